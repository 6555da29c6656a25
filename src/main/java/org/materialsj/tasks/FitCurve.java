package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.TrainingSet;
import org.materialsj.learn.curve.CurveFit;
import org.materialsj.learn.curve.DescentPath;
import org.materialsj.learn.linear.CoefficientPath;
import org.materialsj.learn.preparation.Steps;
import org.materialsj.learn.preparation.Transform;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/** Fits curves to two columns of a table and compares them. */
public final class FitCurve {

  private static final int LEAST_POINTS = 3;

  private FitCurve() {}

  /**
   * Fits.
   *
   * @param request points and curves
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return curves, tables and paths
   * @throws IllegalArgumentException with one plain sentence when a curve cannot be fitted
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static FitCurveResult run(FitCurveRequest request, RunContext run) {
    FeatureTable table = request.table();
    double[] allX = column(table, request.x());
    double[] allY = column(table, request.y());
    int[] rows =
        IntStream.range(0, allX.length)
            .filter(i -> Double.isFinite(allX[i]) && Double.isFinite(allY[i]))
            .boxed()
            .sorted(Comparator.comparingDouble(i -> allX[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    if (rows.length < LEAST_POINTS) {
      throw new IllegalArgumentException(
          "A curve needs at least "
              + LEAST_POINTS
              + " rows with numbers in \""
              + request.x()
              + "\" and \""
              + request.y()
              + "\", got "
              + rows.length
              + ".");
    }
    double[] x = Arrays.stream(rows).mapToDouble(i -> allX[i]).toArray();
    double[] y = Arrays.stream(rows).mapToDouble(i -> allY[i]).toArray();
    List<CurveFit> fits = new ArrayList<>();
    for (int k = 0; k < request.models().size(); k++) {
      double share = 0.8 / request.models().size();
      RunContext part = run.part(k * share, (k + 1) * share);
      fits.add(request.fitter().fit(request.models().get(k), x, y, part));
    }
    CurveFit best = request.criterion().best(fits);
    ColumnSpec nameX = table.column(request.x());
    ColumnSpec nameY = table.column(request.y());
    FitCurveTables tables = new FitCurveTables(nameX, nameY, fits, best, x);
    return new FitCurveResult(
        nameX,
        nameY,
        x,
        y,
        fits,
        best,
        tables.models(request.energies()),
        tables.terms(),
        tables.curves(),
        DescentPath.of(x, y, request.descent(), request.fitter().seed(), run.part(0.8, 0.9)),
        paths(fits, x, y, run.part(0.9, 1)),
        notes(request, best, allX.length - rows.length));
  }

  private static double[] column(FeatureTable table, String name) {
    if (!table.has(name) || !table.isNumeric(name)) {
      throw new IllegalArgumentException(
          "The table has no column of numbers named \"" + name + "\".");
    }
    return table.numbers(name);
  }

  private static FitCurveResult.Paths paths(
      List<CurveFit> fits, double[] x, double[] y, RunContext run) {
    CurveFit largest =
        fits.stream().max(Comparator.comparingInt(fit -> fit.coefficients().length)).orElseThrow();
    List<String> terms = largest.basis().terms();
    double[][] columns = largest.basis().columns(x);
    TrainingSet raw =
        data(terms.subList(1, terms.size()), Arrays.copyOfRange(columns, 1, columns.length), y);
    Transform standardize = Steps.parse("standardize").get(0).fit(raw, 0, run.part(0, 0));
    TrainingSet data =
        data(terms.subList(1, terms.size()), standardize.apply(raw.columns(), run.part(0, 0)), y);
    return new FitCurveResult.Paths(
        largest.spec().text(),
        terms.subList(1, terms.size()),
        CoefficientPath.lasso(data, run.part(0, 0.5)),
        CoefficientPath.ridge(data, run.part(0.5, 1)));
  }

  private static TrainingSet data(List<String> terms, double[][] columns, double[] y) {
    List<ColumnSpec> names = terms.stream().map(term -> new ColumnSpec(term, "")).toList();
    return new TrainingSet(names, columns, new ColumnSpec("y", ""), y, List.of());
  }

  private static List<String> notes(FitCurveRequest request, CurveFit best, int left) {
    List<String> notes = new ArrayList<>();
    if (left > 0) {
      notes.add("Left out " + Sentences.count(left, "row") + " without both numbers.");
    }
    notes.add(
        String.format(
            Locale.ROOT,
            "%s takes the model \"%s\", in which %s.",
            request.criterion(),
            best.spec().text(),
            best.basis().meaning(request.x())));
    if (Double.isNaN(best.aic())) {
      notes.add("It goes through all points: what is left of the residual is rounding.");
    } else if (best.spec().method().label().isEmpty()) {
      notes.add(
          String.format(
              Locale.ROOT,
              "Its residual is orthogonal to its columns: the largest cosine is %.1e.",
              best.projection().largestCosine()));
    }
    return notes;
  }
}
