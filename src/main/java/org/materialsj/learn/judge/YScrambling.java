package org.materialsj.learn.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Descriptive;
import org.materialsj.engine.statistics.Split;
import org.materialsj.engine.statistics.Splits;
import org.materialsj.learn.Dataset;
import org.materialsj.learn.Learner;
import org.materialsj.learn.Score;

/**
 * Whether a score could be chance: the same learner on the same splits with the targets put into
 * random order, again and again. What a model then scores, it scores without any law to learn.
 *
 * @param score what was measured
 * @param value mean score over the splits with the true targets
 * @param scrambled mean score over the splits with each random order
 * @see "Ojala and Garriga 2010, JMLR 11, 1833"
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record YScrambling(Score score, double value, double[] scrambled) {

  /** The seed item of the first random order; lower ones belong to the folds. */
  private static final long ORDERS = 1L << 32;

  /**
   * Compares with random orders.
   *
   * @param learner the learner
   * @param score the score
   * @param data the data set
   * @param splits the splits, at least one
   * @param repeats number of random orders, at least 1
   * @param seed seed
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return both scores
   * @throws IllegalArgumentException if the score does not fit, repeats is out of range or the
   *     learner refuses the data
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static YScrambling run(
      Learner learner,
      Score score,
      Dataset data,
      List<Split> splits,
      int repeats,
      long seed,
      RunContext run) {
    score.check(data);
    if (repeats < 1) {
      throw new IllegalArgumentException("repeats must be at least 1, got " + repeats);
    }
    List<Dataset> orders = new ArrayList<>();
    orders.add(data);
    for (int r = 0; r < repeats; r++) {
      int[] order = Splits.shuffled(data.size(), Seeds.ofItem(seed, ORDERS + r));
      double[] values = Arrays.stream(order).mapToDouble(row -> data.values()[row]).toArray();
      orders.add(
          new Dataset(
              data.features(),
              data.columns(),
              data.texts(),
              data.imputation(),
              data.target(),
              data.transform(),
              values,
              data.classes(),
              data.ids()));
    }
    int k = splits.size();
    List<FoldScores.One> all =
        run.executor()
            .map(
                orders.size() * k,
                i -> FoldScores.fold(learner, score, orders.get(i / k), splits, i % k, seed, run),
                "fits to scrambled targets",
                run.progress(),
                run.cancel());
    double[] means = new double[orders.size()];
    for (int r = 0; r < means.length; r++) {
      FoldScores scores = FoldScores.of(all.subList(r * k, (r + 1) * k));
      if (!scores.problem().isEmpty()) {
        throw new IllegalArgumentException(scores.problem());
      }
      means[r] = scores.mean();
    }
    return new YScrambling(score, means[0], Arrays.copyOfRange(means, 1, means.length));
  }

  /**
   * The probability of so good a score by chance.
   *
   * @return (1 + number of random orders that score at least as well) / (1 + number of orders)
   */
  public double probability() {
    long asGood = Arrays.stream(scrambled).filter(s -> score.gain(s) >= score.gain(value)).count();
    return (1.0 + asGood) / (1.0 + scrambled.length);
  }

  /**
   * The mean score of the random orders.
   *
   * @return near 0 or below for R2
   */
  public double scrambledMean() {
    return Descriptive.mean(scrambled);
  }
}
