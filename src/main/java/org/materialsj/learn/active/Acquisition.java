package org.materialsj.learn.active;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.materialsj.engine.statistics.ExpectedImprovement;

/**
 * By what rows are chosen whose answers are asked for next. A value is better the higher it is; m
 * is the prediction and s its spread, g the prediction when the highest is looked for and minus the
 * prediction when the lowest is, b the best g among the answers. DIVERSE is explained in {@link
 * Proposer}.
 */
public enum Acquisition {
  /** Chance; what all others have to beat. */
  RANDOM("Random"),
  /** The squared spread, s^2 (Lewis and Gale 1994, doi:10.1007/978-1-4471-2099-5_1). */
  VARIANCE("Variance"),
  /** By how much the best is expected to be exceeded, see {@link ExpectedImprovement}. */
  EXPECTED_IMPROVEMENT("Expected improvement"),
  /** g + kappa s (Srinivas et al. 2012, doi:10.1109/TIT.2011.2182033). */
  CONFIDENCE_BOUND("Upper confidence bound"),
  /** g: what the model thinks best. */
  GREEDY("Greedy"),
  /** The entropy of the probabilities of the classes, -sum p log2 p (bits). */
  ENTROPY("Entropy"),
  /** 1 less the difference of the two largest probabilities. */
  MARGIN("Margin"),
  /** One row of each of several clusters, so that the rows of a batch differ. */
  DIVERSE("Diverse by clusters");

  private final String label;

  Acquisition(String label) {
    this.label = label;
  }

  /** The label shown in menus. */
  @Override
  public String toString() {
    return label;
  }

  /**
   * Whether it serves a goal.
   *
   * @param goal what answers are asked for
   * @param classes whether the targets are classes
   * @return false where it has no meaning
   */
  public boolean fits(Goal goal, boolean classes) {
    return switch (this) {
      case RANDOM, DIVERSE -> true;
      case VARIANCE -> !classes;
      case EXPECTED_IMPROVEMENT, CONFIDENCE_BOUND, GREEDY -> !classes && goal.seeksRows();
      case ENTROPY, MARGIN -> classes;
    };
  }

  /**
   * Those that serve a goal.
   *
   * @param goal what answers are asked for
   * @param classes whether the targets are classes
   * @return RANDOM first
   */
  public static List<Acquisition> fitting(Goal goal, boolean classes) {
    return Arrays.stream(values()).filter(each -> each.fits(goal, classes)).toList();
  }

  /**
   * Checks that it serves a goal.
   *
   * @param goal what answers are asked for
   * @param classes whether the targets are classes
   * @throws IllegalArgumentException with one plain sentence if it does not
   */
  public void check(Goal goal, boolean classes) {
    if (!fits(goal, classes)) {
      throw new IllegalArgumentException(
          "The acquisition \""
              + label
              + "\" does not fit the goal \""
              + goal
              + "\" for "
              + (classes ? "classes" : "numbers")
              + "; choose one of "
              + fitting(goal, classes).stream()
                  .map(Acquisition::toString)
                  .collect(Collectors.joining(", "))
              + ".");
    }
  }

  /** Whether it needs a model. */
  boolean needsModel() {
    return this != RANDOM;
  }

  /**
   * The values of rows; those of DIVERSE within a cluster.
   *
   * @param beliefs what a model thinks of n rows
   * @param goal what answers are asked for
   * @param best b; not used where no row is looked for
   * @param kappa weight of the spread
   * @return n numbers; zeros for RANDOM
   */
  double[] values(Beliefs beliefs, Goal goal, double best, double kappa) {
    double[] values = new double[beliefs.size()];
    Acquisition by = this == DIVERSE ? within(goal, beliefs.isOfClasses()) : this;
    for (int i = 0; i < values.length; i++) {
      double gain = goal.gain(beliefs.predicted()[i]);
      double spread = beliefs.doubt()[i];
      values[i] =
          switch (by) {
            case VARIANCE -> spread * spread;
            case EXPECTED_IMPROVEMENT -> ExpectedImprovement.of(gain - best, spread);
            case CONFIDENCE_BOUND -> gain + kappa * spread;
            case GREEDY -> gain;
            case ENTROPY -> spread;
            case MARGIN -> 1 - beliefs.margin()[i];
            default -> 0;
          };
    }
    return values;
  }

  /**
   * By what DIVERSE compares rows.
   *
   * @param goal what answers are asked for
   * @param classes whether the targets are classes
   * @return the measure within a cluster
   */
  public static Acquisition within(Goal goal, boolean classes) {
    return classes ? ENTROPY : goal.seeksRows() ? CONFIDENCE_BOUND : VARIANCE;
  }
}
