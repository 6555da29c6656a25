package org.materialsj.moments.inversion;

import java.util.Arrays;
import org.materialsj.engine.optimize.LevenbergMarquardt;
import org.materialsj.moments.InvariantSet;
import org.materialsj.moments.Normalization;
import org.materialsj.moments.PointMoments;

/**
 * The differences of the invariants of atoms and those wanted, as functions of the atoms' positions
 * in the unit ball and, if free, of their weights. For one thread at a time.
 */
final class FingerprintProblem implements LevenbergMarquardt.Problem {

  /** What orthonormal moments are multiplied by. */
  static final double FACTOR = Normalization.NOVOTNI_KLEIN.factor();

  private final InvariantStructure structure;
  private final InvariantSet.Evaluator invariants;
  private final PointMoments.Evaluator moments;
  private final double[] target;
  private final double[] scale;
  private final int atoms;
  private final double[] weights;
  private final boolean free;
  private final double[] c;
  private final double[] values;
  private double[] byMoment = {};
  private double[] byAtom = {};

  /**
   * States the problem.
   *
   * @param structure the set of invariants
   * @param points their moments' basis
   * @param target values wanted
   * @param scale what each difference is multiplied by
   * @param atoms number of atoms A
   * @param fixed A weights, or none when they are variables, after the positions
   */
  FingerprintProblem(
      InvariantStructure structure,
      PointMoments points,
      double[] target,
      double[] scale,
      int atoms,
      double[] fixed) {
    this.structure = structure;
    this.invariants = structure.invariants().evaluator();
    this.moments = points.evaluator();
    this.target = target;
    this.scale = scale;
    this.atoms = atoms;
    this.free = fixed.length == 0 && atoms > 0;
    this.weights = free ? new double[atoms] : fixed;
    c = new double[structure.size()];
    values = new double[structure.length()];
  }

  @Override
  public int residuals() {
    return target.length;
  }

  @Override
  public void values(double[] x, double[] residuals) {
    moments.values(atoms, x, weights(x), c);
    scaleMoments();
    invariants.values(c, values);
    difference(residuals);
  }

  @Override
  public void jacobian(double[] x, double[] residuals, double[] jacobian) {
    int size = c.length;
    if (byMoment.length == 0) {
      byMoment = new double[target.length * size];
      byAtom = new double[size * 4 * atoms];
    }
    moments.jacobian(atoms, x, weights(x), c, byAtom);
    scaleMoments();
    invariants.jacobian(c, values, byMoment);
    difference(residuals);
    int wide = 4 * atoms;
    int n = free ? wide : 3 * atoms;
    Arrays.fill(jacobian, 0, target.length * n, 0);
    for (int row = 0; row < target.length; row++) {
      double factor = scale[row] * FACTOR;
      for (int b : structure.touched(row)) {
        InvariantStructure.Block block = structure.blocks().get(b);
        for (int k = block.from(); k < block.from() + block.size(); k++) {
          double d = factor * byMoment[row * size + k];
          if (d != 0) {
            int from = k * wide;
            int to = row * n;
            for (int v = 0; v < n; v++) {
              jacobian[to + v] += d * byAtom[from + v];
            }
          }
        }
      }
    }
  }

  private double[] weights(double[] x) {
    if (free) {
      System.arraycopy(x, 3 * atoms, weights, 0, atoms);
    }
    return weights;
  }

  private void scaleMoments() {
    for (int k = 0; k < c.length; k++) {
      c[k] *= FACTOR;
    }
  }

  private void difference(double[] residuals) {
    for (int row = 0; row < target.length; row++) {
      residuals[row] = scale[row] * (values[row] - target[row]);
    }
  }
}
