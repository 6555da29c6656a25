package org.materialsj.engine.optimize;

import java.util.Arrays;
import org.materialsj.engine.optimize.Lbfgs.Objective;
import org.materialsj.engine.optimize.Lbfgs.Result;

/**
 * Minimisation of a smooth function by the fast inertial relaxation engine, version 2: a particle
 * of mass 1 slides downhill, its velocity v is turned towards the force F, <i>v &larr; (1 -
 * &alpha;) v + &alpha; |v| F / |F|</i>, its time step grows while it goes down and shrinks when it
 * goes up; there it goes half a step back and starts from rest (Bitzek et al. 2006,
 * doi:10.1103/PhysRevLett.97.170201; Gu&eacute;nol&eacute; et al. 2020,
 * doi:10.1016/j.commatsci.2020.109584). One evaluation per step and O(n) beside it; robust where
 * the function is rough. Values may rise on the way. For one thread.
 */
public final class Fire {

  private static final double GROWTH = 1.1;
  private static final double SHRINKAGE = 0.5;
  private static final double MIXING = 0.25;
  private static final double MIXING_DECAY = 0.99;

  /** Steps downhill before the time step grows. */
  private static final int DELAY = 20;

  private static final double LARGEST = 10;
  private static final double SMALLEST = 0.02;

  private final int n;
  private final double timeStep;
  private final double[] gradient;
  private final double[] velocity;
  private final double[] safe;

  /**
   * A workspace for one thread.
   *
   * @param n number of variables
   * @param timeStep first time step, positive; it may grow to {@value #LARGEST} times as much. With
   *     masses of 1, about 1/60 of the period of the fastest vibration is a good one: 0.1 for
   *     angstrom and eV, 0.02 for Lennard-Jones units
   * @throws IllegalArgumentException if the time step is not positive
   */
  public Fire(int n, double timeStep) {
    if (!(timeStep > 0) || Double.isInfinite(timeStep)) {
      throw new IllegalArgumentException("the time step must be positive, got " + timeStep);
    }
    this.n = n;
    this.timeStep = timeStep;
    this.gradient = new double[n];
    this.velocity = new double[n];
    this.safe = new double[n];
  }

  /**
   * Walks downhill.
   *
   * @param objective the function
   * @param x n variables: the start, overwritten by the last point
   * @param tolerance largest absolute derivative of a minimum, positive
   * @param longest largest change of any variable in one step, positive
   * @param steps largest number of steps, at least 1
   * @param listener is told of every point where the function has a value
   * @return where it ended
   * @throws IllegalArgumentException if the function has no finite value at the start, or a limit
   *     is not positive
   */
  public Result minimize(
      Objective objective,
      double[] x,
      double tolerance,
      double longest,
      int steps,
      DescentListener listener) {
    if (!(tolerance > 0) || !(longest > 0) || steps < 1) {
      throw new IllegalArgumentException(
          "tolerance, longest step and number of steps must be positive, got "
              + (tolerance + ", " + longest + " and " + steps));
    }
    double value = objective.evaluate(x, gradient);
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("the function has no finite value at the start: " + value);
    }
    Arrays.fill(velocity, 0);
    double dt = timeStep;
    double mixing = MIXING;
    int downhill = 0;
    listener.step(0, value, x, gradient);
    for (int step = 0; step < steps; step++) {
      if (largest() <= tolerance) {
        return new Result(value, true, step);
      }
      System.arraycopy(x, 0, safe, 0, n);
      if (power() >= 0) {
        if (++downhill > DELAY) {
          dt = Math.min(dt * GROWTH, LARGEST * timeStep);
          mixing *= MIXING_DECAY;
        }
      } else {
        downhill = 0;
        mixing = MIXING;
        // The first steps are short of experience, not of downhill: their time step stays.
        dt = step < DELAY ? dt : Math.max(dt * SHRINKAGE, SMALLEST * timeStep);
        back(x, 0.5 * dt, longest);
      }
      slide(x, dt, mixing, longest);
      double reached = objective.evaluate(x, gradient);
      if (!Double.isFinite(reached)) {
        // No function there: back to where there was one, and from rest by a shorter step.
        System.arraycopy(safe, 0, x, 0, n);
        objective.evaluate(x, gradient);
        Arrays.fill(velocity, 0);
        downhill = 0;
        dt *= SHRINKAGE;
        continue;
      }
      value = reached;
      listener.step(step + 1, value, x, gradient);
    }
    return new Result(value, largest() <= tolerance, steps);
  }

  /** F v. */
  private double power() {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum -= gradient[i] * velocity[i];
    }
    return sum;
  }

  private void back(double[] x, double dt, double longest) {
    double scale = limited(dt, longest);
    for (int i = 0; i < n; i++) {
      x[i] -= scale * velocity[i];
      velocity[i] = 0;
    }
  }

  /** Half-implicit Euler: velocities by the forces, turned; positions by the new velocities. */
  private void slide(double[] x, double dt, double mixing, double longest) {
    double speed = 0;
    double force = 0;
    for (int i = 0; i < n; i++) {
      velocity[i] -= dt * gradient[i];
      speed += velocity[i] * velocity[i];
      force += gradient[i] * gradient[i];
    }
    double turn = force > 0 ? mixing * Math.sqrt(speed / force) : 0;
    for (int i = 0; i < n; i++) {
      velocity[i] = (1 - mixing) * velocity[i] - turn * gradient[i];
    }
    double scale = limited(dt, longest);
    for (int i = 0; i < n; i++) {
      x[i] += scale * velocity[i];
    }
  }

  /** The time for which no variable changes by more than the longest step. */
  private double limited(double dt, double longest) {
    double fastest = 0;
    for (double each : velocity) {
      fastest = Math.max(fastest, Math.abs(each));
    }
    return fastest * dt > longest ? longest / fastest : dt;
  }

  private double largest() {
    double largest = 0;
    for (double each : gradient) {
      largest = Math.max(largest, Math.abs(each));
    }
    return largest;
  }
}
