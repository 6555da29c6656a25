package org.materialsj.io;

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
}
