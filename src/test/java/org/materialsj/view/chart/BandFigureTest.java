package org.materialsj.view.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.materialsj.model.atomistic.PhononBands;
import org.materialsj.model.atomistic.PhononBands.Tick;

class BandFigureTest {

  private static PhononBands bands(double lowest) {
    return new PhononBands(
        "crystal",
        new double[] {0, 0.1, 0.1, 0.2},
        new double[][] {{0, 0, 0}, {lowest, 2, 3}, {1, 2, 4}, {0, 0, 0}},
        List.of(new Tick(0, "\u0393"), new Tick(0.1, "X|K"), new Tick(0.2, "\u0393")),
        new int[] {0, 2});
  }

  private static String svg(PhononBands bands) {
    return FigureFiles.svg(new BandFigure(bands), 800, 560);
  }

  @Test
  void theNamedPointsStandBelowAndTheHighestFrequencyAbove() {
    String text = svg(bands(1));
    assertTrue(text.contains("X|K"), text);
    assertTrue(text.contains("highest 4.00 THz, 133 1/cm"), text);
    assertFalse(text.contains("imaginary"));
  }

  @Test
  void imaginaryFrequenciesAreSaidToBeImaginary() {
    assertTrue(svg(bands(-1)).contains("not stable: frequencies below 0 are imaginary"));
  }

  @Test
  void theTableHoldsAllFrequenciesWithTheirPoints() {
    assertEquals(List.of("\u0393", "X|K", "X|K", "\u0393"), bands(1).table().texts("point"));
    assertEquals(4, bands(1).table().numbers("branch 3")[2]);
    assertThrows(
        IllegalArgumentException.class,
        () -> new PhononBands("", new double[0], new double[0][], List.of(), new int[0]));
  }
}
