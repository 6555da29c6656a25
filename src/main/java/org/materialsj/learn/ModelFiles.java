package org.materialsj.learn;

import java.io.IOException;
import java.nio.file.Path;

/** Reads and writes model files (.mjmodel). */
public final class ModelFiles {

  private ModelFiles() {}

  /**
   * Writes a model. The same model gives the same bytes.
   *
   * @param model the model
   * @param file written or replaced
   * @throws IOException if it cannot be written
   */
  public static void write(TrainedModel model, Path file) throws IOException {
    throw new UnsupportedOperationException("not yet");
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
    throw new UnsupportedOperationException("not yet");
  }
}
