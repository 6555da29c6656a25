package org.materialsj.io;

import java.nio.charset.StandardCharsets;

/**
 * Parses decimal numbers from bytes without garbage; the results are the correctly rounded doubles.
 * Reused from number to number; for one thread.
 *
 * <p>A decimal with at most 53 bits of digits and a power of ten up to 22 is one exact
 * multiplication or division (W. D. Clinger, How to read floating point numbers accurately, PLDI
 * 1990, doi:10.1145/93542.93557); all others go through the JDK.
 */
final class NumberParser {

  /** No number of a structure file is larger: neither a length nor a coordinate. */
  static final double LARGEST = 1e9;

  private static final long EXACT = 1L << 53;
  private static final long FULL = (Long.MAX_VALUE - 9) / 10;
  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  private double value;
  private double esd;

  /**
   * The number parsed last.
   *
   * @return a finite number
   */
  double value() {
    return value;
  }

  /**
   * The standard uncertainty given with the number parsed last.
   *
   * @return at least 0; 0 when none was given
   */
  double esd() {
    return esd;
  }

  /**
   * Parses a decimal number such as -0, .5, 12, 1e-3. No NaN, infinity, hexadecimal or comma.
   *
   * @param text holds the number
   * @param from index of its first byte
   * @param to index after its last byte
   * @return whether it is a decimal number that a double can hold
   */
  boolean decimal(byte[] text, int from, int to) {
    int p = from;
    boolean negative = false;
    if (p < to && (text[p] == '-' || text[p] == '+')) {
      negative = text[p] == '-';
      p++;
    }
    int first = p;
    long mantissa = 0;
    int scale = 0;
    boolean exact = true;
    int point = -1;
    for (; p < to; p++) {
      int digit = text[p] - '0';
      if (digit < 0 || digit > 9) {
        if (text[p] != '.' || point >= 0) {
          break;
        }
        point = p;
        continue;
      }
      if (mantissa <= FULL) {
        mantissa = 10 * mantissa + digit;
        if (point >= 0) {
          scale--;
        }
      } else {
        exact &= digit == 0;
        if (point < 0) {
          scale++;
        }
      }
    }
    if (p - first - (point >= 0 ? 1 : 0) == 0) {
      return false;
    }
    if (p < to) {
      if (text[p] != 'e' && text[p] != 'E') {
        return false;
      }
      int exponent = exponent(text, p + 1, to);
      if (exponent == Integer.MIN_VALUE) {
        return false;
      }
      scale += exponent;
    }
    esd = 0;
    while (mantissa > EXACT && mantissa % 10 == 0) {
      mantissa /= 10;
      scale++;
    }
    if (mantissa == 0) {
      value = negative ? -0.0 : 0.0;
    } else if (exact && mantissa <= EXACT && scale >= -22 && scale <= 22) {
      double magnitude = scale < 0 ? mantissa / POWERS[-scale] : mantissa * POWERS[scale];
      value = negative ? -magnitude : magnitude;
    } else {
      value = Double.parseDouble(new String(text, from, to - from, StandardCharsets.ISO_8859_1));
    }
    return Double.isFinite(value);
  }

  private static int exponent(byte[] text, int from, int to) {
    int p = from;
    boolean negative = false;
    if (p < to && (text[p] == '-' || text[p] == '+')) {
      negative = text[p] == '-';
      p++;
    }
    if (p == to) {
      return Integer.MIN_VALUE;
    }
    int exponent = 0;
    for (; p < to; p++) {
      int digit = text[p] - '0';
      if (digit < 0 || digit > 9) {
        return Integer.MIN_VALUE;
      }
      exponent = Math.min(1_000_000, 10 * exponent + digit);
    }
    return negative ? -exponent : exponent;
  }

  /**
   * Parses a decimal number with an optional standard uncertainty, such as 0.1234(5), or a fraction
   * such as 1/3.
   *
   * @param text holds the number
   * @param from index of its first byte
   * @param to index after its last byte
   * @return whether it is such a number
   */
  boolean measured(byte[] text, int from, int to) {
    for (int p = from; p < to; p++) {
      if (text[p] == '(') {
        return withEsd(text, from, p, to);
      }
      if (text[p] == '/') {
        if (!decimal(text, from, p)) {
          return false;
        }
        double numerator = value;
        if (!decimal(text, p + 1, to) || value == 0) {
          return false;
        }
        value = numerator / value;
        return Double.isFinite(value);
      }
    }
    return decimal(text, from, to);
  }

  private boolean withEsd(byte[] text, int from, int bracket, int to) {
    int decimals = 0;
    boolean point = false;
    for (int p = from; p < bracket; p++) {
      if (text[p] == 'e' || text[p] == 'E') {
        return false;
      }
      decimals += point ? 1 : 0;
      point |= text[p] == '.';
    }
    if (text[to - 1] != ')' || to - 1 == bracket + 1 || to - bracket > 18) {
      return false;
    }
    long digits = 0;
    for (int p = bracket + 1; p < to - 1; p++) {
      int digit = text[p] - '0';
      if (digit < 0 || digit > 9) {
        return false;
      }
      digits = 10 * digits + digit;
    }
    if (!decimal(text, from, bracket)) {
      return false;
    }
    esd = digits / Math.pow(10, decimals);
    return true;
  }
}
