package org.materialsj.learn.judge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Split;
import org.materialsj.learn.Dataset;
import org.materialsj.learn.Learner;

/**
 * Searches settings by cross-validation. All settings are compared on the same splits with the same
 * seeds; fold i learns with item i of the seed, the splits and the search draw from their own
 * items.
 */
public final class Tuner {

  private static final long SPLITS = 1L << 32;
  private static final long SETTINGS = SPLITS + 1;

  /** How often a random choice that was made before is made anew. */
  private static final int PATIENCE = 100;

  private Tuner() {}

  /**
   * What a search found.
   *
   * @param trials all settings that were tried, in order
   * @param best index of the best, the first of equals
   */
  public record Result(List<Trial> trials, int best) {

    /** Copies the list. */
    public Result {
      trials = List.copyOf(trials);
    }

    /**
     * The best settings.
     *
     * @return one of the trials
     */
    public Trial winner() {
      return trials.get(best);
    }
  }

  /**
   * Searches.
   *
   * @param tuning what to do
   * @param data the data set
   * @param groups name of the group of each row; empty unless the split needs it
   * @param seed seed
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return all trials and the best one; settings that the learner refuses are trials with a
   *     problem
   * @throws IllegalArgumentException if the data cannot be split so, or all settings are refused
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static Result search(
      Tuning tuning, Dataset data, List<String> groups, long seed, RunContext run) {
    tuning.score().check(data);
    List<Split> splits =
        tuning
            .split()
            .splits(data, groups, tuning.folds(), Seeds.ofItem(seed, SPLITS), run.part(0, 0));
    Trials trials = new Trials(tuning, data, splits, seed);
    SplittableRandom random = Seeds.forItem(seed, SETTINGS);
    switch (tuning.search()) {
      case GRID -> trials.run(tuning.space().grid(tuning.levels()), run);
      case RANDOM -> trials.run(List.copyOf(randomPoints(tuning, random)), run);
      case BAYESIAN -> BayesianSearch.run(tuning, trials, random, run);
    }
    return trials.result();
  }

  /** Different random settings; fewer when there are not so many. */
  private static Set<Map<String, String>> randomPoints(Tuning tuning, SplittableRandom random) {
    Set<Map<String, String>> points = new LinkedHashSet<>();
    int missed = 0;
    while (points.size() < tuning.trials() && missed < PATIENCE) {
      missed = points.add(tuning.space().at(tuning.space().draw(random))) ? 0 : missed + 1;
    }
    return points;
  }

  /** The trials of one search so far. */
  static final class Trials {
    private final Tuning tuning;
    private final Dataset data;
    private final List<Split> splits;
    private final long seed;
    private final List<Trial> done = new ArrayList<>();

    Trials(Tuning tuning, Dataset data, List<Split> splits, long seed) {
      this.tuning = tuning;
      this.data = data;
      this.splits = splits;
      this.seed = seed;
    }

    /** Tries settings side by side. */
    void run(List<Map<String, String>> points, RunContext run) {
      int k = splits.size();
      List<FoldScores.One> all =
          run.executor()
              .map(
                  points.size() * k,
                  i -> fold(points.get(i / k), i % k, run),
                  "fits of the search",
                  run.progress(),
                  run.cancel());
      for (int i = 0; i < points.size(); i++) {
        done.add(new Trial(points.get(i), FoldScores.of(all.subList(i * k, (i + 1) * k))));
      }
    }

    private FoldScores.One fold(Map<String, String> point, int fold, RunContext run) {
      Learner learner;
      try {
        learner = tuning.learner(point);
      } catch (IllegalArgumentException e) {
        return new FoldScores.One(Double.NaN, Double.NaN, e.getMessage());
      }
      return FoldScores.fold(learner, tuning.score(), data, splits, fold, seed, run);
    }

    /** The trials in order. */
    List<Trial> done() {
      return done;
    }

    /** How good a trial is; NaN when it has a problem. */
    double gain(Trial trial) {
      return tuning.score().gain(trial.scores().mean());
    }

    Result result() {
      int best = -1;
      for (int i = 0; i < done.size(); i++) {
        double gain = gain(done.get(i));
        if (!Double.isNaN(gain) && (best < 0 || gain > gain(done.get(best)))) {
          best = i;
        }
      }
      if (best < 0) {
        throw new IllegalArgumentException(
            "None of the " + done.size() + " settings worked: " + done.get(0).scores().problem());
      }
      return new Result(done, best);
    }
  }
}
