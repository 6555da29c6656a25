package org.materialsj.learn.explain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Descriptive;
import org.materialsj.learn.Learners;
import org.materialsj.learn.Model;
import org.materialsj.learn.ModelNumbers;
import org.materialsj.learn.Samples;
import org.materialsj.learn.TrainingSet;

class PartialDependenceTest {

  private static final RunContext RUN = RunContext.QUIET.withThreads(2);
  private static final double[][] COLUMNS = Samples.friedman1(30, 6).columns();

  /** x0 x1 + sin x2, or the class that tells whether x0 exceeds 0.5. */
  private record Formula(int classCount) implements Model {
    @Override
    public int featureCount() {
      return 10;
    }

    @Override
    public double[] predict(double[][] columns, RunContext run) {
      double[] x = columns[0];
      return IntStream.range(0, x.length)
          .mapToDouble(
              i ->
                  classCount > 0
                      ? (x[i] > 0.5 ? 1 : 0)
                      : x[i] * columns[1][i] + Math.sin(columns[2][i]))
          .toArray();
    }

    @Override
    public ModelNumbers numbers() {
      throw new UnsupportedOperationException("it is in no file");
    }
  }

  @Test
  void singleRowsAndTheirMeanFollowTheFormula() {
    double[] grid = {-1, 0.25, 2};
    double[][] all = PartialDependence.individual(new Formula(0), COLUMNS, 0, grid, RUN)[0];
    double mean1 = Arrays.stream(COLUMNS[1]).average().orElseThrow();
    double mean2 = Arrays.stream(COLUMNS[2]).map(Math::sin).average().orElseThrow();
    for (int point = 0; point < 3; point++) {
      for (int row = 0; row < 30; row++) {
        double expected = grid[point] * COLUMNS[1][row] + Math.sin(COLUMNS[2][row]);
        assertEquals(expected, all[point][row], 1e-15);
      }
      assertEquals(grid[point] * mean1 + mean2, Descriptive.mean(all[point]), 1e-14);
    }
  }

  @Test
  void twoFeaturesShowTheirInteraction() {
    double[] across = {0, 1, 3};
    double[] up = {-2, 5};
    double[][] means = PartialDependence.means(new Formula(0), COLUMNS, 0, across, 1, up, RUN)[0];
    double mean2 = Arrays.stream(COLUMNS[2]).map(Math::sin).average().orElseThrow();
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 2; j++) {
        assertEquals(across[i] * up[j] + mean2, means[i][j], 1e-14);
      }
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> PartialDependence.means(new Formula(0), COLUMNS, 1, up, 1, up, RUN));
  }

  @Test
  void classesWithoutProbabilitiesAreCounted() {
    double[][][] all =
        PartialDependence.individual(new Formula(2), COLUMNS, 0, new double[] {0.4, 0.6}, RUN);
    assertEquals(1, Descriptive.mean(all[0][0]));
    assertEquals(0, Descriptive.mean(all[1][0]));
    assertEquals(1, Descriptive.mean(all[1][1]));
  }

  @Test
  void probabilitiesOfAllClassesAddUpToOne() {
    TrainingSet data = Samples.bands(60, 2);
    Model forest = Learners.create("Random forest", Map.of("trees", "7")).fit(data, 1, RUN);
    double[] grid = PartialDependence.grid(data.columns()[0], 5);
    double[][][] all = PartialDependence.individual(forest, data.columns(), 0, grid, RUN);
    assertEquals(3, all.length);
    for (int point = 0; point < grid.length; point++) {
      double sum = 0;
      for (double[][] output : all) {
        sum += Descriptive.mean(output[point]);
      }
      assertEquals(1, sum, 1e-12);
    }
  }

  @Test
  void threadsDoNotChangeTheBitsAndTheRowsAreLeftAlone() {
    double[] before = COLUMNS[0].clone();
    double[] grid = PartialDependence.grid(COLUMNS[0], 9);
    double[][] one =
        PartialDependence.individual(new Formula(0), COLUMNS, 0, grid, RUN.withThreads(1))[0];
    double[][] eight =
        PartialDependence.individual(new Formula(0), COLUMNS, 0, grid, RUN.withThreads(8))[0];
    for (int point = 0; point < grid.length; point++) {
      assertArrayEquals(one[point], eight[point]);
    }
    assertArrayEquals(before, COLUMNS[0]);
  }

  @Test
  void fewValuesAreTheGridAndManyAreCoveredWithoutTheirTails() {
    assertArrayEquals(
        new double[] {-1, 0, 4}, PartialDependence.grid(new double[] {4, 0, -1, -0.0, 4}, 3));
    double[] many = IntStream.rangeClosed(0, 100).mapToDouble(i -> i).toArray();
    assertArrayEquals(new double[] {5, 50, 95}, PartialDependence.grid(many, 3), 1e-12);
    double[] nearlyConstant = new double[200];
    nearlyConstant[0] = -3;
    nearlyConstant[1] = 7;
    nearlyConstant[2] = 1;
    assertArrayEquals(new double[] {-3, 7}, PartialDependence.grid(nearlyConstant, 2));
    assertThrows(IllegalArgumentException.class, () -> PartialDependence.grid(new double[] {1}, 1));
  }

  @Test
  void decilesDivideTheRowsInTenths() {
    double[] many = IntStream.rangeClosed(0, 100).mapToDouble(i -> 100 - i).toArray();
    assertArrayEquals(
        new double[] {10, 20, 30, 40, 50, 60, 70, 80, 90}, PartialDependence.deciles(many), 1e-12);
  }
}
