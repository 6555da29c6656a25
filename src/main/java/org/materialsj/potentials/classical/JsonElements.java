package org.materialsj.potentials.classical;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import org.materialsj.io.ParseException;
import org.materialsj.io.json.JsonMembers;
import org.materialsj.model.Element;

/** Elements in model files, as a list of symbols named "elements". */
public final class JsonElements {

  private static final String NAME = "elements";

  private JsonElements() {}

  /**
   * Writes the list.
   *
   * @param json inside an object
   * @param elements atomic numbers
   * @throws IOException if the writer fails
   */
  public static void write(JsonWriter json, int[] elements) throws IOException {
    json.name(NAME).beginArray();
    for (int element : elements) {
      json.value(Element.of(element).symbol());
    }
    json.endArray();
  }

  /**
   * Reads the list.
   *
   * @param json an object with such a list
   * @return atomic numbers in their order
   * @throws ParseException if there is no list of texts
   * @throws IllegalArgumentException if one is no symbol of an element
   */
  public static int[] read(JsonMembers json) throws ParseException {
    List<String> symbols = json.texts(NAME);
    int[] elements = new int[symbols.size()];
    for (int i = 0; i < elements.length; i++) {
      String symbol = symbols.get(i);
      elements[i] =
          Element.ofSymbol(symbol)
              .orElseThrow(
                  () -> new IllegalArgumentException("there is no element \"" + symbol + "\""))
              .number();
    }
    return elements;
  }

  /** Writes which elements a pair is of, unless it stands for all. */
  static void writePair(JsonWriter json, int[] elements, int[] pair) throws IOException {
    if (elements.length > 0) {
      json.name("first").value(Element.of(pair[0]).symbol());
      json.name("second").value(Element.of(pair[1]).symbol());
    }
  }

  /** Reads the list "pairs" and checks that it has each pair of elements in its place. */
  static List<JsonMembers> readPairs(JsonMembers json, int[] elements) throws ParseException {
    List<JsonMembers> pairs = json.objects("pairs");
    ElementPairs known = new ElementPairs(elements);
    known.check(pairs.size());
    List<int[]> expected = known.all();
    for (int p = 0; p < pairs.size() && elements.length > 0; p++) {
      require(pairs.get(p), "first", expected.get(p)[0]);
      require(pairs.get(p), "second", expected.get(p)[1]);
    }
    return pairs;
  }

  private static void require(JsonMembers pair, String name, int element) throws ParseException {
    String symbol = Element.of(element).symbol();
    if (!pair.text(name).equals(symbol)) {
      throw new IllegalArgumentException(
          "pairs must be in the order of the elements; expected " + symbol + " as " + name);
    }
  }
}
