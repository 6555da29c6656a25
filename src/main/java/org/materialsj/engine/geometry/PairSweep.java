package org.materialsj.engine.geometry;

import org.materialsj.engine.algebra.Vectors;

/**
 * Visits every pair of sites within a cutoff once, in a structure that repeats in any subset of the
 * three lattice directions, without storing pairs: for sums over many pairs, where {@link
 * PeriodicNeighbors} would need too much memory.
 *
 * <p>The images of a site at x_j are x_j + S L. In an orthonormal frame whose axes follow the
 * reduced lattice vectors one by one, the distance is a sum of squares of which each belongs to one
 * more component of S, so that the ranges of the three components follow from each other and only
 * images within the cutoff are ever looked at.
 */
public final class PairSweep {

  private static final double MOST_PAIRS = 4e9;

  private final double[] cartesian;
  private final double limit;
  private final int rank;
  private final double[][] frame;

  /** Component of basis vector k along frame axis a, for a up to k. */
  private final double[][] step;

  private final Visitor visitor;

  /** What is done with a pair. */
  public interface Visitor {

    /**
     * Takes one pair: of two sites i and j &gt; i, or of site i = j and one of its own images,
     * which stands for the image on the other side too. So what a pair adds to sites must be added
     * to i and to j, also when they are equal.
     *
     * @param i index of one site
     * @param j index of the other, at least i
     * @param distance their distance (angstrom)
     */
    void pair(int i, int j, double distance);
  }

  private PairSweep(double[] cartesian, ReducedBasis basis, double cutoff, Visitor visitor) {
    this.cartesian = cartesian;
    double reach = cutoff + PeriodicNeighbors.TOLERANCE;
    this.limit = reach * reach;
    this.rank = basis.rank;
    this.frame = new double[3][];
    this.step = new double[3][3];
    this.visitor = visitor;
    for (int k = 0; k < 3; k++) {
      double[] vector = {basis.vectors[3 * k], basis.vectors[3 * k + 1], basis.vectors[3 * k + 2]};
      double[] rest = vector.clone();
      for (int axis = 0; axis < k; axis++) {
        step[k][axis] = Vectors.dot(vector, frame[axis]);
        for (int xyz = 0; xyz < 3; xyz++) {
          rest[xyz] -= step[k][axis] * frame[axis][xyz];
        }
      }
      step[k][k] = Vectors.norm(rest);
      frame[k] = new double[] {rest[0] / step[k][k], rest[1] / step[k][k], rest[2] / step[k][k]};
    }
  }

  /**
   * Visits all pairs, on the calling thread, in a fixed order.
   *
   * @param cartesian 3n coordinates (angstrom); not modified
   * @param lattice 9 numbers, a then b then c (angstrom); vectors of directions that are not
   *     periodic are ignored; not modified
   * @param periodic 3 flags, whether the structure repeats along a, b, c; not modified
   * @param cutoff largest distance (angstrom); as for neighbours, {@value
   *     PeriodicNeighbors#TOLERANCE} angstrom more is still within
   * @param visitor receives the pairs; cost O(n^2 + pairs)
   * @throws IllegalArgumentException if the cutoff is not positive, the periodic vectors are
   *     dependent, or there would be more than four billion pairs
   */
  public static void sweep(
      double[] cartesian, double[] lattice, boolean[] periodic, double cutoff, Visitor visitor) {
    if (!(cutoff > 0 && cutoff <= 1e9)) {
      throw new IllegalArgumentException(
          "cutoff must be positive and at most 1e9 angstrom, got " + cutoff);
    }
    PairSweep sweep =
        new PairSweep(cartesian, new ReducedBasis(lattice, periodic), cutoff, visitor);
    sweep.refuseHopeless(cutoff);
    int n = cartesian.length / 3;
    for (int i = 0; i < n; i++) {
      for (int j = i; j < n; j++) {
        sweep.visit(i, j);
      }
    }
  }

  private void refuseHopeless(double cutoff) {
    double n = cartesian.length / 3.0;
    double images = 1;
    for (int k = 0; k < rank; k++) {
      images *= 1 + 2 * cutoff / step[k][k];
    }
    if (n * n / 2 * images > MOST_PAIRS) {
      throw new IllegalArgumentException(
          "a cutoff of "
              + cutoff
              + " angstrom is too large for these "
              + (int) n
              + " sites: it gives billions of pairs");
    }
  }

  private double component(int i, int j, int axis) {
    double[] e = frame[axis];
    return (cartesian[3 * j] - cartesian[3 * i]) * e[0]
        + (cartesian[3 * j + 1] - cartesian[3 * i + 1]) * e[1]
        + (cartesian[3 * j + 2] - cartesian[3 * i + 2]) * e[2];
  }

  /** Visits the images of site j about site i; of its own images one of each two opposite ones. */
  private void visit(int i, int j) {
    boolean own = i == j;
    double x = component(i, j, 0);
    double y = component(i, j, 1);
    double z = component(i, j, 2);
    int firstC = own ? 0 : first(2, z, limit);
    int lastC = last(2, z, limit);
    for (int c = firstC; c <= lastC; c++) {
      double zc = z + c * step[2][2];
      double yc = y + c * step[2][1];
      double xc = x + c * step[2][0];
      double restC = limit - zc * zc;
      int firstB = own && c == 0 ? 0 : first(1, yc, restC);
      int lastB = last(1, yc, restC);
      for (int b = firstB; b <= lastB; b++) {
        double yb = yc + b * step[1][1];
        double xb = xc + b * step[1][0];
        double squares = zc * zc + yb * yb;
        double restB = limit - squares;
        int firstA = own && c == 0 && b == 0 ? 1 : first(0, xb, restB);
        int lastA = last(0, xb, restB);
        for (int a = firstA; a <= lastA; a++) {
          double xa = xb + a * step[0][0];
          visitor.pair(i, j, Math.sqrt(squares + xa * xa));
        }
      }
    }
  }

  /** The first multiple of a step that keeps the square of a component within what is left. */
  private int first(int k, double component, double rest) {
    if (rest < 0) {
      return 1;
    }
    return k < rank ? (int) Math.ceil((-Math.sqrt(rest) - component) / step[k][k]) : 0;
  }

  /** The last such multiple; below the first when there is none. */
  private int last(int k, double component, double rest) {
    if (rest < 0 || (k >= rank && component * component > rest)) {
      return -1;
    }
    return k < rank ? (int) Math.floor((Math.sqrt(rest) - component) / step[k][k]) : 0;
  }
}
