package org.materialsj.potentials.clusters;

import org.materialsj.engine.optimize.Lbfgs;
import org.materialsj.potentials.AtomicResponse;
import org.materialsj.potentials.Calculator;
import org.materialsj.potentials.NeighborList;

/** The energy of a cluster as a function of its 3n coordinates. For one thread. */
final class ClusterEnergy implements Lbfgs.Objective {

  private static final double SKIN = 0.3;
  private static final double FARTHEST = 1e6;

  private final int n;
  private final Calculator calculator;
  private AtomicResponse response;

  ClusterEnergy(ClusterProblem problem) {
    n = problem.size();
    calculator =
        new Calculator(
            problem.potential(),
            problem.frame("cluster", new double[3 * n]),
            SKIN * problem.length());
  }

  /** Infinite where atoms stand on each other. */
  @Override
  public double evaluate(double[] x, double[] gradient) {
    for (double coordinate : x) {
      if (!(Math.abs(coordinate) < FARTHEST)) {
        return Double.POSITIVE_INFINITY;
      }
    }
    if (coincide(x)) {
      return Double.POSITIVE_INFINITY;
    }
    response = calculator.at(x);
    double[] forces = response.forces();
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] = -forces[i];
    }
    return response.energy();
  }

  private boolean coincide(double[] x) {
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        if (Shape.square(x, i, j) <= NeighborList.COINCIDENT * NeighborList.COINCIDENT) {
          return true;
        }
      }
    }
    return false;
  }

  /** The energy of each atom where the cluster was evaluated last; the array itself. */
  double[] atomEnergies() {
    return response.energies();
  }
}
