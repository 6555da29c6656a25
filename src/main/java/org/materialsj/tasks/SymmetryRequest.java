package org.materialsj.tasks;

import java.util.List;

/**
 * What a symmetry check compares.
 *
 * @param target name of the property of the structures to predict
 * @param unit its unit; may be empty
 * @param descriptors names of the featurizers to judge, at least one
 * @param learner name of the learner that is given them
 * @param copies number of transformed copies of each training structure for the first cure; 0 for
 *     none
 * @param augmentation by what the copies differ
 * @param invariants names of the featurizers of the second cure; empty for none
 * @param invariantLearner name of the learner that is given those
 * @param test how many structures to test on: a share below 1, or a number
 * @param seed seed of everything random
 */
public record SymmetryRequest(
    String target,
    String unit,
    List<String> descriptors,
    String learner,
    int copies,
    Augmentation augmentation,
    List<String> invariants,
    String invariantLearner,
    double test,
    long seed) {

  /** Checks the numbers. */
  public SymmetryRequest {
    descriptors = List.copyOf(descriptors);
    invariants = List.copyOf(invariants);
    if (copies < 0) {
      throw new IllegalArgumentException("copies must be at least 0, got " + copies);
    }
    if (!(test > 0) || (test >= 1 && test != Math.rint(test)) || test > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "test must be a share between 0 and 1 or a whole number, got " + test);
    }
  }

  /** The number of n structures to test on. */
  int testCount(int n) {
    return (int) (test < 1 ? Math.max(1, Math.round(n * test)) : test);
  }
}
