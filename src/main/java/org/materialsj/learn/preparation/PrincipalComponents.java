package org.materialsj.learn.preparation;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.materialsj.engine.algebra.GramMatrix;
import org.materialsj.engine.algebra.LongVectors;
import org.materialsj.engine.algebra.RowPairs;
import org.materialsj.engine.algebra.Tridiagonal;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Descriptive;
import org.materialsj.learn.Settings;
import org.materialsj.learn.TrainingSet;

/**
 * Principal component analysis: the orthogonal directions in which the training rows vary most, as
 * new features. Features are centred, not scaled; put "standardize" before it unless their units
 * are the same. Found from the matrix of covariances, or of scalar products of rows when there are
 * fewer rows than features. Cost n d m + 5 m^3 with m the smaller of n and d.
 *
 * @param components most directions to keep
 * @param share keeps only as many of them as explain this share of the variance
 * @see "Pearson 1901, doi:10.1080/14786440109462720"
 */
record PrincipalComponents(int components, double share) implements Step {

  static final String NAME = "pca";

  private static final int LARGEST = 5000;

  static PrincipalComponents of(Settings settings) {
    return new PrincipalComponents(
        settings.integer("components", LARGEST, 1, LARGEST), settings.number("share", 1, 1e-6, 1));
  }

  @Override
  public String text() {
    return NAME + " components=" + components + " share=" + share;
  }

  @Override
  public Transform fit(TrainingSet data, long seed, RunContext run) {
    int n = data.size();
    int d = data.columns().length;
    int smaller = Math.min(n, d);
    if (smaller > LARGEST) {
      throw new IllegalArgumentException(
          "The step \""
              + NAME
              + "\" takes at most "
              + LARGEST
              + " features or as many rows, got "
              + d
              + " features and "
              + n
              + " rows: choose features before it.");
    }
    double[] mean = new double[d];
    double[][] centred = new double[d][];
    double total = 0;
    for (int f = 0; f < d; f++) {
      run.cancel().check("principal components");
      double[] column = data.columns()[f];
      double m = Descriptive.mean(column);
      mean[f] = m;
      centred[f] = Arrays.stream(column).map(x -> x - m).toArray();
      total += LongVectors.dot(centred[f], centred[f]);
    }
    if (!(total > 0 && Double.isFinite(total))) {
      throw new IllegalArgumentException(
          "The step \"" + NAME + "\" needs features that vary, within the range of numbers.");
    }
    boolean byRows = n < d;
    double[][] vectors = byRows ? RowPairs.rows(centred) : centred;
    Tridiagonal reduced =
        Tridiagonal.reduce(GramMatrix.of(vectors, run.part(0, 0.5)), run.cancel());
    Tridiagonal.Largest found = reduced.largest(Math.min(components, smaller), run.cancel());
    int kept = kept(found.values(), total, smaller);
    double[][] directions = new double[kept][];
    for (int k = 0; k < kept; k++) {
      directions[k] = byRows ? direction(centred, found.vectors()[k], run) : found.vectors()[k];
    }
    double whole = total;
    double[] shares =
        Arrays.stream(found.values()).limit(kept).map(v -> Math.max(0, v) / whole).toArray();
    return new Projection(mean, directions, shares);
  }

  /** How many directions explain the share; never those that only rounding has filled. */
  private int kept(double[] values, double total, int smaller) {
    double explained = 0;
    int kept = 0;
    while (kept < values.length
        && (kept == 0
            || (explained < share * total && values[kept] > smaller * Math.ulp(values[0])))) {
      explained += values[kept++];
    }
    return kept;
  }

  /** The unit vector along X^T u, its component of largest magnitude positive. */
  private static double[] direction(double[][] centred, double[] u, RunContext run) {
    run.cancel().check("principal components");
    double[] direction = Arrays.stream(centred).mapToDouble(c -> LongVectors.dot(c, u)).toArray();
    double length = Math.sqrt(LongVectors.dot(direction, direction));
    double largest =
        IntStream.range(0, direction.length)
            .mapToDouble(f -> direction[f])
            .reduce(0, (a, b) -> Math.abs(b) > Math.abs(a) ? b : a);
    double scale = largest < 0 ? -length : length;
    return Arrays.stream(direction).map(x -> x / scale).toArray();
  }
}
