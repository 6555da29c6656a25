package org.materialsj.learn;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads and writes model files (.mjmodel): a zip archive of {@code model.json}, which describes the
 * model, and raw arrays of little-endian numbers. Nothing in a file can name a class or a path, and
 * every number is checked before use. The SHA-256 inside finds damage, not malice.
 */
public final class ModelFiles {

  /** The extension of model files, without dot. */
  public static final String EXTENSION = "mjmodel";

  /** Size of the largest model file: 1 GB. */
  static final long MAX_BYTES = 1L << 30;

  private ModelFiles() {}

  /**
   * Writes a model. The same model gives the same bytes.
   *
   * @param model the model
   * @param file written or replaced
   * @throws IOException if it cannot be written
   * @throws IllegalArgumentException if the model needs more than 1 GB
   */
  public static void write(TrainedModel model, Path file) throws IOException {
    Files.write(file, ModelCodec.encode(model));
  }

  /**
   * Reads a model, trusting nothing in the file.
   *
   * @param file the file
   * @return the model
   * @throws ModelFormatException if it is not a sound model file of a known version
   * @throws IOException if it cannot be read
   */
  public static TrainedModel read(Path file) throws ModelFormatException, IOException {
    if (Files.isDirectory(file)) {
      throw new ModelFormatException(file + ": It is a folder, not a model file.");
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes((int) MAX_BYTES + 1);
    }
    if (bytes.length > MAX_BYTES) {
      throw new ModelFormatException(
          file + ": It is larger than " + (MAX_BYTES >> 20) + " MB, the limit for model files.");
    }
    try {
      return ModelCodec.decode(bytes);
    } catch (ModelFormatException e) {
      throw new ModelFormatException(file + ": " + e.getMessage());
    }
  }
}
