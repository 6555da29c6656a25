package org.materialsj.commands;

import java.util.Arrays;

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
}
