package org.materialsj.io;

import java.util.List;
import org.materialsj.io.ParseException.Code;

/** Splits a CIF into tokens, as offsets into its bytes: no garbage but messages. For one thread. */
final class CifTokenizer {

  /** No token: the last attempt failed. */
  static final int NONE = -1;

  static final int END = 0;
  static final int DATA = 1;
  static final int LOOP = 2;
  static final int TAG = 3;
  static final int WORD = 4;
  static final int QUOTED = 5;

  private static final byte[] DATA_WORD = {'d', 'a', 't', 'a', '_'};
  private static final byte[] LOOP_WORD = {'l', 'o', 'o', 'p', '_'};
  private static final byte[] SAVE_WORD = {'s', 'a', 'v', 'e', '_'};
  private static final byte[] STOP_WORD = {'s', 't', 'o', 'p', '_'};
  private static final byte[] GLOBAL_WORD = {'g', 'l', 'o', 'b', 'a', 'l', '_'};

  private final Text text;
  private final byte[] bytes;
  private final int limit;
  private final boolean lenient;
  private final List<Warning> warnings;
  private int position;
  private int kind;
  private int start;
  private int end;
  private boolean lineBreak;

  CifTokenizer(Text text, boolean lenient, List<Warning> warnings) {
    this.text = text;
    this.bytes = text.bytes();
    this.limit = text.to();
    this.position = text.from();
    this.lenient = lenient;
    this.warnings = warnings;
  }

  /** Kind of the token. */
  int kind() {
    return kind;
  }

  /** Offset of the token's first byte, inside its quotes. */
  int start() {
    return start;
  }

  /** Offset after the token's last byte, inside its quotes. */
  int end() {
    return end;
  }

  /** Whether a line ended between the last token and this one. */
  boolean lineBreakBefore() {
    return lineBreak;
  }

  /**
   * Moves to the next token.
   *
   * @return its kind
   * @throws ParseException for an unclosed quote or text field, or a word that is reserved
   */
  int next() throws ParseException {
    int p = position;
    kind = NONE;
    lineBreak = p == text.from();
    while (p < limit) {
      byte b = bytes[p];
      if (b == '\n') {
        lineBreak = true;
        p++;
      } else if (b == ' ' || b == '\t' || Text.isBlank(b)) {
        p++;
      } else if (b == '#') {
        while (p < limit && bytes[p] != '\n') {
          p++;
        }
      } else {
        break;
      }
    }
    start = p;
    if (p >= limit) {
      end = p;
      position = p;
      kind = END;
      return kind;
    }
    byte b = bytes[p];
    if (b == ';' && (p == text.from() || bytes[p - 1] == '\n')) {
      kind = textField(p);
      return kind;
    }
    if (b == '\'' || b == '"') {
      kind = quoted(p, b);
      return kind;
    }
    do {
      p++;
    } while (p < limit && !(bytes[p] <= ' ' && Text.isBlank(bytes[p])));
    end = p;
    position = p;
    kind = b == '_' ? TAG : word(b);
    return kind;
  }

  private int word(byte b) throws ParseException {
    switch (b) {
      case 'd', 'D' -> {
        if (begins(DATA_WORD)) {
          return DATA;
        }
      }
      case 'l', 'L' -> {
        if (end - start == 5 && begins(LOOP_WORD)) {
          return LOOP;
        }
      }
      case 's', 'S', 'g', 'G' -> {
        boolean stop = end - start == 5 && begins(STOP_WORD);
        boolean global = end - start == 7 && begins(GLOBAL_WORD);
        if (begins(SAVE_WORD) || stop || global) {
          throw text.fail(
              Code.E_SYNTAX,
              start,
              Text.quoted(text.string(start, end)) + " has no place in a CIF of crystals.");
        }
      }
      case '[', ']', '$' -> {
        String value = Text.quoted(text.string(start, end));
        if (!lenient) {
          throw text.fail(Code.E_SYNTAX, start, "the value " + value + " needs quotes around it.");
        }
        warnings.add(text.warn(start, "the value " + value + " should have quotes around it."));
      }
      default -> {
        return WORD;
      }
    }
    return WORD;
  }

  private boolean begins(byte[] word) {
    if (end - start < word.length) {
      return false;
    }
    for (int i = 0; i < word.length; i++) {
      if ((bytes[start + i] | 0x20) != (word[i] | 0x20)) {
        return false;
      }
    }
    return true;
  }

  private int quoted(int open, byte quote) throws ParseException {
    int p = open + 1;
    start = p;
    while (p < limit && bytes[p] != '\n') {
      if (bytes[p] == quote && (p + 1 == limit || Text.isBlank(bytes[p + 1]))) {
        end = p;
        position = p + 1;
        return QUOTED;
      }
      p++;
    }
    if (!lenient) {
      throw text.fail(
          Code.E_UNCLOSED, open, "the quote that opens here is not closed on its line.");
    }
    position = p;
    while (p > start && Text.isBlank(bytes[p - 1])) {
      p--;
    }
    end = p;
    warnings.add(text.warn(open, "the quote is not closed; the value ends with the line."));
    return QUOTED;
  }

  private int textField(int open) throws ParseException {
    start = open + 1;
    for (int p = open + 1; p < limit; p++) {
      if (bytes[p] == '\n' && p + 1 < limit && bytes[p + 1] == ';') {
        end = p;
        position = p + 2;
        return QUOTED;
      }
    }
    position = limit;
    if (!lenient) {
      throw text.fail(
          Code.E_UNCLOSED, open, "the text field that opens here is not closed by a line with ;.");
    }
    end = limit;
    warnings.add(text.warn(open, "the text field is not closed; it ends with the file."));
    return QUOTED;
  }

  /** Moves to before the next line that begins with data_; never back. */
  void skipToHeader() {
    int p = position;
    while (p < limit) {
      while (p < limit && bytes[p] != '\n') {
        p++;
      }
      p++;
      start = p;
      end = Math.min(limit, p + 5);
      if (p < limit && begins(DATA_WORD)) {
        break;
      }
    }
    position = Math.min(p, limit);
  }
}
