package org.materialsj.moments.inversion;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.moments.InvariantSet;
import org.materialsj.moments.SpeciesWeights;
import org.materialsj.moments.ZernikeIndex;

/**
 * What is asked of {@link FingerprintInversion}. Immutable; start from {@link #of} and change what
 * differs.
 *
 * @param invariants the set that the fingerprint holds the values of, with the moment of order 0
 * @param fingerprint invariants of real moments in the scale of {@link
 *     org.materialsj.moments.Normalization#NOVOTNI_KLEIN}, the atoms weighted by {@code weights}
 * @param unitFingerprint the same invariants with all atoms weighing 1, when known: positions are
 *     then found from these first
 * @param weights how atoms were weighted; unit weights ask for positions only
 * @param atoms number of atoms, when known
 * @param cutoff radius of the ball of the moments (angstrom)
 * @param seed seed of all random starts
 * @param tries largest number of starts
 * @param limit time after which no further start is made, at most {@link #MOST_LIMIT}: a guard,
 *     because what is found then depends on the machine
 * @param cancel asked often during the work
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record InversionRequest(
    InvariantSet invariants,
    double[] fingerprint,
    Optional<double[]> unitFingerprint,
    SpeciesWeights weights,
    OptionalInt atoms,
    double cutoff,
    long seed,
    int tries,
    Duration limit,
    CancelToken cancel) {

  /** The number of starts unless asked otherwise. */
  public static final int DEFAULT_TRIES = 400;

  /** The time guard unless asked otherwise. */
  public static final Duration DEFAULT_LIMIT = Duration.ofSeconds(60);

  /** The longest time guard, which is as good as none. */
  public static final Duration MOST_LIMIT = Duration.ofDays(10_000);

  /** The largest number of atoms that can be asked for. */
  public static final int MOST_ATOMS = 100;

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException if a length does not fit, a number is not finite or a limit
   *     not positive
   */
  public InversionRequest {
    fingerprint = checked("fingerprint", fingerprint, invariants);
    if (unitFingerprint.isPresent()) {
      unitFingerprint = Optional.of(checked("unit fingerprint", unitFingerprint.get(), invariants));
    }
    if (!weights.isUnit() && !(weights.least() > 0)) {
      throw new IllegalArgumentException(
          "inversion needs a range of weights above 0, got " + weights);
    }
    if (atoms.isPresent() && (atoms.getAsInt() < 1 || atoms.getAsInt() > MOST_ATOMS)) {
      throw new IllegalArgumentException(
          "the number of atoms must be 1 to " + MOST_ATOMS + ", got " + atoms.getAsInt());
    }
    if (!(cutoff > 0 && cutoff < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("the cutoff must be positive, got " + cutoff);
    }
    if (tries < 1) {
      throw new IllegalArgumentException("the number of tries must be at least 1, got " + tries);
    }
    if (limit.isNegative() || limit.isZero() || limit.compareTo(MOST_LIMIT) > 0) {
      throw new IllegalArgumentException(
          "the time limit must be positive and at most " + MOST_LIMIT + ", got " + limit);
    }
  }

  /**
   * The largest number of atoms that moments can tell: there must be as many moments as unknowns,
   * which are three coordinates of each atom and its weight, unless that is known.
   *
   * @param order order of the moments
   * @param elements whether the weights are unknown
   * @return (N+1)(N+2)(N+3)/6 over 3 or 4: 40 or 30 at order 7
   */
  public static int mostAtoms(int order, boolean elements) {
    return Math.min(MOST_ATOMS, ZernikeIndex.size(order) / (elements ? 4 : 3));
  }

  private static double[] checked(String name, double[] values, InvariantSet invariants) {
    if (values.length != invariants.length()) {
      throw new IllegalArgumentException(
          "the set has " + invariants.length() + " invariants, the " + name + " " + values.length);
    }
    // Their squares are added up.
    if (!Double.isFinite(Arrays.stream(values).map(value -> value * value).sum())) {
      throw new IllegalArgumentException(
          "the " + name + " must be of finite numbers well below 1e150");
    }
    return values.clone();
  }

  /**
   * Asks for positions of atoms that all weigh 1, their number unknown.
   *
   * @param invariants the set
   * @param fingerprint its values
   * @param cutoff radius of the ball (angstrom)
   * @return the request, with the default seed and limits
   */
  public static InversionRequest of(InvariantSet invariants, double[] fingerprint, double cutoff) {
    return new InversionRequest(
        invariants,
        fingerprint,
        Optional.empty(),
        SpeciesWeights.unit(),
        OptionalInt.empty(),
        cutoff,
        Seeds.DEFAULT,
        DEFAULT_TRIES,
        DEFAULT_LIMIT,
        CancelToken.NEVER);
  }

  /**
   * Asks for the elements too.
   *
   * @param other how atoms were weighted
   * @return the changed request
   */
  public InversionRequest withWeights(SpeciesWeights other) {
    return new InversionRequest(
        invariants, fingerprint, unitFingerprint, other, atoms, cutoff, seed, tries, limit, cancel);
  }

  /**
   * Adds a second fingerprint.
   *
   * @param values the invariants with all atoms weighing 1
   * @return the changed request
   */
  public InversionRequest withUnitFingerprint(double[] values) {
    return new InversionRequest(
        invariants,
        fingerprint,
        Optional.of(values),
        weights,
        atoms,
        cutoff,
        seed,
        tries,
        limit,
        cancel);
  }

  /**
   * Tells the number of atoms.
   *
   * @param count number of atoms
   * @return the changed request
   */
  public InversionRequest withAtoms(int count) {
    return new InversionRequest(
        invariants,
        fingerprint,
        unitFingerprint,
        weights,
        OptionalInt.of(count),
        cutoff,
        seed,
        tries,
        limit,
        cancel);
  }

  /**
   * Sets seed and limits.
   *
   * @param newSeed seed of the random starts
   * @param mostTries largest number of starts
   * @param newLimit time guard
   * @return the changed request
   */
  public InversionRequest withBudget(long newSeed, int mostTries, Duration newLimit) {
    return new InversionRequest(
        invariants,
        fingerprint,
        unitFingerprint,
        weights,
        atoms,
        cutoff,
        newSeed,
        mostTries,
        newLimit,
        cancel);
  }

  /**
   * Makes the work cancellable.
   *
   * @param token asked often
   * @return the changed request
   */
  public InversionRequest withCancel(CancelToken token) {
    return new InversionRequest(
        invariants,
        fingerprint,
        unitFingerprint,
        weights,
        atoms,
        cutoff,
        seed,
        tries,
        limit,
        token);
  }
}
