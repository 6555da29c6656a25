package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.ElementOccurrence;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.explore.PointMap;

/**
 * Looks at a table: a summary of its columns, and what else is asked for. Where a picture has no
 * room for all columns, it shows those that tell most, and says so.
 */
public final class ExploreTable {

  private static final int MOST_HISTOGRAMS = 12;
  private static final int MOST_SCATTERED = 6;

  private ExploreTable() {}

  /**
   * Looks at a table.
   *
   * @param request how
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return what it looks like
   * @throws IllegalArgumentException with one plain sentence when the table has no rows, a named
   *     column is not there, or the projection cannot be made
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static ExploreResult run(ExploreRequest request, RunContext run) {
    FeatureTable table = request.table();
    if (table.rows() == 0) {
      throw new IllegalArgumentException("The table has no rows to look at.");
    }
    for (String name : List.of(request.target(), request.groups())) {
      if (!name.isEmpty()) {
        Sentences.said(() -> table.column(name));
      }
    }
    if (!request.groups().isEmpty()) {
      GroupColumns.of(table, request.groups());
    }
    if (request.projection().newRows().isPresent() && !request.wants(Exploration.PROJECTION)) {
      throw new IllegalArgumentException(
          "New rows are placed on the map of the projection: choose \"Projection\", too.");
    }
    List<String> notes = new ArrayList<>(TableSummary.duplicates(table));
    FeatureTable summary = TableSummary.of(table, run.part(0, 0.05));
    ExploredColumns columns = ExploredColumns.of(request, run.part(0.05, 0.3));
    notes.addAll(columns.notes());
    CorrelationReport correlations = new CorrelationReport(columns);
    LineReport lines = new LineReport(request, columns);
    TrendReport trends = new TrendReport(request, columns);
    MapReport map = new MapReport(request, columns);
    ExploreResult result =
        new ExploreResult(
            summary,
            request.wants(Exploration.HISTOGRAMS)
                ? points("Histograms", request, columns, MOST_HISTOGRAMS, 1, notes)
                : Optional.empty(),
            request.wants(Exploration.ELEMENTS) ? elements(request, run, notes) : Optional.empty(),
            request.wants(Exploration.SCATTER)
                ? points("Scatter matrix", request, columns, MOST_SCATTERED, 2, notes)
                : Optional.empty(),
            request.wants(Exploration.CORRELATIONS)
                ? correlations.make(run.part(0.3, 0.4))
                : Optional.empty(),
            request.wants(Exploration.LINES) ? lines.make(run.part(0.4, 0.5)) : Optional.empty(),
            request.wants(Exploration.TRENDS) ? trends.make(run.part(0.5, 0.6)) : Optional.empty(),
            request.wants(Exploration.PROJECTION) ? map.make(run.part(0.6, 1)) : Optional.empty(),
            MapReport.colouring(request),
            List.of());
    notes.addAll(correlations.notes());
    notes.addAll(lines.notes());
    notes.addAll(trends.notes());
    notes.addAll(map.notes());
    return result.with(notes);
  }

  private static Optional<PointMap> points(
      String title,
      ExploreRequest request,
      ExploredColumns columns,
      int most,
      int fewest,
      List<String> notes) {
    int[] shown = columns.telling(most);
    if (shown.length < fewest) {
      notes.add(
          "%s: there %s that %s."
              .formatted(
                  title,
                  shown.length == 0 ? "is no column of numbers" : "is only one column of numbers",
                  "has different values"));
      return Optional.empty();
    }
    List<String> limited = columns.limited(title, shown.length);
    notes.addAll(limited);
    return Optional.of(
        PointMap.of(
            title,
            limited,
            request.table(),
            Arrays.stream(shown).mapToObj(columns::name).toList()));
  }

  private static Optional<ElementOccurrence> elements(
      ExploreRequest request, RunContext run, List<String> notes) {
    FeatureTable table = request.table();
    if (!table.has(request.formula()) || table.isNumeric(request.formula())) {
      notes.add(
          "Elements were not counted: the table has no column of formulas named \"%s\"."
              .formatted(request.formula()));
      return Optional.empty();
    }
    CountElements.Result result =
        CountElements.ofFormulas(table, request.formula(), run.part(0.3, 0.3));
    notes.addAll(result.notes());
    return Optional.of(result.occurrence());
  }
}
