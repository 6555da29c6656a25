package org.materialsj.tasks;

import java.util.Map;
import java.util.Objects;

/**
 * Whose error is taken apart, and on what.
 *
 * @param learner name of a learner of numbers, see {@link org.materialsj.learn.Learners#names()}
 * @param settings settings that stay as they are, by name
 * @param complexity the setting that makes the learner more or less flexible and its values, such
 *     as "degree=1..12", the degree of a polynomial in the distance, or "maxDepth=1..8"
 * @param low smallest distance (sigma), above 0
 * @param high largest distance (sigma), above the smallest
 * @param points number of points of a set, at least 4
 * @param noise standard deviation of the noise (epsilon), at least 0
 * @param atRandom whether distances are drawn anew for each set; otherwise they are equidistant
 * @param sets number of sets, at least 10
 * @param seed seed
 */
public record DecompositionRequest(
    String learner,
    Map<String, String> settings,
    String complexity,
    double low,
    double high,
    int points,
    double noise,
    boolean atRandom,
    int sets,
    long seed) {

  /** Checks the numbers. */
  public DecompositionRequest {
    settings = Map.copyOf(settings);
    Objects.requireNonNull(complexity, "complexity");
    if (!(low > 0 && low < high && Double.isFinite(high))) {
      throw new IllegalArgumentException(
          "The distances must be positive and go up, got " + low + " to " + high + ".");
    }
    if (points < 4 || sets < 10) {
      throw new IllegalArgumentException(
          "There must be at least 4 points and 10 sets, got " + points + " and " + sets + ".");
    }
    if (!(noise >= 0 && Double.isFinite(noise))) {
      throw new IllegalArgumentException("The noise must be at least 0, got " + noise + ".");
    }
  }
}
