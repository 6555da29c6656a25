package org.materialsj.potentials.fit;

import org.materialsj.engine.algebra.LongVectors;

/** Sums of squared errors of frames that were not learned from. */
final class FoldErrors {

  private double energySquares;
  private long energyCount;
  private double forceSquares;
  private long forceCount;
  private double stressSquares;
  private long stressCount;

  void measure(FoldEquations fold, double[] coefficients, AtomEnergies energies) {
    for (FoldEquations.EnergyRow row : fold.energies()) {
      double error =
          LongVectors.dot(row.row(), coefficients)
              + energies.sum(row.numbers()) / row.numbers().length
              - row.energy();
      energySquares += error * error;
    }
    energyCount += fold.energies().size();
    forceSquares += fold.forces().residual(coefficients);
    forceCount += fold.forces().rows();
    stressSquares += fold.stresses().residual(coefficients);
    stressCount += fold.stresses().rows();
  }

  /** The equations could not be solved. */
  void fail() {
    energySquares = Double.POSITIVE_INFINITY;
    forceSquares = Double.POSITIVE_INFINITY;
    stressSquares = Double.POSITIVE_INFINITY;
  }

  void add(FoldErrors other) {
    energySquares += other.energySquares;
    energyCount += other.energyCount;
    forceSquares += other.forceSquares;
    forceCount += other.forceCount;
    stressSquares += other.stressSquares;
    stressCount += other.stressCount;
  }

  FitChoice choice(double energyWeight, double ridge) {
    return new FitChoice(
        energyWeight,
        ridge,
        root(energySquares, energyCount),
        root(forceSquares, forceCount),
        root(stressSquares, stressCount));
  }

  private static double root(double squares, long count) {
    return count == 0 ? Double.NaN : Math.sqrt(squares / count);
  }
}
