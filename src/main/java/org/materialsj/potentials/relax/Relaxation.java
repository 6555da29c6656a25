package org.materialsj.potentials.relax;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.materialsj.engine.optimize.DescentListener;
import org.materialsj.engine.optimize.Fire;
import org.materialsj.engine.optimize.Lbfgs;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.potentials.Calculator;
import org.materialsj.potentials.Potential;

/**
 * Brings atoms, and the cell where it may change, to rest: to the minimum of the enthalpy E + p V
 * next to the start. Positions and cell move together.
 */
public final class Relaxation {

  /** Largest change of a variable in one step (unit of length). */
  private static final double LONGEST = 0.15;

  private static final double SKIN = 0.5;

  private final Potential potential;
  private final RelaxationOptions options;

  /**
   * A relaxation.
   *
   * @param potential what gives energies and forces
   * @param options how
   */
  public Relaxation(Potential potential, RelaxationOptions options) {
    this.potential = potential;
    this.options = options;
  }

  /**
   * Relaxes a structure.
   *
   * @param atoms the structure
   * @param observer is told of the start and of every step
   * @param cancel polled before every evaluation
   * @return where it came to; when cancelled after the first evaluation, where it had come to
   * @throws IllegalArgumentException if the potential does not know an element, atoms stand on each
   *     other, a cell is to change and there is none that repeats, a pressure acts on atoms that do
   *     not repeat in all directions, or the energy is not finite
   * @throws CancellationException when cancelled before the first evaluation
   */
  public Relaxed run(AtomicFrame atoms, Consumer<RelaxationStep> observer, CancelToken cancel) {
    require(atoms);
    Optional<SymmetryAverage> symmetry =
        options.symmetric() ? Optional.of(SymmetryAverage.of(atoms)) : Optional.empty();
    AtomicFrame start = symmetry.map(SymmetryAverage::frame).orElse(atoms);
    Calculator calculator = new Calculator(potential, start, SKIN);
    Recorder recorder = new Recorder(observer);
    try {
      boolean again = true;
      while (again) {
        // Limits are those of the cell at the start; where it has changed much, from there again.
        int before = recorder.steps();
        AtomicFrame from = recorder.last == null ? start : recorder.last.frame();
        recorder.variables = new CellVariables(calculator, from, options, symmetry, cancel);
        Lbfgs.Result result = descend(recorder, options.steps() - before);
        again =
            result.converged()
                && !isAtRest(recorder.last)
                && recorder.steps() > before
                && recorder.steps() < options.steps();
      }
      return new Relaxed(recorder.first, recorder.last, status(recorder));
    } catch (CancellationException e) {
      if (recorder.last == null) {
        throw e;
      }
      return new Relaxed(recorder.first, recorder.last, Relaxed.Status.CANCELLED);
    }
  }

  private boolean isAtRest(RelaxationStep step) {
    return step.force() <= options.force() && step.stress() <= options.stress();
  }

  private void require(AtomicFrame atoms) {
    int repeats = 0;
    for (boolean each : atoms.periodic()) {
      repeats += each ? 1 : 0;
    }
    if (options.freedom() != CellFreedom.FIXED && repeats == 0) {
      throw new IllegalArgumentException(
          "The cell cannot relax: the atoms of "
              + atoms.name()
              + " do not repeat; relax positions alone.");
    }
    if (options.pressure() != 0 && repeats < 3 && options.freedom() != CellFreedom.FIXED) {
      throw new IllegalArgumentException(
          "A pressure acts on crystals that repeat in all three directions, and "
              + atoms.name()
              + " does not.");
    }
  }

  private Lbfgs.Result descend(Recorder recorder, int steps) {
    CellVariables variables = recorder.variables;
    double[] x = variables.variables();
    double tolerance = variables.tolerance(options);
    if (options.method() == RelaxationOptions.Method.FIRE) {
      double timeStep = potential.lengthUnit().equals("angstrom") ? 0.1 : 0.02;
      return new Fire(x.length, timeStep)
          .minimize(variables, x, tolerance, LONGEST, steps, recorder);
    }
    return new Lbfgs(x.length).minimize(variables, x, tolerance, LONGEST, steps, recorder);
  }

  private Relaxed.Status status(Recorder recorder) {
    if (isAtRest(recorder.last)) {
      return Relaxed.Status.CONVERGED;
    }
    return recorder.steps() >= options.steps()
        ? Relaxed.Status.STEPS_USED
        : Relaxed.Status.STUCK;
  }

  /** Keeps the first and the last step, and counts through. */
  private static final class Recorder implements DescentListener {
    private final Consumer<RelaxationStep> observer;
    private CellVariables variables;
    private RelaxationStep first;
    private RelaxationStep last;

    Recorder(Consumer<RelaxationStep> observer) {
      this.observer = observer;
    }

    int steps() {
      return last == null ? 0 : last.step();
    }

    @Override
    public void step(int step, double value, double[] x, double[] gradient) {
      if (step == 0 && last != null) {
        return;
      }
      // The walk evaluates a point last before it tells of it.
      last = variables.step(steps() + Math.min(step, 1), x);
      if (first == null) {
        first = last;
      }
      observer.accept(last);
    }
  }
}
