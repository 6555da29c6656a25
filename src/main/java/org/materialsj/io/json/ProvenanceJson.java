package org.materialsj.io.json;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.materialsj.io.ParseException;
import org.materialsj.model.Featurization;
import org.materialsj.model.Provenance;

/**
 * A provenance as a JSON object: macro, seed, versions, inputs and, when it is known, featurization
 * (descriptors with name and version, preparation, varying). The same provenance gives the same
 * text.
 */
public final class ProvenanceJson {

  private static final String FEATURIZATION = "featurization";

  private ProvenanceJson() {}

  /**
   * The text of a file beside a result.
   *
   * @param provenance what made it
   * @return lines that end with LF
   */
  public static String text(Provenance provenance) {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.setIndent("  ");
      write(json, provenance);
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return text + "\n";
  }

  /**
   * Writes the object.
   *
   * @param json where a value may stand
   * @param provenance what made a result
   * @throws IOException if the writer fails
   */
  public static void write(JsonWriter json, Provenance provenance) throws IOException {
    json.beginObject();
    json.name("macro").value(provenance.macro());
    json.name("seed").value(provenance.seed());
    writeMap(json, "versions", provenance.versions());
    writeMap(json, "inputs", provenance.inputs());
    if (provenance.featurization().isPresent()) {
      json.name(FEATURIZATION);
      write(json, provenance.featurization().get());
    }
    json.endObject();
  }

  private static void write(JsonWriter json, Featurization featurization) throws IOException {
    json.beginObject();
    json.name("descriptors").beginArray();
    for (Featurization.Descriptor descriptor : featurization.descriptors()) {
      json.beginObject();
      json.name("name").value(descriptor.name());
      json.name("version").value(descriptor.version());
      json.endObject();
    }
    json.endArray();
    writeMap(json, "preparation", featurization.preparation());
    json.name("varying").beginArray();
    for (String name : featurization.varying()) {
      json.value(name);
    }
    json.endArray();
    json.endObject();
  }

  /**
   * Writes a member that is an object of texts.
   *
   * @param json inside an object
   * @param name name of the member
   * @param texts its texts by name
   * @throws IOException if the writer fails
   */
  public static void writeMap(JsonWriter json, String name, Map<String, String> texts)
      throws IOException {
    json.name(name).beginObject();
    for (Map.Entry<String, String> entry : texts.entrySet()) {
      json.name(entry.getKey()).value(entry.getValue());
    }
    json.endObject();
  }

  /**
   * Reads the object, trusting nothing in it.
   *
   * @param json its members
   * @return the provenance
   * @throws ParseException if it is not as {@link #write} writes it
   */
  public static Provenance read(JsonMembers json) throws ParseException {
    json.only(Set.of("macro", "seed", "versions", "inputs", FEATURIZATION));
    return new Provenance(
        json.text("macro"),
        json.whole("seed"),
        json.textMap("versions"),
        json.textMap("inputs"),
        json.has(FEATURIZATION)
            ? Optional.of(featurization(json.object(FEATURIZATION)))
            : Optional.empty());
  }

  private static Featurization featurization(JsonMembers json) throws ParseException {
    json.only(Set.of("descriptors", "preparation", "varying"));
    List<Featurization.Descriptor> descriptors = new ArrayList<>();
    for (JsonMembers descriptor : json.objects("descriptors")) {
      descriptor.only(Set.of("name", "version"));
      descriptors.add(
          new Featurization.Descriptor(
              descriptor.text("name"), descriptor.whole("version", 0, Integer.MAX_VALUE)));
    }
    return new Featurization(descriptors, json.textMap("preparation"), json.texts("varying"));
  }
}
