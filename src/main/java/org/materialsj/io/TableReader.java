package org.materialsj.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.materialsj.engine.run.CancelToken;
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
 *
 * <p>A table is read twice: first to count rows and to find the numeric columns, then to fill
 * arrays of just that size. A file above the limit of bytes is read as a stream, so that it takes
 * the memory of its numbers alone, which is what bounds it.
 */
public final class TableReader {

  private static final int MOST_ROWS = Integer.MAX_VALUE - 8;

  private final String file;
  private final ReadOptions options;
  private final CancelToken cancel;
  private final List<Warning> warnings = new ArrayList<>();

  private TableReader(String file, ReadOptions options, CancelToken cancel) {
    this.file = file;
    this.options = options;
    this.cancel = cancel;
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

  /** Opens the table, each time before its header. */
  private interface Source {
    TableRecords open() throws ParseException;
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @param options limits and leniency, as for the other method
   * @return the table
   * @throws ParseException if it cannot be read as a table
   */
  public static Result read(Path file, ReadOptions options) throws ParseException {
    return read(file, options, CancelToken.NEVER);
  }

  /**
   * Reads a file that may be large.
   *
   * @param file the file
   * @param options leniency: lenient renames columns of the same name and fills short rows; limits
   *     of a row; and the bytes up to which the file is read as a whole and its cells are limited
   * @param cancel polled for each row
   * @return the table
   * @throws ParseException if it cannot be read as a table, or the memory does not hold it
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static Result read(Path file, ReadOptions options, CancelToken cancel)
      throws ParseException {
    return read(file, options, cancel, Runtime.getRuntime().maxMemory());
  }

  /** As above, with the memory for a large table. */
  static Result read(Path file, ReadOptions options, CancelToken cancel, long memory)
      throws ParseException {
    String name = String.valueOf(file.getFileName());
    TableReader reader = new TableReader(name, options, cancel);
    return isLarge(file, name, options.limits())
        ? reader.result(
            () -> TableRecords.stream(file, name, options.limits()), CellRoom.inMemory(memory))
        : reader.result(Text.load(file, name, options.limits()));
  }

  private static boolean isLarge(Path file, String name, Limits limits) throws ParseException {
    try {
      return Files.isRegularFile(file) && Files.size(file) > limits.fileBytes();
    } catch (IOException e) {
      throw Text.unreadable(name, e);
    }
  }

  /**
   * Reads a table from memory.
   *
   * @param fileName name that tells the format by its extension and appears in messages
   * @param content the bytes of the file; not modified
   * @param options limits and leniency, as for {@link #read}
   * @return the table
   * @throws ParseException if it cannot be read as a table
   */
  public static Result parse(String fileName, byte[] content, ReadOptions options)
      throws ParseException {
    return new TableReader(fileName, options, CancelToken.NEVER).result(content.clone());
  }

  private Result result(byte[] content) throws ParseException {
    Text text = Text.verbatim(file, content, options, warnings);
    return result(() -> TableRecords.open(file, text), CellRoom.of(options.limits()));
  }

  private Result result(Source source, CellRoom room) throws ParseException {
    TableColumns columns;
    try (TableRecords records = source.open()) {
      columns = new TableColumns(records, file, options.lenient(), room, warnings, cancel);
    }
    if (columns.rows() > MOST_ROWS) {
      throw new ParseException(
          Code.E_TOO_MANY,
          file,
          0,
          0,
          "the table has " + columns.rows() + " rows, more than " + MOST_ROWS + ".");
    }
    try (TableRecords records = source.open()) {
      records.next();
      return new Result(columns.read(records, 0, (int) columns.rows()), warnings);
    }
  }
}
