package org.materialsj.potentials.classical;

import java.util.List;
import java.util.Locale;
import org.materialsj.potentials.Evaluator;
import org.materialsj.potentials.Potential;

/**
 * The potential of Stillinger and Weber (1985, doi:10.1103/PhysRevB.31.5262) for atoms with
 * directed bonds,
 *
 * <pre>
 * E = sum over pairs A epsilon (B (sigma/r)^p - (sigma/r)^q) exp(sigma / (r - a sigma))
 *   + sum over angles j-i-k lambda epsilon (cos - cos0)^2
 *       exp(gamma sigma / (r_ij - a sigma)) exp(gamma sigma / (r_ik - a sigma)),
 * </pre>
 *
 * with all terms 0 from a sigma on. Constants may differ between elements: those of the pair and of
 * each bond of an angle come from the triple (i, j, j), lambda, epsilon and cos0 of an angle from
 * (i, j, k). The energy of an angle belongs to its central atom. Immutable.
 */
public final class StillingerWeber implements Potential {

  private final Triples<Constants> triples;
  private final double cutoff;

  /**
   * The constants of a triple of elements.
   *
   * @param epsilon depth (eV), not negative
   * @param sigma length (angstrom), positive in triples (i, j, j)
   * @param a range in sigma, positive in triples (i, j, j)
   * @param lambda strength of the angles, not negative
   * @param gamma decay of the angles, not negative
   * @param cosine of the angle of least energy, -1 to 1
   * @param repulsion A
   * @param ratio B
   * @param p power of the repulsion, not negative
   * @param q power of the attraction, not negative
   */
  public record Constants(
      double epsilon,
      double sigma,
      double a,
      double lambda,
      double gamma,
      double cosine,
      double repulsion,
      double ratio,
      double p,
      double q) {

    /** Silicon, from the paper. */
    public static final Constants SILICON =
        new Constants(
            2.1683, 2.0951, 1.80, 21.0, 1.20, -1.0 / 3, 7.049556277, 0.6022245584, 4, 0);

    /**
     * Checks the constants.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public Constants {
      boolean lengths = sigma >= 0 && a >= 0 && a * sigma <= PairCutoff.LONGEST;
      boolean strengths = epsilon >= 0 && lambda >= 0 && gamma >= 0 && p >= 0 && q >= 0;
      boolean finite =
          Double.isFinite(epsilon + lambda + gamma + p + q) && Double.isFinite(repulsion + ratio);
      if (!lengths || !strengths || !finite || !(Math.abs(cosine) <= 1)) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "Stillinger-Weber needs a cosine from -1 to 1 and no negative length or strength,"
                    + " got epsilon %s, sigma %s, a %s, lambda %s, gamma %s, cosine %s,"
                    + " A %s, B %s, p %s, q %s",
                epsilon,
                sigma,
                a,
                lambda,
                gamma,
                cosine,
                repulsion,
                ratio,
                p,
                q));
      }
    }

    static Constants of(double[] v) {
      return new Constants(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8], v[9]);
    }

    double[] numbers() {
      return new double[] {
        epsilon, sigma, a, lambda, gamma, cosine, repulsion, ratio, p, q
      };
    }
  }

  /**
   * A potential.
   *
   * @param elements atomic numbers, ascending
   * @param constants of each triple of elements (i, j, k), k fastest
   * @throws IllegalArgumentException if a triple has none, sigma or a of a pair is not positive, or
   *     an angle depends on which of its two ends is named first
   */
  public StillingerWeber(int[] elements, List<Constants> constants) {
    triples = new Triples<>(elements, constants);
    if (triples.pairs().stream().anyMatch(pair -> pair.a * pair.sigma == 0)) {
      throw new IllegalArgumentException("Stillinger-Weber needs positive sigma and a of each pair");
    }
    checkAngles();
    cutoff = triples.pairs().stream().mapToDouble(pair -> pair.a * pair.sigma).max().orElseThrow();
  }

  private void checkAngles() {
    int n = triples.kinds();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        for (int k = 0; k < j; k++) {
          Constants one = triples.all().get((i * n + j) * n + k);
          Constants other = triples.all().get((i * n + k) * n + j);
          if (one.lambda * one.epsilon != other.lambda * other.epsilon
              || one.cosine != other.cosine) {
            throw new IllegalArgumentException(
                "Stillinger-Weber needs the same lambda, epsilon and cosine of the triples i j k and"
                    + " i k j");
          }
        }
      }
    }
  }

  /**
   * Silicon with the constants of the paper.
   *
   * @return for atoms of silicon
   */
  public static StillingerWeber silicon() {
    return new StillingerWeber(new int[] {14}, List.of(Constants.SILICON));
  }

  @Override
  public String name() {
    return "Stillinger-Weber";
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
    return new StillingerWeberEvaluator(triples, triples.types(numbers));
  }
}
