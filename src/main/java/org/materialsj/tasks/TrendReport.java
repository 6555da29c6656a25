package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.explore.SimpsonCheck;
import org.materialsj.learn.explore.StraightLine;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.explore.Colouring;
import org.materialsj.model.explore.PointMap;
import org.materialsj.model.explore.Trend;

/** Trends that turn around inside groups, for each column that may group. */
final class TrendReport {

  private static final int MOST_DRAWN = 4;

  /** Paradoxes that the table lists; the clearest ones come first. */
  private static final int MOST_LISTED = 200;

  private final ExploreRequest request;
  private final ExploredColumns columns;
  private final List<String> notes = new ArrayList<>();

  TrendReport(ExploreRequest request, ExploredColumns columns) {
    this.request = request;
    this.columns = columns;
  }

  List<String> notes() {
    return notes;
  }

  private record Case(int x, int y, String by, SimpsonCheck check) {
    /** How clearly the trends differ, in standard errors. */
    double clarity() {
      StraightLine pooled = check.pooled();
      StraightLine within = check.within();
      double error = Math.hypot(pooled.slopeError(), within.slopeError());
      double gap = Math.abs(pooled.slope() - within.slope());
      return error > 0 ? gap / error : gap == 0 ? 0 : Double.MAX_VALUE;
    }
  }

  private record Question(int x, int y, String by) {}

  Optional<ExploreResult.Lines> make(RunContext run) {
    List<Question> questions = questions();
    List<Optional<SimpsonCheck>> checks =
        run.executor()
            .map(
                questions.size(),
                k -> check(questions.get(k)),
                "compared trends",
                run.progress(),
                run.cancel());
    int tests = (int) checks.stream().filter(Optional::isPresent).count();
    List<Case> cases = new ArrayList<>();
    for (int k = 0; k < questions.size(); k++) {
      Question q = questions.get(k);
      checks.get(k).ifPresent(check -> cases.add(new Case(q.x(), q.y(), q.by(), check)));
    }
    if (cases.isEmpty()) {
      notes.add(
          "No trends inside groups were compared: that needs two columns of numbers that vary, and"
              + " a column of 2 to 12 groups of at least 3 rows, or the name of one.");
      return Optional.empty();
    }
    cases.sort(Comparator.comparingDouble(Case::clarity).reversed());
    List<Case> turned = cases.stream().filter(c -> c.check().reverses(tests)).toList();
    turned.stream().limit(MOST_DRAWN).map(this::said).forEach(notes::add);
    noteCount(turned.size(), tests);
    List<Case> shown = turned.isEmpty() ? cases.subList(0, 1) : turned;
    return Optional.of(
        new ExploreResult.Lines(
            table(shown.subList(0, Math.min(MOST_LISTED, shown.size())), tests),
            shown.stream().limit(MOST_DRAWN).map(c -> drawn(c, tests)).toList()));
  }

  private void noteCount(int turned, int tests) {
    if (turned == 0) {
      notes.add("None of " + Sentences.count(tests, "trend") + " turns around inside groups.");
    } else if (turned > MOST_DRAWN) {
      notes.add(
          "In all, %d of %d trends turn around; the table lists %s."
              .formatted(
                  turned, tests, turned > MOST_LISTED ? "the clearest " + MOST_LISTED : "them"));
    }
  }

  private List<Question> questions() {
    List<Question> questions = new ArrayList<>();
    for (String by : GroupColumns.of(request.table(), request.groups())) {
      for (int[] pair : columns.lines()) {
        if (!columns.name(pair[0]).equals(by) && !columns.name(pair[1]).equals(by)) {
          questions.add(new Question(pair[0], pair[1], by));
        }
      }
    }
    return questions;
  }

  private int[] rows(int x, int y) {
    return IntStream.range(0, request.table().rows())
        .filter(row -> Double.isFinite(columns.numbers()[x][row]))
        .filter(row -> Double.isFinite(columns.numbers()[y][row]))
        .toArray();
  }

  private double[] pick(int column, int[] rows) {
    double[] values = columns.numbers()[column];
    return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
  }

  private List<String> groups(String by, int[] rows) {
    List<String> names = GroupColumns.names(request.table(), by);
    return Arrays.stream(rows).mapToObj(names::get).toList();
  }

  private Optional<SimpsonCheck> check(Question question) {
    int[] rows = rows(question.x(), question.y());
    return SimpsonCheck.of(
        pick(question.x(), rows), pick(question.y(), rows), groups(question.by(), rows));
  }

  /** Names the paradox with its groups. */
  private String said(Case c) {
    SimpsonCheck check = c.check();
    return String.format(
        Locale.ROOT,
        "Simpson's paradox: %s %s with %s over all rows (slope %s +- %s), but %s inside the groups"
            + " of %s (common slope %s +- %s; against the whole go %s).",
        columns.name(c.y()),
        check.pooled().slope() > 0 ? "rises" : "falls",
        columns.name(c.x()),
        Sentences.number(check.pooled().slope()),
        Sentences.number(check.pooled().slopeError()),
        check.within().slope() > 0 ? "rises" : "falls",
        c.by(),
        Sentences.number(check.within().slope()),
        Sentences.number(check.within().slopeError()),
        Sentences.list(check.against().stream().map(SimpsonCheck.Group::name).toList()));
  }

  private ExploreResult.DrawnLine drawn(Case c, int tests) {
    int[] rows = rows(c.x(), c.y());
    SimpsonCheck check = c.check();
    Colouring colouring = Colouring.byTexts(c.by(), groups(c.by(), rows));
    List<Trend> trends = new ArrayList<>();
    trends.add(trend("all rows: ", -1, check.pooled()));
    if (colouring instanceof Colouring.ByClass classes) {
      for (SimpsonCheck.Group group : check.groups()) {
        int label = classes.classes().indexOf(group.name());
        group.line().ifPresent(line -> trends.add(trend("", label, line)));
      }
    }
    PointMap map =
        new PointMap(
            columns.name(c.y()) + " against " + columns.name(c.x()) + " by " + c.by(),
            List.of(
                String.format(
                    Locale.ROOT,
                    "Slope of all rows %s +- %s, inside groups %s +- %s",
                    Sentences.number(check.pooled().slope()),
                    Sentences.number(check.pooled().slopeError()),
                    Sentences.number(check.within().slope()),
                    Sentences.number(check.within().slopeError())),
                check.reverses(tests)
                    ? "Simpson's paradox: the trend turns around inside the groups"
                    : "The trend does not turn around inside the groups"),
            Arrays.stream(rows).mapToObj(request.table().ids()::get).toList(),
            List.of(columns.specs().get(c.x()), columns.specs().get(c.y())),
            new double[][] {pick(c.x(), rows), pick(c.y(), rows)});
    return new ExploreResult.DrawnLine(map, colouring, trends);
  }

  private static Trend trend(String before, int label, StraightLine line) {
    String name = before + "slope " + Sentences.number(line.slope());
    return new Trend(name, label, line.intercept(), line.slope());
  }

  /** One line of the table: all rows, or a group. */
  private record Entry(Case of, String group, int rows, Optional<StraightLine> line) {}

  private FeatureTable table(List<Case> cases, int tests) {
    List<Entry> entries = new ArrayList<>();
    for (Case c : cases) {
      SimpsonCheck check = c.check();
      entries.add(new Entry(c, "all rows", check.pooled().count(), Optional.of(check.pooled())));
      entries.add(
          new Entry(c, "inside groups", check.pooled().count(), Optional.of(check.within())));
      check.groups().forEach(g -> entries.add(new Entry(c, g.name(), g.count(), g.line())));
    }
    FeatureTable.Builder builder =
        FeatureTable.builder(
                entries.stream()
                    .map(e -> columns.name(e.of().y()) + " against " + columns.name(e.of().x()))
                    .toList())
            .texts(spec("x"), entries.stream().map(e -> columns.name(e.of().x())).toList())
            .texts(spec("y"), entries.stream().map(e -> columns.name(e.of().y())).toList())
            .texts(spec("groups_of"), entries.stream().map(e -> e.of().by()).toList())
            .texts(spec("group"), entries.stream().map(Entry::group).toList());
    numbers(builder, "rows", entries, Entry::rows);
    numbers(builder, "slope", entries, e -> value(e, StraightLine::slope));
    numbers(builder, "slope_error", entries, e -> value(e, StraightLine::slopeError));
    numbers(builder, "chance", entries, e -> value(e, StraightLine::chance));
    numbers(builder, "turns_around", entries, e -> e.of().check().reverses(tests) ? 1 : 0);
    return builder.build();
  }

  private static ColumnSpec spec(String name) {
    return new ColumnSpec(name, "");
  }

  private static double value(Entry entry, ToDoubleFunction<StraightLine> of) {
    return entry.line().map(of::applyAsDouble).orElse(Double.NaN);
  }

  private static void numbers(
      FeatureTable.Builder builder,
      String name,
      List<Entry> entries,
      ToDoubleFunction<Entry> value) {
    builder.ownNumbers(spec(name), entries.stream().mapToDouble(value).toArray());
  }
}
