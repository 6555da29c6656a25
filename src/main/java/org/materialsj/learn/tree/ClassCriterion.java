package org.materialsj.learn.tree;

import java.util.Arrays;

/**
 * Gini impurity or entropy of the classes of a node. With weights W and class weights C of the two
 * sides the score is the sum of C^2/W (Gini), or of C log2(C) less W log2(W) (entropy).
 */
public final class ClassCriterion extends Criterion {

  /** Room for the class beside the weight of a row; more classes than a training set may have. */
  private static final int CLASS_BITS = 10;

  private static final int CLASS_MASK = (1 << CLASS_BITS) - 1;

  private final Measure measure;
  private final int[] draws;
  private final Ordered ordered;
  private final int[] total;
  private final int[] left;

  private int weight;
  private double all;

  /**
   * How class weights make an impurity.
   *
   * @param table by class weight, what it adds to the sum over the classes
   * @param entropy false for Gini
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  public record Measure(double[] table, boolean entropy) {

    /**
     * A measure for class weights up to a number.
     *
     * @param entropy false for Gini
     * @param most the largest class weight
     * @return the measure
     */
    public static Measure of(boolean entropy, int most) {
      double[] table = new double[most + 1];
      for (int c = 1; c <= most; c++) {
        table[c] = entropy ? c * Math.log(c) / Math.log(2) : (double) c * c;
      }
      return new Measure(table, entropy);
    }

    /** The score of one side by the sum over its classes. */
    double score(double sum, int weight) {
      return entropy ? sum - table[weight] : sum / weight;
    }

    /**
     * The mean impurity of class shares.
     *
     * @param shares one per class, with sum 1
     * @return 1 - sum of squares, or the entropy in bits
     */
    double impurity(double[] shares) {
      double impurity = entropy ? 0 : 1;
      for (double share : shares) {
        if (share > 0) {
          impurity -= share * (entropy ? Math.log(share) / Math.log(2) : share);
        }
      }
      return Math.max(0, impurity);
    }
  }

  /**
   * A criterion.
   *
   * @param measure Gini or entropy, for weights up to their sum
   * @param classOf class of each row, below {@code classes}
   * @param classes number of classes, at most 1000
   * @param weights how often each row counts
   * @param rows number of rows of the tree
   * @param minLeaf least weight of the rows of a leaf
   */
  public ClassCriterion(
      Measure measure, int[] classOf, int classes, int[] weights, int rows, int minLeaf) {
    super(minLeaf);
    this.measure = measure;
    this.draws = new int[classOf.length];
    for (int i = 0; i < draws.length; i++) {
      draws[i] = weights[i] << CLASS_BITS | classOf[i];
    }
    this.ordered = new Ordered(rows);
    this.total = new int[classes];
    this.left = new int[classes];
  }

  @Override
  int outputs() {
    return total.length;
  }

  @Override
  boolean enter(int[] rows, int from, int to) {
    Arrays.fill(total, 0);
    int w = 0;
    for (int i = from; i < to; i++) {
      int draw = draws[rows[i]];
      total[draw & CLASS_MASK] += draw >>> CLASS_BITS;
      w += draw >>> CLASS_BITS;
    }
    weight = w;
    all = 0;
    for (int c : total) {
      all += measure.table[c];
    }
    return total[draws[rows[from]] & CLASS_MASK] == w;
  }

  @Override
  int weight() {
    return weight;
  }

  @Override
  double unsplit() {
    return measure.score(all, weight);
  }

  @Override
  void value(double[] into, int at) {
    for (int c = 0; c < total.length; c++) {
      into[at + c] = (double) total[c] / weight;
    }
  }

  @Override
  boolean search(int[] codes, int limit, int[] rows, int from, int to, BestSplit best) {
    long[] bits = occupied(limit);
    ordered.fill(codes, to - from, limit, bits);
    double[] table = measure.table;
    Arrays.fill(left, 0);
    int words = (limit + Long.SIZE - 1) / Long.SIZE;
    int last = -1;
    int count = 0;
    int w = 0;
    double leftSum = 0;
    double rightSum = all;
    for (int word = 0; word < words; word++) {
      long rest = bits[word];
      bits[word] = 0;
      while (rest != 0) {
        int code = word * Long.SIZE + Long.numberOfTrailingZeros(rest);
        rest &= rest - 1;
        if (w >= minLeaf && weight - w >= minLeaf) {
          double score = measure.score(leftSum, w) + measure.score(rightSum, weight - w);
          if (score > best.score()) {
            best.take(score, last, code);
          }
        }
        for (int i = ordered.takeFirst(code); i >= 0; i = ordered.next(i)) {
          int draw = draws[rows[from + i]];
          int moved = draw >>> CLASS_BITS;
          int c = draw & CLASS_MASK;
          int before = left[c];
          int other = total[c] - before;
          leftSum += table[before + moved] - table[before];
          rightSum += table[other - moved] - table[other];
          left[c] = before + moved;
          w += moved;
        }
        last = code;
        count++;
      }
    }
    return count > 1;
  }
}
