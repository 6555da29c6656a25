package org.materialsj.io;

import org.materialsj.model.Structure;

/** Opens files of structures: one entry for all formats. */
public final class Structures {

  private Structures() {}

  /**
   * Opens a file, the files of a folder (one level, sorted by name), the files that match a glob
   * such as {@code dir/*.cif} or {@code dir/**.xyz} (sorted by path), or the shipped samples {@code
   * sample:elemental-crystals} and {@code sample:g2-molecules}.
   *
   * @param source what to open, as the user wrote it
   * @param options limits and leniency
   * @return a reader of its structures; close it
   * @throws ParseException if nothing can be opened: no such file, not a format that is read here,
   *     a folder or glob without structure files
   */
  public static StructureReader open(String source, ReadOptions options) throws ParseException {
    throw new UnsupportedOperationException(source);
  }

  /**
   * Reads structures from memory.
   *
   * @param fileName name that tells the format by its extension and appears in messages
   * @param content the bytes of the file; not modified
   * @param options limits and leniency
   * @return a reader of its structures
   * @throws ParseException if the format is not read here
   */
  public static StructureReader parse(String fileName, byte[] content, ReadOptions options)
      throws ParseException {
    throw new UnsupportedOperationException(fileName);
  }

  /**
   * Reads the first structure of a source, or fails.
   *
   * @param source as for {@link #open}
   * @param options limits and leniency
   * @return the structure
   * @throws ParseException if the first structure cannot be read
   */
  public static Structure first(String source, ReadOptions options) throws ParseException {
    throw new UnsupportedOperationException(source);
  }
}
