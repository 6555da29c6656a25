package org.materialsj.tasks;

import org.materialsj.moments.SpeciesWeights;

/**
 * What fingerprints are made of, and how long to try to invert them.
 *
 * @param goal what is recovered
 * @param species the weights of elements in the fingerprint; unit weights when only positions are
 *     recovered
 * @param order highest order of the moments, {@value #LEAST_ORDER} to {@value #MOST_ORDER}
 * @param cutoff radius of the ball around a molecule that the moments are taken in (angstrom)
 * @param atoms number of atoms, when it is known; 0 to take it from the sum of the weights, which
 *     the fingerprint tells
 * @param tries most starts per fingerprint, at least 1
 * @param seconds most time per fingerprint (s); 0 for no limit, so that the result is the same on
 *     every machine
 * @param seed seed of everything random; fingerprint i takes item i
 */
public record InversionSettings(
    Goal goal,
    SpeciesWeights species,
    int order,
    double cutoff,
    int atoms,
    int tries,
    double seconds,
    long seed) {

  /** The least order that can be inverted. */
  public static final int LEAST_ORDER = 4;

  /** Beyond this order sets of invariants grow too large to be inverted. */
  public static final int MOST_ORDER = 10;

  /** What is recovered from a fingerprint. */
  public enum Goal {
    /** Where the atoms are; the fingerprint has unit weights. */
    POSITIONS("positions"),
    /** Where the atoms are, and what elements they are. */
    SPECIES("positions and species"),
    /** The same, with the help of the fingerprint of unit weights. */
    TWO_FINGERPRINTS("positions and species, two fingerprints");

    private final String label;

    Goal(String label) {
      this.label = label;
    }

    /** The name of the choice. */
    @Override
    public String toString() {
      return label;
    }
  }

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is out of range, or the weights do not suit the goal
   */
  public InversionSettings {
    if (order < LEAST_ORDER || order > MOST_ORDER) {
      throw new IllegalArgumentException(
          "order must be " + LEAST_ORDER + " to " + MOST_ORDER + ", got " + order);
    }
    if (!(cutoff > 0 && cutoff < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("cutoff must be positive, got " + cutoff);
    }
    if (atoms < 0) {
      throw new IllegalArgumentException("atoms must be at least 0, got " + atoms);
    }
    if (tries < 1) {
      throw new IllegalArgumentException("tries must be at least 1, got " + tries);
    }
    if (!(seconds >= 0)) {
      throw new IllegalArgumentException("seconds must be at least 0, got " + seconds);
    }
    if ((goal == Goal.POSITIONS) != species.isUnit()) {
      throw new IllegalArgumentException(
          "the goal \"" + goal + "\" does not go with the weights " + species);
    }
  }
}
