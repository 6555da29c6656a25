package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.materialsj.learn.Dataset;
import org.materialsj.learn.Scores;
import org.materialsj.learn.Scoring;
import org.materialsj.learn.TargetTransform;
import org.materialsj.model.ClassificationMetrics;
import org.materialsj.model.RegressionMetrics;

/** The scores of a training as plain sentences, beside those of the baseline. */
final class ScoreNotes {

  private ScoreNotes() {}

  static List<String> of(Evaluation evaluation) {
    List<String> notes = new ArrayList<>();
    PartScores headline = evaluation.headline();
    if (headline.scores() instanceof Scores.Regression scores) {
      numbers(notes, scores, evaluation.data());
      noteTransform(notes, evaluation);
    } else if (headline.scores() instanceof Scores.Classification scores) {
      classes(notes, scores, headline.model()[headline.model().length - 1]);
    }
    if (evaluation.test().isPresent()) {
      notes.add(
          "The model learned from the rows that were not held out for the test, and from no"
              + " others.");
    }
    return notes;
  }

  private static void numbers(List<String> notes, Scores.Regression scores, Dataset data) {
    String unit = data.modelledTarget().unit();
    RegressionMetrics model = scores.model();
    RegressionMetrics constant = scores.baseline();
    notes.add(
        "By "
            + scores.how()
            + " of "
            + data.modelledTarget().header()
            + ": R2 "
            + Sentences.number(model.r2())
            + ", RMSE "
            + Sentences.quantity(model.rmse(), unit)
            + ", MAE "
            + Sentences.quantity(model.mae(), unit)
            + "; always predicting the mean gives RMSE "
            + Sentences.quantity(constant.rmse(), unit)
            + ", MAE "
            + Sentences.quantity(constant.mae(), unit)
            + ".");
    if (model.rmse() >= constant.rmse()) {
      notes.add("Warning: the model is no better than always predicting the mean.");
    }
  }

  private static void classes(List<String> notes, Scores.Classification scores, double auc) {
    ClassificationMetrics model = scores.model();
    ClassificationMetrics constant = scores.baseline();
    notes.add(
        "By "
            + scores.how()
            + ": accuracy "
            + Sentences.number(model.accuracy())
            + ", balanced accuracy "
            + Sentences.number(model.balancedAccuracy())
            + ", macro F1 "
            + Sentences.number(model.f1())
            + (Double.isNaN(auc) ? "" : ", ROC AUC " + Sentences.number(auc))
            + "; always predicting the most frequent class gives accuracy "
            + Sentences.number(constant.accuracy())
            + ", balanced accuracy "
            + Sentences.number(constant.balancedAccuracy())
            + ", macro F1 "
            + Sentences.number(constant.f1())
            + (Double.isNaN(auc) ? "" : ", ROC AUC 0.5")
            + ".");
    if (model.accuracy() <= constant.accuracy()
        || model.balancedAccuracy() <= constant.balancedAccuracy()) {
      notes.add("Warning: the model is no better than always predicting the most frequent class.");
    }
  }

  private static void noteTransform(List<String> notes, Evaluation evaluation) {
    Dataset data = evaluation.data();
    if (data.transform() == TargetTransform.NONE) {
      return;
    }
    double[] actual = undo(data, evaluation.judgedActual());
    RegressionMetrics plain = Scoring.regression(actual, undo(data, evaluation.judgedPredicted()));
    notes.add(
        "The model learned "
            + data.modelledTarget().name()
            + ", so scores and parity plot are those of the logarithm; predictions are given back"
            + " as "
            + data.target().header()
            + ", where R2 is "
            + Sentences.number(plain.r2())
            + ", RMSE "
            + Sentences.quantity(plain.rmse(), data.target().unit())
            + " and MAE "
            + Sentences.quantity(plain.mae(), data.target().unit())
            + ".");
  }

  private static double[] undo(Dataset data, double[] values) {
    return Arrays.stream(values).map(data.transform()::undo).toArray();
  }
}
