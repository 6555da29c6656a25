package org.materialsj.io;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.materialsj.model.ColumnSpec;

/**
 * Writes a table row by row, in the same bytes as {@link TableWriter}, so that it need not be in
 * memory. What the columns hold must be known before. For one thread.
 */
public final class TableRows implements Closeable {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();

  private final CSVPrinter printer;
  private final List<Column> columns;
  private final boolean errors;

  /**
   * A column.
   *
   * @param spec name and unit
   * @param numeric whether it holds numbers
   * @param quoted for a column of texts, whether all of them {@linkplain #looksLikeNumber look like
   *     numbers}, so that only an apostrophe tells that they are none
   */
  public record Column(ColumnSpec spec, boolean numeric, boolean quoted) {}

  /**
   * Writes the header.
   *
   * @param out where to; closed by {@link #close}
   * @param columns the columns
   * @param errors whether any row has an error
   * @throws IOException if it cannot be written
   * @throws IllegalArgumentException if a column name cannot be read back: "id", "error", one with
   *     blanks at an end
   */
  public TableRows(Appendable out, List<Column> columns, boolean errors) throws IOException {
    this.columns = List.copyOf(columns);
    this.errors = errors;
    TableText cells = new TableText();
    List<String> header = new ArrayList<>();
    header.add(TableWriter.ID);
    for (Column column : columns) {
      String name = column.spec().name();
      if (isReserved(name)) {
        throw new IllegalArgumentException(
            "a column must not be called \"" + name + "\": that is a part of each table");
      }
      header.add(cells.header(column.spec()));
    }
    if (errors) {
      header.add(TableWriter.ERROR);
    }
    this.printer = new CSVPrinter(out, FORMAT);
    printer.printRecord(header);
  }

  /**
   * Whether a column cannot have a name, because each table has such a part.
   *
   * @param name a name
   * @return true for "id" and "error"
   */
  public static boolean isReserved(String name) {
    return name.equals(TableWriter.ID) || name.equals(TableWriter.ERROR);
  }

  /**
   * Whether {@link TableReader} would take a text for a number.
   *
   * @param text a text
   * @return true for a decimal number, a word for one, and a blank
   */
  public static boolean looksLikeNumber(String text) {
    return new TableText().isNumber(text);
  }

  /**
   * Writes a row.
   *
   * @param id its id
   * @param numbers by column; those of columns of texts are not looked at
   * @param texts by column; those of columns of numbers are not looked at
   * @param error why it failed, empty if it did not
   * @throws IOException if it cannot be written
   * @throws IllegalArgumentException if a text holds a NUL character, or there is an error though
   *     none was announced
   */
  public void row(String id, double[] numbers, String[] texts, String error) throws IOException {
    if (!errors && !error.isEmpty()) {
      throw new IllegalArgumentException("row " + id + " must not have an error, got " + error);
    }
    printer.print(TableText.protect(id, false));
    for (int c = 0; c < columns.size(); c++) {
      Column column = columns.get(c);
      printer.print(
          column.numeric()
              ? TableText.number(numbers[c])
              : TableText.protect(texts[c], column.quoted()));
    }
    if (errors) {
      printer.print(TableText.protect(error, false));
    }
    printer.println();
  }

  @Override
  public void close() throws IOException {
    printer.close(true);
  }
}
