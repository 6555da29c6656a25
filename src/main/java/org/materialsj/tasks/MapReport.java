package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.projection.Pitfalls;
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
    List<ColumnSpec> specs = Arrays.stream(used).mapToObj(columns.specs()::get).toList();
    Optional<NewRows> added = mapping.newRows().map(NewRows::new);
    added.ifPresent(rows -> rows.check(Projections.kind(mapping.name())));
    Optional<double[][]> numbers = added.map(rows -> rows.numbers(specs));
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
    List<PreparedColumn> prepared =
        Arrays.stream(used)
            .mapToObj(c -> PreparedColumn.of(columns.numbers()[c], mapping.standardize()))
            .toList();
    noteMissing(used);
    double[][] inputs =
        IntStream.range(0, used.length)
            .mapToObj(c -> prepared.get(c).apply(columns.numbers()[used[c]]))
            .toArray(double[][]::new);
    double[] classes = classes();
    ProjectionResult result =
        Sentences.said(() -> projection.fit(inputs, classes, dimensions, request.seed(), run));
    notes.addAll(result.notes());
    notes.addAll(Pitfalls.of(mapping.name(), specs, inputs, classes, result));
    for (Map.Entry<String, Double> measure : result.measures().entrySet()) {
      notes.add(
          mapping.name()
              + ": "
              + measure.getKey()
              + " "
              + Sentences.number(measure.getValue())
              + ".");
    }
    PointMap points =
        new PointMap(
            mapping.name() + " of " + Sentences.count(used.length, "column"),
            List.of(),
            request.table().ids(),
            result.axes().stream().map(name -> new ColumnSpec(name, "")).toList(),
            result.coordinates());
    Colouring colouring = colouring(request);
    if (added.isEmpty()) {
      return Optional.of(projected(points, colouring, points.table(colouring), result, used));
    }
    NewRows rows = added.get();
    List<String> gaps = rows.gaps(specs);
    if (!gaps.isEmpty()) {
      notes.add(
          "In the new rows a missing value counts as the median of its column in the table: "
              + Sentences.list(gaps)
              + ".");
    }
    double[][] placed =
        rows.places(result.transform().orElseThrow(), numbers.orElseThrow(), prepared, run);
    PointMap all = rows.joined(points, placed, colouring);
    return Optional.of(
        projected(
            all,
            rows.drawn(colouring, points.size()),
            rows.coordinates(all, colouring),
            result,
            used));
  }

  private ExploreResult.Projected projected(
      PointMap points,
      Colouring colouring,
      FeatureTable coordinates,
      ProjectionResult result,
      int[] used) {
    return new ExploreResult.Projected(
        points,
        colouring,
        coordinates,
        shares(result),
        result.loadings().map(loadings -> loadings(loadings, result.axes(), used)),
        result.loadings().map(loadings -> weights(loadings, result.axes(), used)));
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

  /** The class of each row, NaN without one: the groups, else the texts that colour; or null. */
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
    Map<String, Integer> index = new HashMap<>();
    return names.stream()
        .mapToDouble(
            name -> name.isBlank() ? Double.NaN : index.computeIfAbsent(name, n -> index.size()))
        .toArray();
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
