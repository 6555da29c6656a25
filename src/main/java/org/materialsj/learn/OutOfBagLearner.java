package org.materialsj.learn;

import org.materialsj.engine.run.RunContext;

/** A learner of many members that do not all see every row, such as a bootstrapped forest. */
public interface OutOfBagLearner extends Learner {

  /**
   * A model and its predictions for rows that its members had not seen.
   *
   * @param model the same model as of {@link #fit}
   * @param predictions for each training row the prediction of the members whose sample left it
   *     out; NaN when there is no such member
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  record OutOfBag(Model model, double[] predictions) {}

  /**
   * Whether {@link #fitOutOfBag} works with these hyper-parameters.
   *
   * @return true when members leave rows out
   */
  boolean hasOutOfBag();

  /**
   * Learns, and predicts each row by the members that had not seen it. Behind steps of preparation
   * the steps have seen all rows: where they look at the target, such as a selection of features,
   * the predictions are too good.
   *
   * @param data as in {@link #fit}
   * @param seed as in {@link #fit}
   * @param run as in {@link #fit}
   * @return the same model as {@link #fit}, with predictions
   * @throws IllegalArgumentException without {@link #hasOutOfBag}
   */
  OutOfBag fitOutOfBag(TrainingSet data, long seed, RunContext run);
}
