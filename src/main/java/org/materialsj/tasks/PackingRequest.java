package org.materialsj.tasks;

import org.materialsj.packing.similarity.SimilarityOptions;

/**
 * How packings are compared with a reference.
 *
 * @param options clusters and tolerances
 * @param amdThreshold packings whose average minimum distances differ by more are not compared
 *     molecule by molecule (angstrom); 0 for no limit
 * @param pddThreshold packings whose pointwise distance distribution is farther away are not
 *     compared molecule by molecule (angstrom); 0 for no limit
 */
public record PackingRequest(SimilarityOptions options, double amdThreshold, double pddThreshold) {

  /** Checks the thresholds. */
  public PackingRequest {
    check("amdThreshold", amdThreshold);
    check("pddThreshold", pddThreshold);
  }

  private static void check(String name, double value) {
    if (!(value >= 0 && Double.isFinite(value))) {
      throw new IllegalArgumentException(name + " must be at least 0, got " + value);
    }
  }
}
