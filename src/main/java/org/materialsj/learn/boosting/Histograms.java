package org.materialsj.learn.boosting;

import java.util.List;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;

/**
 * Sums over the rows of a node for each bin of each feature, and the best split by them. Features
 * are independent of each other, so the bits do not depend on how many threads share them.
 */
final class Histograms {

  /** Fewer cells than this (about a millisecond) are not worth a thread. */
  private static final long CELLS_PER_TASK = 1L << 20;

  /** Curvatures below this carry no information. */
  private static final double LEAST_CURVATURE = 1e-3;

  private final BinnedColumns data;
  private final BoostingOptions options;
  private final RunContext run;
  private final boolean curved;
  private final int stride;

  /**
   * A split of a node.
   *
   * @param gain by how much it lessens twice the loss
   * @param feature index of the feature
   * @param bin last bin that goes left
   */
  record Split(double gain, int feature, int bin) {}

  /**
   * Histograms.
   *
   * @param data the features
   * @param options hyper-parameters
   * @param run cancelling and threads
   * @param curved whether rows have curvatures; otherwise each counts 1
   */
  Histograms(BinnedColumns data, BoostingOptions options, RunContext run, boolean curved) {
    this.data = data;
    this.options = options;
    this.run = run;
    this.curved = curved;
    this.stride = curved ? 3 : 2;
  }

  /**
   * The rows of a node: their numbers, slopes and curvatures of the loss (empty for 1), in one
   * order.
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  record Rows(int[] numbers, double[] slopes, double[] curvatures) {}

  /** A new histogram: per bin the sum of slopes, the count, and the sum of curvatures if any. */
  double[] build(Rows rows) {
    double[] sums = new double[data.offsets()[data.features()] * stride];
    forFeatures(
        rows.numbers.length,
        f -> {
          fill(data.bins()[f], data.offsets()[f] * stride, rows, sums);
          return f;
        });
    return sums;
  }

  /** Takes the histogram of one child from that of the parent, which becomes the other child's. */
  void subtract(double[] parent, double[] child) {
    run.cancel().check("growth of a tree");
    for (int i = 0; i < parent.length; i++) {
      parent[i] -= child[i];
    }
  }

  private void fill(byte[] bins, int offset, Rows rows, double[] sums) {
    int[] numbers = rows.numbers;
    double[] slopes = rows.slopes;
    if (!curved) {
      for (int i = 0; i < numbers.length; i++) {
        int at = offset + 2 * (bins[numbers[i]] & 0xff);
        sums[at] += slopes[i];
        sums[at + 1]++;
      }
      return;
    }
    double[] curvatures = rows.curvatures;
    for (int i = 0; i < numbers.length; i++) {
      int at = offset + 3 * (bins[numbers[i]] & 0xff);
      sums[at] += slopes[i];
      sums[at + 1]++;
      sums[at + 2] += curvatures[i];
    }
  }

  /** The best split, of equals that of the first feature and bin; null if there is none. */
  Split best(double[] sums, double slope, int count, double curvature) {
    double node = score(slope, curvature);
    List<Split> splits =
        forFeatures(
            // A bin costs about as much as some rows.
            8L * sums.length / stride / data.features(),
            f -> best(f, sums, slope, count, curvature, node));
    Split best = null;
    for (Split split : splits) {
      if (split != null && (best == null || split.gain > best.gain)) {
        best = split;
      }
    }
    return best;
  }

  private Split best(
      int feature, double[] sums, double slope, int count, double curvature, double node) {
    int bins = data.thresholds()[feature].length;
    int at = data.offsets()[feature] * stride;
    double leftSlope = 0;
    double leftCurvature = 0;
    int left = 0;
    double bestGain = 0;
    int bestBin = -1;
    for (int bin = 0; bin < bins; bin++, at += stride) {
      int here = (int) sums[at + 1];
      if (here == 0) {
        continue; // the same split as behind the bin before
      }
      leftSlope += sums[at];
      left += here;
      leftCurvature += curved ? sums[at + 2] : here;
      if (left < options.minLeaf()) {
        continue;
      }
      if (count - left < options.minLeaf()) {
        break;
      }
      double rightCurvature = curvature - leftCurvature;
      if (leftCurvature < LEAST_CURVATURE || rightCurvature < LEAST_CURVATURE) {
        continue;
      }
      double gain =
          score(leftSlope, leftCurvature) + score(slope - leftSlope, rightCurvature) - node;
      if (gain > bestGain) {
        bestGain = gain;
        bestBin = bin;
      }
    }
    return bestBin < 0 ? null : new Split(bestGain, feature, bestBin);
  }

  private double score(double slope, double curvature) {
    return slope * slope / (curvature + options.l2());
  }

  /** The value of a leaf. */
  double value(double slope, double curvature) {
    double value = -options.learningRate() * slope / (curvature + options.l2());
    // Rows that are all certain have neither slope nor curvature.
    return Double.isFinite(value) ? value : 0;
  }

  private interface Work<T> {
    T of(int feature);
  }

  /** Works on all features, here or on threads, by how many cells there are. */
  private <T> List<T> forFeatures(long cellsPerFeature, Work<T> work) {
    RunContext here = cellsPerFeature * data.features() < CELLS_PER_TASK ? run.withThreads(1) : run;
    return here.executor()
        .map(data.features(), work::of, "growth of a tree", Progress.NONE, run.cancel());
  }
}
