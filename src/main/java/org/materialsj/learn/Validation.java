package org.materialsj.learn;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Split;
import org.materialsj.engine.statistics.Splits;

/** Judges a learner on rows that it has not seen. */
public final class Validation {

  private Validation() {}

  /**
   * What became of the test part of one split.
   *
   * @param rows test rows of the data set
   * @param predicted predictions for them
   * @param baseline predictions of the baseline for them
   * @param scores scores of both
   * @param probabilities those of each class by a model that tells them, one array of n per class
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  public record Judged(
      int[] rows,
      double[] predicted,
      double[] baseline,
      Scores scores,
      Optional<double[][]> probabilities) {}

  /**
   * The parts of a cross-validation; the classes of a classification are spread evenly over them.
   *
   * @param data the data set
   * @param k number of folds
   * @param seed seed
   * @return k splits; each row is tested on once
   * @throws IllegalArgumentException if there are fewer rows than folds
   */
  public static List<Split> folds(Dataset data, int k, long seed) {
    return data.isClassification()
        ? Splits.stratifiedKFold(data.classIndices(), k, seed)
        : Splits.kFold(data.size(), k, seed);
  }

  /**
   * One random split; the classes of a classification are spread evenly over both parts.
   *
   * @param data the data set
   * @param testFraction share of the rows to test on, in (0, 1)
   * @param seed seed
   * @return the split
   */
  public static Split holdOut(Dataset data, double testFraction, long seed) {
    return data.isClassification()
        ? Splits.stratifiedTrainTest(data.classIndices(), testFraction, seed)
        : Splits.trainTest(data.size(), testFraction, seed);
  }

  /**
   * Trains on one part, preprocessing included, and predicts the other.
   *
   * @param learner the learner
   * @param data the data set
   * @param split the parts
   * @param how name of the part, for the scores
   * @param seed seed of the learner
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return predictions and scores
   */
  public static Judged judge(
      Learner learner, Dataset data, Split split, String how, long seed, RunContext run) {
    Fitted fitted = fit(learner, data, split.train(), seed, run);
    return judge(fitted, data, split, how, run);
  }

  /**
   * Predicts the test part of a split by a model that was fitted on the other one.
   *
   * @param fitted the model
   * @param data the data set
   * @param split the parts
   * @param how name of the part, for the scores
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return predictions and scores
   */
  public static Judged judge(Fitted fitted, Dataset data, Split split, String how, RunContext run) {
    int[] rows = split.test();
    double[][] columns = data.filled(fitted.preprocessing(), rows, run.cancel());
    double[] predicted = fitted.model().predict(columns, run.part(1, 1));
    Optional<double[][]> probabilities =
        data.isClassification() && fitted.model() instanceof ProbabilityModel model
            ? Optional.of(model.probabilities(columns, run.part(1, 1)))
            : Optional.empty();
    double[] baseline = new double[rows.length];
    Arrays.fill(baseline, baseline(data, split.train()));
    double[] actual = data.values(rows);
    return new Judged(
        rows,
        predicted,
        baseline,
        Scoring.scores(how, data.classes(), actual, predicted, baseline),
        probabilities);
  }

  /**
   * A model with the preprocessing that it needs.
   *
   * @param preprocessing fitted on the same rows
   * @param model the model
   */
  public record Fitted(Preprocessing preprocessing, Model model) {}

  /**
   * Fits preprocessing and model to some rows.
   *
   * @param learner the learner
   * @param data the data set
   * @param rows the rows to learn from
   * @param seed seed of the learner
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return both
   * @throws IllegalArgumentException if no feature differs between the rows
   */
  public static Fitted fit(Learner learner, Dataset data, int[] rows, long seed, RunContext run) {
    Preprocessing preprocessing = preprocess(data, rows, run.cancel());
    TrainingSet training = data.trainingSet(preprocessing, rows, run.cancel());
    return new Fitted(preprocessing, learner.fit(training, seed, run));
  }

  /**
   * Fits the preprocessing to some rows.
   *
   * @param data the data set
   * @param rows the rows to learn from
   * @param cancel polled for each column
   * @return the preprocessing
   * @throws IllegalArgumentException if no feature differs between the rows
   */
  public static Preprocessing preprocess(Dataset data, int[] rows, CancelToken cancel) {
    Preprocessing preprocessing = Preprocessing.fit(data, rows, cancel);
    if (preprocessing.kept().isEmpty()) {
      throw new IllegalArgumentException(
          "There is nothing to learn from: all "
              + data.features().size()
              + " features are constant or empty in the "
              + rows.length
              + " training rows.");
    }
    return preprocessing;
  }

  /**
   * The prediction of the baseline.
   *
   * @param data the data set
   * @param rows the rows to learn from
   * @return mean, or index of the most frequent class
   */
  public static double baseline(Dataset data, int[] rows) {
    return Baseline.prediction(data.values(rows), data.classes().size());
  }

  /**
   * All rows.
   *
   * @param data the data set
   * @return 0 to n - 1
   */
  public static int[] allRows(Dataset data) {
    return IntStream.range(0, data.size()).toArray();
  }
}
