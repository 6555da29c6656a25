package org.materialsj.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.materialsj.io.ParseException.Code;
import org.materialsj.model.FeatureTable;

/**
 * Reads tables: CSV (.csv), TSV (.tsv, .tab), and others by the first separator of their header:
 * tab, comma or blanks. Cells with separators or line ends stand in double quotes; lines that begin
 * with '#' are comments.
 *
 * <p>The first line holds the column names, each with an optional unit in brackets at the end. A
 * column "id" (or a first column without a name) gives the row ids, else they are "1", "2", ...; a
 * column "error" the row errors. A column is numeric when each of its cells is empty (missing) or a
 * decimal number; else it is text. An apostrophe that {@link TableWriter} put before a text is
 * taken off.
 */
public final class TableReader {

  private final String file;
  private final Text text;
  private final ReadOptions options;
  private final List<Warning> warnings = new ArrayList<>();
  private final TableText cells = new TableText();
  private TableHeader header;
  private boolean[] numeric;
  private int rows;

  private TableReader(String file, byte[] content, ReadOptions options) throws ParseException {
    this.file = file;
    this.options = options;
    this.text = Text.verbatim(file, content, options, warnings);
  }

  /**
   * A table that was read.
   *
   * @param table the table
   * @param warnings repairs and doubts, in the order of the file
   */
  public record Result(FeatureTable table, List<Warning> warnings) {
    /** Copies the warnings. */
    public Result {
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @param options limits and leniency: lenient renames columns of the same name and fills short
   *     rows
   * @return the table
   * @throws ParseException if it cannot be read as a table
   */
  public static Result read(Path file, ReadOptions options) throws ParseException {
    String name = String.valueOf(file.getFileName());
    return new TableReader(name, Text.load(file, name, options.limits()), options).result();
  }

  /**
   * Reads a table from memory.
   *
   * @param fileName name that tells the format by its extension and appears in messages
   * @param content the bytes of the file; not modified
   * @param options as for {@link #read}
   * @return the table
   * @throws ParseException if it cannot be read as a table
   */
  public static Result parse(String fileName, byte[] content, ReadOptions options)
      throws ParseException {
    return new TableReader(fileName, content.clone(), options).result();
  }

  private Result result() throws ParseException {
    survey();
    return new Result(fill(), warnings);
  }

  /** First pass: counts the rows and finds the numeric columns. */
  private void survey() throws ParseException {
    try (TableRecords records = TableRecords.open(file, text)) {
      if (!records.next()) {
        throw new ParseException(Code.E_EMPTY, file, 0, 0, "the table has no header.");
      }
      header = TableHeader.read(records, file, options.lenient(), warnings);
      int columns = header.specs().size();
      numeric = new boolean[columns];
      Arrays.fill(numeric, true);
      while (records.next()) {
        checkSize(records, columns);
        rows++;
        if ((long) rows * columns > options.limits().loopValues()) {
          throw records.fail(
              Code.E_TOO_MANY,
              "the table has more than " + options.limits().loopValues() + " cells.");
        }
        for (int i = 0; i < Math.min(columns, records.size()); i++) {
          numeric[i] = numeric[i] && cells.isNumber(records.cell(i));
        }
      }
    }
  }

  private void checkSize(TableRecords records, int columns) throws ParseException {
    int size = records.size();
    if (size == columns) {
      return;
    }
    String sentence = "the row has " + size + " cells, the header " + columns;
    if (!options.lenient() || size > columns) {
      throw records.fail(Code.E_SYNTAX, sentence + ".");
    }
    warnings.add(new Warning(file, records.line(), sentence + "; the last were left empty."));
  }

  /** Second pass: fills the columns. */
  private FeatureTable fill() throws ParseException {
    int columns = header.specs().size();
    double[][] numbers = new double[columns][];
    List<List<String>> texts = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      boolean isNumeric = numeric[i] && header.isColumn(i);
      numbers[i] = isNumeric ? new double[rows] : null;
      texts.add(isNumeric ? List.of() : new ArrayList<>(rows));
    }
    try (TableRecords records = TableRecords.open(file, text)) {
      records.next();
      for (int row = 0; row < rows && records.next(); row++) {
        for (int i = 0; i < columns; i++) {
          String cell = i < records.size() ? records.cell(i) : "";
          if (numbers[i] == null) {
            texts.get(i).add(cells.unprotect(cell));
          } else {
            cells.isNumber(cell);
            numbers[i][row] = cells.value();
          }
        }
      }
    }
    List<String> ids = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      ids.add(header.id() < 0 ? String.valueOf(row + 1) : texts.get(header.id()).get(row));
    }
    FeatureTable.Builder table = FeatureTable.builder(ids);
    for (int i = 0; i < columns; i++) {
      if (numbers[i] != null) {
        table.numbers(header.specs().get(i), numbers[i]);
      } else if (header.isColumn(i)) {
        table.texts(header.specs().get(i), texts.get(i));
      }
    }
    for (int row = 0; row < rows && header.error() >= 0; row++) {
      String reason = texts.get(header.error()).get(row);
      if (!reason.isBlank()) {
        table.error(row, reason);
      }
    }
    return table.build();
  }
}
