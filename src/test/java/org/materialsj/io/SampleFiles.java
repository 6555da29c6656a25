package org.materialsj.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the shipped samples of test-data/ from the files that they were collected in:
 *
 * <pre>mvn test-compile exec:java -Dexec.mainClass=org.materialsj.io.SampleFiles \
 *   -Dexec.classpathScope=test -Dexec.args="../shared/data/samples test-data"</pre>
 */
final class SampleFiles {

  private SampleFiles() {}

  /**
   * Rewrites both files.
   *
   * @param args source and target folder
   */
  public static void main(String[] args) throws IOException, ParseException {
    for (String file : new String[] {"elemental-crystals.xyz", "g2-molecules.xyz"}) {
      String text = rewritten(Path.of(args[0], file));
      Files.writeString(Path.of(args[1], file), text, StandardCharsets.UTF_8);
    }
  }

  /** All structures of a file as our writer writes them. */
  static String rewritten(Path file) throws ParseException {
    StringBuilder text = new StringBuilder();
    try (StructureReader reader = Structures.open(file.toString(), ReadOptions.STRICT)) {
      while (reader.hasNext()) {
        StructureRow row = reader.next();
        if (row.error().isPresent()) {
          throw row.error().get();
        }
        text.append(XyzWriter.text(row.structure().orElseThrow()));
      }
    }
    return text.toString();
  }
}
