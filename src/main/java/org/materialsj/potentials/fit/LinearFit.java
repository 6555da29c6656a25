package org.materialsj.potentials.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.materialsj.engine.algebra.Cholesky;
import org.materialsj.engine.algebra.LongVectors;
import org.materialsj.engine.random.Seeds;

/**
 * A fitted linear potential.
 *
 * @param coefficients of the functions of the basis (eV)
 * @param energies energy of an atom of each element (eV)
 * @param chosen weight, ridge and errors in cross-validation
 * @param tried all settings that were tried, in their order
 * @param factor of the matrix H of the normal equations, ridge included
 * @param noise standard deviation of a row of weight 1, by cross-validation; coefficients vary by
 *     noise^2 H^-1
 * @param notes plain sentences for the user
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record LinearFit(
    double[] coefficients,
    AtomEnergies energies,
    FitChoice chosen,
    List<FitChoice> tried,
    Cholesky factor,
    double noise,
    List<String> notes) {

  /** Copies the lists. */
  public LinearFit {
    tried = List.copyOf(tried);
    notes = List.copyOf(notes);
  }

  /**
   * Coefficients that the data allow as well: draws from the normal distribution with mean {@link
   * #coefficients} and covariance noise^2 H^-1. The spread of their predictions is an error bar.
   * Cost n^2 per member.
   *
   * @param members how many
   * @param seed seed
   * @return coefficients of each member
   */
  public List<double[]> committee(int members, long seed) {
    int n = coefficients.length;
    double[][] rows = factor.factor();
    List<double[]> committee = new ArrayList<>();
    for (int m = 0; m < members; m++) {
      SplittableRandom random = Seeds.forItem(seed, m);
      double[] x = new double[n];
      for (int i = 0; i < n; i++) {
        x[i] = noise * random.nextGaussian();
      }
      // L^T x = z gives x the covariance (L L^T)^-1.
      for (int i = n - 1; i >= 0; i--) {
        x[i] /= rows[i][i];
        LongVectors.add(-x[i], rows[i], x, i);
      }
      for (int i = 0; i < n; i++) {
        x[i] += coefficients[i];
      }
      committee.add(x);
    }
    return committee;
  }
}
