package org.materialsj.io;

import java.util.Locale;

/**
 * Keeps any text on one line: backslash, double quote, line ends and control characters are written
 * as {@code \\}, {@code \"}, {@code \n}, {@code \r} and {@code \}{@code u} with four hexadecimal
 * digits.
 */
final class Escapes {

  private Escapes() {}

  /**
   * Escapes a text.
   *
   * @param text any text
   * @return one line without control characters
   */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> escaped.append("\\\\");
        case '"' -> escaped.append("\\\"");
        case '\n' -> escaped.append("\\n");
        case '\r' -> escaped.append("\\r");
        default -> {
          if (needsCode(text, i)) {
            escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            escaped.append(c);
          }
        }
      }
    }
    return escaped.toString();
  }

  /** Control characters, other line ends, and halves of characters. */
  private static boolean needsCode(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
    }
    return Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
  }

  /**
   * Undoes {@link #escape}. A backslash before anything else stays.
   *
   * @param text a text with escapes
   * @return the text that was escaped
   */
  static String unescape(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char next = c == '\\' && i + 1 < text.length() ? text.charAt(i + 1) : 0;
      int code = next == 'u' ? hexadecimal(text, i + 2) : -1;
      if (next == '\\' || next == '"') {
        plain.append(next);
        i++;
      } else if (next == 'n' || next == 'r') {
        plain.append(next == 'n' ? '\n' : '\r');
        i++;
      } else if (code >= 0) {
        plain.append((char) code);
        i += 5;
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  private static int hexadecimal(String text, int from) {
    if (from + 4 > text.length()) {
      return -1;
    }
    int code = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      code = 16 * code + digit;
    }
    return code;
  }
}
