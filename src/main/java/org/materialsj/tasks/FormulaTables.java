package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.materialsj.learn.TrainingSet;
import org.materialsj.learn.formula.Descriptor;
import org.materialsj.learn.formula.FormulaSearch;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/** The tables of formulas. */
final class FormulaTables {

  private final FormulaRows rows;
  private final FormulaScores scores;
  private final FormulaSearch search;

  FormulaTables(FormulaRows rows, FormulaScores scores, FormulaSearch search) {
    this.rows = rows;
    this.scores = scores;
    this.search = search;
  }

  private TrainingSet data() {
    return rows.data();
  }

  private ColumnSpec score(String name) {
    return new ColumnSpec(name + "_" + scores.name(), unit());
  }

  private String unit() {
    return data().isClassification() ? "" : data().target().unit();
  }

  /** The unit that constants have: that of the numbers, none for classes. */
  private ColumnSpec output() {
    return new ColumnSpec(data().target().name(), unit());
  }

  /** A formula in words. */
  String words(Descriptor formula) {
    if (!data().isClassification()) {
      return data().target().name() + " = " + FormulaText.of(formula, 0, output());
    }
    if (formula.weights().length == 1) {
      return "class "
          + data().classes().get(1)
          + " where "
          + FormulaText.of(formula, 0, output())
          + " > 0";
    }
    return "the class with the largest of: "
        + String.join(
            "; ",
            IntStream.range(0, formula.weights().length)
                .mapToObj(
                    k -> data().classes().get(k) + ": " + FormulaText.of(formula, k, output()))
                .toList());
  }

  /** The best formulas of each dimension, one row per output. */
  FeatureTable formulas() {
    List<Line> lines = new ArrayList<>();
    for (List<Descriptor> best : search.byDimension()) {
      for (int rank = 0; rank < best.size(); rank++) {
        Descriptor formula = best.get(rank);
        double held = scores.of(formula, rows.test());
        for (int o = 0; o < formula.weights().length; o++) {
          lines.add(new Line(formula, rank + 1, o, held));
        }
      }
    }
    int most = search.byDimension().size();
    FeatureTable.Builder table =
        FeatureTable.builder(
                IntStream.rangeClosed(1, lines.size()).mapToObj(Integer::toString).toList())
            .numbers(
                new ColumnSpec("features", ""),
                lines.stream().mapToDouble(l -> l.formula.dimension()).toArray())
            .numbers(new ColumnSpec("rank", ""), lines.stream().mapToDouble(l -> l.rank).toArray());
    if (data().isClassification()) {
      table.texts(new ColumnSpec("class", ""), lines.stream().map(this::wanted).toList());
    }
    table
        .texts(
            new ColumnSpec("formula", ""),
            lines.stream().map(l -> FormulaText.of(l.formula, l.output, output())).toList())
        .numbers(
            new ColumnSpec("complexity", ""),
            lines.stream().mapToDouble(l -> l.formula.complexity()).toArray())
        .numbers(score("search"), lines.stream().mapToDouble(l -> l.formula.score()).toArray());
    if (rows.test().length > 0) {
      table.numbers(score("held_out"), lines.stream().mapToDouble(l -> l.held).toArray());
    }
    table.numbers(
        new ColumnSpec("constant", unit()),
        lines.stream().mapToDouble(l -> l.formula.constants()[l.output]).toArray());
    for (int f = 0; f < most; f++) {
      addFeature(table, lines, f);
    }
    return table.build();
  }

  private record Line(Descriptor formula, int rank, int output, double held) {
    boolean has(int feature) {
      return feature < formula.dimension();
    }
  }

  /** The class that an output above 0, or the largest output, means. */
  private String wanted(Line line) {
    return data().classes().get(line.formula.weights().length == 1 ? 1 : line.output);
  }

  private void addFeature(FeatureTable.Builder table, List<Line> lines, int f) {
    String number = Integer.toString(f + 1);
    table
        .numbers(
            new ColumnSpec("coefficient" + number, ""),
            lines.stream()
                .mapToDouble(l -> l.has(f) ? l.formula.weights()[l.output][f] : Double.NaN)
                .toArray())
        .texts(
            new ColumnSpec("coefficient" + number + "_unit", ""),
            lines.stream()
                .map(
                    l ->
                        l.has(f)
                            ? FormulaText.coefficientUnit(unit(), l.formula.units().get(f))
                            : "")
                .toList())
        .texts(
            new ColumnSpec("feature" + number, ""),
            lines.stream().map(l -> l.has(f) ? l.formula.features().get(f) : "").toList());
  }

  /** Scores of the best formula by dimension, from the baseline on. */
  FeatureTable dimensions(double[] validated, int chosen) {
    int count = search.byDimension().size() + 1;
    double[] searched = new double[count];
    double[] held = new double[count];
    searched[0] = scores.ofBaseline(rows.train());
    held[0] = scores.ofBaseline(rows.test());
    List<String> words = new ArrayList<>(List.of("none"));
    for (int d = 1; d < count; d++) {
      Descriptor best = search.byDimension().get(d - 1).get(0);
      searched[d] = best.score();
      held[d] = scores.of(best, rows.test());
      words.add(words(best));
    }
    FeatureTable.Builder table =
        FeatureTable.builder(IntStream.range(0, count).mapToObj(Integer::toString).toList())
            .numbers(score("search"), searched);
    if (validated.length > 0) {
      table.numbers(score("validated"), validated);
    }
    if (rows.test().length > 0) {
      table.numbers(score("held_out"), held);
    }
    return table
        .texts(
            new ColumnSpec("chosen", ""),
            IntStream.range(0, count).mapToObj(d -> d == chosen ? "yes" : "no").toList())
        .texts(new ColumnSpec("formula", ""), words)
        .build();
  }

  /** What a formula says of each usable row, with its features. */
  FeatureTable predictions(Descriptor formula) {
    int[] all = IntStream.range(0, data().size()).toArray();
    double[] predicted = rows.predictions(formula, all);
    String[] parts = new String[all.length];
    Arrays.fill(parts, "search");
    Arrays.stream(rows.test()).forEach(row -> parts[row] = "held out");
    FeatureTable.Builder table =
        FeatureTable.builder(rows.table().ids())
            .texts(new ColumnSpec("part", ""), Arrays.asList(parts));
    if (data().isClassification()) {
      table
          .texts(new ColumnSpec("actual", ""), names(data().values()))
          .texts(new ColumnSpec("predicted", ""), names(predicted));
    } else {
      table
          .numbers(new ColumnSpec("actual", unit()), data().values())
          .numbers(new ColumnSpec("predicted", unit()), predicted);
    }
    double[][] values = rows.values(formula, all);
    for (int f = 0; f < values.length; f++) {
      table.numbers(new ColumnSpec("feature" + (f + 1), formula.units().get(f)), values[f]);
    }
    return table.build();
  }

  private List<String> names(double[] classes) {
    return Arrays.stream(classes)
        .mapToObj(c -> Double.isNaN(c) ? "" : data().classes().get((int) c))
        .toList();
  }
}
