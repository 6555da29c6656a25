package org.materialsj.commands;

import java.util.Arrays;
import java.util.List;

/** Names in parameters. */
final class Names {

  private Names() {}

  /** The names between the commas, without blanks around them; blank ones are left out. */
  static List<String> split(String names) {
    return Arrays.stream(names.split(",")).map(String::trim).filter(s -> !s.isEmpty()).toList();
  }

  /** The constant whose text is a label; the choices of the parameter offer no other. */
  static <E extends Enum<E>> E choice(Class<E> type, String label) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.toString().equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no choice \"" + label + "\"."));
  }
}
