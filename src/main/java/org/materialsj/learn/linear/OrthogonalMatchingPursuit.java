package org.materialsj.learn.linear;

import java.util.Arrays;
import java.util.Collections;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.materialsj.engine.algebra.LongVectors;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.run.Settings;
import org.materialsj.learn.FitListener;
import org.materialsj.learn.Learner;
import org.materialsj.learn.LearnerKind;
import org.materialsj.learn.Model;
import org.materialsj.learn.TrainingSet;

/**
 * Orthogonal matching pursuit: takes one feature after the other, each time the one whose dot
 * product with the residual is the largest, and fits all taken ones by least squares. Ends at the
 * asked number of terms, or when nothing is left to explain. Setting: terms, a whole number of 1 or
 * more, or "auto" for the number up to 100 that predicts best in a cross-validation with 5 folds
 * inside the training rows. The seed deals these folds. Cost n d per term for n rows and d features
 * of a wide table; a tall one is read once.
 *
 * @see "Pati, Rezaiifar and Krishnaprasad 1993, doi:10.1109/ACSSC.1993.342465"
 */
public final class OrthogonalMatchingPursuit implements Learner {

  /** The name in menus and model files. */
  public static final String NAME = "Orthogonal matching pursuit";

  /** Its place in the menu. */
  public static final LearnerKind KIND =
      new LearnerKind(
          NAME, true, false, true, settings -> new OrthogonalMatchingPursuit(terms(settings)));

  private static final String TERMS = "terms";
  private static final String AUTO = "auto";
  private static final int MOST_TRIED = 100;

  /** Less of a feature than this share of its square is left when it depends on those taken. */
  private static final double DEPENDENT = 1e-10;

  /** Less of the target than this share of its length is rounding. */
  private static final double EXPLAINED = 1e-13;

  /** 0 for auto. */
  private final int terms;

  /**
   * A learner.
   *
   * @param terms largest number of features to take, at least 1; or 0 to choose it by
   *     cross-validation
   */
  public OrthogonalMatchingPursuit(int terms) {
    if (terms < 0) {
      throw new IllegalArgumentException("terms must be at least 0, got " + terms);
    }
    this.terms = terms;
  }

  private static int terms(Settings settings) {
    return settings.text(TERMS, AUTO).equals(AUTO)
        ? 0
        : settings.integer(TERMS, 1, 1, Integer.MAX_VALUE);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public SortedMap<String, String> hyperParameters() {
    return new TreeMap<>(
        Collections.singletonMap(TERMS, terms == 0 ? AUTO : Integer.toString(terms)));
  }

  @Override
  public Model fit(TrainingSet data, long seed, RunContext run, FitListener listener) {
    data.checkNumbers(NAME);
    int[] rows = IntStream.range(0, data.size()).toArray();
    Covariances all = Covariances.of(data, rows, run.part(0, 0.3));
    int most = terms > 0 ? terms : best(data, Seeds.ofItem(seed, 0), run.part(0.3, 1));
    double[][] path = path(all, most, run.cancel());
    for (int k = 0; k < path.length; k++) {
      listener.step(k + 1, meanSquare(all, path[k]), OptionalDouble.empty());
    }
    return all.model(path[path.length - 1]);
  }

  private static int best(TrainingSet data, long seed, RunContext run) {
    int tried = Math.min(MOST_TRIED, Math.min(data.columns().length, data.size()));
    return 1 + InnerFolds.best(data, seed, fold -> path(fold, tried, run.cancel()), tried, run);
  }

  private static double meanSquare(Covariances data, double[] weights) {
    // At the least squares the fitted part is orthogonal to the rest.
    double fitted = LongVectors.dot(weights, data.withTarget());
    return Math.max(0, data.targetSquares() - fitted) / data.rows();
  }

  /** The weights of 1, 2, ... terms; at least one entry, all 0 when nothing can be explained. */
  static double[][] path(Covariances data, int most, CancelToken cancel) {
    int d = data.features();
    int limit = Math.min(most, Math.min(d, data.rows()));
    int[] taken = new int[limit];
    double[][] factor = new double[limit][];
    double[][] path = new double[limit][];
    boolean[] out = new boolean[d];
    double[] gradient = data.withTarget().clone();
    int count = 0;
    while (count < limit) {
      cancel.check("matching pursuit");
      int next = largest(gradient, out);
      if (next < 0 || Math.abs(gradient[next]) <= negligible(data, next)) {
        break;
      }
      out[next] = true;
      double[] row = factorRow(data.row(next), next, factor, taken, count);
      if (!(row[count] > 0)) {
        continue;
      }
      factor[count] = row;
      taken[count++] = next;
      path[count - 1] = solve(data.withTarget(), factor, taken, count, d);
      System.arraycopy(data.withTarget(), 0, gradient, 0, d);
      for (int k = 0; k < count; k++) {
        LongVectors.add(-path[count - 1][taken[k]], data.row(taken[k]), gradient);
      }
    }
    return count == 0 ? new double[][] {new double[d]} : Arrays.copyOf(path, count);
  }

  private static double negligible(Covariances data, int feature) {
    return EXPLAINED * Math.sqrt(data.row(feature)[feature] * data.targetSquares());
  }

  private static int largest(double[] gradient, boolean[] out) {
    int best = -1;
    for (int f = 0; f < gradient.length; f++) {
      if (!out[f] && (best < 0 || Math.abs(gradient[f]) > Math.abs(gradient[best]))) {
        best = f;
      }
    }
    return best;
  }

  /** The next row of the Cholesky factor; 0 at its end for a dependent feature. */
  private static double[] factorRow(
      double[] products, int feature, double[][] factor, int[] taken, int count) {
    double[] row = new double[count + 1];
    double rest = products[feature];
    for (int k = 0; k < count; k++) {
      row[k] = (products[taken[k]] - LongVectors.dot(row, factor[k], k)) / factor[k][k];
      rest -= row[k] * row[k];
    }
    row[count] = rest > DEPENDENT * products[feature] ? Math.sqrt(rest) : 0;
    return row;
  }

  private static double[] solve(
      double[] withTarget, double[][] factor, int[] taken, int count, int d) {
    double[] z = new double[count];
    for (int k = 0; k < count; k++) {
      z[k] = (withTarget[taken[k]] - LongVectors.dot(z, factor[k], k)) / factor[k][k];
    }
    double[] weights = new double[d];
    for (int k = count - 1; k >= 0; k--) {
      z[k] /= factor[k][k];
      LongVectors.add(-z[k], factor[k], z, k);
      weights[taken[k]] = z[k];
    }
    return weights;
  }
}
