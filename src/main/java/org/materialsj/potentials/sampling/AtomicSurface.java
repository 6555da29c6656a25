package org.materialsj.potentials.sampling;

import java.util.Arrays;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.potentials.AtomicResponse;
import org.materialsj.potentials.Calculator;
import org.materialsj.potentials.Potential;

/**
 * The energy of atoms by a potential, in a fixed cell or, when they are free, in a sphere about
 * their first centre, which keeps a hot cluster together. For one thread.
 */
public final class AtomicSurface implements EnergySurface {

  private final Calculator calculator;
  private final int dimension;
  private final double[] centre = new double[3];
  private final double radius;

  /**
   * Atoms.
   *
   * @param potential the potential
   * @param frame elements, cell and first positions
   * @param radius how far atoms may go from the first centre (the potential's unit of length);
   *     infinite for no bound
   * @throws IllegalArgumentException if the radius is not positive, or the potential does not know
   *     an element
   */
  public AtomicSurface(Potential potential, AtomicFrame frame, double radius) {
    if (!(radius > 0)) {
      throw new IllegalArgumentException("the radius must be above 0, got " + radius);
    }
    calculator = new Calculator(potential, frame, 0.1 * potential.cutoff());
    dimension = 3 * frame.size();
    this.radius = radius;
    double[] x = frame.positions();
    for (int i = 0; i < x.length; i++) {
      centre[i % 3] += 3 * x[i] / x.length;
    }
  }

  @Override
  public int dimension() {
    return dimension;
  }

  @Override
  public double energy(double[] x) {
    return inside(x) ? sum(x) : Double.POSITIVE_INFINITY;
  }

  private double sum(double[] x) {
    try {
      return calculator.at(x).energy();
    } catch (IllegalArgumentException e) {
      // Atoms on each other: no place to be.
      return Double.POSITIVE_INFINITY;
    }
  }

  private boolean inside(double[] x) {
    for (int i = 0; i < x.length; i += 3) {
      double square = 0;
      for (int k = 0; k < 3; k++) {
        square += (x[i + k] - centre[k]) * (x[i + k] - centre[k]);
      }
      if (square > radius * radius) {
        return false;
      }
    }
    return true;
  }

  @Override
  public double energy(double[] x, double[] gradient) {
    AtomicResponse response = calculator.at(x);
    double[] forces = response.forces();
    Arrays.setAll(gradient, i -> -forces[i]);
    return response.energy();
  }
}
