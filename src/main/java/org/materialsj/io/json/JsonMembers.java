package org.materialsj.io.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.materialsj.io.ParseException;
import org.materialsj.io.json.JsonTree.Numeral;

/**
 * A JSON object whose members are asked for by name and kind. Every method that asks for one throws
 * a {@link ParseException} when it is missing or of another kind.
 */
public final class JsonMembers {

  private final String file;
  private final String path;
  private final Map<String, Object> values;

  private JsonMembers(String file, String path, Map<String, Object> values) {
    this.file = file;
    this.path = path;
    this.values = values;
  }

  @SuppressWarnings("unchecked")
  static JsonMembers of(String file, String path, Map<?, ?> map) {
    return new JsonMembers(file, path, (Map<String, Object>) map);
  }

  /**
   * Checks that there are no others.
   *
   * @param allowed all names that may be there
   * @throws ParseException naming a member that may not
   */
  public void only(Set<String> allowed) throws ParseException {
    for (String name : values.keySet()) {
      if (!allowed.contains(name)) {
        throw defect("It has an unknown member \"" + shortened(name) + "\"" + where() + ".");
      }
    }
  }

  /**
   * Whether there is such a member, of any kind.
   *
   * @param name its name
   * @return true also for null
   */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /**
   * A text.
   *
   * @param name name of the member
   * @return its value
   * @throws ParseException if there is none
   */
  public String text(String name) throws ParseException {
    return get(name, String.class, "a text");
  }

  /**
   * A number.
   *
   * @param name name of the member
   * @return its value, finite
   * @throws ParseException if there is none, or it is out of range
   */
  public double number(String name) throws ParseException {
    String text = get(name, Numeral.class, "a number").text();
    double value = Double.parseDouble(text); // the JSON reader has checked that it is a number
    if (!Double.isFinite(value)) {
      throw wrong(name, "a number in the range of numbers, not " + shortened(text) + ",");
    }
    return value;
  }

  /**
   * A number that may be undefined.
   *
   * @param name name of the member
   * @return its value, finite, or NaN where the text says null
   * @throws ParseException if there is none, or it is out of range
   */
  public double numberOrNaN(String name) throws ParseException {
    return has(name) && values.get(name) == null ? Double.NaN : number(name);
  }

  /**
   * A whole number.
   *
   * @param name name of the member
   * @return its value, exactly
   * @throws ParseException if there is none of 64 bits
   */
  public long whole(String name) throws ParseException {
    String text = get(name, Numeral.class, "a whole number").text();
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw wrong(name, "a whole number");
    }
  }

  /**
   * A whole number in a range.
   *
   * @param name name of the member
   * @param minimum smallest value
   * @param maximum largest value
   * @return its value
   * @throws ParseException if there is none in the range
   */
  public int whole(String name, int minimum, int maximum) throws ParseException {
    long value = whole(name);
    if (value < minimum || value > maximum) {
      throw wrong(name, "a whole number from " + minimum + " to " + maximum);
    }
    return (int) value;
  }

  /**
   * An object.
   *
   * @param name name of the member
   * @return its members
   * @throws ParseException if there is none
   */
  public JsonMembers object(String name) throws ParseException {
    return of(file, path + "/" + name, get(name, Map.class, "an object"));
  }

  /**
   * A list of objects.
   *
   * @param name name of the member
   * @return them in order
   * @throws ParseException if there is none, or it holds something else
   */
  public List<JsonMembers> objects(String name) throws ParseException {
    List<JsonMembers> result = new ArrayList<>();
    for (Object item : list(name)) {
      if (!(item instanceof Map<?, ?> map)) {
        throw wrong(name, "a list of objects");
      }
      result.add(of(file, path + "/" + name + "/" + result.size(), map));
    }
    return result;
  }

  /**
   * A list of texts.
   *
   * @param name name of the member
   * @return them in order
   * @throws ParseException if there is none, or it holds something else
   */
  public List<String> texts(String name) throws ParseException {
    List<String> result = new ArrayList<>();
    for (Object item : list(name)) {
      if (!(item instanceof String text)) {
        throw wrong(name, "a list of texts");
      }
      result.add(text);
    }
    return result;
  }

  /**
   * A list of whole numbers that are not negative.
   *
   * @param name name of the member
   * @return them in order
   * @throws ParseException if there is none, or it holds something else
   */
  public List<Long> counts(String name) throws ParseException {
    List<Long> result = new ArrayList<>();
    for (Object item : list(name)) {
      if (!(item instanceof Numeral numeral) || !numeral.text().matches("[0-9]{1,18}")) {
        throw wrong(name, "a list of whole numbers");
      }
      result.add(Long.parseLong(numeral.text()));
    }
    return result;
  }

  /**
   * A list of numbers.
   *
   * @param name name of the member
   * @return their values in order, all finite; a new array
   * @throws ParseException if there is none, or it holds something else
   */
  public double[] numbers(String name) throws ParseException {
    List<?> list = list(name);
    double[] result = new double[list.size()];
    for (int i = 0; i < result.length; i++) {
      if (!(list.get(i) instanceof Numeral numeral)) {
        throw wrong(name, "a list of numbers");
      }
      result[i] = Double.parseDouble(numeral.text());
      if (!Double.isFinite(result[i])) {
        throw wrong(name, "a list of numbers in the range of numbers");
      }
    }
    return result;
  }

  /**
   * An object of texts.
   *
   * @param name name of the member
   * @return texts by name, in order
   * @throws ParseException if there is none, or it holds something else
   */
  public Map<String, String> textMap(String name) throws ParseException {
    JsonMembers members = object(name);
    Map<String, String> result = new LinkedHashMap<>();
    for (String key : members.values.keySet()) {
      result.put(key, members.text(key));
    }
    return result;
  }

  private List<?> list(String name) throws ParseException {
    return get(name, List.class, "a list");
  }

  private <T> T get(String name, Class<T> kind, String what) throws ParseException {
    Object value = values.get(name);
    if (!kind.isInstance(value)) {
      throw wrong(name, what);
    }
    return kind.cast(value);
  }

  private ParseException wrong(String name, String what) {
    return defect("It needs " + what + " as \"" + name + "\"" + where() + ".");
  }

  private ParseException defect(String sentence) {
    return new ParseException(ParseException.Code.E_FORMAT, file, 0, 0, sentence);
  }

  private String where() {
    return path.isEmpty() ? "" : " in " + shortened(path);
  }

  static String shortened(String text) {
    String plain = text.replaceAll("\\p{Cntrl}", "?");
    return plain.length() <= 80 ? plain : plain.substring(0, 80) + "...";
  }
}
