package org.materialsj.learn;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Metrics;
import org.materialsj.engine.statistics.RocCurve;

/** The one number by which models are compared. */
public enum Score {
  /** The coefficient of determination of predicted numbers. */
  R2("R2", false, true),
  /** The root mean square error. */
  RMSE("RMSE", false, false),
  /** The mean absolute error. */
  MAE("MAE", false, false),
  /** The largest error. */
  MAX_ERROR("Max error", false, false),
  /** The share of right classes. */
  ACCURACY("Accuracy", true, true),
  /** The mean share of right predictions over the classes. */
  BALANCED_ACCURACY("Balanced accuracy", true, true),
  /** The mean F1 over the classes. */
  F1("F1", true, true),
  /** The area under the ROC curve, mean over the classes; needs a model of probabilities. */
  AUC("AUC", true, true);

  private final String label;
  private final boolean ofClasses;
  private final boolean higherIsBetter;

  Score(String label, boolean ofClasses, boolean higherIsBetter) {
    this.label = label;
    this.ofClasses = ofClasses;
    this.higherIsBetter = higherIsBetter;
  }

  /** The label shown in menus. */
  @Override
  public String toString() {
    return label;
  }

  /**
   * The labels, in the order of the menu.
   *
   * @return such as "Balanced accuracy"
   */
  public static List<String> labels() {
    return Arrays.stream(values()).map(Score::toString).toList();
  }

  /**
   * The score of a label.
   *
   * @param label one of {@link #labels()}
   * @return the score
   * @throws IllegalArgumentException for another label
   */
  public static Score ofLabel(String label) {
    return Arrays.stream(values())
        .filter(score -> score.label.equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "score must be one of " + labels() + ", got \"" + label + "\""));
  }

  /**
   * Whether a higher value is better.
   *
   * @return false for errors
   */
  public boolean higherIsBetter() {
    return higherIsBetter;
  }

  /**
   * Whether it judges classes.
   *
   * @return false for scores of numbers
   */
  public boolean isOfClasses() {
    return ofClasses;
  }

  /**
   * The label within a sentence.
   *
   * @return such as "balanced accuracy" or "RMSE"
   */
  public String words() {
    boolean isWord = Character.isLowerCase(label.charAt(1));
    return isWord ? label.toLowerCase(Locale.ROOT) : label;
  }

  /**
   * The value as a gain, which is better the higher it is.
   *
   * @param value a value of this score
   * @return the value, or minus it for errors
   */
  public double gain(double value) {
    return higherIsBetter ? value : -value;
  }

  /**
   * The unit of the score.
   *
   * @param data the data set
   * @return the unit of the modelled target for errors; empty otherwise
   */
  public String unit(Dataset data) {
    return higherIsBetter ? "" : data.modelledTarget().unit();
  }

  /**
   * Checks that it judges what the data set holds.
   *
   * @param data the data set
   * @throws IllegalArgumentException if it judges classes and the targets are numbers, or the other
   *     way round
   */
  public void check(Dataset data) {
    if (ofClasses != data.isClassification()) {
      List<String> others =
          Arrays.stream(values()).filter(s -> s.ofClasses != ofClasses).map(s -> s.label).toList();
      throw new IllegalArgumentException(
          "The score "
              + label
              + " judges "
              + (ofClasses ? "classes" : "numbers")
              + ", but the target holds "
              + (ofClasses ? "numbers" : "classes")
              + ": choose "
              + String.join(", ", others)
              + ".");
    }
  }

  /**
   * The score of a model on some rows.
   *
   * @param fitted the model
   * @param data the data set
   * @param rows the rows to predict, at least one
   * @param run progress, cancelling and threads
   * @return the value; NaN where it is undefined, such as R2 of a single row
   * @throws IllegalArgumentException if it needs probabilities and the model has none
   */
  public double of(Validation.Fitted fitted, Dataset data, int[] rows, RunContext run) {
    double[] actual = Arrays.stream(rows).mapToDouble(row -> data.values()[row]).toArray();
    return of(fitted.model(), data.filled(fitted.preprocessing(), rows, run.cancel()), actual, run);
  }

  /**
   * The score of a model on some rows.
   *
   * @param model the model
   * @param columns d arrays of n finite numbers, column-major, n at least 1; not modified
   * @param actual n targets as the model predicts them: numbers, or class indices; not modified
   * @param run progress, cancelling and threads
   * @return the value; NaN where it is undefined
   * @throws IllegalArgumentException if it needs probabilities and the model has none
   */
  public double of(Model model, double[][] columns, double[] actual, RunContext run) {
    if (this == AUC) {
      return RocCurve.auc(
          Arrays.stream(actual).mapToInt(v -> (int) v).toArray(),
          probabilities(model, columns, run));
    }
    return of(model.classCount(), actual, model.predict(columns, run));
  }

  /**
   * The score of the baseline, which knows no feature.
   *
   * @param data the data set
   * @param rows the rows it predicted, at least one
   * @param baseline its predictions for them
   * @return the value; one half for the area under the ROC curve
   */
  public double ofBaseline(Dataset data, int[] rows, double[] baseline) {
    double[] actual = Arrays.stream(rows).mapToDouble(row -> data.values()[row]).toArray();
    return this == AUC ? 0.5 : of(data.classes().size(), actual, baseline);
  }

  private static double[][] probabilities(Model model, double[][] columns, RunContext run) {
    if (model instanceof ProbabilityModel probable) {
      return probable.probabilities(columns, run);
    }
    throw new IllegalArgumentException(
        "the area under the ROC curve needs a learner that tells probabilities");
  }

  private double of(int count, double[] actual, double[] predicted) {
    List<String> classes = Collections.nCopies(count, "class");
    return switch (this) {
      case R2 -> Metrics.r2(actual, predicted);
      case RMSE -> Metrics.rmse(actual, predicted);
      case MAE -> Metrics.mae(actual, predicted);
      case MAX_ERROR -> Metrics.maxError(actual, predicted);
      case ACCURACY -> Scoring.classification(classes, actual, predicted).accuracy();
      case BALANCED_ACCURACY ->
          Scoring.classification(classes, actual, predicted).balancedAccuracy();
      case F1 -> Scoring.classification(classes, actual, predicted).f1();
      case AUC -> throw new IllegalStateException("AUC is made of probabilities");
    };
  }
}
