package org.materialsj.potentials.classical;

import java.util.Arrays;

/**
 * Where a fit begins: of Lennard-Jones curves with their minimum at many distances, the one that
 * fits best with its best depth, in the constants of the form.
 */
final class PairStart {

  /** Places of the minimum, as a share of the usual distance of neighbours. */
  private static final double NEAREST = 0.7;

  private static final double FARTHEST = 2;
  private static final int PLACES = 66;

  /** Steepness of the wall of exp-6: A and C of the form with exponent 13 (dimensionless). */
  private static final double STEEPNESS = 13;

  private PairStart() {}

  /** The variables of the best start. */
  static double[] find(PairResiduals residuals) {
    double usual = residuals.data().usualDistance();
    double best = Double.POSITIVE_INFINITY;
    double[] start = new double[0];
    for (int k = 0; k < PLACES; k++) {
      double place = usual * (NEAREST + k * (FARTHEST - NEAREST) / (PLACES - 1));
      // Residuals are linear in the depth d and in one energy e of all free atoms:
      // r = base + d slope + e rise. The best e is that of any d.
      double[] one = values(residuals, 1, place, 0);
      double[] slope = difference(values(residuals, 2, place, 0), one);
      double[] base = difference(one, slope);
      double[] rise = difference(values(residuals, 1, place, 1), one);
      double risen = dot(rise, rise);
      double byBase = risen == 0 ? 0 : dot(rise, base) / risen;
      double bySlope = risen == 0 ? 0 : dot(rise, slope) / risen;
      for (int i = 0; i < base.length; i++) {
        base[i] -= byBase * rise[i];
        slope[i] -= bySlope * rise[i];
      }
      double product = dot(slope, base);
      double depth = -product / dot(slope, slope);
      double cost = dot(base, base) + depth * product;
      if (depth > 0 && cost < best) {
        best = cost;
        start = variables(residuals, depth, place, -byBase - depth * bySlope);
      }
    }
    if (start.length == 0) {
      throw new IllegalArgumentException(
          "the labels show no attraction at any distance, so no "
              + residuals.options().form().label()
              + " curve fits; are the energies those of the bonds alone? Otherwise fit the energies"
              + " of free atoms, too");
    }
    return start;
  }

  private static double[] values(PairResiduals residuals, double depth, double place, double free) {
    double[] values = new double[residuals.residuals()];
    residuals.values(variables(residuals, depth, place, free), values);
    return values;
  }

  private static double[] difference(double[] a, double[] b) {
    double[] result = new double[a.length];
    Arrays.setAll(result, i -> a[i] - b[i]);
    return result;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** The variables of a curve for all pairs. */
  private static double[] variables(
      PairResiduals residuals, double depth, double place, double free) {
    double[] own =
        switch (residuals.options().form()) {
          case LENNARD_JONES -> new double[] {depth, place / Math.pow(2, 1.0 / 6)};
          case MORSE -> new double[] {depth, place, 6 / place};
          case EXP6 ->
              new double[] {
                depth * 6 / (STEEPNESS - 6) * Math.exp(STEEPNESS),
                STEEPNESS / place,
                depth * STEEPNESS / (STEEPNESS - 6) * Math.pow(place, 6)
              };
        };
    double[] variables = new double[residuals.variables()];
    for (int c = 0; c < residuals.constants(); c++) {
      variables[c] = Math.log(own[c % own.length]);
    }
    Arrays.fill(variables, residuals.constants(), variables.length, free);
    return variables;
  }
}
