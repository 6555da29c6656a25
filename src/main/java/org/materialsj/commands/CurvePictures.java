package org.materialsj.commands;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.materialsj.learn.curve.CurveFit;
import org.materialsj.learn.linear.CoefficientPath;
import org.materialsj.model.ColumnSpec;
import org.materialsj.tasks.FitCurveResult;
import org.materialsj.view.chart.Figure;
import org.materialsj.view.chart.FigureGrid;
import org.materialsj.view.chart.LineChart;
import org.materialsj.view.chart.LineChart.Series;
import org.materialsj.view.chart.ProjectionFigure;

/**
 * The pictures of fitted curves.
 *
 * @param result what was fitted
 */
record CurvePictures(FitCurveResult result) {

  /** As many as there are colours that all eyes tell apart. */
  private static final int MOST_NAMES = 8;

  private static final double WIDE = 20;

  private static final double[] CONTOURS = {0.1, 0.25, 0.4, 0.55, 0.7, 0.85, 1};

  /** All pictures that there are. */
  List<Figure> all() {
    List<Figure> all = new ArrayList<>(List.of(paths(), descent()));
    if (result.leastSquares().isPresent()) {
      all.add(projection());
    }
    all.addAll(List.of(scores(), fit()));
    return all;
  }

  /** The chosen curve, over the best one of each other family, through the points. */
  Figure fit() {
    Map<String, CurveFit> shown = new LinkedHashMap<>();
    for (CurveFit fit : result.fits()) {
      if (!family(fit).equals(family(result.best()))) {
        shown.merge(family(fit), fit, (a, b) -> b.bic() < a.bic() ? b : a);
      }
    }
    shown.put(family(result.best()), result.best());
    double[] grid = result.curves().numbers(result.x().name());
    List<Series> lines =
        shown.values().stream()
            .map(fit -> new Series(fit.spec().text(), grid, fit.values(grid)))
            .toList();
    return new LineChart(
            "Curves; chosen: " + result.best().spec().text(), result.x(), result.y(), false, lines)
        .layered()
        .dotted(new Series("", result.pointX(), result.pointY()));
  }

  private static String family(CurveFit fit) {
    return (fit.spec().kind().label() + " " + fit.spec().method().label()).strip();
  }

  /** Errors and criteria by the number of coefficients. */
  Figure scores() {
    ColumnSpec size = new ColumnSpec("coefficients", "");
    List<Series> errors = new ArrayList<>();
    List<Series> criteria = new ArrayList<>();
    byFamily()
        .forEach(
            (family, fits) -> {
              boolean folds = !Double.isNaN(fits.get(0).crossValidated());
              errors.add(
                  series(family, fits, folds ? CurveFit::crossValidated : CurveFit::rmse, false));
              if (folds) {
                errors.add(series(family, fits, CurveFit::rmse, true));
              }
              criteria.add(series(family + " AIC", fits, CurveFit::aic, false));
              criteria.add(series(family + " BIC", fits, CurveFit::bic, false));
            });
    ColumnSpec error = new ColumnSpec("root mean square error", result.y().unit());
    String title = "Error on points left out (pale: on the points fitted)";
    return new FigureGrid(
        "Comparison of curves",
        List.of(
            new LineChart(title, size, error, wide(errors), errors).layered(),
            new LineChart(
                    "Criteria: less is better",
                    size,
                    new ColumnSpec("criterion", ""),
                    false,
                    criteria)
                .layered()),
        1);
  }

  /** Whether the values differ so much that only a logarithmic axis shows them all. */
  private static boolean wide(List<Series> series) {
    double[] values = series.stream().flatMapToDouble(s -> Arrays.stream(s.y())).toArray();
    double least = Arrays.stream(values).min().orElse(0);
    return least > 0 && Arrays.stream(values).max().orElse(0) > WIDE * least;
  }

  private Map<String, List<CurveFit>> byFamily() {
    Map<String, List<CurveFit>> families = new LinkedHashMap<>();
    result
        .fits()
        .forEach(fit -> families.computeIfAbsent(family(fit), f -> new ArrayList<>()).add(fit));
    return families;
  }

  private static Series series(
      String name, List<CurveFit> fits, ToDoubleFunction<CurveFit> value, boolean faint) {
    List<CurveFit> sorted =
        fits.stream().sorted((a, b) -> Integer.compare(a.parameters(), b.parameters())).toList();
    return new Series(
        name,
        sorted.stream().mapToDouble(CurveFit::parameters).toArray(),
        sorted.stream().mapToDouble(value).toArray(),
        faint);
  }

  /** The geometry of least squares. */
  Figure projection() {
    CurveFit fit =
        result
            .leastSquares()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "The picture of the projection needs a model without lasso or pursuit."));
    return new ProjectionFigure(fit.spec().text(), result.y().unit(), fit.projection());
  }

  /** The walk of gradient descent over lines of equal error. */
  Figure descent() {
    List<Series> lines = new ArrayList<>();
    for (double share : CONTOURS) {
      double[][] contour = result.descent().contour(share);
      lines.add(new Series("", contour[0], contour[1], true));
    }
    lines.add(
        new Series("descent", result.descent().intercepts(), result.descent().slopes(), false));
    String unit = result.y().unit();
    return new LineChart(
            "Gradient descent to the least squares line (circle), over lines of equal error",
            new ColumnSpec("intercept", unit),
            new ColumnSpec(
                "slope by " + result.x().name() + " / largest " + result.x().name(), unit),
            false,
            lines)
        .dotted(
            new Series(
                "",
                new double[] {result.descent().bestIntercept()},
                new double[] {result.descent().bestSlope()}));
  }

  /** How the coefficients shrink with the penalty; those that LASSO keeps longest have names. */
  Figure paths() {
    FitCurveResult.Paths paths = result.paths();
    List<Integer> named =
        IntStream.range(0, paths.terms().size())
            .boxed()
            .sorted(Comparator.comparingDouble(f -> -size(paths.lasso(), f)))
            .limit(MOST_NAMES)
            .sorted()
            .toList();
    return new FigureGrid(
        "Paths of coefficients: " + paths.model(),
        List.of(path("LASSO: ", paths.lasso(), named), path("Ridge: ", paths.ridge(), named)),
        1);
  }

  /** The mean size of a coefficient along a path. */
  private static double size(CoefficientPath path, int feature) {
    return Arrays.stream(path.coefficients())
        .mapToDouble(row -> Math.abs(row[feature]))
        .average()
        .orElse(0);
  }

  private LineChart path(String method, CoefficientPath path, List<Integer> named) {
    double[] x = Arrays.stream(path.alphas()).map(Math::log10).toArray();
    List<String> terms = result.paths().terms();
    List<Series> lines = new ArrayList<>();
    for (int f = 0; f < terms.size(); f++) {
      int feature = f;
      double[] y = Arrays.stream(path.coefficients()).mapToDouble(row -> row[feature]).toArray();
      boolean own = named.contains(f);
      lines.add(new Series(own ? terms.get(f) : "", x, y, !own));
    }
    int others = terms.size() - named.size();
    return new LineChart(
        method + result.paths().model() + (others == 0 ? "" : " (grey: " + others + " more terms)"),
        new ColumnSpec("log10 of alpha", ""),
        new ColumnSpec("coefficient of the standardised term", result.y().unit()),
        false,
        lines);
  }
}
