package org.materialsj.tasks;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.materialsj.learn.Facts;

/** Pieces of the plain sentences that tasks tell the user. */
final class Sentences {

  private static final int SHOWN = 10;
  private static final double LARGEST_WHOLE = 1e15;

  private Sentences() {}

  /** The first ten items, and how many more there are. */
  static String list(List<String> items) {
    return Facts.list(items, SHOWN);
  }

  /** A number with at most four digits. */
  static String number(double value) {
    return Facts.number(value);
  }

  /** A whole number with all its digits, such as a count; another one with at most four. */
  static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE
        ? Long.toString((long) value)
        : number(value);
  }

  /** A number with its unit, if any. */
  static String quantity(double value, String unit) {
    return unit.isEmpty() ? number(value) : number(value) + " " + unit;
  }

  /** A reason as a sentence: a capital letter before, a full stop behind. */
  static String sentence(String reason) {
    String end = reason.endsWith(".") ? "" : ".";
    return reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1) + end;
  }

  /** What is wrong with something, as a sentence; a reason that begins with its name keeps it. */
  static String about(String name, String reason) {
    return reason.startsWith(name)
        ? name + sentence(reason.substring(name.length()))
        : name + ": " + sentence(reason);
  }

  /**
   * What a call gives.
   *
   * @throws IllegalArgumentException if it does, with its reason as a sentence
   */
  static <T> T said(Supplier<T> call) {
    try {
      return call.get();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(sentence(e.getMessage()), e);
    }
  }

  /** "1 row", "2 rows". */
  static String count(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
