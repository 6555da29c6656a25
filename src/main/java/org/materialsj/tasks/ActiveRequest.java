package org.materialsj.tasks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.materialsj.learn.Imputation;
import org.materialsj.learn.Learner;
import org.materialsj.learn.Learners;
import org.materialsj.learn.TargetTransform;
import org.materialsj.learn.active.Acquisition;
import org.materialsj.learn.active.Goal;
import org.materialsj.learn.judge.SplitKind;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Provenance;

/**
 * What to learn actively, and how.
 *
 * @param table features and target
 * @param target column to learn
 * @param exclude columns that are no features, as of {@link TrainRequest#exclude}
 * @param classes whether numbers in the target stand for classes
 * @param learner name from {@link Learners#names()}
 * @param settings its hyper-parameters by name
 * @param goal what answers are asked for
 * @param acquisition by what rows are chosen; empty for all that fit the goal
 * @param kappa weight of the spread in the confidence bound
 * @param batch rows asked for in a round
 * @param seed seed of everything random
 * @param provenance what makes the results
 */
public record ActiveRequest(
    FeatureTable table,
    String target,
    String exclude,
    boolean classes,
    String learner,
    Map<String, String> settings,
    Goal goal,
    Optional<Acquisition> acquisition,
    double kappa,
    int batch,
    long seed,
    Provenance provenance) {

  /** The column that tells in which round a row was answered or asked for. */
  public static final String ROUND = "round";

  /** Copies the settings. */
  public ActiveRequest {
    settings = Map.copyOf(settings);
  }

  /**
   * How a simulation goes on.
   *
   * @param initial answers at the start
   * @param rounds number of rounds
   * @param testShare share of the rows held out to score models on
   * @param topShare share of the rows that count as best
   * @param seeds number of repetitions
   */
  public record Campaign(int initial, int rounds, double testShare, double topShare, int seeds) {}

  Learner created() {
    return Learners.create(learner, settings);
  }

  /** The acquisitions asked for. */
  List<Acquisition> acquisitions(boolean ofClasses) {
    return acquisition.map(List::of).orElseGet(() -> Acquisition.fitting(goal, ofClasses));
  }

  /** How the table is read; active learning divides rows by itself, so that its folds idle. */
  TrainRequest reading() {
    return new TrainRequest(
        ActiveRounds.without(table).build(),
        target,
        exclude,
        learner,
        settings,
        2,
        0,
        "",
        TargetTransform.NONE,
        seed,
        provenance,
        new TrainOptions(classes, SplitKind.RANDOM, "", Imputation.MEDIAN, "", 0));
  }
}
