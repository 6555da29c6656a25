package org.materialsj.commands;

import java.util.Arrays;
import java.util.List;

/** Lists of names in one parameter. */
final class Names {

  private Names() {}

  /** The names between the commas, without blanks around them; blank ones are left out. */
  static List<String> split(String names) {
    return Arrays.stream(names.split(",")).map(String::trim).filter(s -> !s.isEmpty()).toList();
  }
}
