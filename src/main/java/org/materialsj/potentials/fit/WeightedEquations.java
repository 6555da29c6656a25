package org.materialsj.potentials.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.materialsj.engine.algebra.Cholesky;
import org.materialsj.engine.algebra.LongVectors;
import org.materialsj.engine.algebra.NormalEquations;
import org.materialsj.engine.run.RunContext;

/** The equations of some folds under one weight of the energies, to solve for several ridges. */
final class WeightedEquations {

  private final NormalEquations sum;
  private final AtomEnergies energies;
  private final double[] prior;
  private final FitOptions options;

  WeightedEquations(
      List<FoldEquations> folds, LinearBasis basis, FitOptions options, double energyWeight) {
    this.options = options;
    energies = energies(folds, basis.elements());
    sum = new NormalEquations(basis.columns());
    double energyFactor = energyWeight * energyWeight;
    for (FoldEquations fold : folds) {
      sum.add(fold.energySums(), energyFactor);
      sum.add(fold.forces(), options.forceWeight() * options.forceWeight());
      sum.add(fold.stresses(), options.stressWeight() * options.stressWeight());
      for (FoldEquations.EnergyRow row : fold.energies()) {
        double left = row.energy() - energies.sum(row.numbers()) / row.numbers().length;
        LongVectors.add(energyFactor * left, row.row(), sum.right());
      }
    }
    prior = options.prior() == FitPrior.SMOOTHNESS ? squares(basis.roughness()) : diagonal();
  }

  private static AtomEnergies energies(List<FoldEquations> folds, int[] elements) {
    List<int[]> numbers = new ArrayList<>();
    List<Double> totals = new ArrayList<>();
    for (FoldEquations fold : folds) {
      for (FoldEquations.EnergyRow row : fold.energies()) {
        numbers.add(row.numbers());
        totals.add(row.energy() * row.numbers().length);
      }
    }
    return AtomEnergies.fit(
        elements, numbers, totals.stream().mapToDouble(Double::doubleValue).toArray());
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

  AtomEnergies energies() {
    return energies;
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
    folds.forEach(fold -> errors.measure(fold, coefficients, energies));
    return noise(errors.choice(energyWeight, 1), folds);
  }
}
