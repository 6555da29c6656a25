package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Descriptive;
import org.materialsj.learn.projection.Projection;
import org.materialsj.learn.projection.ProjectionResult;
import org.materialsj.learn.projection.Projections;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.explore.Colouring;
import org.materialsj.model.explore.ExplainedShares;
import org.materialsj.model.explore.NamedMatrix;
import org.materialsj.model.explore.PointMap;

/**
 * The rows of a table in few dimensions. Every row has a place: a missing value counts as the
 * median of its column. The column that pictures are coloured by is not projected.
 */
final class MapReport {

  private static final int FEWEST_DIMENSIONS = 2;
  private static final int MOST_LOADINGS = 40;
  private static final int MOST_SHARES = 20;

  private final ExploreRequest request;
  private final ExploredColumns columns;
  private final List<String> notes = new ArrayList<>();

  MapReport(ExploreRequest request, ExploredColumns columns) {
    this.request = request;
    this.columns = columns;
  }

  List<String> notes() {
    return notes;
  }

  Optional<ExploreResult.Projected> make(RunContext run) {
    ExploreRequest.Mapping mapping = request.projection();
    Projection projection =
        Sentences.said(() -> Projections.create(mapping.name(), mapping.settings()));
    int[] used =
        IntStream.range(0, columns.specs().size())
            .filter(c -> columns.target().isEmpty() || columns.target().getAsInt() != c)
            .filter(c -> !columns.name(c).equals(request.groups()))
            .toArray();
    int dimensions =
        Math.min(mapping.dimensions(), Math.min(used.length, request.table().rows() - 1));
    if (dimensions < FEWEST_DIMENSIONS) {
      notes.add(
          "Nothing was projected: that needs at least 2 columns that vary, besides the one that"
              + " pictures are coloured by, and 3 rows.");
      return Optional.empty();
    }
    if (dimensions < mapping.dimensions()) {
      notes.add(
          "Projected into %d dimensions: %s of %s have no more."
              .formatted(
                  dimensions,
                  Sentences.count(request.table().rows(), "row"),
                  Sentences.count(used.length, "column")));
    }
    List<double[]> prepared =
        Arrays.stream(used).mapToObj(c -> prepared(columns.numbers()[c])).toList();
    noteMissing(used);
    ProjectionResult result =
        Sentences.said(
            () ->
                projection.fit(
                    prepared.toArray(double[][]::new), classes(), dimensions, request.seed(), run));
    notes.addAll(result.notes());
    for (Map.Entry<String, Double> measure : result.measures().entrySet()) {
      notes.add(
          mapping.name()
              + ": "
              + measure.getKey()
              + " "
              + Sentences.number(measure.getValue())
              + ".");
    }
    List<ColumnSpec> axes = result.axes().stream().map(name -> new ColumnSpec(name, "")).toList();
    PointMap points =
        new PointMap(
            mapping.name() + " of " + Sentences.count(used.length, "column"),
            List.of(),
            request.table().ids(),
            axes,
            result.coordinates());
    return Optional.of(
        new ExploreResult.Projected(
            points,
            shares(result),
            result.loadings().map(loadings -> loadings(loadings, result.axes(), used)),
            result.loadings().map(loadings -> weights(loadings, result.axes(), used))));
  }

  private double[] prepared(double[] values) {
    double[] sorted = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
    double median = Descriptive.quantile(sorted, 0.5);
    double[] filled =
        Arrays.stream(values).map(value -> Double.isFinite(value) ? value : median).toArray();
    if (request.projection().standardize()) {
      double mean = Descriptive.mean(filled);
      double scale = Descriptive.scale(filled);
      for (int i = 0; i < filled.length; i++) {
        filled[i] = (filled[i] - mean) / scale;
      }
    }
    return filled;
  }

  private void noteMissing(int[] used) {
    List<String> gaps =
        Arrays.stream(used)
            .filter(c -> Arrays.stream(columns.numbers()[c]).anyMatch(v -> !Double.isFinite(v)))
            .mapToObj(columns::name)
            .toList();
    if (!gaps.isEmpty()) {
      notes.add(
          "In the projection a missing value counts as the median of its column: "
              + Sentences.list(gaps)
              + ".");
    }
  }

  /** The classes for projections that use them: the groups, else the texts that colour. */
  private double[] classes() {
    FeatureTable table = request.table();
    String by = request.groups();
    if (by.isEmpty() && table.has(request.target()) && !table.isNumeric(request.target())) {
      by = request.target();
    }
    if (by.isEmpty()) {
      return null;
    }
    List<String> names = GroupColumns.names(table, by);
    List<String> different = names.stream().distinct().sorted().toList();
    return names.stream().mapToDouble(different::indexOf).toArray();
  }

  private Optional<ExplainedShares> shares(ProjectionResult result) {
    return result.shares().length == 0
        ? Optional.empty()
        : Optional.of(
            new ExplainedShares(
                "What the dimensions of " + request.projection().name() + " explain",
                List.of(),
                "the whole",
                Arrays.copyOf(result.shares(), Math.min(MOST_SHARES, result.shares().length))));
  }

  private FeatureTable weights(double[][] loadings, List<String> axes, int[] used) {
    FeatureTable.Builder builder =
        FeatureTable.builder(Arrays.stream(used).mapToObj(columns::name).toList());
    for (int k = 0; k < axes.size(); k++) {
      builder.numbers(new ColumnSpec(axes.get(k), ""), loadings[k]);
    }
    return builder.build();
  }

  /** The columns that weigh most, in the order of the table. */
  private NamedMatrix loadings(double[][] loadings, List<String> axes, int[] used) {
    int[] shown =
        IntStream.range(0, used.length)
            .boxed()
            .sorted(Comparator.comparingDouble(c -> -weight(loadings, c)))
            .limit(MOST_LOADINGS)
            .sorted()
            .mapToInt(c -> c)
            .toArray();
    return new NamedMatrix(
        "Loadings of " + request.projection().name(),
        shown.length < used.length
            ? List.of("The %d of %d columns that weigh most".formatted(shown.length, used.length))
            : List.of(),
        "column",
        Arrays.stream(shown).mapToObj(c -> columns.name(used[c])).toList(),
        "dimension",
        axes,
        new ColumnSpec("weight", ""),
        Arrays.stream(shown)
            .mapToObj(c -> Arrays.stream(loadings).mapToDouble(axis -> axis[c]).toArray())
            .toArray(double[][]::new));
  }

  private static double weight(double[][] loadings, int column) {
    return Arrays.stream(loadings).mapToDouble(axis -> Math.abs(axis[column])).max().orElse(0);
  }

  /** The colours of the rows: by the column that is named, else by the groups, else none. */
  static Colouring colouring(ExploreRequest request) {
    FeatureTable table = request.table();
    if (!request.target().isEmpty()) {
      return Colouring.byColumn(table, request.target());
    }
    return request.groups().isEmpty()
        ? Colouring.plain()
        : Colouring.byTexts(request.groups(), GroupColumns.names(table, request.groups()));
  }
}
