package org.materialsj.commands;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.materialsj.host.Checklist;

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
    Map<String, String> values = new LinkedHashMap<>();
    for (String setting : Checklist.split(text == null ? "" : text)) {
      int equals = setting.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException(
            "A setting has the form name=value, such as iterations=300; got \"" + setting + "\".");
      }
      String name = setting.substring(0, equals).strip();
      if (values.put(name, setting.substring(equals + 1).strip()) != null) {
        throw new IllegalArgumentException("The setting \"" + name + "\" is given twice.");
      }
    }
    return values;
  }
}
