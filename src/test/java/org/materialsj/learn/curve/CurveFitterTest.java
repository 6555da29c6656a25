package org.materialsj.learn.curve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.linear.DescentOptions;

class CurveFitterTest {

  private static final RunContext RUN = RunContext.QUIET.withThreads(2);

  private static double[] grid(double from, double to, int count) {
    return IntStream.range(0, count)
        .mapToDouble(i -> from + (to - from) * i / (count - 1))
        .toArray();
  }

  private static double[] values(double[] x, DoubleUnaryOperator f, double noise) {
    SplittableRandom random = new SplittableRandom(1);
    return Arrays.stream(x)
        .map(v -> f.applyAsDouble(v) + noise * (2 * random.nextDouble() - 1))
        .toArray();
  }

  private static CurveFit fit(String model, double[] x, double[] y) {
    return new CurveFitter(0, 5, 1).fit(CurveSpec.parse(model).get(0), x, y, RUN);
  }

  @Test
  void anExactPolynomialIsFoundAlsoFarFromTheOrigin() {
    double[] x = grid(1000, 1002, 12);
    double[] y = values(x, v -> 3 + 2 * (v - 1001) - Math.pow(v - 1001, 3), 0);
    CurveFit fit = fit("polynomial 3", x, y);
    assertArrayEquals(new double[] {3, 2, 0, -1}, fit.coefficients(), 1e-11);
    assertTrue(Double.isNaN(fit.aic()));
    assertEquals(0, fit.crossValidated(), 1e-10);
  }

  @Test
  void criteriaAndStandardErrorsFollowTheirFormulas() {
    double[] x = {0, 1, 2, 3, 4};
    double[] y = {1, 3, 2, 5, 4};
    // By hand: slope 0.8 by x, mean 3, residuals -0.4 0.8 -1 1.2 -0.6, sum of squares 3.6.
    CurveFit fit = fit("polynomial 1", x, y);
    assertArrayEquals(new double[] {3, 1.6}, fit.coefficients(), 1e-12);
    assertEquals(3.6, fit.squares(), 1e-12);
    assertEquals(5 * Math.log(3.6 / 5) + 6, fit.aic(), 1e-12);
    assertEquals(5 * Math.log(3.6 / 5) + 3 * Math.log(5), fit.bic(), 1e-12);
    assertEquals(Math.sqrt(1.2 / 5), fit.errors()[0], 1e-12);
    assertEquals(2 * Math.sqrt(1.2 / 10), fit.errors()[1], 1e-12);
    assertEquals(0.64, fit.r2(), 1e-12);
  }

  @Test
  void residualIsOrthogonalToTheColumnsAndPythagorasHolds() {
    double[] x = grid(0, 3, 40);
    CurveFit fit = fit("trigonometric 3", x, values(x, Math::exp, 1));
    assertTrue(fit.projection().largestCosine() < 1e-11);
    assertEquals(
        fit.projection().target(),
        Math.hypot(fit.projection().fitted(), fit.projection().residual()),
        1e-11);
    double share = fit.projection().fitted() / fit.projection().target();
    assertEquals(fit.r2(), share * share, 1e-12);
  }

  @Test
  void theFTestTellsTheOrderThatMatters() {
    double[] x = grid(-1, 1, 60);
    double[] y = values(x, v -> 1 + v * v, 0.1);
    List<CurveFit> fits =
        IntStream.rangeClosed(1, 3).mapToObj(k -> fit("polynomial " + k, x, y)).toList();
    assertTrue(NestedTest.of(fits.get(0), fits.get(1)).orElseThrow().probability() < 1e-12);
    assertTrue(NestedTest.of(fits.get(1), fits.get(2)).orElseThrow().probability() > 0.01);
    assertTrue(NestedTest.of(fits.get(1), fits.get(0)).isEmpty());
    assertTrue(NestedTest.of(fits.get(0), fit("trigonometric 2", x, y)).isEmpty());
    assertEquals(fits.get(1), CurveCriterion.BIC.best(fits));
  }

  @Test
  void fewFrequenciesAreFoundFromFewPoints() {
    SplittableRandom random = new SplittableRandom(5);
    double[] x = new double[25];
    Arrays.setAll(x, i -> i < 2 ? i : random.nextDouble());
    double[] y = values(x, v -> 2 * Math.cos(Math.PI * 5 * v) - Math.cos(Math.PI * 41 * v), 0.001);
    for (String method : new String[] {"lasso", "pursuit"}) {
      CurveFit fit = fit("cosine 80 " + method, x, y);
      assertEquals(2, fit.coefficients()[5], 0.05, method);
      assertEquals(-1, fit.coefficients()[41], 0.05, method);
      assertTrue(fit.parameters() < 25, method);
    }
  }

  @Test
  void birchAndMurnaghanAreRecovered() {
    double v0 = 40;
    double b0 = 100 / 160.2176634;
    double[] x = grid(35, 46, 12);
    double[] y =
        values(
            x,
            v -> {
              double s = Math.pow(v0 / v, 2.0 / 3) - 1;
              return -5 + 9.0 / 16 * v0 * b0 * (4.5 * s * s * s + s * s * (2 - 4 * s));
            },
            0);
    EquationOfState found =
        EquationOfState.of(fit("birch-murnaghan 3", x, y), 35, 46).orElseThrow();
    assertEquals(40, found.volume(), 1e-6);
    assertEquals(-5, found.energy(), 1e-10);
    assertEquals(100, found.bulkModulus(), 1e-5);
    assertEquals(4.5, found.pressureDerivative(), 1e-5);
    assertTrue(EquationOfState.of(fit("trigonometric 1", x, y), 35, 46).isEmpty());
    assertTrue(EquationOfState.of(fit("polynomial 1", x, y), 35, 46).isEmpty());
  }

  @Test
  void tooFewPointsAreRefusedWithAWayOut() {
    double[] x = {1, 2, 3};
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new CurveFitter(0, 0, 1).fit(CurveSpec.parse("polynomial 5").get(0), x, x, RUN));
    assertEquals(
        "The model \"polynomial 5\" has 6 coefficients, but there are only 3 points: ask for a"
            + " lower order, or add lasso or pursuit to it.",
        e.getMessage());
  }

  @Test
  void repeatedPointsDetermineFewerCoefficients() {
    double[] x = {1, 1, 2, 2, 3, 3};
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new CurveFitter(0, 0, 1).fit(CurveSpec.parse("polynomial 4").get(0), x, x, RUN));
    assertTrue(e.getMessage().startsWith("The points determine only 3 of the 5 coefficients"));
  }

  @Test
  void pointsAtOnePlaceAndNegativeVolumesAreRefused() {
    double[] same = {2, 2, 2};
    double[] negative = {-1, 1, 2, 3, 4};
    assertThrows(IllegalArgumentException.class, () -> fit("polynomial 1", same, same));
    assertThrows(
        IllegalArgumentException.class, () -> fit("birch-murnaghan 2", negative, negative));
  }

  @Test
  void textsOfModelsAreRead() {
    List<CurveSpec> specs = CurveSpec.parse("polynomial 1..3; cosine 100 lasso;");
    assertEquals(
        List.of("polynomial 1", "polynomial 2", "polynomial 3", "cosine 100 lasso"),
        specs.stream().map(CurveSpec::text).toList());
    for (String bad :
        new String[] {
          "",
          "polynomial",
          "polynomial x",
          "polynomial 3..1",
          "polynomial 1..2..3",
          "spline 3",
          "cosine 5 ridge",
          "polynomial 0",
          "polynomial 2001",
          "polynomial -1"
        }) {
      assertThrows(IllegalArgumentException.class, () -> CurveSpec.parse(bad), bad);
    }
  }

  @Test
  void choosingByFoldsNeedsFolds() {
    double[] x = grid(0, 1, 9);
    List<CurveFit> fits =
        List.of(new CurveFitter(0, 0, 1).fit(CurveSpec.parse("polynomial 1").get(0), x, x, RUN));
    assertThrows(IllegalArgumentException.class, () -> CurveCriterion.CROSS_VALIDATION.best(fits));
  }

  @Test
  void theDescentWalksDownToTheLeastSquares() {
    double[] x = grid(1, 5, 20);
    double[] y = values(x, v -> 2 - 0.5 * v, 0.1);
    DescentPath path =
        DescentPath.of(x, y, new DescentOptions(5000, OptionalDouble.of(0.5), 0), 1, RUN);
    int last = path.slopes().length - 1;
    assertEquals(5000, last);
    assertEquals(path.bestSlope(), path.slopes()[last], 1e-6);
    assertEquals(path.bestIntercept(), path.intercepts()[last], 1e-6);
    double[][] contour = path.contour(1);
    double nearest =
        IntStream.range(0, contour[0].length)
            .mapToDouble(i -> Math.hypot(contour[0][i], contour[1][i]))
            .min()
            .orElseThrow();
    assertTrue(nearest < 0.15, "the outermost line goes through the start");
    assertFalse(path.bestSlope() > 0);
  }
}
