package org.materialsj.learn.boosting;

import org.materialsj.learn.boosting.Histograms.Histogram;

/** The best border between the bins of a feature. */
final class SplitSearch {

  /** Curvatures below this carry no information. */
  private static final double LEAST_CURVATURE = 1e-3;

  private final BinnedColumns data;
  private final int minLeaf;
  private final double l2;
  private final boolean curved;
  private final FixedPoint fixed;

  /** By number of rows, what a squared sum of slopes is to be multiplied by; saves divisions. */
  private final double[] inverse;

  /**
   * A split of a node.
   *
   * @param gain by how much it lessens twice the loss, in squared units of the tree's slopes
   * @param feature index of the feature
   * @param bin last bin that goes left
   */
  record Split(double gain, int feature, int bin) {}

  /**
   * A search.
   *
   * @param data the features
   * @param options hyper-parameters
   * @param fixed how sums are kept
   * @param curved whether rows have curvatures; otherwise each counts 1
   */
  SplitSearch(BinnedColumns data, BoostingOptions options, FixedPoint fixed, boolean curved) {
    this.data = data;
    this.minLeaf = options.minLeaf();
    this.l2 = options.l2();
    this.curved = curved;
    this.fixed = fixed;
    this.inverse = new double[curved ? 0 : data.rows() + 1];
    for (int i = 0; i < inverse.length; i++) {
      inverse[i] = 1 / (i + l2);
    }
  }

  /** The better of a split so far (null for none) and the feature's best; of equals the former. */
  Split better(Split soFar, int feature, Histogram node) {
    return curved ? betterCurved(soFar, feature, node) : betterPlain(soFar, feature, node);
  }

  /** Empty bins need no care: they gain as much as the bin before, which wins. */
  private Split betterPlain(Split soFar, int feature, Histogram node) {
    long[] sums = node.sums();
    int bits = fixed.countBits();
    long mask = fixed.countMask();
    double[] weight = inverse;
    int least = minLeaf;
    int count = (int) (node.slopes() & mask);
    double slope = node.slopes() >> bits;
    double whole = slope * slope * weight[count];
    double bestScore = soFar == null ? whole : soFar.gain + whole;
    int at = data.offsets()[feature];
    int end = data.offsets()[feature + 1] - 1;
    int bestAt = -1;
    long left = 0;
    while (at < end && ((left + sums[at]) & mask) < least) {
      left += sums[at++];
    }
    for (int i = at; i < end; i++) {
      left += sums[i];
      int leftCount = (int) (left & mask);
      int rightCount = count - leftCount;
      if (rightCount < least) {
        break;
      }
      double leftSlope = left >> bits;
      double rightSlope = slope - leftSlope;
      double score =
          leftSlope * leftSlope * weight[leftCount] + rightSlope * rightSlope * weight[rightCount];
      if (score > bestScore) {
        bestScore = score;
        bestAt = i;
      }
    }
    return chosen(soFar, feature, bestAt - data.offsets()[feature], bestScore - whole);
  }

  private Split betterCurved(Split soFar, int feature, Histogram node) {
    long[] sums = node.sums();
    int bits = fixed.countBits();
    long mask = fixed.countMask();
    double unit = fixed.curvatureUnit();
    int count = (int) (node.slopes() & mask);
    double slope = node.slopes() >> bits;
    double whole = score(slope, node.curvatures() * unit);
    double bestScore = soFar == null ? whole : soFar.gain + whole;
    int begin = data.offsets()[feature];
    int end = data.offsets()[feature + 1] - 1;
    int bestAt = -1;
    long left = 0;
    long leftCurvatures = 0;
    for (int i = begin; i < end; i++) {
      left += sums[2 * i];
      leftCurvatures += sums[2 * i + 1];
      int leftCount = (int) (left & mask);
      if (leftCount < minLeaf) {
        continue;
      }
      if (count - leftCount < minLeaf) {
        break;
      }
      double leftCurvature = leftCurvatures * unit;
      double rightCurvature = (node.curvatures() - leftCurvatures) * unit;
      if (leftCurvature < LEAST_CURVATURE || rightCurvature < LEAST_CURVATURE) {
        continue;
      }
      double leftSlope = left >> bits;
      double score = score(leftSlope, leftCurvature) + score(slope - leftSlope, rightCurvature);
      if (score > bestScore) {
        bestScore = score;
        bestAt = i;
      }
    }
    return chosen(soFar, feature, bestAt - begin, bestScore - whole);
  }

  private static Split chosen(Split soFar, int feature, int bin, double gain) {
    // Adding and taking away the whole may have rounded.
    return bin >= 0 && (soFar == null || gain > soFar.gain) ? new Split(gain, feature, bin) : soFar;
  }

  private double score(double slope, double curvature) {
    return slope * slope / (curvature + l2);
  }
}
