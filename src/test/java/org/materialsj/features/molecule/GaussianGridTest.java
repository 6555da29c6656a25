package org.materialsj.features.molecule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.materialsj.features.molecule.GaussianGrid.Sampling;

class GaussianGridTest {

  @Test
  void narrowGaussiansKeepTheirAreaWhenIntegrated() {
    GaussianGrid grid = new GaussianGrid(-1, 1, 11, 1e-6);
    double[] spectrum = new double[11];
    grid.add(spectrum, 0.25, 3);
    assertEquals(3, Arrays.stream(spectrum).sum() * grid.spacing(), 1e-12);
    assertEquals(3 / grid.spacing(), spectrum[6], 1e-9);
  }

  @Test
  void bothSamplingsAgreeOnAFineGrid() {
    double[] integrated = new double[2001];
    double[] sampled = new double[2001];
    new GaussianGrid(-1, 1, 2001, 0.1).add(integrated, 0.123, 1);
    new GaussianGrid(-1, 1, 2001, 0.1, Sampling.SAMPLED).add(sampled, 0.123, 1);
    // They differ by spacing^2 / 24 times the second derivative, at most 1e-6 / 24 * 400.
    assertArrayEquals(sampled, integrated, 2e-5);
  }

  @Test
  void whatIsFarOutsideAddsNothing() {
    double[] spectrum = new double[5];
    GaussianGrid grid = new GaussianGrid(0, 1, 5, 0.01);
    grid.add(spectrum, -1e300, 1);
    grid.add(spectrum, 1e300, 1);
    grid.add(spectrum, 1.5, 1);
    assertArrayEquals(new double[5], spectrum, 0);
  }

  @Test
  void labelsTellPointsApartAndAreShort() {
    assertEquals("0.1", new GaussianGrid(0.1, 8, 80, 0.1).label(0));
    assertEquals("8.0", new GaussianGrid(0.1, 8, 80, 0.1).label(79));
    assertEquals("15", new GaussianGrid(0, 180, 37, 5).label(3));
    assertEquals("0.0", new GaussianGrid(-0.2, 0.2, 5, 5).label(2));
    assertEquals("0.33", new GaussianGrid(0, 1, 4, 5).label(1));
  }

  @Test
  void numbersOutOfRangeAreNamed() {
    assertThrows(IllegalArgumentException.class, () -> new GaussianGrid(1, 1, 5, 1));
    assertThrows(IllegalArgumentException.class, () -> new GaussianGrid(0, Double.NaN, 5, 1));
    assertThrows(IllegalArgumentException.class, () -> new GaussianGrid(0, 1, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> new GaussianGrid(0, 1, 100_000, 1));
    assertThrows(IllegalArgumentException.class, () -> new GaussianGrid(0, 1, 5, 0));
  }
}
