package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Descriptive;
import org.materialsj.learn.Model;
import org.materialsj.learn.explain.PartialDependence;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.learning.DependenceCurves;
import org.materialsj.model.learning.DependenceSurface;

/**
 * How a model answers when one or two features change.
 *
 * @param curves of single features
 * @param table the same, one row per feature, class and value
 * @param surface of two features; empty when there are not two
 * @param notes what was left out
 */
record DrawnDependence(
    List<DependenceCurves> curves,
    FeatureTable table,
    Optional<DependenceSurface> surface,
    List<String> notes) {

  /** Curves that are drawn when none are asked for, and the most that may be asked for. */
  private static final int USUAL_CURVES = 4;

  private static final int MOST_CURVES = 24;

  private static final int CURVE_POINTS = 40;
  private static final int SURFACE_POINTS = 20;
  private static final int DRAWN_ROWS = 50;
  private static final double CURVES_DONE = 0.5;

  static List<String> names(Map<ColumnSpec, List<Integer>> features) {
    return features.keySet().stream().map(ColumnSpec::name).toList();
  }

  static DrawnDependence of(
      ExplainRequest request,
      ExplainedRows rows,
      int[] sample,
      List<String> order,
      ModelAnswer answer,
      RunContext run) {
    List<String> notes = new ArrayList<>();
    List<String> numeric =
        order.stream().filter(name -> rows.features().get(spec(rows, name)).size() == 1).toList();
    List<String> drawn = chosen(request, rows, numeric, notes);
    Model model = request.model().model();
    double[][] columns = rows.columns(sample);
    List<DependenceCurves> curves = new ArrayList<>();
    for (int i = 0; i < drawn.size(); i++) {
      double share = CURVES_DONE / drawn.size();
      curves.add(
          curves(
              model,
              columns,
              rows,
              spec(rows, drawn.get(i)),
              answer,
              run.part(i * share, (i + 1) * share)));
    }
    Optional<DependenceSurface> surface =
        pair(request, numeric)
            .map(
                two ->
                    surface(
                        model,
                        columns,
                        rows,
                        spec(rows, two.get(0)),
                        spec(rows, two.get(1)),
                        answer,
                        run.part(CURVES_DONE, 1)));
    return new DrawnDependence(curves, table(curves, answer), surface, notes);
  }

  private static ColumnSpec spec(ExplainedRows rows, String name) {
    Collection<ColumnSpec> features = rows.features().keySet();
    return features.stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
  }

  private static List<String> chosen(
      ExplainRequest request, ExplainedRows rows, List<String> numeric, List<String> notes) {
    if (request.curves().isEmpty()) {
      return numeric.subList(0, Math.min(USUAL_CURVES, numeric.size()));
    }
    ColumnPatterns patterns = ColumnPatterns.parse(request.curves());
    List<String> asked = names(rows.features()).stream().filter(patterns::match).toList();
    List<String> known = asked.stream().filter(numeric::contains).toList();
    if (known.isEmpty()) {
      throw new IllegalArgumentException(
          "No numeric feature of the model is named "
              + request.curves()
              + "; its features are "
              + Sentences.list(names(rows.features()))
              + ".");
    }
    if (known.size() < asked.size()) {
      notes.add("Features that are texts have no curve of partial dependence.");
    }
    if (known.size() > MOST_CURVES) {
      notes.add("Only the first " + MOST_CURVES + " of " + known.size() + " features are drawn.");
    }
    return known.subList(0, Math.min(MOST_CURVES, known.size()));
  }

  private static Optional<List<String>> pair(ExplainRequest request, List<String> numeric) {
    if (request.pair().isEmpty()) {
      return numeric.size() < 2 ? Optional.empty() : Optional.of(numeric.subList(0, 2));
    }
    List<String> two =
        Arrays.stream(request.pair().split(",", -1)).map(String::strip).distinct().toList();
    if (two.size() != 2 || !numeric.containsAll(two)) {
      throw new IllegalArgumentException(
          "Two numeric features of the model are needed, separated by a comma, got \""
              + request.pair()
              + "\"; its features are "
              + Sentences.list(numeric)
              + ".");
    }
    return Optional.of(two);
  }

  private static DependenceCurves curves(
      Model model,
      double[][] columns,
      ExplainedRows rows,
      ColumnSpec feature,
      ModelAnswer answer,
      RunContext run) {
    int column = rows.features().get(feature).get(0);
    double[] grid = PartialDependence.grid(rows.columns()[column], CURVE_POINTS);
    double[][][] all = PartialDependence.individual(model, columns, column, grid, run);
    int n = columns[0].length;
    int step = (n + DRAWN_ROWS - 1) / DRAWN_ROWS;
    int[] drawn = IntStream.range(0, n).filter(i -> i % step == 0).toArray();
    return new DependenceCurves(
        feature,
        answer.column(),
        answer.names(),
        grid,
        Arrays.stream(all)
            .map(a -> Arrays.stream(a).mapToDouble(Descriptive::mean).toArray())
            .toArray(double[][]::new),
        Arrays.stream(drawn)
            .mapToObj(row -> Arrays.stream(all[answer.output()]).mapToDouble(a -> a[row]).toArray())
            .toArray(double[][]::new),
        answer.output(),
        PartialDependence.deciles(rows.columns()[column]));
  }

  private static DependenceSurface surface(
      Model model,
      double[][] columns,
      ExplainedRows rows,
      ColumnSpec first,
      ColumnSpec second,
      ModelAnswer answer,
      RunContext run) {
    int f = rows.features().get(first).get(0);
    int g = rows.features().get(second).get(0);
    double[] across = PartialDependence.grid(rows.columns()[f], SURFACE_POINTS);
    double[] up = PartialDependence.grid(rows.columns()[g], SURFACE_POINTS);
    double[][] means =
        PartialDependence.means(model, columns, f, across, g, up, run)[answer.output()];
    String name = answer.names().get(answer.output());
    ColumnSpec column =
        name.isEmpty()
            ? answer.column()
            : new ColumnSpec(answer.column().name() + " of " + name, answer.column().unit());
    return new DependenceSurface(first, second, column, across, up, means, columns[f], columns[g]);
  }

  private static FeatureTable table(List<DependenceCurves> curves, ModelAnswer answer) {
    List<String> ids = new ArrayList<>();
    List<String> units = new ArrayList<>();
    List<String> classes = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    List<Double> means = new ArrayList<>();
    for (DependenceCurves each : curves) {
      for (int k = 0; k < each.names().size(); k++) {
        for (int i = 0; i < each.grid().length; i++) {
          ids.add(each.feature().name());
          units.add(each.feature().unit());
          classes.add(each.names().get(k));
          values.add(each.grid()[i]);
          means.add(each.means()[k][i]);
        }
      }
    }
    FeatureTable.Builder table = FeatureTable.builder(ids);
    table.numbers(new ColumnSpec("value", ""), numbers(values));
    table.texts(new ColumnSpec("unit of the value", ""), units);
    if (answer.names().size() > 1) {
      table.texts(new ColumnSpec("class", ""), classes);
    }
    ColumnSpec mean = new ColumnSpec("mean " + answer.column().name(), answer.column().unit());
    return table.numbers(mean, numbers(means)).build();
  }

  private static double[] numbers(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
