package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.explore.ColumnSummary;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/** One row per column of a table: how many values, which, and how they are spread. */
final class TableSummary {

  private static final List<String> QUANTILES =
      List.of("minimum", "lower_quartile", "median", "upper_quartile", "maximum");

  private TableSummary() {}

  /** The summary; numbers are in the unit of their column, which the table tells. */
  static FeatureTable of(FeatureTable table, RunContext run) {
    List<ColumnSpec> columns = table.columns();
    List<Line> lines =
        run.executor()
            .map(
                columns.size(),
                c -> Line.of(table, columns.get(c).name()),
                "summarised columns",
                run.progress(),
                run.cancel());
    FeatureTable.Builder builder =
        FeatureTable.builder(columns.stream().map(ColumnSpec::name).toList())
            .texts(spec("unit"), columns.stream().map(ColumnSpec::unit).toList())
            .texts(spec("kind"), lines.stream().map(Line::kind).toList());
    add(builder, "values", lines.stream().mapToDouble(l -> l.numbers().count()).toArray());
    add(builder, "missing", lines.stream().mapToDouble(l -> l.numbers().missing()).toArray());
    add(builder, "different", lines.stream().mapToDouble(l -> l.numbers().distinct()).toArray());
    add(builder, "mean", lines.stream().mapToDouble(l -> l.numbers().mean()).toArray());
    add(
        builder,
        "standard_deviation",
        lines.stream().mapToDouble(l -> l.numbers().deviation()).toArray());
    for (int q = 0; q < QUANTILES.size(); q++) {
      int which = q;
      double[] values = lines.stream().mapToDouble(l -> l.numbers().quantiles()[which]).toArray();
      add(builder, QUANTILES.get(q), values);
    }
    add(builder, "skewness", lines.stream().mapToDouble(l -> l.numbers().skewness()).toArray());
    builder.texts(spec("most_frequent_text"), lines.stream().map(Line::frequent).toList());
    return builder.build();
  }

  private static ColumnSpec spec(String name) {
    return new ColumnSpec(name, "");
  }

  private static void add(FeatureTable.Builder builder, String name, double[] values) {
    builder.ownNumbers(spec(name), values);
  }

  /** Ids that occur more than once, as a sentence; empty when there are none. */
  static List<String> duplicates(FeatureTable table) {
    HashSet<String> seen = new HashSet<>();
    List<String> again = table.ids().stream().filter(id -> !seen.add(id)).distinct().toList();
    return again.isEmpty()
        ? List.of()
        : List.of(
            "%s more than once, such as \"%s\"; each row stands for itself."
                .formatted(
                    again.size() == 1 ? "1 id occurs" : again.size() + " ids occur", again.get(0)));
  }

  /** One column. */
  private record Line(String kind, ColumnSummary numbers, String frequent) {

    static Line of(FeatureTable table, String name) {
      if (table.isNumeric(name)) {
        return new Line("numbers", ColumnSummary.of(table.sharedNumbers(name)), "");
      }
      Map<String, Integer> counts = new HashMap<>();
      List<String> texts = new ArrayList<>(table.texts(name));
      texts.removeIf(String::isBlank);
      texts.forEach(text -> counts.merge(text, 1, Integer::sum));
      String frequent = "";
      for (String text : texts) {
        frequent = counts.get(text) > counts.getOrDefault(frequent, 0) ? text : frequent;
      }
      ColumnSummary none = ColumnSummary.of(new double[0]);
      return new Line(
          "texts",
          new ColumnSummary(
              texts.size(),
              table.rows() - texts.size(),
              counts.size(),
              none.mean(),
              none.deviation(),
              none.quantiles(),
              none.skewness()),
          frequent);
    }
  }
}
