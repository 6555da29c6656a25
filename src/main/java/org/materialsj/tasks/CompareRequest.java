package org.materialsj.tasks;

import java.util.List;
import java.util.Map;

/**
 * Which learners to compare, on what.
 *
 * @param baseline table, target, folds and splits, with the learner that all others are compared
 *     with; at least 2 folds, or a split that gives some
 * @param candidates the others, at least one
 * @param timings whether the table tells times, which differ from run to run
 */
public record CompareRequest(TrainRequest baseline, List<Candidate> candidates, boolean timings) {

  private static final int MOST_CANDIDATES = 200;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if there are no candidates, too many, two of one name, or no
   *     folds
   */
  public CompareRequest {
    candidates = List.copyOf(candidates);
    if (candidates.isEmpty() || candidates.size() > MOST_CANDIDATES) {
      throw new IllegalArgumentException(
          "A comparison takes 1 to "
              + MOST_CANDIDATES
              + " learners, with each preparation counted; got "
              + candidates.size()
              + ".");
    }
    List<String> names = candidates.stream().map(Candidate::name).toList();
    if (names.stream().distinct().count() < names.size()) {
      throw new IllegalArgumentException("A learner is compared twice with the same preparation.");
    }
    if (baseline.folds() == 0) {
      throw new IllegalArgumentException("A comparison needs at least 2 folds.");
    }
  }

  /**
   * A learner with its settings.
   *
   * @param name what stands in tables and legends
   * @param learner name from {@link org.materialsj.learn.Learners#names()}
   * @param hyperParameters value by name, with the preparation
   */
  public record Candidate(String name, String learner, Map<String, String> hyperParameters) {

    /** Copies the settings. */
    public Candidate {
      hyperParameters = Map.copyOf(hyperParameters);
    }
  }
}
