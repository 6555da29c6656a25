package org.materialsj.tasks;

import java.util.List;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Model;
import org.materialsj.learn.TrainingSet;
import org.materialsj.learn.linear.ColumnRank;
import org.materialsj.learn.linear.LinearClasses;
import org.materialsj.learn.linear.LinearModel;
import org.materialsj.learn.linear.OrdinaryLeastSquares;

/** Warns of coefficients that mean little, because features follow from others. */
final class DependentFeatures {

  /** About a second of work: rows times features squared. */
  private static final double MOST_WORK = 1e9;

  private DependentFeatures() {}

  /**
   * What to know of the features of a linear model.
   *
   * @param model any model
   * @param training what it learned from
   * @param run progress and cancelling
   * @return a sentence; none for other models, for independent features, for more features than
   *     rows, which is said elsewhere, and where it would take long
   */
  static List<String> notes(Model model, TrainingSet training, RunContext run) {
    PreparedModel prepared = PreparedModel.of(model, training.features());
    if (!(prepared.inner() instanceof LinearModel || prepared.inner() instanceof LinearClasses)) {
      return List.of();
    }
    int d = prepared.inner().featureCount();
    if (d >= training.size() || (double) training.size() * d * d > MOST_WORK) {
      return List.of();
    }
    PreparedModel.Shown shown =
        prepared.shown(training.columns(), prepared.prepare(training.columns(), run));
    TrainingSet seen =
        new TrainingSet(
            shown.columns(),
            shown.values(),
            training.target(),
            new double[training.size()],
            List.of());
    ColumnRank rank = new OrdinaryLeastSquares().solve(seen, run).rank();
    return rank.full()
        ? List.of()
        : List.of(
            "Single coefficients mean little here, because some features follow from others: "
                + Sentences.list(rank.dependent())
                + ".");
  }
}
