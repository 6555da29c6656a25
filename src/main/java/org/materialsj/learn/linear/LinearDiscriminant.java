package org.materialsj.learn.linear;

import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import org.materialsj.engine.algebra.LongVectors;
import org.materialsj.engine.algebra.PivotedQr;
import org.materialsj.engine.algebra.StackedQr;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.FitListener;
import org.materialsj.learn.Learner;
import org.materialsj.learn.LearnerKind;
import org.materialsj.learn.Model;
import org.materialsj.learn.TrainingSet;

/**
 * Linear discriminant analysis: each class is a normal distribution around its mean, all with the
 * covariance W within classes (divided by n - k) and with the shares of the classes as prior
 * probabilities. The score of class c is m_c W^-1 x - m_c W^-1 m_c / 2 + ln p_c. Features that
 * within the classes are constant or follow from others are left out. The seed has no influence.
 * Cost O(n d min(n, d)) for n rows and d features; a tall table is not copied.
 *
 * @see "Fisher 1936, doi:10.1111/j.1469-1809.1936.tb02137.x"
 */
public final class LinearDiscriminant implements Learner {

  /** The name in menus and model files. */
  public static final String NAME = "Linear discriminant";

  /** Its place in the menu; it has no settings. */
  public static final LearnerKind KIND =
      new LearnerKind(NAME, false, true, false, settings -> new LinearDiscriminant());

  private static final int LARGEST = 10_000;

  /** Rounding of means leaves a constant feature a deviation of this share of its size. */
  private static final double ROUNDING = 1e-14;

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
    int[] present = PresentClasses.of(NAME, data);
    int n = data.size();
    int d = data.columns().length;
    if (Math.min(n, d) > LARGEST) {
      throw new IllegalArgumentException(
          NAME + " takes at most " + LARGEST + " features or as many rows, got " + n + " and " + d);
    }
    if (n <= present.length) {
      throw new IllegalArgumentException(
          NAME
              + " needs more rows than classes, got "
              + n
              + " rows of "
              + present.length
              + " classes.");
    }
    return new Fit(data, present, run.cancel()).model(run);
  }

  private static final class Fit {
    private final TrainingSet data;
    private final int[] present;
    private final int[] places;
    private final int[] counts;
    private final double[] origin;
    private final double[][] means;
    private final double[] scales;

    /** Means of the classes, measured from the first row, and deviations around them. */
    Fit(TrainingSet data, int[] present, CancelToken cancel) {
      this.data = data;
      this.present = present;
      places = PresentClasses.places(data, present);
      counts = new int[present.length];
      for (int place : places) {
        counts[place]++;
      }
      int d = data.columns().length;
      means = new double[present.length][d];
      scales = new double[d];
      origin = new double[d];
      for (int f = 0; f < d; f++) {
        cancel.check("means of classes");
        double[] column = data.columns()[f];
        // Differences keep large offsets from spoiling the means.
        origin[f] = column[0];
        for (int i = 0; i < places.length; i++) {
          means[places[i]][f] += (column[i] - origin[f]) / counts[places[i]];
        }
        double squares = 0;
        for (int i = 0; i < places.length; i++) {
          double rest = column[i] - origin[f] - means[places[i]][f];
          squares += rest * rest / places.length;
        }
        double deviation = Math.sqrt(squares);
        boolean constant = deviation <= ROUNDING * (Math.abs(origin[f]) + Math.abs(means[0][f]));
        scales[f] = constant ? Double.POSITIVE_INFINITY : deviation;
      }
    }

    private void write(int from, int to, double[][] block) {
      for (int f = 0; f < block.length; f++) {
        double[] column = data.columns()[f];
        for (int i = from; i < to; i++) {
          block[f][i - from] = (column[i] - origin[f] - means[places[i]][f]) / scales[f];
        }
      }
    }

    SoftmaxModel model(RunContext run) {
      int n = places.length;
      int d = scales.length;
      double[][] columns = new double[d][n > d ? d : n];
      if (n > d) {
        double[][] triangle = StackedQr.triangle(n, d, this::write, run);
        Arrays.setAll(columns, f -> Arrays.copyOf(triangle[f], d));
      } else {
        write(0, n, columns);
      }
      PivotedQr within = PivotedQr.of(columns, run.cancel());
      double[][] weights = new double[present.length][d];
      double[] intercepts = new double[present.length];
      for (int c = 0; c < present.length; c++) {
        double[] scaled = new double[d];
        for (int f = 0; f < d; f++) {
          scaled[f] = means[c][f] / scales[f];
        }
        double[] solved = within.solveNormal(scaled);
        for (int f = 0; f < d; f++) {
          weights[c][f] = (n - present.length) * solved[f] / scales[f];
        }
        intercepts[c] =
            Math.log((double) counts[c] / n)
                - LongVectors.dot(weights[c], means[c]) / 2
                - LongVectors.dot(weights[c], origin);
      }
      return new SoftmaxModel(data.classes().size(), present, weights, intercepts);
    }
  }
}
