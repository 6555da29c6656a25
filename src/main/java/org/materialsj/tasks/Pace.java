package org.materialsj.tasks;

import java.util.Locale;
import java.util.function.LongSupplier;

/** How fast structures are featurized and how long it will still take, as a phrase. */
final class Pace {

  private static final double NANOS = 1e9;

  private final LongSupplier clock;
  private final long start;
  private final int rowsBefore;
  private final double fractionBefore;

  /**
   * Starts the clock.
   *
   * @param clock nanoseconds
   * @param rowsBefore rows done before
   * @param fractionBefore fraction of all done before; NaN when nobody knows
   */
  Pace(LongSupplier clock, int rowsBefore, double fractionBefore) {
    this.clock = clock;
    this.start = clock.getAsLong();
    this.rowsBefore = rowsBefore;
    this.fractionBefore = fractionBefore;
  }

  /**
   * The phrase.
   *
   * @param rows rows done
   * @param fraction of all; NaN when nobody knows
   * @return such as "featurized 1200 structures, 350 structures/s, 2 min left"
   */
  String phrase(int rows, double fraction) {
    String text = "featurized " + rows + " structures";
    double seconds = (clock.getAsLong() - start) / NANOS;
    int done = rows - rowsBefore;
    if (seconds <= 0 || done <= 0) {
      return text;
    }
    double rate = done / seconds;
    text += String.format(Locale.ROOT, rate < 10 ? ", %.1f" : ", %.0f", rate) + " structures/s";
    double share = fraction - fractionBefore;
    return share > 0 ? text + ", " + time(seconds * (1 - fraction) / share) + " left" : text;
  }

  private static String time(double seconds) {
    if (seconds < 90) {
      return Math.round(seconds) + " s";
    }
    double minutes = seconds / 60;
    return minutes < 90
        ? Math.round(minutes) + " min"
        : String.format(Locale.ROOT, "%.1f h", minutes / 60);
  }
}
