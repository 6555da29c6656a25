package org.materialsj.potentials.dynamics;

import java.util.Locale;
import java.util.Optional;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.potentials.Extrapolation;
import org.materialsj.potentials.Potential;

/**
 * A run of molecular dynamics from drawn velocities. It ends when all steps are made, when it is
 * cancelled, or when it explodes: atoms come to stand on each other, numbers are lost, or an atom
 * moves by more than {@value #MOST_MOVE} units of length in one step. Whatever the end, the state
 * before it is kept.
 */
public final class DynamicsRun {

  /** Longest move of an atom in one step (unit of length) that is not an explosion. */
  public static final double MOST_MOVE = 1;

  private static final int VELOCITIES = 0;
  private static final int KICKS = 1;
  private static final int STEPS_PER_REPORT = 20;

  private DynamicsRun() {}

  /** How a run ended. */
  public enum End {
    /** All steps were made. */
    FINISHED,
    /** It was cancelled. */
    CANCELLED,
    /** It exploded. */
    EXPLODED
  }

  /**
   * How a run ended.
   *
   * @param end how
   * @param steps steps made
   * @param reason why it exploded, one plain sentence; empty for another end
   * @param last the atoms after the last sound step
   */
  public record Outcome(End end, long steps, String reason, AtomicFrame last) {}

  /** Is told of samples. */
  @FunctionalInterface
  public interface Listener {

    /**
     * The start, every so many steps, and the end.
     *
     * @param sample what is measured
     * @param atoms where it is measured; to be copied by whoever keeps it
     */
    void sample(MotionSample sample, MovingAtoms atoms);
  }

  /**
   * Runs.
   *
   * @param potential the potential
   * @param frame elements, positions (unit of length) and cell
   * @param settings how
   * @param run progress and cancelling
   * @param listener told of samples on the calling thread
   * @return how it ended
   * @throws IllegalArgumentException if the potential does not know an element, its units are not
   *     known, or atoms stand on each other at the start
   */
  public static Outcome run(
      Potential potential,
      AtomicFrame frame,
      DynamicsSettings settings,
      RunContext run,
      Listener listener) {
    MovingAtoms atoms = new MovingAtoms(potential, frame);
    boolean still = settings.ensemble() == DynamicsSettings.Ensemble.NVE;
    atoms.heat(settings.temperature(), still, Seeds.forItem(settings.seed(), VELOCITIES));
    Integrator integrator = integrator(atoms, settings);
    Sampler sampler = new Sampler(atoms, integrator, settings, listener);
    sampler.tell(0);
    double[] before = new double[atoms.positions().length];
    for (long step = 1; step <= settings.steps(); step++) {
      if (run.cancel().cancelled()) {
        sampler.tellUntold(step - 1);
        return new Outcome(End.CANCELLED, step - 1, "", atoms.frame());
      }
      System.arraycopy(atoms.positions(), 0, before, 0, before.length);
      String problem = advance(integrator, atoms, before);
      if (!problem.isEmpty()) {
        String reason =
            "The run exploded at step %d: %s. The atoms of step %d are kept; try a shorter time"
                    .formatted(step, problem, step - 1)
                + " step, a lower temperature, or relax the start first.";
        return new Outcome(End.EXPLODED, step - 1, reason, frame.withPositions(before));
      }
      if (step % settings.every() == 0) {
        sampler.tell(step);
      }
      if (step % STEPS_PER_REPORT == 0 || step == settings.steps()) {
        run.progress().report((double) step / settings.steps(), "step " + step);
      }
    }
    sampler.tellUntold(settings.steps());
    return new Outcome(End.FINISHED, settings.steps(), "", atoms.frame());
  }

  private static Integrator integrator(MovingAtoms atoms, DynamicsSettings settings) {
    return switch (settings.ensemble()) {
      case NVE -> new VelocityVerlet(atoms, settings.timeStep());
      case NVT ->
          new Langevin(
              atoms,
              settings.timeStep(),
              settings.temperature(),
              settings.friction(),
              Seeds.forItem(settings.seed(), KICKS));
    };
  }

  /** Makes a step; says what is wrong with it, or nothing. */
  private static String advance(Integrator integrator, MovingAtoms atoms, double[] before) {
    try {
      integrator.step();
    } catch (IllegalArgumentException e) {
      return e.getMessage(); // the atoms are where no potential can be evaluated
    }
    double[] now = atoms.positions();
    for (int i = 0; i < atoms.size(); i++) {
      double square = 0;
      for (int k = 3 * i; k < 3 * i + 3; k++) {
        square += (now[k] - before[k]) * (now[k] - before[k]);
      }
      if (!(square <= MOST_MOVE * MOST_MOVE)) {
        return "atom %d moved by %s %s in one step"
            .formatted(
                i + 1,
                String.format(Locale.ROOT, "%.3g", Math.sqrt(square)),
                atoms.units().length());
      }
    }
    return Double.isFinite(atoms.potentialEnergy() + atoms.kineticEnergy())
        ? ""
        : "the energy is no number any more";
  }

  /** Measures and tells. */
  private static final class Sampler {

    private final MovingAtoms atoms;
    private final Integrator integrator;
    private final DynamicsSettings settings;
    private final Listener listener;
    private final double[] start;
    private final int[] numbers;
    private final Optional<Extrapolation> extrapolation;
    private long told = -1;

    Sampler(
        MovingAtoms atoms, Integrator integrator, DynamicsSettings settings, Listener listener) {
      this.atoms = atoms;
      this.integrator = integrator;
      this.settings = settings;
      this.listener = listener;
      start = atoms.positions().clone();
      numbers = atoms.frame().numbers();
      extrapolation = atoms.calculator().potential().extrapolation();
    }

    void tellUntold(long step) {
      if (step > told) {
        tell(step);
      }
    }

    void tell(long step) {
      told = step;
      double kinetic = atoms.kineticEnergy();
      double potential = atoms.potentialEnergy();
      MotionSample sample =
          new MotionSample(
              step,
              step * settings.timeStep(),
              potential,
              kinetic,
              atoms.temperature(),
              potential + kinetic - integrator.heat(),
              atoms.pressure(),
              displacement(),
              grade());
      listener.sample(sample, atoms);
    }

    /** Mean square displacement without that of the centre of mass. */
    private double displacement() {
      double[] moved = atoms.positions().clone();
      for (int i = 0; i < moved.length; i++) {
        moved[i] -= start[i];
      }
      double[] drift = RigidMotion.mean(moved, atoms.masses());
      double sum = 0;
      for (int i = 0; i < moved.length; i++) {
        sum += (moved[i] - drift[i % 3]) * (moved[i] - drift[i % 3]);
      }
      return sum / atoms.size();
    }

    private double grade() {
      if (extrapolation.isEmpty()) {
        return Double.NaN;
      }
      double largest = 0;
      for (double each : extrapolation.get().grades(numbers, atoms.calculator().neighbors())) {
        largest = Math.max(largest, each);
      }
      return largest;
    }
  }
}
