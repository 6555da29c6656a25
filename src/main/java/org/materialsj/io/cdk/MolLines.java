package org.materialsj.io.cdk;

import java.util.List;
import org.materialsj.io.ParseException;
import org.materialsj.io.ParseException.Code;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.Warning;

/**
 * The lines of one MOL file or SDF record, and where they are, so that defects can name the place.
 *
 * @param file name for messages
 * @param firstLine 1-based number of the first line in the file
 * @param lines the lines without their ends
 * @param options limits and leniency
 * @param warnings repairs and doubts are added to it
 */
record MolLines(
    String file, int firstLine, List<String> lines, ReadOptions options, List<Warning> warnings) {

  /** Number of lines. */
  int size() {
    return lines.size();
  }

  /** Line i, counted from 0. */
  String line(int i) {
    return lines.get(i);
  }

  /** A defect in line i, counted from 0, at a column counted from 1; 0 when none is to blame. */
  ParseException defect(Code code, int i, int column, String sentence) {
    return new ParseException(code, file, firstLine + i, column, sentence);
  }

  /** A repair or doubt in line i, counted from 0. */
  void warn(int i, String sentence) {
    warnings.add(new Warning(file, firstLine + i, sentence));
  }

  /**
   * The text of some columns, cut where the line ends.
   *
   * @param i line, counted from 0
   * @param from first column, counted from 0
   * @param to column after the last
   * @return the text without blanks around it
   */
  String columns(int i, int from, int to) {
    String line = line(i);
    return line.substring(Math.min(from, line.length()), Math.min(to, line.length())).strip();
  }

  /** As {@link #integer(int, int, String, String)}, from columns; blank is {@code blank}. */
  int integer(int i, int from, int to, int blank, String what) throws ParseException {
    String text = columns(i, from, to);
    return text.isEmpty() ? blank : integer(i, from + 1, text, what);
  }

  /**
   * Reads an integer of up to 9 digits.
   *
   * @param i line, counted from 0
   * @param column for the message
   * @param text the text
   * @param what its meaning, for the message
   * @return the number
   * @throws ParseException E_NUMBER
   */
  int integer(int i, int column, String text, String what) throws ParseException {
    int sign = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    int value = 0;
    for (int k = sign; k < text.length(); k++) {
      int digit = text.charAt(k) - '0';
      if (digit < 0 || digit > 9 || text.length() > 9) {
        throw notNumber(i, column, text, what);
      }
      value = 10 * value + digit;
    }
    if (text.length() == sign) {
      throw notNumber(i, column, text, what);
    }
    return text.charAt(0) == '-' ? -value : value;
  }

  /**
   * Reads a coordinate: a plain decimal number of at most 1e9 angstrom.
   *
   * @param i line, counted from 0
   * @param column for the message
   * @param text the text
   * @return the coordinate (angstrom)
   * @throws ParseException E_COORDINATE when it is missing, E_NUMBER when it is no such number
   */
  double coordinate(int i, int column, String text) throws ParseException {
    if (text.isEmpty()) {
      throw defect(Code.E_COORDINATE, i, column, "a coordinate is missing.");
    }
    // Double.parseDouble alone would also take NaN, hexadecimal numbers and suffixes such as 1d.
    boolean plain = text.chars().allMatch(c -> c < 128 && "+-.0123456789eE".indexOf(c) >= 0);
    if (plain) {
      try {
        double value = Double.parseDouble(text);
        if (Math.abs(value) <= 1e9) {
          return value;
        }
      } catch (NumberFormatException e) {
        throw notNumber(i, column, text, "a coordinate");
      }
    }
    throw notNumber(i, column, text, "a coordinate");
  }

  private ParseException notNumber(int i, int column, String text, String what) {
    return defect(Code.E_NUMBER, i, column, what + " must be a number, got " + quoted(text) + ".");
  }

  /** A text of the user's in quotes for a message: one line, at most 60 characters. */
  static String quoted(String text) {
    String cut = text.length() <= 60 ? text : text.substring(0, 57) + "...";
    StringBuilder shown = new StringBuilder("\"");
    cut.chars().forEach(c -> shown.append(Character.isISOControl(c) ? ' ' : (char) c));
    return shown.append('"').toString();
  }
}
