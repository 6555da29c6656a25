package org.materialsj.potentials.ace;

/**
 * The factor with which functions fade towards the core: 0 below {@link AceSettings#FADE} times the
 * inner cutoff, 1 above the inner cutoff, between them 10 s^3 - 15 s^4 + 6 s^5, which has two
 * continuous derivatives.
 */
final class InnerFade {

  private final double from;
  private final double to;
  private double value;
  private double slope;

  InnerFade(double inner) {
    from = AceSettings.FADE * inner;
    to = inner;
  }

  /** Whether there is anything to fade at a distance; sets value and slope. */
  boolean at(double r) {
    if (r >= to) {
      value = 1;
      slope = 0;
      return false;
    }
    double width = to - from;
    double s = Math.max(0, (r - from) / width);
    value = s * s * s * (10 - s * (15 - 6 * s));
    slope = 30 * s * s * (1 - s) * (1 - s) / width;
    return true;
  }

  double value() {
    return value;
  }

  double slope() {
    return slope;
  }
}
