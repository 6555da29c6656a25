package org.materialsj.host;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
      JsonElement json = JsonParser.parseString(Files.readString(file, StandardCharsets.UTF_8));
      JsonElement found = json.getAsJsonObject().get("featurization");
      return found == null ? Optional.empty() : Optional.of(read(found.getAsJsonObject()));
    } catch (JsonParseException
        | IllegalStateException
        | ClassCastException
        | NullPointerException
        | NumberFormatException
        | UnsupportedOperationException
        | CharacterCodingException e) {
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

  private static Featurization read(JsonObject json) {
    List<Featurization.Descriptor> descriptors = new ArrayList<>();
    for (JsonElement element : json.getAsJsonArray("descriptors")) {
      JsonObject descriptor = element.getAsJsonObject();
      descriptors.add(
          new Featurization.Descriptor(
              descriptor.get("name").getAsString(), descriptor.get("version").getAsInt()));
    }
    Map<String, String> preparation = new LinkedHashMap<>();
    json.getAsJsonObject("preparation")
        .entrySet()
        .forEach(entry -> preparation.put(entry.getKey(), entry.getValue().getAsString()));
    List<String> varying = new ArrayList<>();
    json.getAsJsonArray("varying").forEach(name -> varying.add(name.getAsString()));
    return new Featurization(descriptors, preparation, varying);
  }
}
