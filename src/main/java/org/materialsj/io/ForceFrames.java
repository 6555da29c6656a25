package org.materialsj.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads frames of an extended XYZ file one by one, with the forces on their atoms. */
public final class ForceFrames implements AutoCloseable {

  private final XyzReader reader;

  private ForceFrames(XyzReader reader) {
    this.reader = reader;
  }

  /**
   * A frame.
   *
   * @param row its structure, or why it could not be read
   * @param forces x, y, z of the force on each atom, when there is a column "forces" (or "force");
   *     read-only
   */
  public record Frame(StructureRow row, Optional<double[]> forces) {}

  /**
   * Opens a file.
   *
   * @param file an extended XYZ file
   * @param options limits and leniency
   * @return a reader at the first frame
   * @throws ParseException if it cannot be opened
   */
  public static ForceFrames open(Path file, ReadOptions options) throws ParseException {
    String name = String.valueOf(file.getFileName());
    if (!Files.isRegularFile(file)) {
      throw new ParseException(ParseException.Code.E_IO, name, 0, 0, "this is no regular file.");
    }
    try {
      return new ForceFrames(new XyzReader(name, Files.newInputStream(file), options, true));
    } catch (IOException e) {
      throw Text.unreadable(name, e);
    }
  }

  /**
   * The next frame.
   *
   * @return empty at the end
   * @throws ParseException if the file cannot be read on
   */
  public Optional<Frame> next() throws ParseException {
    return reader.next().map(row -> new Frame(row, reader.forces()));
  }

  @Override
  public void close() {
    reader.close();
  }
}
