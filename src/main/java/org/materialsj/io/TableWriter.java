package org.materialsj.io;

import java.io.IOException;
import java.nio.file.Path;
import org.materialsj.model.FeatureTable;

/**
 * Writes tables as CSV that {@link TableReader} reads back bit for bit: column "id" first, then the
 * columns under their headers, then "error" when a row failed. Numbers are the shortest decimals
 * that give the same bits; missing ones are empty. A text that a spreadsheet could take for a
 * formula or a number gets a leading apostrophe, which the reader takes off again.
 */
public final class TableWriter {

  private TableWriter() {}

  /**
   * Writes a table as UTF-8 with LF line ends.
   *
   * @param table the table
   * @param file where to; replaced when it exists
   * @throws IOException if the file system fails
   * @throws IllegalArgumentException if a column name cannot be read back ("id", "error", blanks at
   *     an end)
   */
  public static void write(FeatureTable table, Path file) throws IOException {
    throw new UnsupportedOperationException(file.toString());
  }

  /**
   * A table as CSV text.
   *
   * @param table the table
   * @return lines that end with LF
   * @throws IllegalArgumentException as for {@link #write}
   */
  public static String text(FeatureTable table) {
    throw new UnsupportedOperationException();
  }
}
