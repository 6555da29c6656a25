package org.materialsj.view.chart;

import java.awt.Color;

/**
 * The colour map viridis, from dark blue to yellow: even in lightness, readable in grey and by
 * colour-blind eyes. After S. van der Walt and N. Smith, matplotlib (CC0), interpolated between 11
 * of its colours.
 */
final class Viridis {

  private static final int[] STOPS = {
    0x440154, 0x482475, 0x414487, 0x355F8D, 0x2A788E, 0x21918C, 0x22A884, 0x44BF70, 0x7AD151,
    0xBDDF26, 0xFDE725
  };

  private Viridis() {}

  /** The colour of a value from 0 to 1. */
  static Color at(double value) {
    double place = Math.max(0, Math.min(1, value)) * (STOPS.length - 1);
    int low = Math.min(STOPS.length - 2, (int) place);
    double share = place - low;
    return new Color(channel(low, 16, share), channel(low, 8, share), channel(low, 0, share));
  }

  private static int channel(int low, int shift, double share) {
    int from = STOPS[low] >> shift & 0xFF;
    int to = STOPS[low + 1] >> shift & 0xFF;
    return (int) Math.round(from + share * (to - from));
  }
}
