package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.explore.LineCheck;
import org.materialsj.learn.explore.LineWarning;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.explore.Colouring;
import org.materialsj.model.explore.PointMap;
import org.materialsj.model.explore.Trend;

/**
 * Checks of the straight lines between columns: of all rows, or inside each group when a column of
 * groups is named.
 */
final class LineReport {

  private static final int MOST_DRAWN = 6;
  private static final Set<LineWarning> OF_A_ROW =
      EnumSet.of(LineWarning.LEVERAGE, LineWarning.OUTLIER, LineWarning.INFLUENCE);

  private final ExploreRequest request;
  private final ExploredColumns columns;
  private final List<String> notes = new ArrayList<>();

  LineReport(ExploreRequest request, ExploredColumns columns) {
    this.request = request;
    this.columns = columns;
  }

  List<String> notes() {
    return notes;
  }

  /** Points of two columns: which rows of the table they are, and the group when there is one. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Points(int x, int y, String group, int[] rows) {}

  /** A checked line. */
  private record Line(Points points, LineCheck check, Set<LineWarning> warnings) {}

  Optional<ExploreResult.Lines> make(RunContext run) {
    List<Points> all = points();
    List<Optional<LineCheck>> checks =
        run.executor()
            .map(all.size(), k -> check(all.get(k)), "checked lines", run.progress(), run.cancel());
    int tests = (int) checks.stream().filter(Optional::isPresent).count();
    List<Line> lines = new ArrayList<>();
    for (int k = 0; k < all.size(); k++) {
      Points points = all.get(k);
      checks.get(k).ifPresent(c -> lines.add(new Line(points, c, c.warnings(tests))));
    }
    if (lines.isEmpty()) {
      notes.add(
          "No line was checked: that needs at least %d rows where two columns have a value and vary."
              .formatted(LineCheck.FEWEST_ROWS));
      return Optional.empty();
    }
    long warned = lines.stream().filter(line -> !line.warnings().isEmpty()).count();
    notes.add(
        warned == 0
            ? "None of " + Sentences.count(tests, "checked line") + " hides anything."
            : "Warnings on %d of %s: %s."
                .formatted(
                    warned, Sentences.count(tests, "checked line"), Sentences.list(said(lines))));
    boolean allFit = lines.size() <= MOST_DRAWN;
    List<ExploreResult.DrawnLine> drawn =
        lines.stream()
            .sorted(Comparator.comparing(line -> !allFit && line.warnings().isEmpty()))
            .limit(MOST_DRAWN)
            .map(this::drawn)
            .toList();
    return Optional.of(new ExploreResult.Lines(table(lines), drawn));
  }

  private List<Points> points() {
    List<Points> points = new ArrayList<>();
    for (int[] pair : columns.lines()) {
      int[] rows =
          IntStream.range(0, request.table().rows())
              .filter(row -> Double.isFinite(columns.numbers()[pair[0]][row]))
              .filter(row -> Double.isFinite(columns.numbers()[pair[1]][row]))
              .toArray();
      if (request.groups().isEmpty()) {
        points.add(new Points(pair[0], pair[1], "", rows));
      } else if (!isGroups(pair[0]) && !isGroups(pair[1])) {
        grouped(rows)
            .forEach((group, members) -> points.add(new Points(pair[0], pair[1], group, members)));
      }
    }
    return points;
  }

  private boolean isGroups(int column) {
    return columns.name(column).equals(request.groups());
  }

  private Map<String, int[]> grouped(int[] rows) {
    List<String> names = GroupColumns.names(request.table(), request.groups());
    Map<String, int[]> groups = new TreeMap<>();
    Arrays.stream(rows)
        .boxed()
        .filter(row -> !names.get(row).isBlank())
        .collect(Collectors.groupingBy(names::get))
        .forEach((name, members) -> groups.put(name, members.stream().mapToInt(i -> i).toArray()));
    return groups;
  }

  private Optional<LineCheck> check(Points points) {
    return LineCheck.of(pick(points.x(), points.rows()), pick(points.y(), points.rows()));
  }

  private double[] pick(int column, int[] rows) {
    double[] values = columns.numbers()[column];
    return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
  }

  private List<String> said(List<Line> lines) {
    return lines.stream()
        .filter(line -> !line.warnings().isEmpty())
        .map(line -> title(line.points()) + " (" + words(line) + ")")
        .toList();
  }

  private String title(Points points) {
    return columns.name(points.y())
        + " against "
        + columns.name(points.x())
        + (points.group().isEmpty() ? "" : ", " + request.groups() + " " + points.group());
  }

  private static String words(Line line) {
    return line.warnings().stream().map(LineWarning::words).collect(Collectors.joining("; "));
  }

  /** Rows that a warning is about are marked. */
  private ExploreResult.DrawnLine drawn(Line line) {
    Points points = line.points();
    LineCheck check = line.check();
    int[] labels = new int[points.rows().length];
    if (line.warnings().contains(LineWarning.LEVERAGE)) {
      labels[check.leverage().row()] = 1;
    }
    if (line.warnings().contains(LineWarning.OUTLIER)) {
      labels[check.residual().row()] = 1;
    }
    if (line.warnings().contains(LineWarning.INFLUENCE)) {
      labels[check.cook().row()] = 1;
    }
    boolean marked = line.warnings().stream().anyMatch(OF_A_ROW::contains);
    String note =
        String.format(
            Locale.ROOT, "Pearson %.3f, Spearman %.3f", check.pearson(), check.spearman());
    PointMap map =
        new PointMap(
            title(points),
            List.of(note, line.warnings().isEmpty() ? "No warning" : "Warning: " + words(line)),
            Arrays.stream(points.rows()).mapToObj(request.table().ids()::get).toList(),
            List.of(columns.specs().get(points.x()), columns.specs().get(points.y())),
            new double[][] {pick(points.x(), points.rows()), pick(points.y(), points.rows())});
    return new ExploreResult.DrawnLine(
        map,
        marked
            ? new Colouring.ByClass("row", List.of("others", "stands out"), labels)
            : Colouring.plain(),
        List.of(new Trend("least squares", -1, check.line().intercept(), check.line().slope())));
  }

  private FeatureTable table(List<Line> lines) {
    FeatureTable.Builder builder =
        FeatureTable.builder(lines.stream().map(line -> title(line.points())).toList())
            .texts(spec("x"), lines.stream().map(l -> columns.name(l.points().x())).toList())
            .texts(spec("y"), lines.stream().map(l -> columns.name(l.points().y())).toList());
    if (!request.groups().isEmpty()) {
      builder.texts(spec("group"), lines.stream().map(l -> l.points().group()).toList());
    }
    numbers(builder, "rows", lines, l -> l.check().line().count());
    numbers(builder, "slope", lines, l -> l.check().line().slope());
    numbers(builder, "slope_error", lines, l -> l.check().line().slopeError());
    numbers(builder, "intercept", lines, l -> l.check().line().intercept());
    numbers(builder, "pearson", lines, l -> l.check().pearson());
    numbers(builder, "spearman", lines, l -> l.check().spearman());
    extreme(builder, "leverage", lines, LineCheck::leverage);
    extreme(builder, "cook", lines, LineCheck::cook);
    extreme(builder, "residual_chance", lines, LineCheck::residual);
    numbers(builder, "curvature_chance", lines, l -> l.check().curvature());
    numbers(builder, "curvature_share", lines, l -> l.check().curvatureShare());
    return builder.texts(spec("warnings"), lines.stream().map(LineReport::words).toList()).build();
  }

  private static ColumnSpec spec(String name) {
    return new ColumnSpec(name, "");
  }

  private static void numbers(
      FeatureTable.Builder builder, String name, List<Line> lines, ToDoubleFunction<Line> value) {
    builder.ownNumbers(spec(name), lines.stream().mapToDouble(value).toArray());
  }

  /** The largest value and the id of its row. */
  private void extreme(
      FeatureTable.Builder builder,
      String name,
      List<Line> lines,
      Function<LineCheck, LineCheck.Extreme> which) {
    numbers(builder, name, lines, line -> which.apply(line.check()).value());
    builder.texts(
        spec(name + "_row"),
        lines.stream()
            .map(line -> line.points().rows()[which.apply(line.check()).row()])
            .map(row -> request.table().ids().get(row))
            .toList());
  }
}
