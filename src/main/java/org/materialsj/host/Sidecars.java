package org.materialsj.host;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.materialsj.io.ParseException;
import org.materialsj.io.json.JsonTree;
import org.materialsj.io.json.ProvenanceJson;
import org.materialsj.model.Featurization;

/** Reads what {@link Outputs} writes beside a table: {@code <name>.provenance.json}. */
final class Sidecars {

  private static final String ENDING = ".provenance.json";
  private static final long MOST_BYTES = 32L << 20;

  private Sidecars() {}

  /** The file beside a file. */
  static Path of(Path file) {
    return Path.of(file + ENDING);
  }

  /**
   * How the features of a table were computed.
   *
   * @param table a table file
   * @return empty when there is no file beside it, or it does not tell
   * @throws IOException if the file beside it cannot be read
   * @throws IllegalArgumentException if it is not as MaterialsJ writes it
   */
  static Optional<Featurization> featurization(Path table) throws IOException {
    Path file = of(table);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    if (Files.size(file) > MOST_BYTES) {
      throw damaged(file, null);
    }
    try {
      String json = Files.readString(file, StandardCharsets.UTF_8);
      return ProvenanceJson.read(JsonTree.parse(json, file.toString())).featurization();
    } catch (ParseException | CharacterCodingException | IllegalArgumentException e) {
      throw damaged(file, e);
    }
  }

  private static IllegalArgumentException damaged(Path file, Exception cause) {
    return new IllegalArgumentException(
        file
            + " is not a provenance as MaterialsJ writes it. Make the table again, or delete this"
            + " file if the model need not remember how its features were computed.",
        cause);
  }
}
