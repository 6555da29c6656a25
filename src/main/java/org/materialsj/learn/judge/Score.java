package org.materialsj.learn.judge;

import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Metrics;
import org.materialsj.engine.statistics.RocCurve;
import org.materialsj.learn.Dataset;
import org.materialsj.learn.Model;
import org.materialsj.learn.ProbabilityModel;
import org.materialsj.learn.Scoring;
import org.materialsj.learn.Validation;

/** The one number by which settings are compared. */
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
  double of(Validation.Fitted fitted, Dataset data, int[] rows, RunContext run) {
    double[][] columns = data.filled(fitted.preprocessing(), rows, run.cancel());
    double[] actual = Arrays.stream(rows).mapToDouble(row -> data.values()[row]).toArray();
    if (this == AUC) {
      return RocCurve.auc(
          Arrays.stream(actual).mapToInt(v -> (int) v).toArray(),
          probabilities(fitted.model(), columns, run));
    }
    return of(data.classes(), actual, fitted.model().predict(columns, run));
  }

  /**
   * The score of the baseline, which knows no feature.
   *
   * @param data the data set
   * @param rows the rows it predicted, at least one
   * @param baseline its predictions for them
   * @return the value; one half for the area under the ROC curve
   */
  double ofBaseline(Dataset data, int[] rows, double[] baseline) {
    double[] actual = Arrays.stream(rows).mapToDouble(row -> data.values()[row]).toArray();
    return this == AUC ? 0.5 : of(data.classes(), actual, baseline);
  }

  private static double[][] probabilities(Model model, double[][] columns, RunContext run) {
    if (model instanceof ProbabilityModel probable) {
      return probable.probabilities(columns, run);
    }
    throw new IllegalArgumentException(
        "the area under the ROC curve needs a learner that tells probabilities");
  }

  private double of(List<String> classes, double[] actual, double[] predicted) {
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
