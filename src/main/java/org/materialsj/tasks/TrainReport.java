package org.materialsj.tasks;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.materialsj.learn.TrainedModel;
import org.materialsj.model.ClassificationMetrics;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/** Writes what was trained, and how well it did, as Markdown. */
final class TrainReport {

  private static final int MOST_COEFFICIENTS = 20;

  private final StringBuilder out = new StringBuilder();

  private TrainReport() {}

  /**
   * The report.
   *
   * @param result what was trained
   * @param provenance what made it, as text
   */
  static String of(TrainResult result, String provenance) {
    TrainReport report = new TrainReport();
    report.head(result.model());
    report.line("## Scores", "");
    report.table(result.scores(), IntStream.range(0, result.scores().rows()).toArray());
    result.classification().ifPresent(report::classes);
    report.line("## What to know", "");
    result.notes().forEach(note -> report.line("- " + cell(note)));
    report.line("");
    result.coefficients().ifPresent(report::coefficients);
    report.line("## Provenance", "", "```json", provenance.stripTrailing(), "```");
    return report.out.toString();
  }

  private void head(TrainedModel model) {
    line(
        "# Model of " + cell(model.target().column().header()),
        "",
        "- learner: " + model.training().learner(),
        "- settings: " + cell(settings(model)),
        "- learned from "
            + Sentences.count(model.training().rows(), "row")
            + " with "
            + Sentences.count(model.preprocessing().kept().size(), "feature"),
        "- missing values: " + model.preprocessing().imputation().text(),
        "- judged by " + model.scores().how(),
        "- seed: " + model.training().seed(),
        "- SHA-256 of the data: " + model.training().dataSha256(),
        "");
  }

  private void classes(ClassificationMetrics metrics) {
    line("## Classes", "", "| |rows|recall|precision|F1|", "|---|---|---|---|---|");
    for (int k = 0; k < metrics.classes().size(); k++) {
      String[] cells = {
        cell(metrics.classes().get(k)),
        Long.toString(Arrays.stream(metrics.confusion()[k]).sum()),
        Sentences.number(metrics.recall(k)),
        Sentences.number(metrics.precision(k)),
        Sentences.number(metrics.f1(k))
      };
      line("|" + String.join("|", cells) + "|");
    }
    line("");
  }

  private static String settings(TrainedModel model) {
    List<String> settings =
        model.training().hyperParameters().entrySet().stream()
            .map(e -> e.getKey() + "=" + e.getValue())
            .toList();
    return settings.isEmpty() ? "none" : String.join(", ", settings);
  }

  private void coefficients(FeatureTable table) {
    List<ColumnSpec> numbers =
        table.columns().stream().filter(c -> table.isNumeric(c.name())).toList();
    double[] size = new double[table.rows()];
    for (ColumnSpec column : numbers) {
      double[] values = table.numbers(column.name());
      Arrays.setAll(size, i -> Math.max(size[i], Math.abs(values[i])));
    }
    int[] largest =
        IntStream.range(0, table.rows())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -size[i]))
            .limit(MOST_COEFFICIENTS)
            .mapToInt(Integer::intValue)
            .toArray();
    line(
        table.rows() <= MOST_COEFFICIENTS
            ? "## Coefficients"
            : "## The " + MOST_COEFFICIENTS + " largest of " + table.rows() + " coefficients",
        "");
    table(table, largest);
  }

  private void table(FeatureTable table, int[] rows) {
    List<ColumnSpec> columns = table.columns();
    line("| |" + String.join("|", columns.stream().map(c -> cell(c.header())).toList()) + "|");
    line("|---".repeat(columns.size() + 1) + "|");
    for (int row : rows) {
      List<String> cells =
          columns.stream()
              .map(
                  c ->
                      table.isNumeric(c.name())
                          ? Sentences.plain(table.sharedNumbers(c.name())[row])
                          : cell(table.texts(c.name()).get(row)))
              .toList();
      line("|" + cell(table.ids().get(row)) + "|" + String.join("|", cells) + "|");
    }
    line("");
  }

  /** Text of the user, which must not break a table or become a tag. */
  private static String cell(String text) {
    return text.replace("|", "\\|").replace("<", "&lt;").replaceAll("\\s+", " ");
  }

  private void line(String... lines) {
    for (String each : lines) {
      out.append(each).append('\n');
    }
  }
}
