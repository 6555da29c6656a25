package org.materialsj.learn;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.materialsj.io.ParseException;
import org.materialsj.io.Sha256;
import org.materialsj.io.json.JsonMembers;
import org.materialsj.io.json.JsonTree;

/** The bytes of a model file. Its parts: the archive, the seal, the description, the arrays. */
final class ModelCodec {

  static final String FORMAT = "materialsj-model";
  static final int VERSION = 2;

  private static final int FIRST_VERSION = 1;

  private static final String DESCRIPTION = "model.json";

  /** The description ends with its seal, so that the hash can be put in and taken out by place. */
  private static final String SEAL_START = ",\n  \"sha256\": \"";

  private static final String SEAL_END = "\"\n}\n";
  private static final String UNSEALED = "0".repeat(64);
  private static final int MAX_DESCRIPTION = 64 << 20;

  private ModelCodec() {}

  static byte[] encode(TrainedModel model) {
    ModelArrays arrays = ModelArrays.of(model.model().numbers());
    return seal(DescriptionWriter.write(model, arrays), arrays.bytes());
  }

  /** Packs a description, an object that ends with "\n}", and the bytes of the arrays. */
  static byte[] seal(String description, Map<String, byte[]> arrays) {
    String open = description.substring(0, description.length() - 2) + SEAL_START;
    String hash = hash((open + UNSEALED + SEAL_END).getBytes(StandardCharsets.UTF_8), arrays);
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put(DESCRIPTION, (open + hash + SEAL_END).getBytes(StandardCharsets.UTF_8));
    entries.putAll(arrays);
    return StoredZip.pack(entries);
  }

  static TrainedModel decode(byte[] bytes) throws ModelFormatException {
    if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xac && (bytes[1] & 0xff) == 0xed) {
      throw new ModelFormatException(
          "It is a stream of serialized Java objects, which can run code and is never read.");
    }
    Map<String, byte[]> entries = StoredZip.unpack(bytes);
    byte[] described = entries.remove(DESCRIPTION);
    if (described == null || described.length > MAX_DESCRIPTION) {
      throw new ModelFormatException("Its description model.json is missing or too large.");
    }
    try {
      JsonMembers json = JsonTree.parse(new String(described, StandardCharsets.UTF_8), DESCRIPTION);
      checkVersion(json);
      checkSeal(described, entries);
      return DescriptionReader.read(json, entries);
    } catch (ParseException e) {
      throw new ModelFormatException(e.getMessage());
    } catch (IllegalArgumentException e) {
      // The constructors of the parts say what does not fit.
      throw new ModelFormatException("It is not sound: " + e.getMessage() + ".");
    }
  }

  private static void checkVersion(JsonMembers json) throws ModelFormatException, ParseException {
    if (!json.text("formatId").equals(FORMAT)) {
      throw new ModelFormatException("It is not a model file of MaterialsJ.");
    }
    long version = json.whole("schemaVersion");
    if (version < FIRST_VERSION || version > VERSION) {
      throw new ModelFormatException(
          String.format(
              Locale.ROOT,
              "It has version %d of the format; this MaterialsJ reads versions %d to %d%s.",
              version,
              FIRST_VERSION,
              VERSION,
              version > VERSION ? ": update MaterialsJ" : ""));
    }
  }

  private static void checkSeal(byte[] described, Map<String, byte[]> arrays)
      throws ModelFormatException {
    String text = new String(described, StandardCharsets.UTF_8);
    int start = text.length() - SEAL_END.length() - UNSEALED.length();
    if (start < SEAL_START.length()
        || !text.endsWith(SEAL_END)
        || !text.startsWith(SEAL_START, start - SEAL_START.length())) {
      throw new ModelFormatException("It has no SHA-256 at the end of its description.");
    }
    String open = text.substring(0, start);
    String stored = text.substring(start, start + UNSEALED.length());
    byte[] unsealed = (open + UNSEALED + SEAL_END).getBytes(StandardCharsets.UTF_8);
    if (!stored.equals(hash(unsealed, arrays))) {
      throw new ModelFormatException("It is damaged: its content does not match its SHA-256.");
    }
  }

  private static String hash(byte[] unsealed, Map<String, byte[]> arrays) {
    MessageDigest digest = Sha256.digest();
    digest.update(unsealed);
    for (byte[] array : arrays.values()) {
      digest.update(array);
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
