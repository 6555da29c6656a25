package org.materialsj.packing.entropic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.packing.CouplingGraph;

class VonMisesFieldTest {

  private static double[] point(int n, SplittableRandom random) {
    return random.doubles(n, 0, 2 * Math.PI).toArray();
  }

  @Test
  void theLogarithmOfTheDensityIsParametersTimesStatistics() {
    VonMisesField field = Fields.random(4, 1.5, 1, Fields.all(4));
    double[] parameters = field.parameters();
    SplittableRandom random = new SplittableRandom(2);
    double[] t = new double[32];
    for (int trial = 0; trial < 20; trial++) {
      double[] x = point(4, random);
      field.statistics(x, t);
      double sum = 0;
      for (int a = 0; a < 32; a++) {
        sum += parameters[a] * t[a];
      }
      assertEquals(sum, field.logDensity(x), 1e-12);
    }
  }

  @Test
  void theFrameDoesNotChangeTheDistribution() {
    VonMisesField field = Fields.random(3, 2, 5, Fields.all(3));
    SplittableRandom random = new SplittableRandom(6);
    VonMisesField other = field.inFrame(point(3, random));
    double[] origin = point(3, random);
    double constant = field.logDensity(origin) - other.logDensity(origin);
    for (int trial = 0; trial < 20; trial++) {
      double[] x = point(3, random);
      assertEquals(constant, field.logDensity(x) - other.logDensity(x), 1e-11);
    }
    assertArrayEquals(field.parameters(), other.inFrame(field.frame()).parameters(), 1e-11);
  }

  @Test
  void theStatisticsStayApartWhereTheDistributionIsNarrow() {
    VonMisesField field = VonMisesField.uniform(2).inFrame(new double[] {1, 2});
    double[] t = new double[8];
    field.statistics(new double[] {1 + 0x1p-20, 2 + 0x1p-20}, t);
    double h = 0x1p-20;
    double[] expected = {-h * h / 2, h, -h * h / 2, h, h * h * h * h / 4, 0, 0, h * h};
    expected[5] = -h * h * h / 2;
    expected[6] = expected[5];
    for (int a = 0; a < 8; a++) {
      assertEquals(1, t[a] / expected[a], 1e-9, "statistic " + a);
    }
  }

  @Test
  void theParametersComeBack() {
    VonMisesField field = Fields.random(5, 1, 3, Fields.all(5));
    VonMisesField again = VonMisesField.of(field.frame(), field.parameters());
    assertArrayEquals(field.parameters(), again.parameters());
    double[] zeros = new double[50];
    assertArrayEquals(field.parameters(), field.plus(zeros).parameters());
  }

  @Test
  void gibbsSamplesHaveTheMarginalsOfTheDensity() {
    VonMisesField field = Fields.random(3, 1, 9, Fields.all(3));
    int bins = 12;
    double[][] exact = Fields.quadrature(field, 5 * bins);
    double[][] found =
        new GibbsHistograms(field, 4).of(new double[400][3], bins, 400, RunContext.QUIET);
    for (int i = 0; i < 3; i++) {
      for (int b = 0; b < bins; b++) {
        double mean = 0;
        // Points 5 b to 5 b + 5, those at the ends by half.
        for (int a = 0; a <= 5; a++) {
          double weight = a == 0 || a == 5 ? 0.1 : 0.2;
          mean += weight * exact[i][(5 * b + a) % (5 * bins)];
        }
        assertEquals(mean, found[i][b], 0.04, "angle " + i + ", bin " + b);
      }
    }
  }

  @Test
  void theGraphTellsTheCouplings() {
    double[] parameters = new double[18];
    parameters[0] = 3;
    parameters[1] = 4;
    parameters[6 + 4] = 2;
    parameters[6 + 7] = 5;
    VonMisesField field = VonMisesField.of(new double[3], parameters);
    double[] deviations = {1, 0.5, 1, 1, 3, 0.2};
    CouplingGraph graph = field.graph(List.of("a", "b", "c"), deviations);
    assertEquals(5, graph.concentrations()[0], 1e-12);
    assertEquals(Math.hypot(2 * 3, 5 * 0.5 * 0.2), graph.weights()[0][2], 1e-12);
    assertEquals(graph.weights()[0][2], graph.weights()[2][0], 1e-12);
    assertEquals(0, graph.weights()[0][1]);
    assertEquals(0, graph.weights()[1][1]);
  }

  @Test
  void parametersOfAnotherDimensionAreRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> VonMisesField.of(new double[3], new double[17]));
    assertThrows(IllegalArgumentException.class, () -> VonMisesField.uniform(0));
  }
}
