package org.materialsj.learn.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Learner;
import org.materialsj.learn.LearnerContract;
import org.materialsj.learn.Learners;
import org.materialsj.learn.Samples;
import org.materialsj.learn.TrainingSet;
import org.materialsj.model.ColumnSpec;

class OrdinaryLeastSquaresTest extends LearnerContract {

  private static final RunContext RUN = RunContext.QUIET.withThreads(2);

  @Override
  protected Learner create() {
    return Learners.create(OrdinaryLeastSquares.NAME, Map.of());
  }

  @Override
  protected boolean classifies() {
    return false;
  }

  private static TrainingSet data(double[] y, double[]... columns) {
    return new TrainingSet(
        Samples.names(columns.length), columns, new ColumnSpec("y", ""), y, List.of());
  }

  private static ColumnRank rank(TrainingSet data) {
    return new OrdinaryLeastSquares().solve(data, RUN).rank();
  }

  @Test
  void anExactLineIsFound() {
    double[] x = {1e6 + 1, 1e6 + 2, 1e6 + 4, 1e6 + 8};
    double[] y = Arrays.stream(x).map(v -> 3 * v - 7).toArray();
    LinearModel model = new OrdinaryLeastSquares().solve(data(y, x), RUN).model();
    assertEquals(3, model.coefficients()[0], 1e-9);
    assertEquals(-7, model.intercept(), 1e-3);
  }

  @Test
  void residualIsOrthogonalToAllFeatures() {
    TrainingSet data = Samples.friedman1(9000, 3);
    double[] fitted = create().fit(data, 1, RUN).predict(data.columns(), RUN);
    for (double[] column : data.columns()) {
      double sum = 0;
      for (int i = 0; i < fitted.length; i++) {
        sum += column[i] * (data.values()[i] - fitted[i]);
      }
      assertEquals(0, sum, 1e-9 * fitted.length);
    }
  }

  @Test
  void rankNamesTheColumnsThatFollowFromOthers() {
    TrainingSet friedman = Samples.friedman1(40, 9);
    double[][] columns = Arrays.copyOf(friedman.columns(), 6);
    for (int f = 3; f < 6; f++) {
      columns[f] = new double[40];
    }
    Arrays.setAll(columns[3], i -> 2 * columns[0][i] - columns[1][i] + 0.5);
    Arrays.fill(columns[4], 7.25);
    columns[5] = columns[2];
    ColumnRank rank = rank(data(friedman.values(), columns));
    assertEquals(3, rank.rank());
    assertEquals(6, rank.features());
    assertEquals(List.of("x3 = 2 x0 - x1 + 0.5", "x4 = 7.25", "x5 = x2"), rank.dependent());
    assertTrue(rank.text().startsWith("The rank is 3 for 6 features, because some follow"));
  }

  @Test
  void copiesShareTheCoefficient() {
    TrainingSet friedman = Samples.friedman1(40, 9);
    double[][] columns = Arrays.copyOf(friedman.columns(), 11);
    columns[10] = columns[3];
    LinearModel model =
        new OrdinaryLeastSquares().solve(data(friedman.values(), columns), RUN).model();
    LinearModel alone = new OrdinaryLeastSquares().solve(friedman, RUN).model();
    assertEquals(alone.coefficients()[3] / 2, model.coefficients()[3], 1e-9);
    assertEquals(alone.coefficients()[3] / 2, model.coefficients()[10], 1e-9);
  }

  @Test
  void moreColumnsThanRowsAreFittedExactlyAndReported() {
    TrainingSet data = Samples.friedman1(8, 10);
    OrdinaryLeastSquares.Solution solution = new OrdinaryLeastSquares().solve(data, RUN);
    assertArrayEquals(data.values(), solution.model().predict(data.columns(), RUN), 1e-9);
    assertEquals(7, solution.rank().rank());
    assertTrue(solution.rank().text().startsWith("There are 10 features and only 8 rows"));
  }

  @Test
  void onlyConstantColumnsGiveTheMean() {
    double[] y = {1, 2, 6};
    OrdinaryLeastSquares.Solution solution =
        new OrdinaryLeastSquares().solve(data(y, new double[] {4, 4, 4}), RUN);
    assertEquals(0, solution.rank().rank());
    assertArrayEquals(
        new double[] {3, 3, 3}, solution.model().predict(new double[][] {{1, 2, 3}}, RUN), 1e-12);
  }

  @Test
  void classesAreRefused() {
    assertEquals(
        OrdinaryLeastSquares.NAME
            + " predicts numbers, but the target \"phase\" holds classes: choose another learner.",
        assertThrows(
                IllegalArgumentException.class, () -> create().fit(Samples.bands(20, 1), 1, RUN))
            .getMessage());
  }
}
