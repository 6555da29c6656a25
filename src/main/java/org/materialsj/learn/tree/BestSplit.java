package org.materialsj.learn.tree;

/** The best split of a node found so far: a larger score is better, of equals the first wins. */
final class BestSplit {

  private double score;
  private int feature;
  private int lower;
  private int upper;
  private boolean exact;
  private double threshold;

  private int current;
  private boolean currentExact;

  void clear() {
    score = Double.NEGATIVE_INFINITY;
    feature = -1;
  }

  /** Says which feature is looked at, and whether by exact codes. */
  void trying(int tried, boolean exactly) {
    current = tried;
    currentExact = exactly;
  }

  /** The score to beat. */
  double score() {
    return score;
  }

  /** Records a split of the current feature that beats the best one so far. */
  void take(double better, int lowerCode, int upperCode) {
    score = better;
    feature = current;
    exact = currentExact;
    lower = lowerCode;
    upper = upperCode;
  }

  boolean found() {
    return feature >= 0;
  }

  int feature() {
    return feature;
  }

  boolean exact() {
    return exact;
  }

  /** Rows with this code or a lower one go left. */
  int lower() {
    return lower;
  }

  /** The lowest code of the rows that go right. */
  int upper() {
    return upper;
  }

  double threshold() {
    return threshold;
  }

  void threshold(double value) {
    threshold = value;
  }
}
