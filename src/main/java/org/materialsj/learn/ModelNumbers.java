package org.materialsj.learn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The numbers of a model by name: all that a model file holds of it. Immutable; the arrays are
 * shared, not copied: read-only.
 */
public final class ModelNumbers {

  /** Parts within parts: a pipeline of transforms, an ensemble in it, and some room. */
  private static final int DEEPEST = 8;

  private final String type;
  private final Map<String, Object> arrays;

  private ModelNumbers(String type, Map<String, Object> arrays) {
    this.type = type;
    this.arrays = Collections.unmodifiableMap(new LinkedHashMap<>(arrays));
  }

  /**
   * Starts to collect the numbers of a model.
   *
   * @param type one of the names that {@link ModelTypes} or the transforms know: capitals and _
   * @return an empty collection
   */
  public static Builder of(String type) {
    if (!type.matches("[A-Z][A-Z0-9_]*")) {
      throw new IllegalArgumentException("a model type is in capitals, got \"" + type + "\"");
    }
    return new Builder(type);
  }

  /** Collects arrays in order. */
  public static final class Builder {
    private final String type;
    private final Map<String, Object> arrays = new LinkedHashMap<>();
    private int parts;

    private Builder(String type) {
      this.type = type;
    }

    /**
     * Adds numbers.
     *
     * @param name letters and digits, not used yet
     * @param values shared, not copied
     * @return this
     */
    public Builder add(String name, double... values) {
      return put(checked(name), values);
    }

    /**
     * Adds whole numbers.
     *
     * @param name letters and digits, not used yet
     * @param values shared, not copied
     * @return this
     */
    public Builder add(String name, int[] values) {
      return put(checked(name), values);
    }

    /**
     * Adds the numbers of something inside the model, such as a step of a pipeline.
     *
     * @param part has at least one array
     * @return this
     */
    public Builder part(ModelNumbers part) {
      if (part.arrays.isEmpty()) {
        throw new IllegalArgumentException("a part needs at least one array");
      }
      String prefix = parts++ + ":" + part.type + "/";
      part.arrays.forEach((name, values) -> put(prefix + name, values));
      return this;
    }

    private static String checked(String name) {
      if (!name.matches("[A-Za-z][A-Za-z0-9]*")) {
        throw new IllegalArgumentException("an array is named by letters, got \"" + name + "\"");
      }
      return name;
    }

    private Builder put(String name, Object values) {
      if (arrays.put(name, values) != null) {
        throw new IllegalArgumentException("the array \"" + name + "\" is given twice");
      }
      return this;
    }

    /**
     * The collection.
     *
     * @return immutable
     */
    public ModelNumbers build() {
      return new ModelNumbers(type, arrays);
    }
  }

  /** What a file listed, with names as they stand there. */
  static ModelNumbers read(String type, Map<String, Object> arrays) {
    return new ModelNumbers(type, arrays);
  }

  /** The arrays by full name: int[] or double[]. */
  Map<String, Object> arrays() {
    return arrays;
  }

  /**
   * The type of the model.
   *
   * @return a name in capitals
   */
  public String type() {
    return type;
  }

  /**
   * Whether there is an array of a name, for those that only later versions write.
   *
   * @param name as it was added
   * @return true when it is there
   */
  public boolean has(String name) {
    return arrays.containsKey(name);
  }

  /**
   * Checks that exactly these arrays stand beside the parts.
   *
   * @param names the names that the type knows
   * @return this
   * @throws IllegalArgumentException if one is missing or another one is there
   */
  public ModelNumbers only(String... names) {
    List<String> known = List.of(names);
    for (String name : known) {
      if (!arrays.containsKey(name)) {
        throw new IllegalArgumentException("the array \"" + name + "\" is missing");
      }
    }
    for (String name : arrays.keySet()) {
      if (name.indexOf('/') < 0 && !known.contains(name)) {
        throw new IllegalArgumentException("the array \"" + name + "\" does not belong there");
      }
    }
    return this;
  }

  /**
   * Numbers.
   *
   * @param name as it was added
   * @return shared, read-only
   * @throws IllegalArgumentException if there is no such array of numbers
   */
  public double[] doubles(String name) {
    if (arrays.get(name) instanceof double[] values) {
      return values;
    }
    throw new IllegalArgumentException("the array \"" + name + "\" of numbers is missing");
  }

  /**
   * Whole numbers.
   *
   * @param name as it was added
   * @return shared, read-only
   * @throws IllegalArgumentException if there is no such array of whole numbers
   */
  public int[] ints(String name) {
    if (arrays.get(name) instanceof int[] values) {
      return values;
    }
    throw new IllegalArgumentException("the array \"" + name + "\" of whole numbers is missing");
  }

  /**
   * The one number of an array.
   *
   * @param name as it was added
   * @return the number
   * @throws IllegalArgumentException if there is no such array, or it has another length
   */
  public double number(String name) {
    double[] values = doubles(name);
    if (values.length != 1) {
      throw new IllegalArgumentException("the array \"" + name + "\" needs one value");
    }
    return values[0];
  }

  /**
   * The one whole number of an array.
   *
   * @param name as it was added
   * @return the number
   * @throws IllegalArgumentException if there is no such array, or it has another length
   */
  public int whole(String name) {
    int[] values = ints(name);
    if (values.length != 1) {
      throw new IllegalArgumentException("the array \"" + name + "\" needs one value");
    }
    return values[0];
  }

  /**
   * The parts in the order in which they were added.
   *
   * @return empty when there are none
   * @throws IllegalArgumentException if they are not numbered 0, 1, 2, ... or too deep
   */
  public List<ModelNumbers> parts() {
    List<String> types = new ArrayList<>();
    List<Map<String, Object>> found = new ArrayList<>();
    for (Map.Entry<String, Object> entry : arrays.entrySet()) {
      String name = entry.getKey();
      int slash = name.indexOf('/');
      if (slash < 0) {
        continue;
      }
      if (name.chars().filter(c -> c == '/').count() > DEEPEST) {
        throw new IllegalArgumentException("the parts of the model are too deep");
      }
      String head = name.substring(0, slash);
      if (types.isEmpty() || !types.get(types.size() - 1).equals(head)) {
        if (!head.matches(types.size() + ":[A-Z][A-Z0-9_]*")) {
          throw new IllegalArgumentException("the parts of the model are out of order");
        }
        types.add(head);
        found.add(new LinkedHashMap<>());
      }
      found.get(found.size() - 1).put(name.substring(slash + 1), entry.getValue());
    }
    List<ModelNumbers> parts = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      parts.add(
          new ModelNumbers(types.get(i).substring(types.get(i).indexOf(':') + 1), found.get(i)));
    }
    return parts;
  }
}
