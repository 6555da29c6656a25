package org.materialsj.learn.explain;

import java.util.Arrays;
import java.util.Collections;
import org.materialsj.engine.statistics.Metrics;
import org.materialsj.learn.Scoring;

/** A score whose worsening tells how important a feature is. */
public enum ImportanceScore {
  /** Share of the variance explained. */
  R2("R2", false, true),
  /** Root mean square error, in the unit of the target. */
  RMSE("RMSE", false, false),
  /** Mean absolute error, in the unit of the target. */
  MAE("MAE", false, false),
  /** Share of rows whose class is right. */
  ACCURACY("accuracy", true, true),
  /** Mean share of rows whose class is right, over the classes. */
  BALANCED_ACCURACY("balanced accuracy", true, true);

  private final String label;
  private final boolean ofClasses;
  private final boolean moreIsBetter;

  ImportanceScore(String label, boolean ofClasses, boolean moreIsBetter) {
    this.label = label;
    this.ofClasses = ofClasses;
    this.moreIsBetter = moreIsBetter;
  }

  /**
   * Whether it is a score of classes.
   *
   * @return false for a score of numbers
   */
  public boolean isOfClasses() {
    return ofClasses;
  }

  /**
   * Whether it has the unit of the target.
   *
   * @return false for shares
   */
  public boolean hasUnit() {
    return !moreIsBetter;
  }

  /**
   * What an importance by this score is.
   *
   * @return such as "loss of R2" or "rise of RMSE"
   */
  public String worsening() {
    return (moreIsBetter ? "loss of " : "rise of ") + label;
  }

  /**
   * The score of predictions.
   *
   * @param actual n targets, at least one; not modified
   * @param predicted n predictions; not modified
   * @param classes number of classes; 0 for numbers
   * @return the score; NaN when it is undefined, as R2 is of equal targets
   */
  public double of(double[] actual, double[] predicted, int classes) {
    return switch (this) {
      case R2 -> Metrics.r2(actual, predicted);
      case RMSE -> Metrics.rmse(actual, predicted);
      case MAE -> Metrics.mae(actual, predicted);
      case ACCURACY -> accuracy(actual, predicted);
      case BALANCED_ACCURACY ->
          Scoring.classification(Collections.nCopies(classes, "class"), actual, predicted)
              .balancedAccuracy();
    };
  }

  private static double accuracy(double[] actual, double[] predicted) {
    int right = 0;
    for (int i = 0; i < actual.length; i++) {
      right += actual[i] == predicted[i] ? 1 : 0;
    }
    return (double) right / actual.length;
  }

  /** How much worse a score is than another; negative when it is better. */
  double worsening(double before, double after) {
    return moreIsBetter ? before - after : after - before;
  }

  /**
   * The score of a label.
   *
   * @param label the text of a score
   * @return the score
   * @throws IllegalArgumentException for another text
   */
  public static ImportanceScore of(String label) {
    return Arrays.stream(values())
        .filter(score -> score.label.equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "score must be one of "
                        + Arrays.toString(values())
                        + ", got \""
                        + label
                        + "\""));
  }

  @Override
  public String toString() {
    return label;
  }
}
