package org.materialsj.host;

import ij.macro.Variable;
import ij.measure.ResultsTable;
import ij.util.Tools;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Featurization;

/**
 * Feature tables as ImageJ tables and back: labels are row ids, headings carry the unit, a column
 * "error" holds the row errors when there are any.
 */
public final class Tables {

  private static final String ERROR = "error";
  private static final Pattern HEADING = Pattern.compile("(.*\\S) \\(([^()]+)\\)");

  private Tables() {}

  /** A table that remembers how its features were computed, as long as its window is open. */
  private static final class Featurized extends ResultsTable {
    private final Featurization featurization;

    Featurized(Featurization featurization) {
      this.featurization = featurization;
    }
  }

  /**
   * Shows a table the way ImageJ does.
   *
   * @param table the table
   * @return a new ImageJ table, with the same numbers
   */
  public static ResultsTable of(FeatureTable table) {
    return fill(new ResultsTable(), table);
  }

  /**
   * Shows a table of computed features the way ImageJ does.
   *
   * @param table the table
   * @param featurization how its features were computed, if known; {@link #featurization} gives it
   *     back
   * @return a new ImageJ table, with the same numbers
   */
  public static ResultsTable of(FeatureTable table, Optional<Featurization> featurization) {
    return fill(
        featurization.<ResultsTable>map(Featurized::new).orElseGet(ResultsTable::new), table);
  }

  /**
   * How the features of a table were computed.
   *
   * @param table the table
   * @return empty when it does not know
   */
  static Optional<Featurization> featurization(ResultsTable table) {
    return table instanceof Featurized featurized
        ? Optional.of(featurized.featurization)
        : Optional.empty();
  }

  private static ResultsTable fill(ResultsTable result, FeatureTable table) {
    result.setPrecision(6);
    for (int row = 0; row < table.rows(); row++) {
      result.addRow();
      result.setLabel(table.ids().get(row), row);
    }
    for (ColumnSpec column : table.columns()) {
      if (table.isNumeric(column.name())) {
        double[] values = table.sharedNumbers(column.name());
        for (int row = 0; row < values.length; row++) {
          result.setValue(column.header(), row, values[row]);
        }
      } else {
        List<String> values = table.texts(column.name());
        for (int row = 0; row < values.size(); row++) {
          result.setValue(column.header(), row, values.get(row));
        }
      }
    }
    if (table.errorCount() > 0) {
      for (int row = 0; row < table.rows(); row++) {
        result.setValue(ERROR, row, table.error(row).orElse(""));
      }
    }
    return result;
  }

  /**
   * Reads an ImageJ table.
   *
   * @param table the table; not modified
   * @return the same as a feature table: a column is text when all of its cells are texts, or one
   *     is a text that is neither empty nor a number
   */
  public static FeatureTable of(ResultsTable table) {
    int rows = table.size();
    List<String> ids = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      ids.add(Objects.requireNonNullElse(table.getLabel(row), Integer.toString(row + 1)));
    }
    FeatureTable.Builder builder = FeatureTable.builder(ids);
    for (String heading : table.getHeadings()) {
      if (heading.equals("Label")) {
        continue;
      }
      Variable[] cells = table.getColumnAsVariables(heading);
      if (heading.equals(ERROR)) {
        for (int row = 0; row < rows; row++) {
          if (!text(cells[row]).isEmpty()) {
            builder.error(row, text(cells[row]));
          }
        }
      } else if (isText(cells)) {
        builder.texts(column(heading), Arrays.stream(cells).map(Tables::text).toList());
      } else {
        builder.numbers(
            column(heading), Arrays.stream(cells).mapToDouble(Tables::number).toArray());
      }
    }
    return builder.build();
  }

  private static String text(Variable cell) {
    if (cell.getString() != null) {
      return cell.getString();
    }
    return Double.isNaN(cell.getValue()) ? "" : Double.toString(cell.getValue());
  }

  private static boolean isText(Variable[] cells) {
    boolean allTexts = cells.length > 0;
    for (Variable cell : cells) {
      String value = cell.getString();
      if (value == null) {
        allTexts = false;
      } else if (!value.isBlank() && Double.isNaN(Tools.parseDouble(value))) {
        return true;
      }
    }
    return allTexts;
  }

  private static double number(Variable cell) {
    return cell.getString() == null ? cell.getValue() : Tools.parseDouble(cell.getString());
  }

  private static ColumnSpec column(String heading) {
    Matcher matcher = HEADING.matcher(heading);
    return matcher.matches()
        ? new ColumnSpec(matcher.group(1), matcher.group(2))
        : new ColumnSpec(heading, "");
  }
}
