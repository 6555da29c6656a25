package org.materialsj.moments.inversion;

import org.materialsj.engine.optimize.LevenbergMarquardt;
import org.materialsj.moments.PointMoments;

/**
 * The differences of the moments of atoms and those wanted, as functions of the atoms' positions
 * and, if free, of their weights. For one thread at a time.
 */
final class PlacementProblem implements LevenbergMarquardt.Problem {

  private final PointMoments.Evaluator moments;
  private final double[] target;
  private final int atoms;
  private final double[] weights;
  private final boolean free;
  private final double[] byAtom;

  PlacementProblem(PointMoments points, double[] target, int atoms, double[] fixed) {
    this.moments = points.evaluator();
    this.target = target;
    this.atoms = atoms;
    this.free = fixed.length == 0;
    this.weights = free ? new double[atoms] : fixed;
    this.byAtom = new double[target.length * 4 * atoms];
  }

  @Override
  public int residuals() {
    return target.length;
  }

  @Override
  public void values(double[] x, double[] residuals) {
    moments.values(atoms, x, weights(x), residuals);
    for (int k = 0; k < target.length; k++) {
      residuals[k] -= target[k];
    }
  }

  @Override
  public void jacobian(double[] x, double[] residuals, double[] jacobian) {
    double[] to = free ? jacobian : byAtom;
    moments.jacobian(atoms, x, weights(x), residuals, to);
    for (int k = 0; k < target.length; k++) {
      residuals[k] -= target[k];
      if (!free) {
        System.arraycopy(byAtom, 4 * atoms * k, jacobian, 3 * atoms * k, 3 * atoms);
      }
    }
  }

  private double[] weights(double[] x) {
    if (free) {
      System.arraycopy(x, 3 * atoms, weights, 0, atoms);
    }
    return weights;
  }
}
