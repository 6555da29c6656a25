package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.explore.Correlation;
import org.materialsj.learn.explore.StrongestPairs;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.explore.NamedMatrix;

/**
 * Pearson's and Spearman's correlations, each over the rows where both columns have a value: a
 * table of the most telling pairs, and matrices of a number of columns that can be read.
 */
final class CorrelationReport {

  private static final int MOST_COLUMNS = 30;

  private final ExploredColumns columns;
  private final List<String> notes = new ArrayList<>();

  CorrelationReport(ExploredColumns columns) {
    this.columns = columns;
  }

  List<String> notes() {
    return notes;
  }

  Optional<ExploreResult.Correlations> make(RunContext run) {
    StrongestPairs strongest = columns.strongest();
    if (strongest.pairs().isEmpty()) {
      notes.add(
          "There are no correlations: they need at least 2 columns that vary over at least 4 rows"
              + " where both have a value.");
      return Optional.empty();
    }
    noteChance(strongest);
    List<StrongestPairs.Pair> kept =
        columns.target().isPresent() ? columns.withTarget() : strongest.pairs();
    List<StrongestPairs.Pair> listed =
        kept.subList(0, Math.min(ExploredColumns.MOST_PAIRS, kept.size()));
    noteListed(listed.size(), strongest.tested());
    List<Correlation> pairs =
        run.executor()
            .map(
                listed.size(),
                k -> correlation(listed.get(k).first(), listed.get(k).second()),
                "correlated pairs",
                run.progress().part(0, 0.6),
                run.cancel());
    int[] shown = columns.telling(MOST_COLUMNS);
    notes.addAll(columns.limited("Picture of correlations", shown.length));
    List<double[][]> rows =
        run.executor()
            .map(
                shown.length,
                row -> row(shown, row),
                "rows of correlations",
                run.progress().part(0.6, 1),
                run.cancel());
    return Optional.of(
        new ExploreResult.Correlations(
            table(listed, pairs),
            matrix("Pearson's correlation", shown, rows, 0),
            matrix("Spearman's correlation", shown, rows, 1)));
  }

  private Correlation correlation(int first, int second) {
    return Correlation.of(columns.numbers()[first], columns.numbers()[second]);
  }

  /** Strong correlations are nothing special where there are very many pairs of few rows. */
  private void noteChance(StrongestPairs strongest) {
    notes.add(
        String.format(
            Locale.ROOT,
            "Of %s of columns %d %s correlated beyond chance (5 %% after Bonferroni for that many"
                + " tests)%s.",
            Sentences.count(strongest.tested(), "pair"),
            strongest.beyondChance(),
            strongest.beyondChance() == 1 ? "is" : "are",
            strongest.copies() == 0
                ? ""
                : "; " + strongest.copies() + " with |r| > 0.999 nearly hold the same twice"));
  }

  private void noteListed(int listed, long all) {
    if (listed < all) {
      notes.add(
          "The table of correlations lists the %d that are least likely to be chance%s."
              .formatted(
                  listed,
                  columns.target().isPresent()
                      ? ", of those with " + columns.name(columns.target().getAsInt())
                      : ""));
    }
  }

  private double[][] row(int[] shown, int row) {
    double[][] values = new double[2][shown.length];
    for (int c = 0; c < shown.length; c++) {
      Correlation correlation = correlation(shown[row], shown[c]);
      values[0][c] = row == c ? 1 : correlation.pearson();
      values[1][c] = row == c ? 1 : correlation.spearman();
    }
    return values;
  }

  private NamedMatrix matrix(String title, int[] shown, List<double[][]> rows, int which) {
    List<String> names = IntStream.of(shown).mapToObj(columns::name).toList();
    return new NamedMatrix(
        title,
        List.of("Rows where both columns have a value"),
        "",
        names,
        "",
        names,
        new ColumnSpec("correlation", ""),
        rows.stream().map(values -> values[which]).toArray(double[][]::new));
  }

  private FeatureTable table(List<StrongestPairs.Pair> pairs, List<Correlation> values) {
    List<String> first = pairs.stream().map(p -> columns.name(p.first())).toList();
    List<String> second = pairs.stream().map(p -> columns.name(p.second())).toList();
    List<String> ids =
        IntStream.range(0, pairs.size())
            .mapToObj(k -> first.get(k) + " with " + second.get(k))
            .toList();
    return FeatureTable.builder(ids)
        .texts(new ColumnSpec("first", ""), first)
        .texts(new ColumnSpec("second", ""), second)
        .numbers(
            new ColumnSpec("rows", ""), values.stream().mapToDouble(Correlation::count).toArray())
        .numbers(
            new ColumnSpec("pearson", ""),
            values.stream().mapToDouble(Correlation::pearson).toArray())
        .numbers(
            new ColumnSpec("pearson_low", ""),
            values.stream().mapToDouble(c -> c.interval()[0]).toArray())
        .numbers(
            new ColumnSpec("pearson_high", ""),
            values.stream().mapToDouble(c -> c.interval()[1]).toArray())
        .numbers(
            new ColumnSpec("chance", ""),
            values.stream().mapToDouble(Correlation::chance).toArray())
        .numbers(
            new ColumnSpec("spearman", ""),
            values.stream().mapToDouble(Correlation::spearman).toArray())
        .build();
  }
}
