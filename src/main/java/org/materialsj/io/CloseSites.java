package org.materialsj.io;

import java.util.Arrays;
import org.materialsj.model.Lattice;

/**
 * Finds the pairs of sites of a periodic cell that are very close, by a grid of bins at least as
 * wide as the distance. Cost O(n) for sites that are spread out. Exact for distances below half of
 * the spacing of the lattice planes.
 */
final class CloseSites {

  private CloseSites() {}

  /** Gets the pairs. */
  interface Visitor {
    void pair(int i, int j, double distance);
  }

  /**
   * Visits each pair i &lt; j once.
   *
   * @param lattice the cell, taken as periodic in all directions
   * @param x 3n fractional coordinates in [0, 1); not modified
   * @param n number of sites
   * @param radius largest distance (angstrom)
   * @param visitor gets the pairs, ordered by j
   */
  static void visit(Lattice lattice, double[] x, int n, double radius, Visitor visitor) {
    double[] rows = lattice.rows();
    int[] bins = bins(lattice, n, radius);
    int[] head = new int[bins[0] * bins[1] * bins[2]];
    int[] next = new int[n];
    Arrays.fill(head, -1);
    for (int j = 0; j < n; j++) {
      int a = bin(x[3 * j], bins[0]);
      int b = bin(x[3 * j + 1], bins[1]);
      int c = bin(x[3 * j + 2], bins[2]);
      for (int da = first(bins[0]); da <= last(bins[0]); da++) {
        for (int db = first(bins[1]); db <= last(bins[1]); db++) {
          for (int dc = first(bins[2]); dc <= last(bins[2]); dc++) {
            int cell =
                (Math.floorMod(a + da, bins[0]) * bins[1] + Math.floorMod(b + db, bins[1]))
                        * bins[2]
                    + Math.floorMod(c + dc, bins[2]);
            for (int i = head[cell]; i >= 0; i = next[i]) {
              double distance = distance(rows, x, i, j);
              if (distance < radius) {
                visitor.pair(i, j, distance);
              }
            }
          }
        }
      }
      int own = (a * bins[1] + b) * bins[2] + c;
      next[j] = head[own];
      head[own] = j;
    }
  }

  private static int[] bins(Lattice lattice, int n, double radius) {
    double[] inverse = lattice.inverse();
    int most = (int) Math.cbrt(n) + 1;
    int[] bins = new int[3];
    for (int i = 0; i < 3; i++) {
      double spacing =
          1
              / Math.sqrt(
                  inverse[i] * inverse[i]
                      + inverse[3 + i] * inverse[3 + i]
                      + inverse[6 + i] * inverse[6 + i]);
      bins[i] = (int) Math.max(1, Math.min(most, spacing / radius));
    }
    return bins;
  }

  private static int bin(double x, int bins) {
    return Math.max(0, Math.min(bins - 1, (int) (x * bins)));
  }

  private static int first(int bins) {
    return bins > 2 ? -1 : 0;
  }

  private static int last(int bins) {
    return bins > 1 ? 1 : 0;
  }

  private static double distance(double[] rows, double[] x, int i, int j) {
    double dx = x[3 * j] - x[3 * i];
    double dy = x[3 * j + 1] - x[3 * i + 1];
    double dz = x[3 * j + 2] - x[3 * i + 2];
    dx -= Math.rint(dx);
    dy -= Math.rint(dy);
    dz -= Math.rint(dz);
    double u = dx * rows[0] + dy * rows[3] + dz * rows[6];
    double v = dx * rows[1] + dy * rows[4] + dz * rows[7];
    double w = dx * rows[2] + dy * rows[5] + dz * rows[8];
    return Math.sqrt(u * u + v * v + w * w);
  }
}
