package org.materialsj.learn.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.materialsj.engine.algebra.PivotedQr;
import org.materialsj.engine.algebra.StackedQr;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.FitListener;
import org.materialsj.learn.Learner;
import org.materialsj.learn.LearnerKind;
import org.materialsj.learn.Model;
import org.materialsj.learn.TrainingSet;

/**
 * Ordinary least squares: minimises |y - b - X w|^2 with a free intercept b. The features are
 * centred and divided by their standard deviations, which changes no prediction, and decomposed by
 * Householder reflections with column pivoting. When features depend on each other, the shortest of
 * all solutions (in standardised features) is taken; {@link #solve} tells which. The seed has no
 * influence. Cost O(n d min(n, d)) for n rows and d features; no copy of a tall table is made.
 */
public final class OrdinaryLeastSquares implements Learner {

  /** The name in menus and model files. */
  public static final String NAME = "Least squares";

  /** Its place in the menu; it has no settings. */
  public static final LearnerKind KIND =
      new LearnerKind(NAME, true, false, false, settings -> new OrdinaryLeastSquares());

  /** A triangle of so many columns takes 400 MB. */
  private static final int LARGEST = 10_000;

  /** Factors below this share of the largest one are rounding. */
  private static final double NEGLIGIBLE = 1e-8;

  /**
   * A solution.
   *
   * @param model the model
   * @param rank which features follow from others
   */
  public record Solution(LinearModel model, ColumnRank rank) {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public SortedMap<String, String> hyperParameters() {
    return Collections.emptySortedMap();
  }

  @Override
  public Model fit(TrainingSet data, long seed, RunContext run, FitListener listener) {
    Solution solution = solve(data, run);
    listener.note(solution.rank().text());
    return solution.model();
  }

  /**
   * Solves, and tells which features follow from others.
   *
   * @param data at least two rows, at least one feature; not modified
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return the model and the rank
   * @throws IllegalArgumentException if the target holds classes, or the table is too large
   */
  public Solution solve(TrainingSet data, RunContext run) {
    data.checkNumbers(NAME);
    int n = data.size();
    int d = data.columns().length;
    if (Math.min(n, d) > LARGEST) {
      throw new IllegalArgumentException(
          NAME + " takes at most " + LARGEST + " features or as many rows, got " + n + " and " + d);
    }
    Moments moments = Moments.of(data, true, run.cancel());
    double[][] columns;
    double[] right;
    if (n > d) {
      double[][] triangle = StackedQr.triangle(n, d + 1, moments::write, run);
      right = Arrays.copyOf(triangle[d], d);
      columns = new double[d][];
      Arrays.setAll(columns, f -> Arrays.copyOf(triangle[f], d));
    } else {
      double[][] block = new double[d + 1][n];
      moments.write(0, n, block);
      right = block[d];
      columns = Arrays.copyOf(block, d);
    }
    PivotedQr qr = PivotedQr.of(columns, run.cancel());
    double[] weights = qr.solve(right, run.cancel());
    return new Solution(moments.model(weights), rank(data, moments, qr));
  }

  private static ColumnRank rank(TrainingSet data, Moments moments, PivotedQr qr) {
    int d = data.columns().length;
    List<String> dependent = new ArrayList<>();
    int[] order = qr.order();
    for (int place = qr.rank(); place < d && data.size() > d; place++) {
      dependent.add(sentence(data, moments, order, place, qr.dependence(place)));
    }
    return new ColumnRank(d, qr.rank(), data.size(), dependent);
  }

  /** Such as "x3 = 2 x0 - x1 + 0.5", in the units of the data. */
  private static String sentence(
      TrainingSet data, Moments moments, int[] order, int place, double[] factors) {
    int f = order[place];
    StringBuilder text = new StringBuilder(data.features().get(f).name()).append(" =");
    double constant = moments.means()[f];
    double largest = Arrays.stream(factors).map(Math::abs).max().orElse(0);
    boolean first = true;
    for (int k = 0; k < factors.length && Double.isFinite(moments.scales()[f]); k++) {
      if (Math.abs(factors[k]) <= NEGLIGIBLE * largest) {
        continue;
      }
      double factor = factors[k] * moments.scales()[f] / moments.scales()[order[k]];
      constant -= factor * moments.means()[order[k]];
      append(text, first, factor, " " + data.features().get(order[k]).name());
      first = false;
    }
    if (first || Math.abs(constant) > NEGLIGIBLE * Math.abs(moments.means()[f])) {
      append(text, first, constant, "");
    }
    return text.toString();
  }

  private static void append(StringBuilder text, boolean first, double factor, String name) {
    text.append(factor < 0 ? (first ? " -" : " - ") : first ? " " : " + ");
    String number = String.format(Locale.ROOT, "%.6g", Math.abs(factor));
    String plain =
        number.contains(".") && !number.contains("e") ? number.replaceAll("\\.?0+$", "") : number;
    text.append(plain.equals("1") && !name.isEmpty() ? name.strip() : plain + name);
  }
}
