package org.materialsj.potentials;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.materialsj.engine.run.Settings;
import org.materialsj.io.ParseException;
import org.materialsj.io.ParseException.Code;
import org.materialsj.io.json.JsonMembers;
import org.materialsj.io.json.JsonTree;
import org.materialsj.potentials.ace.AceCodec;
import org.materialsj.potentials.classical.CoreCodec;
import org.materialsj.potentials.classical.PairCodec;
import org.materialsj.potentials.classical.TableCodec;
import org.materialsj.potentials.classical.TripleCodec;
import org.materialsj.potentials.descriptor.DescriptorCodec;
import org.materialsj.potentials.painn.PainnCodec;

/**
 * Potentials as JSON (.json): {@code {"format": "materialsj-potential", "version": 1, "kind": ...,
 * ...}}, with what each kind needs besides; docs/potential-files.md describes each. Files of other
 * programs are read, too. A file is trusted in nothing.
 */
public final class PotentialFiles {

  /** The extension of such files, without the dot. */
  public static final String EXTENSION = "json";

  private static final String FORMAT = "materialsj-potential";
  private static final int VERSION = 1;
  private static final long MOST_BYTES = 64L << 20;

  private static final List<PotentialCodec<?>> CODECS =
      List.of(
          new PairCodec(),
          new TableCodec(),
          new CoreCodec(),
          TripleCodec.stillingerWeber(),
          TripleCodec.tersoff(),
          new AceCodec(),
          new DescriptorCodec(),
          new PainnCodec());

  private PotentialFiles() {}

  /**
   * The kinds that can be written.
   *
   * @return in a fixed order
   */
  public static List<String> kinds() {
    return CODECS.stream().<String>map(PotentialCodec::kind).toList();
  }

  /**
   * The text of a file.
   *
   * @param potential the potential
   * @return lines that end with LF
   * @throws IllegalArgumentException if there is no file for potentials of its class
   */
  public static String text(Potential potential) {
    for (PotentialCodec<?> codec : CODECS) {
      if (codec.type().isInstance(potential)) {
        return text(codec, potential);
      }
    }
    throw new IllegalArgumentException(
        "the potential " + potential.name() + " cannot be written to a file");
  }

  private static <P extends Potential> String text(PotentialCodec<P> codec, Potential potential) {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.setIndent(" ");
      json.beginObject();
      json.name("format").value(FORMAT);
      json.name("version").value(VERSION);
      json.name("kind").value(codec.kind());
      codec.write(json, codec.type().cast(potential));
      json.endObject();
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return text + "\n";
  }

  /**
   * Reads a file in which nothing is left to choose.
   *
   * @param path as below
   * @return the potential
   * @throws ParseException if it is none, with what is wrong
   */
  public static Potential read(Path path) throws ParseException {
    return read(path, new Settings("The file", Map.of()));
  }

  /**
   * Reads a file.
   *
   * @param path our JSON, or a file of another program: setfl (.eam.alloy, .eam.fs), funcfl (.eam),
   *     .sw, .tersoff, a pair table (.table), or a pair network (.mjpair)
   * @param constants "elements" and "sections" where a format leaves a choice
   * @return the potential
   * @throws ParseException if it is none, with what is wrong
   * @throws IllegalArgumentException with a plain sentence if a constant does not fit
   */
  public static Potential read(Path path, Settings constants) throws ParseException {
    String name = String.valueOf(path.getFileName());
    try {
      if (Files.size(path) > MOST_BYTES) {
        throw new ParseException(Code.E_TOO_MANY, name, 0, 0, "it is too large.");
      }
      return parse(name, Files.readString(path), constants);
    } catch (IOException e) {
      throw (ParseException)
          new ParseException(Code.E_IO, name, 0, 0, "it cannot be read as text.").initCause(e);
    }
  }

  /**
   * Reads the text of a file.
   *
   * @param name tells its format and names it in messages
   * @param text its content
   * @param constants as above
   * @return the potential
   * @throws ParseException if it is none, with what is wrong
   * @throws IllegalArgumentException with a plain sentence if a constant does not fit
   */
  public static Potential parse(String name, String text, Settings constants)
      throws ParseException {
    return text.stripLeading().startsWith("{")
        ? json(name, text)
        : PotentialTexts.read(name, text, constants);
  }

  private static Potential json(String name, String text) throws ParseException {
    JsonMembers json = JsonTree.parse(text, name);
    if (!json.has("format") || !json.text("format").equals(FORMAT)) {
      throw fail(name, "It is not a potential of MaterialsJ: its format is not " + FORMAT + ".");
    }
    if (json.whole("version") != VERSION) {
      throw fail(name, "It has another version than " + VERSION + ", which is all that is read.");
    }
    String kind = json.text("kind");
    for (PotentialCodec<?> codec : CODECS) {
      if (codec.kind().equals(kind)) {
        try {
          return codec.read(json);
        } catch (IllegalArgumentException e) {
          // The constructors of the parts say what does not fit.
          throw (ParseException)
              fail(name, "It is not sound: " + e.getMessage() + ".").initCause(e);
        }
      }
    }
    throw fail(name, "Its kind of potential is not known; there are " + kinds() + ".");
  }

  private static ParseException fail(String name, String sentence) {
    return new ParseException(Code.E_FORMAT, name, 0, 0, sentence);
  }
}
