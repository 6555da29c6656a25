package org.materialsj.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/**
 * Writes tables as CSV that {@link TableReader} reads back bit for bit: column "id" first, then the
 * columns under their headers, then "error" when a row failed. Numbers are the shortest decimals
 * that give the same bits; missing ones are empty. A text that a spreadsheet could take for a
 * formula, and the texts of a column that would look like one of numbers, get a leading apostrophe,
 * which the reader takes off again. Of a table without rows the reader cannot tell text columns.
 */
public final class TableWriter {

  /** Column of the row ids. */
  static final String ID = "id";

  /** Column of the row errors. */
  static final String ERROR = "error";

  private TableWriter() {}

  /**
   * Writes a table as UTF-8 with LF line ends.
   *
   * @param table the table
   * @param file where to; replaced when it exists
   * @throws IOException if the file system fails
   * @throws IllegalArgumentException as for {@link #text}
   */
  public static void write(FeatureTable table, Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      print(table, out);
    }
  }

  /**
   * A table as CSV text.
   *
   * @param table the table
   * @return lines that end with LF
   * @throws IllegalArgumentException if a text holds a NUL character or a column name cannot be
   *     read back: "id", "error", one with blanks at an end
   */
  public static String text(FeatureTable table) {
    StringBuilder text = new StringBuilder();
    try {
      print(table, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
    return text.toString();
  }

  private static void print(FeatureTable table, Appendable out) throws IOException {
    TableText cells = new TableText();
    List<TableRows.Column> columns = new ArrayList<>();
    List<double[]> numbers = new ArrayList<>();
    List<List<String>> texts = new ArrayList<>();
    for (ColumnSpec spec : table.columns()) {
      boolean numeric = table.isNumeric(spec.name());
      List<String> column = numeric ? List.of() : table.texts(spec.name());
      boolean quoted = !numeric && column.stream().allMatch(cells::isNumber);
      columns.add(new TableRows.Column(spec, numeric, quoted));
      numbers.add(numeric ? table.sharedNumbers(spec.name()) : new double[0]);
      texts.add(column);
    }
    try (TableRows rows = new TableRows(out, columns, table.errorCount() > 0)) {
      double[] rowNumbers = new double[columns.size()];
      String[] rowTexts = new String[columns.size()];
      for (int row = 0; row < table.rows(); row++) {
        for (int c = 0; c < rowNumbers.length; c++) {
          if (columns.get(c).numeric()) {
            rowNumbers[c] = numbers.get(c)[row];
          } else {
            rowTexts[c] = texts.get(c).get(row);
          }
        }
        rows.row(table.ids().get(row), rowNumbers, rowTexts, table.error(row).orElse(""));
      }
    }
  }
}
