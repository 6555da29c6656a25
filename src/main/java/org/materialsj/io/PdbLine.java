package org.materialsj.io;

import org.materialsj.io.ParseException.Code;

/** A line of a PDB file, in which every value has its columns. For one thread. */
final class PdbLine {

  private final LineReader lines;
  private final NumberParser parser = new NumberParser();

  PdbLine(LineReader lines) {
    this.lines = lines;
    lines.startRecord();
  }

  LineReader lines() {
    return lines;
  }

  boolean next() throws ParseException {
    return lines.next();
  }

  /** Number of columns. */
  int length() {
    return lines.end() - lines.start();
  }

  /** The character of a column, counted from 0; blank behind the end of the line. */
  char at(int column) {
    return column < length() ? (char) (lines.buffer()[lines.start() + column] & 0xff) : ' ';
  }

  /**
   * The text of some columns, cut where the line ends.
   *
   * @param from first column, counted from 0
   * @param to column after the last
   * @return the text without blanks around it
   */
  String text(int from, int to) {
    StringBuilder text = new StringBuilder(to - from);
    for (int column = from; column < Math.min(to, length()); column++) {
      text.append(at(column));
    }
    return text.toString().strip();
  }

  /**
   * Reads a decimal number.
   *
   * @param from first column, counted from 0
   * @param to column after the last
   * @param what it is, for messages
   * @return the number
   * @throws ParseException E_COORDINATE when the columns are blank or the line ends in them,
   *     E_NUMBER when there is no number of at most 1e9
   */
  double number(int from, int to, String what) throws ParseException {
    int first = from;
    int last = Math.min(to, length());
    while (first < last && at(first) == ' ') {
      first++;
    }
    while (last > first && at(last - 1) == ' ') {
      last--;
    }
    if (first >= last || length() < to) {
      throw fail(Code.E_COORDINATE, from, what + " is missing or cut off.");
    }
    if (!parser.decimal(lines.buffer(), lines.start() + first, lines.start() + last)
        || Math.abs(parser.value()) > NumberParser.LARGEST) {
      throw fail(
          Code.E_NUMBER,
          from,
          what + " must be a number, got " + Text.quoted(text(from, to)) + ".");
    }
    return parser.value();
  }

  /** A defect at a column, counted from 0. */
  ParseException fail(Code code, int column, String sentence) {
    return lines.failAtColumn(code, column + 1, sentence);
  }
}
