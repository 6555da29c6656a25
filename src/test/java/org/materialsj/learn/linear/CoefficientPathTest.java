package org.materialsj.learn.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Samples;
import org.materialsj.learn.TrainingSet;

class CoefficientPathTest {

  private static final RunContext RUN = RunContext.QUIET.withThreads(1);
  private static final TrainingSet DATA = Samples.friedman1(100, 1);

  @Test
  void lassoStartsAtZeroAndFollowsSingleFits() {
    CoefficientPath path = CoefficientPath.lasso(DATA, RUN);
    assertArrayEquals(new double[10], path.coefficients()[0], 1e-12);
    for (int k : new int[] {20, 60, 99}) {
      PenaltyOptions options = new PenaltyOptions(Double.toString(path.alphas()[k]), 1, 1e-10);
      LinearModel alone = (LinearModel) new Lasso(options).fit(DATA, 1, RUN);
      assertArrayEquals(alone.coefficients(), path.coefficients()[k], 1e-8);
    }
  }

  @Test
  void ridgeShrinksFromLeastSquaresToZero() {
    CoefficientPath path = CoefficientPath.ridge(DATA, RUN);
    int last = path.alphas().length - 1;
    assertTrue(path.alphas()[0] > path.alphas()[last]);
    assertTrue(Arrays.stream(path.coefficients()[0]).allMatch(w -> Math.abs(w) < 0.01));
    double[] least = new OrdinaryLeastSquares().solve(DATA, RUN).model().coefficients();
    for (int f = 0; f < 10; f++) {
      assertEquals(least[f], path.coefficients()[last][f], 0.05);
    }
  }
}
