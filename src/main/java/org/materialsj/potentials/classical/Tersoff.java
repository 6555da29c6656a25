package org.materialsj.potentials.classical;

import java.util.List;
import java.util.Locale;
import org.materialsj.potentials.Evaluator;
import org.materialsj.potentials.Potential;

/**
 * The bond-order potential of Tersoff (1988, doi:10.1103/PhysRevB.37.6991 and
 * doi:10.1103/PhysRevB.38.9902; for several elements 1989, doi:10.1103/PhysRevB.39.5566),
 *
 * <pre>
 * E = 1/2 sum over i, j of f(r_ij) (A exp(-lambda1 r_ij) - b_ij B exp(-lambda2 r_ij)),
 * b = (1 + (beta z)^n)^(-1 / 2n),
 * z = sum over k of f(r_ik) g(cos) exp((lambda3 (r_ij - r_ik))^m),
 * g = gamma (1 + c^2 / d^2 - c^2 / (d^2 + (cos - cos0)^2)),
 * </pre>
 *
 * with f = 1 up to R - D, 0 from R + D on, and half a sine between them. A, B, lambda1, lambda2,
 * beta, n and the f of the bond come from the triple (i, j, j), all else from (i, j, k). The term of
 * i, j belongs to atom i. Immutable.
 */
public final class Tersoff implements Potential {

  private final Triples<Constants> triples;
  private final double cutoff;

  /**
   * The constants of a triple of elements.
   *
   * @param m power of the exponent, 1 or 3
   * @param gamma factor of the angle, not negative
   * @param lambda3 of the exponent (1/angstrom)
   * @param c strength of the angle, not negative
   * @param d sharpness of the angle, positive
   * @param cosine of the angle of least z, -1 to 1
   * @param n power of the bond order, positive in triples (i, j, j)
   * @param beta strength of the bond order, not negative
   * @param lambda2 decay of the attraction (1/angstrom), not negative
   * @param attraction B (eV)
   * @param range R (angstrom), positive and not below D
   * @param fade D (angstrom), not negative; with 0 the energy jumps at R
   * @param lambda1 decay of the repulsion (1/angstrom), not negative
   * @param repulsion A (eV)
   */
  public record Constants(
      double m,
      double gamma,
      double lambda3,
      double c,
      double d,
      double cosine,
      double n,
      double beta,
      double lambda2,
      double attraction,
      double range,
      double fade,
      double lambda1,
      double repulsion) {

    /** Silicon, from the second paper of 1988, often called T3: elastic properties. */
    public static final Constants SILICON =
        new Constants(
            3,
            1,
            1.7322,
            1.0039e5,
            16.218,
            -0.59826,
            0.78734,
            1.0999e-6,
            1.7322,
            471.18,
            2.85,
            0.15,
            2.4799,
            1830.8);

    /**
     * Checks the constants.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public Constants {
      boolean ranges = fade >= 0 && range > 0 && range >= fade && range + fade <= PairCutoff.LONGEST;
      boolean angles = gamma >= 0 && c >= 0 && d > 0 && Math.abs(cosine) <= 1;
      boolean bonds = n >= 0 && beta >= 0 && lambda1 >= 0 && lambda2 >= 0;
      boolean finite =
          Double.isFinite(gamma + c + d + n + beta)
              && Double.isFinite(lambda1 + lambda2 + lambda3 + attraction + repulsion);
      if (!ranges || !angles || !bonds || !finite || (m != 1 && m != 3)) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "Tersoff needs m 1 or 3, R not below D, positive d, a cosine from -1 to 1 and no"
                    + " negative strength, got m %s, gamma %s, lambda3 %s, c %s, d %s, cosine"
                    + " %s, n %s, beta %s, lambda2 %s, B %s, R %s, D %s, lambda1 %s, A %s",
                m,
                gamma,
                lambda3,
                c,
                d,
                cosine,
                n,
                beta,
                lambda2,
                attraction,
                range,
                fade,
                lambda1,
                repulsion));
      }
    }

    static Constants of(double[] v) {
      return new Constants(
          v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8], v[9], v[10], v[11], v[12], v[13]);
    }

    double[] numbers() {
      return new double[] {
        m, gamma, lambda3, c, d, cosine, n, beta, lambda2, attraction, range, fade, lambda1,
        repulsion
      };
    }
  }

  /**
   * A potential.
   *
   * @param elements atomic numbers, ascending
   * @param constants of each triple of elements (i, j, k), k fastest
   * @throws IllegalArgumentException if a triple has none, or n of a pair is not positive
   */
  public Tersoff(int[] elements, List<Constants> constants) {
    triples = new Triples<>(elements, constants);
    if (triples.pairs().stream().anyMatch(pair -> pair.n == 0)) {
      throw new IllegalArgumentException("Tersoff needs a positive n of each pair");
    }
    cutoff = constants.stream().mapToDouble(t -> t.range + t.fade).max().orElseThrow();
  }

  /**
   * Silicon with the constants of {@link Constants#SILICON}.
   *
   * @return for atoms of silicon
   */
  public static Tersoff silicon() {
    return new Tersoff(new int[] {14}, List.of(Constants.SILICON));
  }

  @Override
  public String name() {
    return "Tersoff";
  }

  @Override
  public int[] elements() {
    return triples.elements();
  }

  @Override
  public double cutoff() {
    return cutoff;
  }

  /**
   * The constants.
   *
   * @return of each triple of elements (i, j, k), k fastest
   */
  public List<Constants> constants() {
    return triples.all();
  }

  @Override
  public Evaluator evaluator(int[] numbers) {
    requireElements(numbers);
    return new TersoffEvaluator(triples, triples.types(numbers));
  }
}
