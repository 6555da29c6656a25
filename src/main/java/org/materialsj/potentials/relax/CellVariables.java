package org.materialsj.potentials.relax;

import java.util.Optional;
import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.engine.optimize.Lbfgs;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.model.Lattice;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.potentials.AtomicResponse;
import org.materialsj.potentials.Calculator;

/**
 * The enthalpy of atoms and cell as a function of free variables: positions u in the cell as it
 * was, then the strain. With F = 1 + strain, symmetric so that nothing turns, atoms stand at r = u
 * F and the cell is L F (rows). Strains are multiplied by sqrt(n) (V/n)^(1/3) for n atoms, which
 * makes their curvatures those of positions. Components along directions that do not repeat are
 * kept at 0. For one thread.
 */
final class CellVariables implements Lbfgs.Objective {

  private static final double ROOT = Math.sqrt(0.5);

  /** Unit strains, orthonormal: xx, yy, zz, yz, xz, xy. */
  private static final double[][] UNITS = {
    {1, 0, 0, 0, 0, 0, 0, 0, 0},
    {0, 0, 0, 0, 1, 0, 0, 0, 0},
    {0, 0, 0, 0, 0, 0, 0, 0, 1},
    {0, 0, 0, 0, 0, ROOT, 0, ROOT, 0},
    {0, 0, ROOT, 0, 0, 0, ROOT, 0, 0},
    {0, ROOT, 0, ROOT, 0, 0, 0, 0, 0}
  };

  private final AtomicFrame start;
  private final Calculator calculator;
  private final double pressure;
  private final Optional<SymmetryAverage> symmetry;
  private final CancelToken cancel;
  private final int n;
  private final double[] rows;
  private final double[] projector;
  private final double[][] strains;
  private final double scale;
  private boolean begun;

  // What the last evaluation found.
  private double energy;
  private double volume = Double.NaN;
  private double force;
  private double stress;

  CellVariables(
      Calculator calculator,
      AtomicFrame start,
      RelaxationOptions options,
      Optional<SymmetryAverage> symmetry,
      CancelToken cancel) {
    this.start = start;
    this.calculator = calculator;
    this.pressure = options.pressure();
    this.symmetry = symmetry;
    this.cancel = cancel;
    n = start.size();
    rows = start.cell();
    projector = PeriodicSpan.projector(rows, start.periodic());
    strains =
        switch (options.freedom()) {
          case FIXED -> new double[0][];
          case VOLUME -> new double[][] {unit(projector)};
          case FULL -> UNITS;
        };
    double cells = start.lattice().map(Lattice::volume).orElse(1.0);
    scale = Math.sqrt(n) * Math.cbrt(cells / n);
  }

  private static double[] unit(double[] projector) {
    double rank = projector[0] + projector[4] + projector[8];
    double[] unit = new double[9];
    for (int k = 0; k < 9; k++) {
      unit[k] = projector[k] / Math.sqrt(rank);
    }
    return unit;
  }

  /** The number of variables. */
  int size() {
    return 3 * n + strains.length;
  }

  /** The variables of the start. */
  double[] variables() {
    double[] x = new double[size()];
    System.arraycopy(start.positions(), 0, x, 0, 3 * n);
    return x;
  }

  /** Largest derivative by a variable for which forces and stress are within their limits. */
  double tolerance(RelaxationOptions options) {
    double ofForces = options.force() / Math.sqrt(3);
    if (strains.length == 0) {
      return ofForces;
    }
    double cells = start.lattice().orElseThrow().volume();
    return Math.min(ofForces, options.stress() * cells / scale);
  }

  private double[] deformation(double[] x) {
    double[] f = Matrix3.identity();
    for (int s = 0; s < strains.length; s++) {
      for (int k = 0; k < 9; k++) {
        f[k] += strains[s][k] * x[3 * n + s] / scale;
      }
    }
    return f;
  }

  private double[] positions(double[] x, double[] f) {
    double[] r = new double[3 * n];
    for (int i = 0; i < 3 * n; i += 3) {
      for (int k = 0; k < 3; k++) {
        r[i + k] = x[i] * f[k] + x[i + 1] * f[3 + k] + x[i + 2] * f[6 + k];
      }
    }
    return r;
  }

  @Override
  public double evaluate(double[] x, double[] gradient) {
    cancel.check("relaxation");
    double[] f = deformation(x);
    if (!(Matrix3.determinant(f) > 0)) {
      return Double.NaN;
    }
    AtomicResponse response;
    try {
      response = calculator.at(positions(x, f), Matrix3.multiply(rows, f));
    } catch (IllegalArgumentException e) {
      if (begun) {
        // A step too far, onto another atom: there is no energy, and the walk takes a shorter one.
        return Double.NaN;
      }
      throw e;
    }
    begun = true;
    energy = response.energy();
    force = largestForce(response.forces());
    for (int i = 0; i < 3 * n; i += 3) {
      for (int k = 0; k < 3; k++) {
        double[] g = response.forces();
        gradient[i + k] = -(g[i] * f[3 * k] + g[i + 1] * f[3 * k + 1] + g[i + 2] * f[3 * k + 2]);
      }
    }
    symmetry.ifPresent(group -> group.vectors(gradient));
    if (start.lattice().isEmpty()) {
      return energy;
    }
    volume = start.lattice().get().volume() * Matrix3.determinant(f);
    strainGradient(response.strain(), f, gradient);
    return enthalpy();
  }

  /** dH/dF = F^-1 (W + p V 1), W the derivative by the strain of the cell as it is. */
  private void strainGradient(double[] byStrain, double[] f, double[] gradient) {
    stress = 0;
    if (strains.length == 0) {
      return;
    }
    double[] w = new double[9];
    for (int a = 0; a < 3; a++) {
      for (int b = 0; b < 3; b++) {
        w[3 * a + b] = (byStrain[3 * a + b] + byStrain[3 * b + a]) / 2;
      }
      w[4 * a] += pressure * volume;
    }
    w = Matrix3.multiply(projector, Matrix3.multiply(w, projector));
    if (symmetry.isPresent()) {
      w = symmetry.get().tensor(w);
    }
    double[] byF = Matrix3.multiply(Matrix3.inverse(f), w);
    double[] free = new double[9];
    for (int s = 0; s < strains.length; s++) {
      double along = 0;
      double freeAlong = 0;
      for (int k = 0; k < 9; k++) {
        along += strains[s][k] * byF[k];
        freeAlong += strains[s][k] * w[k];
      }
      gradient[3 * n + s] = along / scale;
      for (int k = 0; k < 9; k++) {
        free[k] += freeAlong * strains[s][k];
      }
    }
    for (double each : free) {
      stress = Math.max(stress, Math.abs(each) / volume);
    }
  }

  private static double largestForce(double[] forces) {
    double largest = 0;
    for (int i = 0; i < forces.length; i += 3) {
      double square =
          forces[i] * forces[i]
              + forces[i + 1] * forces[i + 1]
              + forces[i + 2] * forces[i + 2];
      largest = Math.max(largest, square);
    }
    return Math.sqrt(largest);
  }

  private double enthalpy() {
    return pressure == 0 ? energy : energy + pressure * volume;
  }

  /** What the last evaluation, which was at these variables, found. */
  RelaxationStep step(int step, double[] x) {
    double[] f = deformation(x);
    double[] r = positions(x, f);
    AtomicFrame frame =
        strains.length == 0
            ? start.withPositions(r)
            : start.with(r, new Lattice(Matrix3.multiply(rows, f), start.periodic()));
    return new RelaxationStep(step, energy, enthalpy(), volume, force, stress, frame);
  }
}
