package org.materialsj.engine.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Hyper-parameters given as texts, read by name. What is asked for becomes known, so that {@link
 * #checkNames} can refuse the rest.
 */
public final class Settings {

  private final String owner;
  private final Map<String, String> values;
  private final TreeSet<String> known = new TreeSet<>();

  /**
   * The settings of something.
   *
   * @param owner who has them, for messages, such as "Random forest"
   * @param values value by camelCase name
   */
  public Settings(String owner, Map<String, String> values) {
    this.owner = owner;
    this.values = Map.copyOf(values);
  }

  /**
   * Values by name of texts such as "alpha=0.1".
   *
   * @param texts each with a name before the first equals sign; blank ones are passed over
   * @return values by name, without blanks around either, in their order; a new map
   * @throws IllegalArgumentException with a plain sentence for a text without a name and an equals
   *     sign, or a name given twice
   */
  public static Map<String, String> pairs(String... texts) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String text : texts) {
      if (text.isBlank()) {
        continue;
      }
      int equals = text.indexOf('=');
      String name = text.substring(0, Math.max(0, equals)).strip();
      if (name.isEmpty()) {
        throw new IllegalArgumentException(
            "A setting has the form name=value, such as alpha=0.1; got \"" + text.strip() + "\".");
      }
      if (pairs.put(name, text.substring(equals + 1).strip()) != null) {
        throw new IllegalArgumentException("The setting \"" + name + "\" is given twice.");
      }
    }
    return pairs;
  }

  /**
   * A whole number.
   *
   * @param name its name
   * @param missing the default
   * @param least smallest value
   * @param most largest value
   * @return the number
   * @throws IllegalArgumentException for another text or a number out of range
   */
  public int integer(String name, int missing, int least, int most) {
    String text = text(name, Integer.toString(missing));
    try {
      int value = Integer.parseInt(text);
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw wrong(name, "a whole number from " + least + " to " + most, text, e);
    }
    throw wrong(name, "a whole number from " + least + " to " + most, text, null);
  }

  /**
   * A number.
   *
   * @param name its name
   * @param missing the default
   * @param least smallest value
   * @param most largest value
   * @return the number
   * @throws IllegalArgumentException for another text or a number out of range
   */
  public double number(String name, double missing, double least, double most) {
    String text = text(name, Double.toString(missing));
    String range =
        most == Double.MAX_VALUE ? "of at least " + least : "from " + least + " to " + most;
    try {
      double value = Double.parseDouble(text);
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw wrong(name, "a number " + range, text, e);
    }
    throw wrong(name, "a number " + range, text, null);
  }

  /**
   * Yes or no.
   *
   * @param name its name
   * @param missing the default
   * @return whether it is "true"
   * @throws IllegalArgumentException for a text that is neither "true" nor "false"
   */
  public boolean flag(String name, boolean missing) {
    return choice(name, Boolean.toString(missing), "true", "false").equals("true");
  }

  /**
   * One of several words.
   *
   * @param name its name
   * @param missing the default
   * @param choices all words
   * @return the word
   * @throws IllegalArgumentException for another text
   */
  public String choice(String name, String missing, String... choices) {
    String text = text(name, missing);
    if (!List.of(choices).contains(text)) {
      throw wrong(name, "one of " + String.join(", ", choices), text, null);
    }
    return text;
  }

  /**
   * Any text.
   *
   * @param name its name
   * @param missing the default
   * @return the text without spaces around it
   */
  public String text(String name, String missing) {
    known.add(name);
    return values.getOrDefault(name, missing).strip();
  }

  /**
   * Checks that every name was asked for.
   *
   * @throws IllegalArgumentException naming one that was not, and those that were
   */
  public void checkNames() {
    for (String name : new TreeSet<>(values.keySet())) {
      if (!known.contains(name)) {
        throw new IllegalArgumentException(
            owner
                + " has no setting \""
                + name
                + "\"; "
                + (known.isEmpty() ? "it has none" : "it has " + String.join(", ", known)));
      }
    }
  }

  private IllegalArgumentException wrong(
      String name, String wanted, String got, RuntimeException cause) {
    return new IllegalArgumentException(
        name + " of " + owner + " must be " + wanted + ", got \"" + got + "\"", cause);
  }
}
