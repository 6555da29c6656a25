package org.materialsj.view.chart;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Round numbers along an axis. */
final class Ticks {

  private static final double LARGEST_PLAIN = 1e6;
  private static final double SMALLEST_PLAIN = 1e-4;

  private Ticks() {}

  /** 1, 2 or 5 times a power of ten, so that a range has at most so many steps. */
  static double step(double low, double high, int most) {
    double least = (high - low) / most;
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    for (int factor : new int[] {1, 2, 5}) {
      if (factor * power >= least) {
        return factor * power;
      }
    }
    return 10 * power;
  }

  /** How to write the multiples of a step between two numbers. */
  static DecimalFormat format(double low, double high, double step) {
    double largest = Math.max(Math.abs(low), Math.abs(high));
    boolean plain = largest < LARGEST_PLAIN && step >= SMALLEST_PLAIN;
    int decimals = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
    return format(plain ? "0" + (decimals > 0 ? "." + "0".repeat(decimals) : "") : "0.###E0");
  }

  /** One number in as few characters as it needs, at most four digits. */
  static String text(double value) {
    double size = Math.abs(value);
    if (size != 0 && (size >= LARGEST_PLAIN || size < SMALLEST_PLAIN)) {
      return format("0.###E0").format(value);
    }
    int before = size < 1 ? 0 : (int) Math.floor(Math.log10(size)) + 1;
    int leading = size == 0 || size >= 0.1 ? 0 : (int) -Math.floor(Math.log10(size)) - 1;
    int decimals = Math.max(0, 4 - before + leading);
    return format(decimals == 0 ? "0" : "0." + "#".repeat(decimals)).format(value);
  }

  private static DecimalFormat format(String pattern) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
  }
}
