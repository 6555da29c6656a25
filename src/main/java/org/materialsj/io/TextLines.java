package org.materialsj.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.materialsj.engine.run.RunContext;
import org.materialsj.io.ParseException.Code;

/** Reads a text of any length line by line, in constant memory. */
public final class TextLines {

  /** So often is asked whether to stop. */
  private static final int LINES = 256;

  private TextLines() {}

  /**
   * Reads a file.
   *
   * @param file a text in UTF-8, lines of at most 1 MB
   * @param use given each line without its end
   * @param run progress and cancelling
   * @throws ParseException if the file cannot be read, or is no such text; lines before the defect
   *     were used
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static void read(Path file, Consumer<String> use, RunContext run) throws ParseException {
    String name = String.valueOf(file.getFileName());
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new ParseException(Code.E_IO, name, 0, 0, "this is not a regular file.");
    }
    long size;
    LineReader lines;
    try {
      size = Math.max(1, Files.size(file));
      lines = new LineReader(Files.newInputStream(file), name, ReadOptions.STRICT);
    } catch (IOException e) {
      throw Text.unreadable(name, e);
    }
    long done = 0;
    try (lines) {
      for (lines.startRecord(); lines.next(); lines.startRecord()) {
        use.accept(lines.text());
        done += lines.end() - lines.start() + 1;
        if (lines.line() % LINES == 0) {
          run.cancel().check("reading of " + name);
          run.progress().report(Math.min(1, (double) done / size), "reading of " + name);
        }
      }
    }
  }
}
