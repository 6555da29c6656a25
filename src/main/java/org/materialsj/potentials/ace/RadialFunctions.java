package org.materialsj.potentials.ace;

import java.util.Arrays;

/** Radial functions with their slopes, for one thread. */
interface RadialFunctions {

  /** The number of functions. */
  int size();

  /** Which of the functions belongs to node number n and degree l. */
  int index(int n, int l);

  /**
   * Values and slopes.
   *
   * @param r distance, above 0 and below the cutoff
   * @param values receives {@link #size()} numbers
   * @param slopes receives their derivatives by r
   */
  void at(double r, double[] values, double[] slopes);

  /**
   * The functions of some settings.
   *
   * @param settings which
   * @param most number of functions for each l = 0, 1, ...
   */
  static RadialFunctions of(AceSettings settings, int[] most) {
    return switch (settings.radial()) {
      case CHEBYSHEV -> new ChebyshevRadial(settings, Arrays.stream(most).max().orElse(0));
      case ZERNIKE -> new ZernikeRadial(settings, most);
    };
  }
}
