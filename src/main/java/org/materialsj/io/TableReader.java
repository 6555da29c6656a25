package org.materialsj.io;

import java.nio.file.Path;
import java.util.List;
import org.materialsj.model.FeatureTable;

/**
 * Reads tables: CSV (.csv), TSV (.tsv, .tab), whitespace (all else).
 *
 * <p>The first line that is not blank and not a comment ('#') holds the column names, each with an
 * optional unit in brackets at the end. A column "id" gives the row ids (else they are "1", "2",
 * ...), a column "error" the row errors. A column is numeric when each of its cells is empty or a
 * finite decimal number; empty means missing.
 */
public final class TableReader {

  private TableReader() {}

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
   * @param options limits and leniency
   * @return the table
   * @throws ParseException if it cannot be read as a table
   */
  public static Result read(Path file, ReadOptions options) throws ParseException {
    throw new UnsupportedOperationException(file.toString());
  }

  /**
   * Reads a table from memory.
   *
   * @param fileName name that tells the format by its extension and appears in messages
   * @param content the bytes of the file; not modified
   * @param options limits and leniency
   * @return the table
   * @throws ParseException if it cannot be read as a table
   */
  public static Result parse(String fileName, byte[] content, ReadOptions options)
      throws ParseException {
    throw new UnsupportedOperationException(fileName);
  }
}
