package org.materialsj.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The structures of one file, read one after the other. */
interface RowSource extends AutoCloseable {

  /**
   * Reads the next structure.
   *
   * @return its row, with an error when it cannot be read; empty at the end of the file
   * @throws ParseException if the file as a whole cannot be read; it ends then
   */
  Optional<StructureRow> next() throws ParseException;

  @Override
  default void close() {}

  /** Closes a stream that was only read, so that nothing is lost when closing fails. */
  @SuppressWarnings("EmptyCatch")
  static void close(InputStream in) {
    try {
      in.close();
    } catch (IOException e) {
      // All that was needed has been read.
    }
  }
}
