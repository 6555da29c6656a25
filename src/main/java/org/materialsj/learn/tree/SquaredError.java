package org.materialsj.learn.tree;

/**
 * The sum of squared deviations from the mean of a node. The score is SL^2/WL + SR^2/WR with
 * weights W and weighted sums S of the two sides.
 */
public final class SquaredError extends Criterion {

  private final double[] targets;
  private final double mean;

  /** Weight and weight times (target minus mean target) of each row, side by side. */
  private final double[] weighted;

  /** The same, summed up by code; all 0 between searches. */
  private double[] sums = new double[2 * Binning.MAX_BINS];

  private double weight;
  private double sum;
  private double value;

  /**
   * A criterion.
   *
   * @param targets n numbers; shared
   * @param weights how often each row counts
   * @param minLeaf least weight of the rows of a leaf
   */
  public SquaredError(double[] targets, int[] weights, int minLeaf) {
    super(minLeaf);
    this.targets = targets;
    double whole = 0;
    double share = 1.0 / targets.length;
    for (double target : targets) {
      whole += target * share;
    }
    this.mean = whole;
    // Deviations from the mean keep the sums small, and with them the rounding errors.
    this.weighted = new double[2 * targets.length];
    for (int i = 0; i < targets.length; i++) {
      weighted[2 * i] = weights[i];
      weighted[2 * i + 1] = weights[i] * (targets[i] - mean);
    }
  }

  @Override
  int outputs() {
    return 1;
  }

  @Override
  boolean enter(int[] rows, int from, int to) {
    double w = 0;
    double s = 0;
    for (int i = from; i < to; i++) {
      int at = 2 * rows[i];
      w += weighted[at];
      s += weighted[at + 1];
    }
    weight = w;
    sum = s;
    double first = targets[rows[from]];
    int same = from + 1;
    while (same < to && targets[rows[same]] == first) {
      same++;
    }
    boolean pure = same == to;
    value = pure ? first : mean + s / w;
    return pure;
  }

  @Override
  int weight() {
    return (int) weight;
  }

  @Override
  double unsplit() {
    return sum * sum / weight;
  }

  @Override
  void value(double[] into, int at) {
    into[at] = value;
  }

  @Override
  boolean search(int[] codes, int limit, int[] rows, int from, int to, BestSplit best) {
    if (sums.length < 2 * limit) {
      sums = new double[2 * limit];
    }
    long[] bits = occupied(limit);
    fill(codes, bits, rows, from, to);
    int words = (limit + Long.SIZE - 1) / Long.SIZE;
    double bestScore = best.score();
    int last = -1;
    int count = 0;
    double w = 0;
    double s = 0;
    for (int word = 0; word < words; word++) {
      long rest = bits[word];
      bits[word] = 0;
      while (rest != 0) {
        int code = word * Long.SIZE + Long.numberOfTrailingZeros(rest);
        rest &= rest - 1;
        double right = weight - w;
        if (w >= minLeaf && right >= minLeaf) {
          double other = sum - s;
          double score = (s * s * right + other * other * w) / (w * right);
          if (score > bestScore) {
            bestScore = score;
            best.take(score, last, code);
          }
        }
        w += sums[2 * code];
        s += sums[2 * code + 1];
        sums[2 * code] = 0;
        sums[2 * code + 1] = 0;
        last = code;
        count++;
      }
    }
    return count > 1;
  }

  private void fill(int[] codes, long[] bits, int[] rows, int from, int to) {
    double[] into = sums;
    double[] source = weighted;
    for (int i = from; i < to; i++) {
      int code = codes[i - from];
      int at = 2 * rows[i];
      into[2 * code] += source[at];
      into[2 * code + 1] += source[at + 1];
      bits[code / Long.SIZE] |= 1L << code;
    }
  }
}
