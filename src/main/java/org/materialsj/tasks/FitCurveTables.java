package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.materialsj.learn.curve.CurveFit;
import org.materialsj.learn.curve.EquationOfState;
import org.materialsj.learn.curve.NestedTest;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/**
 * The tables that fitted curves give.
 *
 * @param x name and unit of the horizontal axis
 * @param y name and unit of the vertical axis
 * @param fits the curves
 * @param best the chosen one
 * @param points coordinates of the points, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record FitCurveTables(
    ColumnSpec x, ColumnSpec y, List<CurveFit> fits, CurveFit best, double[] points) {

  private static final int STEPS = 400;

  /** One row per curve. */
  FeatureTable models(boolean energies) {
    String unit = y.unit();
    FeatureTable.Builder table =
        FeatureTable.builder(fits.stream().map(fit -> fit.spec().text()).toList());
    table.numbers(new ColumnSpec("coefficients", ""), column(CurveFit::parameters));
    table.numbers(new ColumnSpec("R2", ""), column(CurveFit::r2));
    table.numbers(new ColumnSpec("RMSE", unit), column(CurveFit::rmse));
    table.numbers(new ColumnSpec("cross-validated RMSE", unit), column(CurveFit::crossValidated));
    table.numbers(new ColumnSpec("AIC", ""), column(CurveFit::aic));
    table.numbers(new ColumnSpec("BIC", ""), column(CurveFit::bic));
    List<Optional<NestedTest>> tests = fits.stream().map(this::test).toList();
    table.numbers(new ColumnSpec("F", ""), tests(tests, NestedTest::f));
    table.numbers(new ColumnSpec("probability of F", ""), tests(tests, NestedTest::probability));
    table.numbers(
        new ColumnSpec("largest cosine of residual", ""),
        column(fit -> fit.projection().largestCosine()));
    if (energies) {
      addEquation(table);
    }
    table.texts(
        new ColumnSpec("chosen", ""), fits.stream().map(f -> f == best ? "yes" : "no").toList());
    return table.build();
  }

  private double[] column(ToDoubleFunction<CurveFit> number) {
    return fits.stream().mapToDouble(number).toArray();
  }

  private static double[] tests(
      List<Optional<NestedTest>> tests, ToDoubleFunction<NestedTest> number) {
    return tests.stream()
        .mapToDouble(test -> test.map(number::applyAsDouble).orElse(Double.NaN))
        .toArray();
  }

  /** The test against the largest of the smaller models. */
  private Optional<NestedTest> test(CurveFit large) {
    return fits.stream()
        .filter(small -> NestedTest.of(small, large).isPresent())
        .max((a, b) -> Integer.compare(a.coefficients().length, b.coefficients().length))
        .flatMap(small -> NestedTest.of(small, large));
  }

  private void addEquation(FeatureTable.Builder table) {
    List<Optional<EquationOfState>> found =
        fits.stream()
            .map(fit -> EquationOfState.of(fit, points[0], points[points.length - 1]))
            .toList();
    table.numbers(new ColumnSpec("V0", "A^3"), equation(found, EquationOfState::volume));
    table.numbers(new ColumnSpec("E0", "eV"), equation(found, EquationOfState::energy));
    table.numbers(
        new ColumnSpec("bulk modulus", "GPa"), equation(found, EquationOfState::bulkModulus));
    table.numbers(
        new ColumnSpec("its pressure derivative", ""),
        equation(found, EquationOfState::pressureDerivative));
  }

  private static double[] equation(
      List<Optional<EquationOfState>> found, ToDoubleFunction<EquationOfState> number) {
    return found.stream()
        .mapToDouble(each -> each.map(number::applyAsDouble).orElse(Double.NaN))
        .toArray();
  }

  /** One row per coefficient that is not 0. */
  FeatureTable terms() {
    List<String> ids = new ArrayList<>();
    List<String> meanings = new ArrayList<>();
    List<double[]> numbers = new ArrayList<>();
    for (CurveFit fit : fits) {
      List<String> terms = fit.basis().terms();
      for (int k = 0; k < terms.size(); k++) {
        if (fit.coefficients()[k] != 0) {
          ids.add(fit.spec().text() + ": " + terms.get(k));
          meanings.add(fit.basis().meaning(x.name()));
          numbers.add(new double[] {fit.coefficients()[k], fit.errors()[k]});
        }
      }
    }
    return FeatureTable.builder(ids)
        .numbers(
            new ColumnSpec("coefficient", y.unit()),
            numbers.stream().mapToDouble(row -> row[0]).toArray())
        .numbers(
            new ColumnSpec("standard error", y.unit()),
            numbers.stream().mapToDouble(row -> row[1]).toArray())
        .texts(new ColumnSpec("meaning", ""), meanings)
        .build();
  }

  /** The values of all curves at even distances. */
  FeatureTable curves() {
    double first = points[0];
    double range = points[points.length - 1] - first;
    double[] grid = new double[STEPS + 1];
    Arrays.setAll(grid, i -> first + range * i / STEPS);
    FeatureTable.Builder table =
        FeatureTable.builder(
            IntStream.rangeClosed(1, grid.length).mapToObj(Integer::toString).toList());
    table.numbers(x, grid);
    for (CurveFit fit : fits.stream().distinct().toList()) {
      table.numbers(new ColumnSpec(fit.spec().text(), y.unit()), fit.values(grid));
    }
    return table.build();
  }
}
