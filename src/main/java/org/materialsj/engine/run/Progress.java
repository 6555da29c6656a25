package org.materialsj.engine.run;

/** Receives how far a computation has come. Implementations must be thread-safe and fast. */
@FunctionalInterface
public interface Progress {

  /** Discards every report. */
  Progress NONE = (fraction, message) -> {};

  /**
   * Reports the state of the work.
   *
   * @param fraction done so far, 0 to 1; NaN when the total is unknown
   * @param message one short phrase, such as "featurized 120 of 500 crystals"
   */
  void report(double fraction, String message);

  /**
   * The progress of one part of a larger piece of work.
   *
   * @param from fraction of the whole at which the part starts, 0 to 1
   * @param to fraction of the whole at which the part ends, {@code from} to 1
   * @return a progress whose 0 to 1 is mapped to {@code from} to {@code to} of this one
   * @throws IllegalArgumentException if not {@code 0 <= from <= to <= 1}
   */
  default Progress part(double from, double to) {
    if (!(0 <= from && from <= to && to <= 1)) {
      throw new IllegalArgumentException(
          "a part needs 0 <= from <= to <= 1, got from " + from + " and to " + to);
    }
    // Rounding must neither pass the end, where the next part begins, nor miss it.
    return (fraction, message) ->
        report(fraction == 1 ? to : Math.min(to, from + (to - from) * fraction), message);
  }
}
