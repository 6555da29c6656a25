package org.materialsj.potentials.fit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.materialsj.engine.algebra.Cholesky;
import org.materialsj.engine.algebra.LongVectors;
import org.materialsj.engine.algebra.NormalEquations;
import org.materialsj.engine.run.RunContext;

/**
 * The equations of some folds under one weight of the energies, to solve for several ridges. The
 * energies of the elements are unknowns like the coefficients, but have no ridge: what they can
 * explain is taken off the rows, and they are what is left when the coefficients are known.
 */
final class WeightedEquations {

  private final NormalEquations sum;
  private final List<FoldEquations.EnergyRow> rows;
  private final int[] elements;
  private final double[] prior;
  private final FitOptions options;

  WeightedEquations(
      List<FoldEquations> folds, LinearBasis basis, FitOptions options, double energyWeight) {
    this.options = options;
    elements = basis.elements();
    rows = folds.stream().flatMap(fold -> fold.energies().stream()).toList();
    sum = new NormalEquations(basis.columns());
    for (FoldEquations fold : folds) {
      sum.add(fold.forces(), options.forceWeight() * options.forceWeight());
      sum.add(fold.stresses(), options.stressWeight() * options.stressWeight());
    }
    if (!rows.isEmpty() && energyWeight > 0) {
      addEnergies(energyWeight);
    }
    prior = options.prior() == FitPrior.SMOOTHNESS ? squares(basis.roughness()) : diagonal();
  }

  private void addEnergies(double weight) {
    int n = sum.right().length;
    double[][] lines = new double[rows.size()][];
    for (int f = 0; f < lines.length; f++) {
      lines[f] = Arrays.copyOf(rows.get(f).row(), n + 1);
      lines[f][n] = rows.get(f).energy();
    }
    new Compositions(elements, rows.stream().map(FoldEquations.EnergyRow::numbers).toList())
        .takeOff(lines);
    double[] energies = Arrays.stream(lines).mapToDouble(line -> weight * line[n]).toArray();
    for (int f = 0; f < lines.length; f++) {
      lines[f] = Arrays.stream(lines[f], 0, n).map(value -> weight * value).toArray();
    }
    sum.add(lines, energies, lines.length);
  }

  private static double[] squares(double[] values) {
    return Arrays.stream(values).map(value -> value * value).toArray();
  }

  /** The diagonal; functions that are never other than 0 get 1, so that they are not used. */
  private double[] diagonal() {
    double[] diagonal = new double[sum.right().length];
    for (int i = 0; i < diagonal.length; i++) {
      double square = sum.matrix()[i][i];
      diagonal[i] = square > 0 ? square : 1;
    }
    return diagonal;
  }

  /** The decomposition with a ridge, empty when it is too small to solve the equations. */
  Optional<Cholesky> factor(double ridge, RunContext run) {
    double[][] matrix = new double[prior.length][];
    for (int i = 0; i < matrix.length; i++) {
      matrix[i] = sum.matrix()[i].clone();
      matrix[i][i] += ridge * prior[i];
    }
    return Cholesky.decompose(matrix, run);
  }

  double[] right() {
    return sum.right();
  }

  /** The energies of the elements that fit best to coefficients. */
  AtomEnergies energies(double[] coefficients) {
    double[] totals =
        rows.stream()
            .mapToDouble(
                row ->
                    (row.energy() - LongVectors.dot(row.row(), coefficients))
                        * row.numbers().length)
            .toArray();
    return AtomEnergies.fit(
        elements, rows.stream().map(FoldEquations.EnergyRow::numbers).toList(), totals);
  }

  /** The standard deviation of a row of weight 1 that the errors of cross-validation speak of. */
  double noise(FitChoice choice, List<FoldEquations> folds) {
    double squares = 0;
    long rows = 0;
    for (FoldEquations fold : folds) {
      squares +=
          part(choice.energyWeight(), choice.energyError(), fold.energies().size())
              + part(options.forceWeight(), choice.forceError(), fold.forces().rows())
              + part(options.stressWeight(), choice.stressError(), fold.stresses().rows());
      rows += fold.energies().size() + fold.forces().rows() + fold.stresses().rows();
    }
    return Math.sqrt(squares / Math.max(1, rows));
  }

  private static double part(double weight, double error, long rows) {
    return rows == 0 ? 0 : rows * weight * weight * error * error;
  }

  /** The same from the errors of the frames that were learned from. */
  double noise(double[] coefficients, double energyWeight, List<FoldEquations> folds) {
    FoldErrors errors = new FoldErrors();
    AtomEnergies energies = energies(coefficients);
    folds.forEach(fold -> errors.measure(fold, coefficients, energies));
    return noise(errors.choice(energyWeight, 1), folds);
  }
}
