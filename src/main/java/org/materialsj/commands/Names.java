package org.materialsj.commands;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.materialsj.engine.run.Settings;

/** Names in parameters. */
final class Names {

  private Names() {}

  /** The constant whose text is a label; the choices of the parameter offer no other. */
  static <E extends Enum<E>> E choice(Class<E> type, String label) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.toString().equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no choice \"" + label + "\"."));
  }

  /** The text of a parameter that may be empty, without blanks around it. */
  static String orEmpty(String text) {
    return text == null ? "" : text.strip();
  }

  /** Value by name of a text such as "iterations=300, learningRate=0.05"; a new map. */
  static Map<String, String> settings(String text) {
    return Settings.pairs(orEmpty(text).split(","));
  }

  /** A number; the name of the parameter is for messages. */
  static double number(String name, String text) {
    try {
      double value = Double.parseDouble(text.strip());
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(notNumber(name, text), e);
    }
    throw new IllegalArgumentException(notNumber(name, text));
  }

  private static String notNumber(String name, String text) {
    return "The " + name + " must be a number, got \"" + text.strip() + "\".";
  }

  /** Numbers separated by commas; none for an empty text. */
  static List<Double> numbers(String name, String text) {
    String all = orEmpty(text);
    return all.isEmpty()
        ? List.of()
        : Arrays.stream(all.split(",", -1)).map(word -> number(name, word)).toList();
  }

  /** Whole numbers from 1 on separated by commas; none for an empty text. */
  static List<Integer> counts(String name, String text) {
    return numbers(name, text).stream()
        .map(
            value -> {
              if (value < 1 || value > Integer.MAX_VALUE || value != Math.rint(value)) {
                throw new IllegalArgumentException(
                    "The " + name + " must be whole numbers such as 3, 10, got \"" + text + "\".");
              }
              return value.intValue();
            })
        .toList();
  }
}
