package org.materialsj.packing.entropic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;

class FisherMatrixTest {

  /** Rows of two correlated numbers of very different scale, and one that never varies. */
  private static double[][] sample(int count, double correlation) {
    SplittableRandom random = new SplittableRandom(1);
    double[][] rows = new double[count][3];
    for (double[] row : rows) {
      double a = random.nextGaussian();
      double b = correlation * a + Math.sqrt(1 - correlation * correlation) * random.nextGaussian();
      row[0] = 1e-6 * a;
      row[1] = 5 + 1e3 * b;
      row[2] = 7;
    }
    return rows;
  }

  @Test
  void largeSamplesGiveTheCovariance() {
    FisherMatrix fisher =
        FisherMatrix.estimate(sample(100_000, 0.6), 0, new double[3], RunContext.QUIET);
    assertEquals(1e-6, fisher.deviations()[0], 1e-8);
    assertEquals(1e3, fisher.deviations()[1], 1e1);
    assertTrue(fisher.shrinkage() < 1e-3);
    // F = D R D, so F^-1 (1e-6, 0) = (1 / 1e-6, -0.6 / 1e3) / (1 - 0.36).
    double[] solved = fisher.solve(new double[][] {{1e-6, 0, 1}})[0];
    assertArrayEquals(
        new double[] {1 / 0.64, -0.6 / 0.64, 0},
        new double[] {solved[0] * 1e-6, solved[1] * 1e3, solved[2]},
        0.03);
  }

  @Test
  void smallSamplesAreShrunkToTheDiagonal() {
    FisherMatrix few = FisherMatrix.estimate(sample(5, 0), 0, new double[3], RunContext.QUIET);
    assertTrue(few.shrinkage() > 0.3, "shrinkage " + few.shrinkage());
    FisherMatrix ridge =
        FisherMatrix.estimate(sample(5000, 0.9), 0.25, new double[3], RunContext.QUIET);
    assertEquals(0.25, ridge.shrinkage());
  }

  @Test
  void penaltiesShortenTheSolution() {
    double[][] rows = sample(1000, 0);
    double[][] gradient = {{1e-6, 1e3, 0}};
    double[] plain =
        FisherMatrix.estimate(rows, 1, new double[3], RunContext.QUIET).solve(gradient)[0];
    double[] penalised =
        FisherMatrix.estimate(rows, 1, new double[] {3, 0, 0}, RunContext.QUIET).solve(gradient)[0];
    assertEquals(plain[0] / 4, penalised[0], 1e-9 * Math.abs(plain[0]));
    assertEquals(plain[1], penalised[1], 1e-9 * Math.abs(plain[1]));
  }
}
