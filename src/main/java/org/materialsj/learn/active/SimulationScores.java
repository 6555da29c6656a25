package org.materialsj.learn.active;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Metrics;
import org.materialsj.learn.Baseline;
import org.materialsj.learn.Model;
import org.materialsj.learn.TrainingSet;
import org.materialsj.model.ColumnSpec;

/**
 * How good a state of a simulation is.
 *
 * @param goal what answers are asked for
 * @param best whether each row is among the best; all false where no row is looked for
 * @param bestCount number of best rows
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
record SimulationScores(Goal goal, boolean[] best, int bestCount) {

  /** Finds the best rows; rows as good as the last of them count, too. */
  static SimulationScores of(TrainingSet data, Goal goal, double topShare) {
    boolean[] best = new boolean[data.size()];
    if (!goal.seeksRows()) {
      return new SimulationScores(goal, best, 0);
    }
    double[] gains = Arrays.stream(data.values()).map(goal::gain).toArray();
    double[] sorted = gains.clone();
    Arrays.sort(sorted);
    int count = (int) Math.max(1, Math.round(topShare * sorted.length));
    double limit = sorted[sorted.length - count];
    int found = 0;
    for (int i = 0; i < best.length; i++) {
      best[i] = gains[i] >= limit;
      found += best[i] ? 1 : 0;
    }
    return new SimulationScores(goal, best, found);
  }

  int count() {
    return goal.seeksRows() ? 2 : 1;
  }

  /** What is measured, in the order of {@link #of}. */
  List<SimulatedCurves.Measure> measures(TrainingSet data) {
    List<SimulatedCurves.Measure> measures = new ArrayList<>();
    ColumnSpec target = data.target();
    if (!goal.seeksRows()) {
      measures.add(
          data.isClassification()
              ? new SimulatedCurves.Measure(new ColumnSpec("accuracy on rows held out", ""), true)
              : new SimulatedCurves.Measure(
                  new ColumnSpec("RMSE on rows held out", target.unit()), false));
      return measures;
    }
    measures.add(
        new SimulatedCurves.Measure(new ColumnSpec("share of the best rows found", ""), true));
    measures.add(
        new SimulatedCurves.Measure(
            new ColumnSpec("best " + target.name() + " found", target.unit()),
            goal == Goal.MAXIMISE));
    return measures;
  }

  /** The values of the measures; without a model, a baseline predicts the rows held out. */
  double[] of(TrainingSet data, Optional<Model> model, int[] answered, int[] test, RunContext run) {
    if (goal.seeksRows()) {
      int found = 0;
      double top = Double.NaN;
      for (int row : answered) {
        found += best[row] ? 1 : 0;
        double value = data.values()[row];
        top = goal.gain(value) <= goal.gain(top) ? top : value;
      }
      return new double[] {(double) found / bestCount, top};
    }
    TrainingSet held = data.select(test);
    double[] predicted = new double[held.size()];
    if (model.isPresent()) {
      predicted = model.get().predict(held.columns(), run);
    } else {
      double[] known = data.select(answered).values();
      Arrays.fill(predicted, Baseline.prediction(known, data.classes().size()));
    }
    if (!data.isClassification()) {
      return new double[] {Metrics.rmse(held.values(), predicted)};
    }
    int right = 0;
    for (int i = 0; i < predicted.length; i++) {
      right += predicted[i] == held.values()[i] ? 1 : 0;
    }
    return new double[] {(double) right / predicted.length};
  }
}
