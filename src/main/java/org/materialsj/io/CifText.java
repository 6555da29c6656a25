package org.materialsj.io;

import java.util.Locale;

/** Writes CIF values so that they read back as they are. */
final class CifText {

  private CifText() {}

  /**
   * A value with the quotes that it needs.
   *
   * @param value a text of one line
   * @return a word, a quoted string, or a text field that begins on a line of its own
   */
  static String quote(String value) {
    if (isWord(value)) {
      return value;
    }
    if (!closes(value, '\'')) {
      return "'" + value + "'";
    }
    if (!closes(value, '"')) {
      return "\"" + value + "\"";
    }
    return "\n;" + value + "\n;\n";
  }

  private static boolean isWord(String value) {
    if (value.isEmpty() || "_#$'\"[];".indexOf(value.charAt(0)) >= 0) {
      return false;
    }
    String lower = value.toLowerCase(Locale.ROOT);
    boolean reserved =
        lower.startsWith("data_")
            || lower.startsWith("save_")
            || lower.equals("loop_")
            || lower.equals("stop_")
            || lower.equals("global_");
    return !reserved
        && !value.equals("?")
        && !value.equals(".")
        && value.chars().noneMatch(c -> c <= ' ');
  }

  private static boolean closes(String value, char quote) {
    for (int i = 0; i + 1 < value.length(); i++) {
      if (value.charAt(i) == quote && value.charAt(i + 1) <= ' ') {
        return true;
      }
    }
    return false;
  }
}
