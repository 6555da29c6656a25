package org.materialsj.potentials.classical;

import org.materialsj.potentials.crystal.SmoothCutoff;

/**
 * How a pair potential ends.
 *
 * @param kind the way
 * @param start distance from which the function is changed; for {@link Kind#SMOOTH} only, else
 *     equal to the end
 * @param end distance from which it is 0; infinite for {@link Kind#NONE} only
 */
public record PairCutoff(Kind kind, double start, double end) {

  /** The ways to end. */
  public enum Kind {
    /** It never ends: for atoms that do not repeat. */
    NONE,
    /** Energy and force jump to 0. For comparison with other programs. */
    SHARP,
    /** The energy is shifted to be 0 at the end; the force jumps. */
    SHIFTED,
    /** V(r) - V(end) - (r - end) V'(end): energy and force are 0 at the end. */
    FORCE_SHIFTED,
    /**
     * The function is multiplied with the factor of {@link SmoothCutoff}, which falls from 1 to 0
     * with two continuous derivatives.
     */
    SMOOTH
  }

  /** The longest cutoff, in the unit of length. */
  public static final double LONGEST = 100;

  /** Between all atoms, whatever their distance. */
  public static final PairCutoff NONE =
      new PairCutoff(Kind.NONE, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

  /**
   * Checks the distances.
   *
   * @throws IllegalArgumentException if they do not fit the kind
   */
  public PairCutoff {
    boolean fits =
        switch (kind) {
          case NONE -> start == Double.POSITIVE_INFINITY && end == Double.POSITIVE_INFINITY;
          case SMOOTH -> start > 0 && start < end && end <= LONGEST;
          default -> start == end && end > 0 && end <= LONGEST;
        };
    if (!fits) {
      throw new IllegalArgumentException(
          "a cutoff that is %s cannot go from %s to %s; it ends above 0 and at most at %s"
              .formatted(kind.name().toLowerCase(java.util.Locale.ROOT), start, end, LONGEST));
    }
  }

  /**
   * A function that fades.
   *
   * @param start distance up to which it counts fully
   * @param end distance from which it is 0
   * @return the cutoff
   */
  public static PairCutoff smooth(double start, double end) {
    return new PairCutoff(Kind.SMOOTH, start, end);
  }

  /**
   * A function that ends at once, in one of the other ways.
   *
   * @param kind not {@link Kind#NONE} and not {@link Kind#SMOOTH}
   * @param end distance from which it is 0
   * @return the cutoff
   */
  public static PairCutoff at(Kind kind, double end) {
    return new PairCutoff(kind, end, end);
  }

  /**
   * A function with this end.
   *
   * @param function without one
   * @return V and its slope below the end, 0 from there on
   */
  public PairFunction applyTo(PairFunction function) {
    return switch (kind) {
      case NONE -> function;
      case SHARP -> new Shifted(function, end, 0, 0);
      case SHIFTED -> new Shifted(function, end, function.value(end), 0);
      case FORCE_SHIFTED -> new Shifted(function, end, function.value(end), function.slope(end));
      case SMOOTH -> new Faded(function, new SmoothCutoff(start, end));
    };
  }

  private record Shifted(PairFunction function, double end, double value, double slope)
      implements PairFunction {
    @Override
    public void at(double r, double[] result) {
      if (r >= end) {
        result[0] = 0;
        result[1] = 0;
        return;
      }
      function.at(r, result);
      result[0] -= value + slope * (r - end);
      result[1] -= slope;
    }
  }

  private record Faded(PairFunction function, SmoothCutoff fade) implements PairFunction {
    @Override
    public void at(double r, double[] result) {
      if (r >= fade.end()) {
        result[0] = 0;
        result[1] = 0;
        return;
      }
      function.at(r, result);
      if (r > fade.start()) {
        double factor = fade.value(r);
        result[1] = factor * result[1] + fade.slope(r) * result[0];
        result[0] *= factor;
      }
    }
  }
}
