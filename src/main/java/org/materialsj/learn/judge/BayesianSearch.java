package org.materialsj.learn.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.materialsj.engine.run.LocalExecutor;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Descriptive;
import org.materialsj.engine.statistics.ExpectedImprovement;
import org.materialsj.engine.statistics.Splits;
import org.materialsj.learn.Learner;
import org.materialsj.learn.SpreadModel;
import org.materialsj.learn.TrainingSet;
import org.materialsj.learn.kernel.GaussianProcess;
import org.materialsj.learn.kernel.GaussianProcessOptions;
import org.materialsj.model.ColumnSpec;

/**
 * Bayesian search: a Gaussian process learns the score of the settings tried so far, as a function
 * of their coordinates in the unit cube, and the next trial is the candidate from which it expects
 * the greatest improvement. Candidates are random places and places near the best one.
 *
 * @see "Jones, Schonlau and Welch 1998, doi:10.1023/A:1008306431147"
 */
final class BayesianSearch {

  private static final int CANDIDATES = 1000;
  private static final int NEIGHBOURS = 200;

  private final SearchSpace space;
  private final Tuner.Trials trials;
  private final SplittableRandom random;
  private final RunContext alone;
  private final Map<Map<String, String>, double[]> places = new HashMap<>();

  private BayesianSearch(
      SearchSpace space, Tuner.Trials trials, SplittableRandom random, RunContext run) {
    this.space = space;
    this.trials = trials;
    this.random = random;
    this.alone = new RunContext(Progress.NONE, run.cancel(), new LocalExecutor(1));
  }

  /** Runs the trials. */
  static void run(Tuning tuning, Tuner.Trials trials, SplittableRandom random, RunContext run) {
    new BayesianSearch(tuning.space(), trials, random, run).run(tuning.trials(), run);
  }

  private void run(int count, RunContext run) {
    int first = Math.min(count, 2 * space.dimensions().size() + 3);
    trials.run(start(first), run.part(0, (double) first / count));
    while (trials.done().size() < count) {
      int done = trials.done().size();
      List<Map<String, String>> candidates = candidates();
      if (candidates.isEmpty()) {
        return;
      }
      trials.run(
          List.of(candidates.get(mostPromising(candidates))),
          run.part((double) done / count, (done + 1.0) / count));
    }
  }

  /** Settings that cover each range evenly: one in each of as many equal parts, in random order. */
  private List<Map<String, String>> start(int count) {
    int d = space.dimensions().size();
    double[][] cube = new double[count][d];
    for (int f = 0; f < d; f++) {
      int[] parts = IntStream.range(0, count).toArray();
      Splits.shuffle(parts, random.nextLong());
      for (int i = 0; i < count; i++) {
        cube[i][f] = (parts[i] + random.nextDouble()) / count;
      }
    }
    List<Map<String, String>> points = new ArrayList<>();
    for (double[] place : cube) {
      Map<String, String> point = space.at(place);
      if (places.putIfAbsent(point, place) == null) {
        points.add(point);
      }
    }
    return points;
  }

  /** New settings: random ones, and neighbours of the best. */
  private List<Map<String, String>> candidates() {
    Set<Map<String, String>> tried = new HashSet<>();
    trials.done().forEach(trial -> tried.add(trial.settings()));
    double[] best = places.get(bestSoFar());
    List<Map<String, String>> points = new ArrayList<>();
    for (int i = 0; i < CANDIDATES + NEIGHBOURS; i++) {
      double[] place = space.draw(random);
      if (i >= CANDIDATES) {
        for (int f = 0; f < place.length; f++) {
          place[f] = space.dimensions().get(f).near(best[f], random);
        }
      }
      Map<String, String> point = space.at(place);
      if (tried.add(point)) {
        places.put(point, place);
        points.add(point);
      }
    }
    return points;
  }

  private Map<String, String> bestSoFar() {
    Trial best = trials.done().get(0);
    for (Trial trial : trials.done()) {
      double gain = trials.gain(trial);
      if (!Double.isNaN(gain) && !(gain <= trials.gain(best))) {
        best = trial;
      }
    }
    return best.settings();
  }

  /** Index of the candidate of the greatest expected improvement, the first of equals. */
  private int mostPromising(List<Map<String, String>> candidates) {
    double[] gains = standardised();
    if (Arrays.stream(gains).allMatch(g -> g == gains[0])) {
      // Nothing to learn from yet.
      return 0;
    }
    List<Map<String, String>> done = trials.done().stream().map(Trial::settings).toList();
    double[][] known = columns(done);
    List<ColumnSpec> names =
        IntStream.range(0, known.length).mapToObj(f -> new ColumnSpec("x" + f, "")).toList();
    TrainingSet data = new TrainingSet(names, known, new ColumnSpec("gain", ""), gains, List.of());
    SpreadModel model = (SpreadModel) surrogate().fit(data, random.nextLong(), alone);
    SpreadModel.Spread told = model.predictWithSpread(columns(candidates), alone);
    double top = Arrays.stream(gains).max().orElseThrow();
    int best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < candidates.size(); i++) {
      double gain = ExpectedImprovement.of(told.predictions()[i] - top, told.spread()[i]);
      if (gain > most) {
        most = gain;
        best = i;
      }
    }
    return best;
  }

  /** Places in the unit cube are far from each other at a third of its side. */
  private static Learner surrogate() {
    return new GaussianProcess(new GaussianProcessOptions("0.3", 1, 0.1, true));
  }

  /**
   * Gains with mean 0 and deviation 1. Hopeless settings count as barely worse than the lower half:
   * otherwise one divergent fit would flatten the differences that matter. Failed ones are
   * hopeless.
   */
  private double[] standardised() {
    double[] gains = trials.done().stream().mapToDouble(trials::gain).toArray();
    double[] sorted = Arrays.stream(gains).filter(g -> !Double.isNaN(g)).sorted().toArray();
    if (sorted.length == 0) {
      return new double[gains.length];
    }
    double median = sorted[sorted.length / 2];
    double floor = median - 2 * (sorted[sorted.length - 1] - median);
    double lowest = Math.max(sorted[0], floor);
    for (int i = 0; i < gains.length; i++) {
      gains[i] = Double.isNaN(gains[i]) ? lowest : Math.max(lowest, gains[i]);
    }
    double mean = Descriptive.mean(gains);
    double deviation = Descriptive.sampleDeviation(gains);
    return Arrays.stream(gains).map(g -> deviation > 0 ? (g - mean) / deviation : 0).toArray();
  }

  private double[][] columns(List<Map<String, String>> points) {
    double[][] rows = points.stream().map(space::code).toArray(double[][]::new);
    double[][] columns = new double[rows[0].length][rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int f = 0; f < columns.length; f++) {
        columns[f][i] = rows[i][f];
      }
    }
    return columns;
  }
}
