package org.materialsj.learn.tree;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.materialsj.learn.Samples;

class BinningTest {

  @Test
  void fewValuesHaveABinEach() {
    double[] values = {3, -0.0, 1, 0.0, 3};
    double[] borders = Binning.borders(Binning.sorted(values));
    assertArrayEquals(new double[] {0.5, 2}, borders);
    assertArrayEquals(new byte[] {2, 0, 1, 0, 2}, Binning.bins(values, borders));
  }

  @Test
  void manyValuesFillTheBinsEvenly() {
    double[] values = Samples.friedman1(10_000, 1).columns()[0];
    double[] borders = Binning.borders(Binning.sorted(values));
    assertEquals(255, borders.length);
    int[] counts = new int[256];
    for (byte bin : Binning.bins(values, borders)) {
      counts[bin & 0xff]++;
    }
    for (int count : counts) {
      assertTrue(count >= 38 && count <= 40, count + " rows in a bin");
    }
  }

  @Test
  void neighbouringNumbersAreToldApart() {
    double next = Math.nextUp(1.0);
    assertEquals(1.0, Binning.middle(1.0, next));
    double huge = Double.MAX_VALUE;
    assertEquals(0, Binning.middle(-huge, huge));
    assertTrue(Binning.middle(huge / 2, huge) < huge);
  }
}
