package org.materialsj.learn.tree;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
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
    assertEquals(254, borders.length);
    int[] counts = new int[255];
    for (byte bin : Binning.bins(values, borders)) {
      counts[bin & 0xff]++;
    }
    for (int count : counts) {
      assertTrue(count >= 39 && count <= 40, count + " rows in a bin");
    }
  }

  /**
   * numpy 1.24.2: percentile(x, linspace(0, 100, 256)[1:-1], method="midpoint"), x = i^2, i < 400.
   */
  @Test
  void bordersAreTheQuantilesOfNumpy() {
    double[] squares = IntStream.range(0, 400).mapToDouble(i -> (double) i * i).toArray();
    double[] borders = Binning.borders(squares);
    assertEquals(254, borders.length);
    assertArrayEquals(new double[] {2.5, 12.5, 20.5}, Arrays.copyOf(borders, 3));
    assertEquals(39402.5, borders[126]);
    assertEquals(158006.5, borders[253]);
  }

  @Test
  void aValueOfManyRowsHasOneBin() {
    double[] values = new double[1000];
    Arrays.setAll(values, i -> i < 600 ? 7 : i);
    double[] borders = Binning.borders(Binning.sorted(values));
    assertEquals(7, borders[0]);
    byte[] bins = Binning.bins(values, borders);
    for (int i = 0; i < 1000; i++) {
      assertEquals(i < 600, bins[i] == 0, "row " + i);
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
