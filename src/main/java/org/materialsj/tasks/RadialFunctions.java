package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.moments.RadialFactors;

/** Tabulates radial Zernike functions R_nl(r) for r from 0 to 1. */
public final class RadialFunctions {

  /** The column of the distances. */
  public static final String DISTANCE = "r";

  /** More curves cannot be told apart in one chart. */
  public static final int MOST_FUNCTIONS = 40;

  private RadialFunctions() {}

  /**
   * Tabulates all functions whose n and l are in ranges.
   *
   * @param firstOrder least n
   * @param lastOrder largest n, up to 200
   * @param firstDegree least l
   * @param lastDegree largest l
   * @param points number of equally spaced distances, at least 2
   * @return a column of distances, and one for each function, by n, then l, named "n = 2, l = 0"
   * @throws IllegalArgumentException if a range is reversed or out of bounds, or if no function or
   *     more than {@value #MOST_FUNCTIONS} are in them
   */
  public static FeatureTable run(
      int firstOrder, int lastOrder, int firstDegree, int lastDegree, int points) {
    requireRange("n", firstOrder, lastOrder);
    requireRange("l", firstDegree, lastDegree);
    if (points < 2) {
      throw new IllegalArgumentException("A curve needs at least 2 points, got " + points + ".");
    }
    List<int[]> chosen = new ArrayList<>();
    for (int n = firstOrder; n <= lastOrder; n++) {
      for (int l = firstDegree; l <= Math.min(n, lastDegree); l++) {
        if ((n - l) % 2 == 0) {
          chosen.add(new int[] {n, l});
        }
      }
    }
    if (chosen.isEmpty() || chosen.size() > MOST_FUNCTIONS) {
      throw new IllegalArgumentException(
          "There are %s functions with n from %d to %d and l from %d to %d (l at most n, n - l even); choose ranges with 1 to %d."
              .formatted(
                  chosen.isEmpty() ? "no" : Integer.toString(chosen.size()),
                  firstOrder,
                  lastOrder,
                  firstDegree,
                  lastDegree,
                  MOST_FUNCTIONS));
    }
    return tabulate(new RadialFactors(lastOrder), chosen, points);
  }

  private static void requireRange(String name, int first, int last) {
    if (first < 0 || first > last) {
      throw new IllegalArgumentException(
          "%s must go from 0 or more up to a last value, got %d to %d."
              .formatted(name, first, last));
    }
  }

  private static FeatureTable tabulate(RadialFactors radial, List<int[]> functions, int points) {
    double[] distances = new double[points];
    double[][] values = new double[functions.size()][points];
    double[] factors = new double[radial.size()];
    for (int i = 0; i < points; i++) {
      double r = (double) i / (points - 1);
      distances[i] = r;
      radial.values(r * r, factors);
      for (int k = 0; k < values.length; k++) {
        int l = functions.get(k)[1];
        values[k][i] = Math.pow(r, l) * factors[radial.index(functions.get(k)[0], l)];
      }
    }
    FeatureTable.Builder table =
        FeatureTable.builder(IntStream.rangeClosed(1, points).mapToObj(Integer::toString).toList());
    table.numbers(new ColumnSpec(DISTANCE, ""), distances);
    for (int k = 0; k < values.length; k++) {
      String name = "n = %d, l = %d".formatted(functions.get(k)[0], functions.get(k)[1]);
      table.numbers(new ColumnSpec(name, ""), values[k]);
    }
    return table.build();
  }
}
