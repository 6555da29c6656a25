package org.materialsj.moments.inversion;

/**
 * What {@link FingerprintInversion} found. Immutable; the arrays belong to the caller.
 *
 * @param status whether the fingerprint is reproduced
 * @param positions 3A coordinates (angstrom), none when no try led to atoms; the centre of the ball
 *     at the origin; up to rotation, reflection and the order of the atoms, which no fingerprint
 *     knows
 * @param numbers A atomic numbers, none for unit weights
 * @param fingerprintRmsd root-mean-square difference of the invariants of these atoms and those
 *     asked for
 * @param tries starts made
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record InversionResult(
    Status status, double[] positions, int[] numbers, double fingerprintRmsd, int tries) {

  /** How an inversion ended. */
  public enum Status {
    /**
     * The atoms have the fingerprint, to rounding errors. Others may have it, too: most moments of
     * a symmetric molecule vanish and those left may be fewer than its unknowns. Of a symmetric
     * line of atoms order 7 has the sum of the weights and three more, and with free elements
     * several lines of six atoms share these; a higher order tells them apart.
     */
    FOUND,
    /** All tries were made; the atoms are those whose fingerprint came closest. */
    NOT_FOUND,
    /** The time guard ended the tries; the atoms are those whose fingerprint came closest. */
    OUT_OF_TIME
  }

  /**
   * The number of atoms.
   *
   * @return A
   */
  public int atoms() {
    return positions.length / 3;
  }

  /**
   * Whether the fingerprint is reproduced.
   *
   * @return true for {@link Status#FOUND}
   */
  public boolean found() {
    return status == Status.FOUND;
  }
}
