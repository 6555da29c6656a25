package org.materialsj.io;

import java.util.LinkedHashMap;
import java.util.Map;
import org.materialsj.io.ParseException.Code;

/**
 * The comment line of an extended XYZ frame: words {@code key=value}, with quotes "..." (with
 * escapes) or '...' around what holds blanks, and brackets [...] or {...} around arrays; a word
 * alone means {@code key=T}.
 */
final class XyzComment {

  private final LineReader lines;
  private final String text;
  private int at;

  private XyzComment(LineReader lines, String text) {
    this.lines = lines;
    this.text = text;
  }

  /**
   * Whether a comment line is one of extended XYZ: it names a lattice or columns, or holds nothing
   * but {@code key=value}.
   */
  static boolean isExtended(String text) {
    if (text.contains("Lattice=") || text.contains("Properties=")) {
      return true;
    }
    boolean any = false;
    for (String word : text.strip().split("\\s+", -1)) {
      int equals = word.indexOf('=');
      boolean key = equals > 0;
      for (int i = 0; i < equals; i++) {
        char c = word.charAt(i);
        key &= Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
      }
      if (!key || equals == word.length() - 1 || "\"'{[".indexOf(word.charAt(equals + 1)) >= 0) {
        return false;
      }
      any = true;
    }
    return any;
  }

  /**
   * Parses the line that the reader is at.
   *
   * @return value by key, in order
   * @throws ParseException E_UNCLOSED, E_SYNTAX or E_DUPLICATE
   */
  static Map<String, String> parse(LineReader lines, String text) throws ParseException {
    return new XyzComment(lines, text).pairs();
  }

  private Map<String, String> pairs() throws ParseException {
    Map<String, String> pairs = new LinkedHashMap<>();
    while (true) {
      skipBlanks();
      if (at == text.length()) {
        return pairs;
      }
      int start = at;
      String key = isQuote() ? quoted() : word("=");
      skipBlanks();
      String value = "T";
      if (at < text.length() && text.charAt(at) == '=') {
        at++;
        skipBlanks();
        value = value();
      }
      if (key.isEmpty()) {
        throw fail(Code.E_SYNTAX, start, "a key is missing before =.");
      }
      String before = pairs.putIfAbsent(key, value);
      if (before != null && !before.equals(value)) {
        throw fail(
            Code.E_DUPLICATE, start, Text.quoted(key) + " is given twice with different values.");
      }
    }
  }

  private boolean isQuote() {
    return text.charAt(at) == '"' || text.charAt(at) == '\'';
  }

  private String value() throws ParseException {
    if (at == text.length()) {
      return "";
    }
    if (isQuote()) {
      return quoted();
    }
    char open = text.charAt(at);
    if (open == '[' || open == '{') {
      return bracketed(open, open == '[' ? ']' : '}');
    }
    return word("");
  }

  private String quoted() throws ParseException {
    int start = at;
    char quote = text.charAt(at++);
    StringBuilder inside = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == quote) {
        return quote == '"' ? Escapes.unescape(inside.toString()) : inside.toString();
      }
      inside.append(c);
      if (c == '\\' && quote == '"' && at < text.length()) {
        inside.append(text.charAt(at++));
      }
    }
    throw fail(Code.E_UNCLOSED, start, "the quote that opens here is not closed.");
  }

  private String bracketed(char open, char close) throws ParseException {
    int start = at;
    int depth = 0;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      depth += c == open ? 1 : c == close ? -1 : 0;
      if (depth == 0) {
        at++;
        return text.substring(start, at);
      }
    }
    throw fail(Code.E_UNCLOSED, start, "the bracket that opens here is not closed.");
  }

  private String word(String ends) {
    int start = at;
    while (at < text.length()
        && !Character.isWhitespace(text.charAt(at))
        && ends.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at);
  }

  private void skipBlanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private ParseException fail(Code code, int index, String sentence) {
    return lines.failAtColumn(code, index + 1, sentence);
  }
}
