package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.materialsj.learn.formula.Expression;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/**
 * Makes a table ready: joins a second one to it, derives columns by formulas, keeps the rows that
 * fulfil a condition, and leaves columns out, in this order.
 */
public final class PrepareTable {

  private PrepareTable() {}

  /**
   * What to do.
   *
   * @param table the table
   * @param join what to join to it, if anything
   * @param derive columns to add, separated by semicolons, such as {@code "ratio = a / b; big = a >
   *     10"}; a unit may stand in brackets behind the name; empty for none
   * @param condition keeps the rows in which it holds; empty for all
   * @param exclude names of columns to leave out, separated by commas, * for any characters; empty
   *     for none
   */
  public record Request(
      FeatureTable table,
      Optional<TableJoin> join,
      String derive,
      String condition,
      String exclude) {}

  /**
   * The table that is ready.
   *
   * @param table the table
   * @param notes plain sentences
   */
  public record Result(FeatureTable table, List<String> notes) {}

  /**
   * Makes a table ready.
   *
   * @param request what to do
   * @return the new table
   * @throws IllegalArgumentException with one plain sentence when tables cannot be joined, a
   *     formula cannot be read or does not fit, or nothing is left
   */
  public static Result run(Request request) {
    List<String> notes = new ArrayList<>();
    FeatureTable table = request.table();
    if (request.join().isPresent()) {
      table = request.join().get().apply(table, notes);
    }
    table = derive(table, request.derive(), notes);
    table = filter(table, request.condition(), notes);
    return new Result(without(table, request.exclude()), notes);
  }

  private static FeatureTable derive(FeatureTable table, String formulas, List<String> notes) {
    FeatureTable result = table;
    for (String formula : split(formulas)) {
      int equals = formula.indexOf('=');
      String header = formula.substring(0, Math.max(0, equals)).strip();
      if (header.isEmpty()) {
        throw new IllegalArgumentException(
            "A derived column has the form name = formula, such as ratio = a / b; got \""
                + formula
                + "\".");
      }
      ColumnSpec asked = ColumnSpec.ofHeader(header);
      if (result.has(asked.name())) {
        throw new IllegalArgumentException(
            "The derived column \"%s\" is already in the table; choose another name."
                .formatted(asked.name()));
      }
      result = add(result, asked, formula.substring(equals + 1).strip(), notes);
    }
    return result;
  }

  private static FeatureTable add(
      FeatureTable table, ColumnSpec asked, String formula, List<String> notes) {
    Expression.Values values = evaluate(table, formula);
    if (!asked.unit().isEmpty()
        && !values.unit().isEmpty()
        && !asked.unit().equals(values.unit())) {
      throw new IllegalArgumentException(
          "The derived column \"%s\" is in %s, not in %s."
              .formatted(asked.name(), values.unit(), asked.unit()));
    }
    String unit = asked.unit().isEmpty() ? values.unit() : asked.unit();
    long missing = IntStream.range(0, table.rows()).filter(i -> isNaN(values, i)).count();
    if (missing > 0) {
      notes.add(
          "The derived column \"%s\" has no value in %d of %s."
              .formatted(asked.name(), missing, Sentences.count(table.rows(), "row")));
    }
    return table.toBuilder().numbers(new ColumnSpec(asked.name(), unit), values.numbers()).build();
  }

  private static boolean isNaN(Expression.Values values, int row) {
    return Double.isNaN(values.numbers()[row]);
  }

  private static Expression.Values evaluate(FeatureTable table, String formula) {
    return Sentences.said(() -> Expression.parse(formula).evaluate(table));
  }

  private static FeatureTable filter(FeatureTable table, String condition, List<String> notes) {
    if (condition.isEmpty()) {
      return table;
    }
    Expression.Values values = evaluate(table, condition);
    if (!values.condition()) {
      throw new IllegalArgumentException(
          "\"%s\" gives numbers; a condition compares them, such as %s > 1."
              .formatted(condition, condition));
    }
    int[] kept =
        IntStream.range(0, table.rows()).filter(row -> values.numbers()[row] == 1).toArray();
    long unknown = IntStream.range(0, table.rows()).filter(row -> isNaN(values, row)).count();
    String doubt =
        unknown == 0 ? "" : "; in %d of the others a value is missing".formatted(unknown);
    if (kept.length == 0) {
      throw new IllegalArgumentException(
          "No row of %d fulfils the condition \"%s\"%s.".formatted(table.rows(), condition, doubt));
    }
    notes.add(
        "Kept %d of %s by the condition%s."
            .formatted(kept.length, Sentences.count(table.rows(), "row"), doubt));
    return table.select(kept);
  }

  private static FeatureTable without(FeatureTable table, String exclude) {
    ColumnPatterns patterns = ColumnPatterns.parse(exclude);
    List<String> idle = patterns.idle(table);
    if (!idle.isEmpty()) {
      throw new IllegalArgumentException(
          "No column of the table is named "
              + String.join(" or ", idle)
              + ", which is to be left out.");
    }
    FeatureTable.Builder builder = FeatureTable.builder(table.ids());
    for (ColumnSpec column : table.columns()) {
      if (patterns.match(column.name())) {
        continue;
      }
      if (table.isNumeric(column.name())) {
        builder.ownNumbers(column, table.sharedNumbers(column.name()));
      } else {
        builder.texts(column, table.texts(column.name()));
      }
    }
    for (int row = 0; row < table.rows(); row++) {
      int r = row;
      table.error(row).ifPresent(reason -> builder.error(r, reason));
    }
    return builder.build();
  }

  /** Parts between semicolons that are in no quotes or brackets; blank ones are left out. */
  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    char end = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i == text.length() ? ';' : text.charAt(i);
      if (end != 0 && i < text.length()) {
        end = c == end ? 0 : end;
      } else if (c == ';') {
        parts.add(text.substring(start, i).strip());
        start = i + 1;
      } else if (c == '"' || c == '\'' || c == '[') {
        end = c == '[' ? ']' : c;
      }
    }
    parts.removeIf(String::isEmpty);
    return parts;
  }
}
