package org.materialsj.commands;

import java.util.Arrays;
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
}
