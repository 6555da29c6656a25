package org.materialsj.moments;

import java.util.ArrayList;
import java.util.List;

/**
 * The rotation invariant shape descriptor F_nl = (sum over m of c_nlm^2)^(1/2).
 *
 * @see "M. Novotni, R. Klein, Computer-Aided Design 36, 1047 (2004), doi:10.1016/j.cad.2004.01.005"
 */
public final class ShapeDescriptor {

  private ShapeDescriptor() {}

  /**
   * The number of values.
   *
   * @param order N
   * @return floor((N+2)^2/4): 121 at order 20
   * @throws IllegalArgumentException unless it is 0 to {@value ZernikeIndex#MOST_ORDER}
   */
  public static int length(int order) {
    return (ZernikeIndex.require(order) + 2) * (order + 2) / 4;
  }

  /**
   * The names of the values.
   *
   * @param order N, 0 to {@value ZernikeIndex#MOST_ORDER}
   * @return "F n l" by n, then l
   * @throws IllegalArgumentException for another order
   */
  public static List<String> names(int order) {
    ZernikeIndex.require(order);
    List<String> names = new ArrayList<>();
    for (int n = 0; n <= order; n++) {
      for (int l = n & 1; l <= n; l += 2) {
        names.add("F " + n + " " + l);
      }
    }
    return names;
  }

  /**
   * Computes the descriptor: two numbers that differ tell shapes apart, whatever way they are
   * turned; equal numbers do not prove that shapes are equal.
   *
   * @param moments the moments
   * @param normalization scale of the moments, and so of the values
   * @return the values, by n, then l
   */
  public static double[] of(ZernikeMoments moments, Normalization normalization) {
    double[] values = new double[length(moments.order())];
    for (int n = 0, at = 0; n <= moments.order(); n++) {
      for (int l = n & 1; l <= n; l += 2, at++) {
        double sum = 0;
        for (int m = -l; m <= l; m++) {
          double c = moments.get(n, l, m);
          sum += c * c;
        }
        values[at] = normalization.factor() * Math.sqrt(sum);
      }
    }
    return values;
  }
}
