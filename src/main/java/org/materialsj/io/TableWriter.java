package org.materialsj.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
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

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();

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
    List<ColumnSpec> specs = table.columns();
    List<String> header = new ArrayList<>();
    header.add(ID);
    List<double[]> numbers = new ArrayList<>();
    List<List<String>> texts = new ArrayList<>();
    for (ColumnSpec spec : specs) {
      if (spec.name().equals(ID) || spec.name().equals(ERROR)) {
        throw new IllegalArgumentException(
            "a column must not be called \"" + spec.name() + "\": that is a part of each table");
      }
      header.add(cells.header(spec));
      boolean numeric = table.isNumeric(spec.name());
      numbers.add(numeric ? table.numbers(spec.name()) : null);
      texts.add(numeric ? null : protect(table.texts(spec.name()), cells));
    }
    boolean errors = table.errorCount() > 0;
    if (errors) {
      header.add(ERROR);
    }
    try (CSVPrinter printer = new CSVPrinter(out, FORMAT)) {
      printer.printRecord(header);
      for (int row = 0; row < table.rows(); row++) {
        printer.print(TableText.protect(table.ids().get(row), false));
        for (int column = 0; column < specs.size(); column++) {
          double[] values = numbers.get(column);
          printer.print(
              values != null ? TableText.number(values[row]) : texts.get(column).get(row));
        }
        if (errors) {
          printer.print(TableText.protect(table.error(row).orElse(""), false));
        }
        printer.println();
      }
    }
  }

  private static List<String> protect(List<String> texts, TableText cells) {
    boolean likeNumbers = texts.stream().allMatch(cells::isNumber);
    return texts.stream().map(text -> TableText.protect(text, likeNumbers)).toList();
  }
}
