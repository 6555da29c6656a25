package org.materialsj.io.json;

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
import org.materialsj.io.ParseException;

/**
 * Reads JSON that is not trusted into maps, lists, texts, booleans and numbers, with limits on
 * depth and length. Nothing in it chooses a class, and no member may be there twice.
 */
public final class JsonTree {

  private static final int MAX_DEPTH = 12;
  private static final int MAX_TEXT = 100_000;
  private static final int MAX_ITEMS = 2_000_000;

  private final String file;
  private int items;

  private JsonTree(String file) {
    this.file = file;
  }

  /** A number as it is written, so that whole numbers of 64 bits stay exact. */
  record Numeral(String text) {}

  /**
   * Reads one object.
   *
   * @param json the text
   * @param file where it is from, for messages
   * @return its members
   * @throws ParseException if it is not exactly one sound JSON object within the limits: depth
   *     {@value #MAX_DEPTH}, texts of {@value #MAX_TEXT} characters, {@value #MAX_ITEMS} items
   */
  public static JsonMembers parse(String json, String file) throws ParseException {
    return new JsonTree(file).object(json);
  }

  private JsonMembers object(String json) throws ParseException {
    try (JsonReader reader = new JsonReader(new StringReader(json))) {
      Object value = value(reader, 0);
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw defect(ParseException.Code.E_SYNTAX, "The JSON goes on after its end.");
      }
      if (!(value instanceof Map<?, ?> map)) {
        throw defect(ParseException.Code.E_FORMAT, "It is not a JSON object.");
      }
      return JsonMembers.of(file, "", map);
    } catch (MalformedJsonException
        | EOFException
        | IllegalStateException
        | NumberFormatException e) {
      // The last one comes from a bad unicode escape.
      throw defect(ParseException.Code.E_SYNTAX, "It is not sound JSON.");
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory failed", e);
    }
  }

  private Object value(JsonReader reader, int depth) throws IOException, ParseException {
    if (depth > MAX_DEPTH) {
      throw tooMuch("It is nested deeper than " + MAX_DEPTH + ".");
    }
    if (++items > MAX_ITEMS) {
      throw tooMuch("It has more than " + MAX_ITEMS + " items.");
    }
    return switch (reader.peek()) {
      case BEGIN_OBJECT -> members(reader, depth);
      case BEGIN_ARRAY -> array(reader, depth);
      case STRING -> limited(reader.nextString());
      case NUMBER -> new Numeral(limited(reader.nextString()));
      case BOOLEAN -> reader.nextBoolean();
      case NULL -> {
        reader.nextNull();
        yield null;
      }
      default -> throw defect(ParseException.Code.E_SYNTAX, "It is not sound JSON.");
    };
  }

  private Map<String, Object> members(JsonReader reader, int depth)
      throws IOException, ParseException {
    Map<String, Object> map = new LinkedHashMap<>();
    reader.beginObject();
    while (reader.hasNext()) {
      String name = limited(reader.nextName());
      if (map.containsKey(name)) {
        throw defect(
            ParseException.Code.E_DUPLICATE,
            "It has the member \"" + JsonMembers.shortened(name) + "\" twice.");
      }
      map.put(name, value(reader, depth + 1));
    }
    reader.endObject();
    return map;
  }

  private List<Object> array(JsonReader reader, int depth) throws IOException, ParseException {
    List<Object> list = new ArrayList<>();
    reader.beginArray();
    while (reader.hasNext()) {
      list.add(value(reader, depth + 1));
    }
    reader.endArray();
    return list;
  }

  private String limited(String text) throws ParseException {
    if (text.length() > MAX_TEXT) {
      throw tooMuch("It has a text of more than " + MAX_TEXT + " characters.");
    }
    return text;
  }

  private ParseException tooMuch(String sentence) {
    return defect(ParseException.Code.E_TOO_MANY, sentence);
  }

  private ParseException defect(ParseException.Code code, String sentence) {
    return new ParseException(code, file, 0, 0, sentence);
  }
}
