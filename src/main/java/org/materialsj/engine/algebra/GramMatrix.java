package org.materialsj.engine.algebra;

import java.util.Arrays;
import org.materialsj.engine.run.RunContext;

/** All dot products of some vectors, which are held whole; {@link GramSum} reads them in parts. */
public final class GramMatrix {

  private static final int TILE = 4;

  private GramMatrix() {}

  /**
   * The matrix of dot products, the same bits on any number of threads. Cost m^2 p.
   *
   * @param vectors m vectors of p numbers, at least one; not modified
   * @param run progress, cancelling and threads
   * @return m rows of m numbers
   */
  public static double[][] of(double[][] vectors, RunContext run) {
    int m = vectors.length;
    int tiles = (m + TILE - 1) / TILE;
    // Zeros behind the last vector spare the tiles at the border.
    double[][] padded = Arrays.copyOf(vectors, tiles * TILE);
    double[] zeros = new double[vectors[0].length];
    Arrays.fill(padded, m, padded.length, zeros);
    double[][] gram = new double[m][m];
    run.executor()
        .map(
            tiles,
            tile -> {
              // The long rows first, so that threads end together.
              int a = TILE * (tiles - 1 - tile);
              for (int b = 0; b <= a; b += TILE) {
                run.cancel().check("dot products");
                put(gram, padded, a, b);
              }
              return tile;
            },
            "dot products",
            run.progress(),
            run.cancel());
    for (int i = 0; i < m; i++) {
      for (int j = i + 1; j < m; j++) {
        gram[i][j] = gram[j][i];
      }
    }
    return gram;
  }

  private static void put(double[][] gram, double[][] vectors, int a, int b) {
    for (int i = a; i < Math.min(gram.length, a + TILE); i++) {
      double[] row = vectors[i];
      double[] b0 = vectors[b];
      double[] b1 = vectors[b + 1];
      double[] b2 = vectors[b + 2];
      double[] b3 = vectors[b + 3];
      double s0 = 0;
      double s1 = 0;
      double s2 = 0;
      double s3 = 0;
      for (int k = 0; k < row.length; k++) {
        double x = row[k];
        s0 += x * b0[k];
        s1 += x * b1[k];
        s2 += x * b2[k];
        s3 += x * b3[k];
      }
      double[] sums = {s0, s1, s2, s3};
      System.arraycopy(sums, 0, gram[i], b, Math.min(TILE, gram.length - b));
    }
  }
}
