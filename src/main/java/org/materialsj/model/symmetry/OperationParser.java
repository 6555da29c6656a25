package org.materialsj.model.symmetry;

/**
 * Reads a symmetry operation such as "-y+1/2,x-y,z" character by character. For one text and one
 * call.
 */
final class OperationParser {

  /** Longest text that is read. */
  static final int MAX_LENGTH = 100;

  private static final int MAX_DIGITS = 12;
  private static final int MAX_FACTOR = 9;
  private static final double MAX_TRANSLATION = 1000;
  private static final int TWENTY_FOURTHS = 24;
  private static final double SNAP = 1e-3;

  private final String text;
  private int at;

  OperationParser(String text) {
    if (text.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "a symmetry operation has at most "
              + MAX_LENGTH
              + " characters, got "
              + text.length()
              + " beginning with \""
              + text.substring(0, 20)
              + "\"");
    }
    this.text = text;
  }

  SymmetryOperation parse() {
    int[] rotation = new int[9];
    int[] translation = new int[3];
    for (int row = 0; row < 3; row++) {
      component(row, rotation, translation);
      if (row < 2) {
        if (peek() != ',') {
          throw error(at == text.length() ? "three components are needed" : "a comma is missing");
        }
        at++;
      }
    }
    if (peek() != 0) {
      throw error("only three components are allowed");
    }
    try {
      return new SymmetryOperation(rotation, translation);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "symmetry operation \"" + text + "\": " + e.getMessage(), e);
    }
  }

  private void component(int row, int[] rotation, int[] translation) {
    boolean first = true;
    while (first || peek() == '+' || peek() == '-') {
      int sign = 1;
      if (peek() == '+' || peek() == '-') {
        sign = text.charAt(at++) == '-' ? -1 : 1;
      }
      term(row, sign, rotation, translation);
      first = false;
    }
  }

  private void term(int row, int sign, int[] rotation, int[] translation) {
    int start = at;
    if (axis(peek()) >= 0) {
      addAxis(3 * row, sign, start, rotation);
      return;
    }
    double value = number();
    if (peek() == '*') {
      at++;
      if (axis(peek()) < 0) {
        throw error("x, y or z is missing after \"*\"");
      }
    }
    if (axis(peek()) >= 0) {
      if (value != Math.rint(value) || value > MAX_FACTOR) {
        at = start;
        throw error("the factor of x, y or z must be an integer up to " + MAX_FACTOR);
      }
      addAxis(3 * row, sign * (int) value, start, rotation);
    } else {
      translation[row] += sign * numerator(value, start);
    }
  }

  private void addAxis(int offset, int factor, int start, int[] rotation) {
    int column = axis(peek());
    at++;
    rotation[offset + column] += factor;
    if (Math.abs(rotation[offset + column]) > MAX_FACTOR) {
      at = start;
      throw error("the factor of x, y or z must be an integer up to " + MAX_FACTOR);
    }
  }

  private int numerator(double value, int start) {
    if (value > MAX_TRANSLATION) {
      at = start;
      throw error("a translation must be at most " + (int) MAX_TRANSLATION);
    }
    double scaled = value * SymmetryOperation.DENOMINATOR;
    if (Math.abs(scaled - Math.rint(scaled)) < 1e-6) {
      return (int) Math.rint(scaled);
    }
    double nearest = Math.rint(value * TWENTY_FOURTHS);
    if (Math.abs(value - nearest / TWENTY_FOURTHS) <= SNAP) {
      return (int) nearest * (SymmetryOperation.DENOMINATOR / TWENTY_FOURTHS);
    }
    at = start;
    throw error(
        "a translation must be a multiple of 1/"
            + SymmetryOperation.DENOMINATOR
            + " or within "
            + SNAP
            + " of a multiple of 1/"
            + TWENTY_FOURTHS);
  }

  /** An integer, a decimal, or a fraction of two integers. */
  private double number() {
    peek();
    int start = at;
    double value = decimal();
    boolean integer = text.substring(start, at).indexOf('.') < 0;
    if (peek() != '/') {
      return value;
    }
    if (!integer) {
      throw error("a fraction needs two integers");
    }
    at++;
    peek();
    start = at;
    double divisor = decimal();
    if (text.substring(start, at).indexOf('.') >= 0 || divisor == 0) {
      at = start;
      throw error("a fraction needs two integers, the second one not zero");
    }
    return value / divisor;
  }

  private double decimal() {
    int start = at;
    int digits = 0;
    int points = 0;
    while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
      if (text.charAt(at) == '.') {
        points++;
      } else {
        digits++;
      }
      at++;
    }
    if (digits == 0 || digits > MAX_DIGITS || points > 1) {
      at = start;
      throw error(digits == 0 ? "a number or x, y, z is missing" : "a number cannot be read");
    }
    return Double.parseDouble(text.substring(start, at));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int axis(char c) {
    return switch (c) {
      case 'x', 'X' -> 0;
      case 'y', 'Y' -> 1;
      case 'z', 'Z' -> 2;
      default -> -1;
    };
  }

  /** The next character that is no blank, or 0 at the end. */
  private char peek() {
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at < text.length() ? text.charAt(at) : 0;
  }

  private IllegalArgumentException error(String what) {
    return new IllegalArgumentException(
        "symmetry operation \"" + text + "\", character " + (at + 1) + ": " + what);
  }
}
