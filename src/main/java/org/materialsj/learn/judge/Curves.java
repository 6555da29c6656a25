package org.materialsj.learn.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Split;
import org.materialsj.engine.statistics.Splits;
import org.materialsj.learn.Dataset;
import org.materialsj.learn.Learner;
import org.materialsj.learn.Score;

/**
 * Training and validation scores side by side, as functions of the number of rows or of a setting.
 * A training score far better than the validation score tells variance, two bad ones tell bias.
 */
public final class Curves {

  /** The seed item of the order of the rows; lower ones belong to the folds. */
  private static final long ORDERS = 1L << 32;

  private static final int LEAST_ROWS = 2;

  private Curves() {}

  /**
   * The learning curve: scores against the number of rows learned from. In each split the first
   * rows of one random order are taken, with the classes in their shares, so that a larger part
   * contains each smaller one.
   *
   * @param learner the learner
   * @param score the score
   * @param data the data set
   * @param splits the splits, at least one
   * @param shares shares of the training rows, above 0 to 1
   * @param seed seed
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return one point per share, whose setting is the mean number of rows
   * @throws IllegalArgumentException if the score does not fit or a share is out of range
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static List<CurvePoint> learning(
      Learner learner,
      Score score,
      Dataset data,
      List<Split> splits,
      List<Double> shares,
      long seed,
      RunContext run) {
    score.check(data);
    List<List<Split>> cut = new ArrayList<>();
    for (double share : shares) {
      if (!(share > 0 && share <= 1)) {
        throw new IllegalArgumentException("shares must be above 0 and at most 1, got " + share);
      }
      List<Split> parts = new ArrayList<>();
      for (int s = 0; s < splits.size(); s++) {
        int[] train = splits.get(s).train();
        int[] order = order(data, train, Seeds.ofItem(seed, ORDERS + s));
        int count = Math.max(LEAST_ROWS, (int) Math.round(share * train.length));
        int[] first = Arrays.copyOf(order, Math.min(train.length, count));
        parts.add(new Split(first, splits.get(s).test()));
      }
      cut.add(parts);
    }
    int k = splits.size();
    List<FoldScores.One> all =
        run.executor()
            .map(
                cut.size() * k,
                i -> FoldScores.fold(learner, score, data, cut.get(i / k), i % k, seed, run),
                "points of the learning curve",
                run.progress(),
                run.cancel());
    List<CurvePoint> points = new ArrayList<>();
    for (int i = 0; i < cut.size(); i++) {
      double rows = cut.get(i).stream().mapToInt(split -> split.train().length).average().orElse(0);
      points.add(
          new CurvePoint(
              Long.toString(Math.round(rows)), FoldScores.of(all.subList(i * k, (i + 1) * k))));
    }
    return List.copyOf(points);
  }

  /** Rows in random order, in which every start holds each class by its share. */
  private static int[] order(Dataset data, int[] rows, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] shuffled = rows.clone();
    Splits.shuffle(shuffled, random.nextLong());
    if (!data.isClassification()) {
      return shuffled;
    }
    Map<Integer, Integer> counts = new TreeMap<>();
    for (int row : shuffled) {
      counts.merge((int) data.values()[row], 1, Integer::sum);
    }
    Map<Integer, Integer> seen = new TreeMap<>();
    Map<Integer, Double> place = new HashMap<>();
    for (int row : shuffled) {
      int label = (int) data.values()[row];
      int before = seen.merge(label, 1, Integer::sum) - 1;
      place.put(row, (before + 0.5) / counts.get(label));
    }
    return Arrays.stream(shuffled)
        .boxed()
        .sorted((p, q) -> Double.compare(place.get(p), place.get(q)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /**
   * The validation curve: scores against one setting.
   *
   * @param tuning the learner, its fixed settings and the score
   * @param settings settings that were searched, by name; that of the curve does not count
   * @param name the setting that differs
   * @param values its values
   * @param data the data set
   * @param splits the splits, at least one
   * @param seed seed
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return one point per value; a value that the learner refuses is a point with a problem
   * @throws IllegalArgumentException if the score does not fit
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static List<CurvePoint> validation(
      Tuning tuning,
      Map<String, String> settings,
      String name,
      List<String> values,
      Dataset data,
      List<Split> splits,
      long seed,
      RunContext run) {
    tuning.score().check(data);
    List<Map<String, String>> points = new ArrayList<>();
    for (String value : values) {
      Map<String, String> point = new LinkedHashMap<>(settings);
      point.put(name, value);
      points.add(point);
    }
    Tuner.Trials trials = new Tuner.Trials(tuning, data, splits, seed);
    trials.run(points, run);
    return trials.done().stream()
        .map(trial -> new CurvePoint(trial.settings().get(name), trial.scores()))
        .toList();
  }
}
