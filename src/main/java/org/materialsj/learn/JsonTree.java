package org.materialsj.learn;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads JSON that is not trusted into maps, lists, texts, booleans and numbers, with limits on
 * depth and length. Nothing in it chooses a class.
 */
final class JsonTree {

  private static final int MAX_DEPTH = 12;
  private static final int MAX_TEXT = 100_000;
  private static final int MAX_ITEMS = 2_000_000;

  private JsonTree() {}

  /** A number as it is written, so that whole numbers of 64 bits stay exact. */
  record Numeral(String text) {}

  /** A JSON object whose members are asked for by name and kind. */
  record Members(String path, Map<String, Object> values) {

    Members only(Set<String> allowed) throws ModelFormatException {
      for (String name : values.keySet()) {
        if (!allowed.contains(name)) {
          throw new ModelFormatException(
              "Its description has an unknown member \"" + shortened(name) + "\"" + where() + ".");
        }
      }
      return this;
    }

    String text(String name) throws ModelFormatException {
      return get(name, String.class, "a text");
    }

    double number(String name) throws ModelFormatException {
      return toDouble(get(name, Numeral.class, "a number").text(), name);
    }

    /** A number, or NaN where the file says null. */
    double numberOrNaN(String name) throws ModelFormatException {
      return values.containsKey(name) && values.get(name) == null ? Double.NaN : number(name);
    }

    long whole(String name) throws ModelFormatException {
      String text = get(name, Numeral.class, "a whole number").text();
      try {
        return Long.parseLong(text);
      } catch (NumberFormatException e) {
        throw wrong(name, "a whole number");
      }
    }

    int whole(String name, int minimum, int maximum) throws ModelFormatException {
      long value = whole(name);
      if (value < minimum || value > maximum) {
        throw wrong(name, "a whole number from " + minimum + " to " + maximum);
      }
      return (int) value;
    }

    Members object(String name) throws ModelFormatException {
      return members(get(name, Map.class, "an object"), path + "/" + name);
    }

    List<?> list(String name) throws ModelFormatException {
      return get(name, List.class, "a list");
    }

    List<Members> objects(String name) throws ModelFormatException {
      List<Members> result = new ArrayList<>();
      for (Object item : list(name)) {
        if (!(item instanceof Map<?, ?> map)) {
          throw wrong(name, "a list of objects");
        }
        result.add(members(map, path + "/" + name + "/" + result.size()));
      }
      return result;
    }

    List<String> texts(String name) throws ModelFormatException {
      List<String> result = new ArrayList<>();
      for (Object item : list(name)) {
        if (!(item instanceof String text)) {
          throw wrong(name, "a list of texts");
        }
        result.add(text);
      }
      return result;
    }

    /** A list of whole numbers that are not negative. */
    List<Long> counts(String name) throws ModelFormatException {
      List<Long> result = new ArrayList<>();
      for (Object item : list(name)) {
        if (!(item instanceof Numeral numeral) || !numeral.text().matches("[0-9]{1,18}")) {
          throw wrong(name, "a list of whole numbers");
        }
        result.add(Long.parseLong(numeral.text()));
      }
      return result;
    }

    Map<String, String> textMap(String name) throws ModelFormatException {
      Members members = object(name);
      Map<String, String> result = new LinkedHashMap<>();
      for (String key : members.values.keySet()) {
        result.put(key, members.text(key));
      }
      return result;
    }

    private <T> T get(String name, Class<T> kind, String what) throws ModelFormatException {
      Object value = values.get(name);
      if (!kind.isInstance(value)) {
        throw wrong(name, what);
      }
      return kind.cast(value);
    }

    private ModelFormatException wrong(String name, String what) {
      return new ModelFormatException(
          "Its description needs " + what + " as \"" + name + "\"" + where() + ".");
    }

    private String where() {
      return path.isEmpty() ? "" : " in " + shortened(path);
    }

    @SuppressWarnings("unchecked")
    private static Members members(Map<?, ?> map, String path) {
      return new Members(path, (Map<String, Object>) map);
    }
  }

  static Members parse(String json) throws ModelFormatException {
    try (JsonReader reader = new JsonReader(new StringReader(json))) {
      int[] items = new int[1];
      Object value = value(reader, 0, items);
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw new ModelFormatException("Its description goes on after its end.");
      }
      if (!(value instanceof Map<?, ?> map)) {
        throw new ModelFormatException("Its description is not a JSON object.");
      }
      return Members.members(map, "");
    } catch (MalformedJsonException
        | EOFException
        | IllegalStateException
        | NumberFormatException e) {
      // The last one comes from a bad unicode escape.
      throw new ModelFormatException("Its description is not sound JSON.");
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory failed", e);
    }
  }

  private static Object value(JsonReader reader, int depth, int[] items)
      throws IOException, ModelFormatException {
    if (depth > MAX_DEPTH) {
      throw new ModelFormatException("Its description is nested deeper than " + MAX_DEPTH + ".");
    }
    if (++items[0] > MAX_ITEMS) {
      throw new ModelFormatException("Its description has more than " + MAX_ITEMS + " items.");
    }
    return switch (reader.peek()) {
      case BEGIN_OBJECT -> object(reader, depth, items);
      case BEGIN_ARRAY -> array(reader, depth, items);
      case STRING -> limited(reader.nextString());
      case NUMBER -> new Numeral(limited(reader.nextString()));
      case BOOLEAN -> reader.nextBoolean();
      case NULL -> {
        reader.nextNull();
        yield null;
      }
      default -> throw new ModelFormatException("Its description is not sound JSON.");
    };
  }

  private static Map<String, Object> object(JsonReader reader, int depth, int[] items)
      throws IOException, ModelFormatException {
    Map<String, Object> map = new LinkedHashMap<>();
    reader.beginObject();
    while (reader.hasNext()) {
      String name = limited(reader.nextName());
      if (map.containsKey(name)) {
        throw new ModelFormatException("Its description has \"" + shortened(name) + "\" twice.");
      }
      map.put(name, value(reader, depth + 1, items));
    }
    reader.endObject();
    return map;
  }

  private static List<Object> array(JsonReader reader, int depth, int[] items)
      throws IOException, ModelFormatException {
    List<Object> list = new ArrayList<>();
    reader.beginArray();
    while (reader.hasNext()) {
      list.add(value(reader, depth + 1, items));
    }
    reader.endArray();
    return list;
  }

  private static String limited(String text) throws ModelFormatException {
    if (text.length() > MAX_TEXT) {
      throw new ModelFormatException(
          "Its description has a text of more than " + MAX_TEXT + " characters.");
    }
    return text;
  }

  private static double toDouble(String text, String name) throws ModelFormatException {
    double value = Double.parseDouble(text); // the JSON reader has checked that it is a number
    if (!Double.isFinite(value)) {
      throw new ModelFormatException(
          "Its description has the number "
              + shortened(text)
              + " as \""
              + shortened(name)
              + "\", which is out of range.");
    }
    return value;
  }

  private static String shortened(String text) {
    String plain = text.replaceAll("\\p{Cntrl}", "?");
    return plain.length() <= 80 ? plain : plain.substring(0, 80) + "...";
  }
}
