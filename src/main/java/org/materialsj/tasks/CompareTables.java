package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.materialsj.engine.statistics.Descriptive;
import org.materialsj.engine.statistics.Split;
import org.materialsj.learn.Dataset;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/**
 * The tables of a comparison.
 *
 * @param ranked the best first, those that failed last; at least one that did not
 * @param baseline what they are compared with
 * @param divisions the folds
 * @param score by which they are ranked
 */
record CompareTables(
    List<Contender> ranked, Contender baseline, List<Split> divisions, MainScore score) {

  /** Those that did not fail, the best first. */
  List<Contender> sound() {
    return ranked.stream().filter(c -> c.problem().isEmpty()).toList();
  }

  /** Mean difference of the main score from the best one, and its standard error. */
  double[] fromBest(Contender contender) {
    return MainScore.difference(contender.mainScores(), ranked.get(0).mainScores(), divisions);
  }

  /** In how many folds a contender beat the baseline. */
  int won(Contender contender) {
    double[] own = contender.mainScores();
    double[] base = baseline.mainScores();
    return (int)
        IntStream.range(0, own.length).filter(i -> score.isBetter(own[i], base[i])).count();
  }

  /** One row per contender, then the baseline. */
  FeatureTable scores(Dataset data, boolean timings) {
    List<Contender> rows = new ArrayList<>(ranked);
    boolean listed = rows.stream().anyMatch(c -> c.name().equals(baseline.name()));
    if (!listed) {
      rows.add(baseline);
    }
    FeatureTable.Builder table = FeatureTable.builder(rows.stream().map(Contender::name).toList());
    List<ColumnSpec> columns = PartScores.columns(data);
    for (int c = 1; c < columns.size(); c++) {
      int column = c;
      table.numbers(
          columns.get(c),
          numbers(rows, r -> r.evaluation().orElseThrow().headline().model()[column]));
    }
    String main = score.column().name();
    String unit = score.column().unit();
    table
        .numbers(
            new ColumnSpec("mean " + main + " of folds", unit),
            numbers(rows, r -> Descriptive.mean(r.mainScores())))
        .numbers(
            new ColumnSpec("standard deviation of " + main, unit),
            numbers(rows, r -> Descriptive.sampleDeviation(r.mainScores())))
        .numbers(new ColumnSpec(main + " minus best", unit), numbers(rows, r -> fromBest(r)[0]))
        .numbers(
            new ColumnSpec("standard error of difference", unit),
            numbers(rows, r -> fromBest(r)[1]))
        .numbers(new ColumnSpec("folds better than baseline", ""), numbers(rows, this::won));
    if (timings) {
      table
          .numbers(new ColumnSpec("time to learn", "s"), numbers(rows, Contender::fitSeconds))
          .numbers(
              new ColumnSpec("time to predict", "s"), numbers(rows, Contender::predictSeconds));
    }
    for (int row = 0; row < rows.size(); row++) {
      if (!rows.get(row).problem().isEmpty()) {
        table.error(row, rows.get(row).problem());
      }
    }
    return table.build();
  }

  private interface Number {
    double of(Contender contender);
  }

  private static double[] numbers(List<Contender> rows, Number number) {
    return rows.stream()
        .mapToDouble(r -> r.problem().isEmpty() ? number.of(r) : Double.NaN)
        .toArray();
  }

  /** One row per fold, one column per contender. */
  FeatureTable folds() {
    int k = divisions.size();
    FeatureTable.Builder table =
        FeatureTable.builder(IntStream.rangeClosed(1, k).mapToObj(i -> "fold " + i).toList())
            .numbers(
                new ColumnSpec("fold", ""), IntStream.rangeClosed(1, k).asDoubleStream().toArray());
    List<Contender> columns = new ArrayList<>(sound());
    if (columns.stream().noneMatch(c -> c.name().equals(baseline.name()))) {
      columns.add(baseline);
    }
    for (Contender each : columns) {
      double[] scores = each.mainScores();
      table.numbers(new ColumnSpec(each.name(), score.column().unit()), Arrays.copyOf(scores, k));
    }
    return table.build();
  }
}
