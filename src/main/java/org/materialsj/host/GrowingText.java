package org.materialsj.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Writes a file of text piece by piece while some work is done. */
final class GrowingText {

  private GrowingText() {}

  /**
   * Does the work.
   *
   * @param path the file
   * @param work is given what takes the pieces
   * @return what the work returned
   * @throws IOException if a piece cannot be written
   */
  static <R> R write(Path path, Function<Consumer<Supplier<String>>, R> work) throws IOException {
    try (Writer out = Files.newBufferedWriter(path)) {
      return work.apply(
          piece -> {
            try {
              out.write(piece.get());
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
