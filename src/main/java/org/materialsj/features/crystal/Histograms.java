package org.materialsj.features.crystal;

/** The histogram by which matminer's OPSiteFingerprint settles on one of several values. */
final class Histograms {

  private static final double STEP = 0.001;

  private Histograms() {}

  /**
   * The centre of the tallest bin of a histogram in steps of 0.001, or of the two tallest ones if
   * they are neighbours; the lowest of equals. Follows numpy's rules for values on edges.
   *
   * @param sorted values from 0 to 1, ascending; not modified
   * @return a multiple of 0.0005
   */
  static double tallest(double[] sorted) {
    double low = clip(((int) (sorted[0] * 1000 - 1.5)) * STEP);
    double high = clip(((int) (sorted[sorted.length - 1] * 1000 + 1.5)) * STEP);
    if (low == high) {
      low -= STEP;
      high += STEP;
    }
    int bins = (int) ((high - low) * 1000);
    double width = (high - low) / bins;
    int[] counts = new int[bins];
    int most = 0;
    for (double value : sorted) {
      if (value >= low && value <= high) {
        int bin = bin(value, low, high, bins, width);
        counts[bin]++;
        most = Math.max(most, counts[bin]);
      }
    }
    double best = Double.NaN;
    int bestCount = -1;
    for (int i = 0; i < bins; i++) {
      if (counts[i] != most) {
        continue;
      }
      boolean pair = i + 1 < bins && counts[i + 1] == most;
      double centre = 0.5 * (edge(i, low, high, bins, width) + edge(i + 1, low, high, bins, width));
      int count = counts[i];
      if (pair) {
        centre =
            0.5
                * (centre
                    + 0.5
                        * (edge(i + 1, low, high, bins, width)
                            + edge(i + 2, low, high, bins, width)));
        count *= 2;
        i++;
      }
      if (count > bestCount) {
        best = centre;
        bestCount = count;
      }
    }
    return best;
  }

  private static int bin(double value, double low, double high, int bins, double width) {
    int bin = Math.min(bins - 1, (int) ((value - low) * (bins / (high - low))));
    if (value < edge(bin, low, high, bins, width)) {
      return bin - 1;
    }
    boolean next = bin != bins - 1 && value >= edge(bin + 1, low, high, bins, width);
    return next ? bin + 1 : bin;
  }

  private static double edge(int i, double low, double high, int bins, double width) {
    return i == bins ? high : i * width + low;
  }

  private static double clip(double value) {
    return Math.max(0, Math.min(1, value));
  }
}
