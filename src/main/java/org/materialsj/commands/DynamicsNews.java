package org.materialsj.commands;

import java.util.List;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Lattice;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.potentials.dynamics.MotionSample;
import org.materialsj.potentials.dynamics.MotionUnits;
import org.materialsj.potentials.dynamics.RadialDistribution;
import org.materialsj.tasks.DynamicsListener;
import org.materialsj.tasks.DynamicsTables;
import org.materialsj.view.TrajectoryChart;
import org.materialsj.view.TrajectoryWindow;

/** Passes what happens in molecular dynamics on to a window. */
final class DynamicsNews implements DynamicsListener {

  private static final String ENERGY = "energy above the first potential energy";
  private static final String DISTANCES = "distances";

  /** How large sigma is drawn (angstrom): so that sticks join the nearest neighbours. */
  static final double SIGMA = 1.95;

  /** Distributions are drawn no more often than this (nanoseconds). */
  private static final long BETWEEN = 200_000_000;

  private final Runnable stopper;
  private TrajectoryWindow window;
  private MotionUnits units;
  private double first;
  private long drawn;

  DynamicsNews(Runnable stopper) {
    this.stopper = stopper;
  }

  @Override
  public void begin(AtomicFrame atoms, MotionUnits motion) {
    units = motion;
    RadialDistribution none = new RadialDistribution(atoms, 1, 1);
    ColumnSpec time = new ColumnSpec(DynamicsTables.TIME, units.longTime());
    window =
        TrajectoryWindow.show(
            "Dynamics of " + (atoms.name().isEmpty() ? atoms.size() + " atoms" : atoms.name()),
            time,
            List.of(
                TrajectoryChart.over(
                        time,
                        new ColumnSpec("energy", units.energy() + "/atom"),
                        "potential",
                        "kinetic",
                        "conserved")
                    .titled(ENERGY),
                TrajectoryChart.over(
                    time, new ColumnSpec(DynamicsTables.TEMPERATURE, units.temperature())),
                TrajectoryChart.profile(
                    DISTANCES,
                    new ColumnSpec(DynamicsTables.DISTANCE, units.length()),
                    new ColumnSpec(
                        DynamicsTables.curveName(none.curves().get(0), none),
                        DynamicsTables.curveUnit(none, units)))),
            stopper);
  }

  @Override
  public void sample(MotionSample sample, AtomicFrame atoms, RadialDistribution distribution) {
    double time = sample.time() / units.perLongTime();
    int n = atoms.size();
    window.add(time, units.reduced() ? drawn(atoms, SIGMA) : atoms);
    first = sample.step() == 0 ? sample.potential() : first;
    window.point(
        ENERGY,
        time,
        (sample.potential() - first) / n,
        sample.kinetic() / n,
        (sample.conserved() - first) / n);
    window.point(DynamicsTables.TEMPERATURE, time, sample.temperature());
    long now = System.nanoTime();
    if (now - drawn > BETWEEN) {
      drawn = now;
      window.profile(DISTANCES, distribution.distances(), distribution.curves().get(0).values());
    }
  }

  /** Atoms with all lengths times a factor. */
  static AtomicFrame drawn(AtomicFrame atoms, double factor) {
    double[] positions = atoms.positions();
    for (int i = 0; i < positions.length; i++) {
      positions[i] *= factor;
    }
    if (atoms.lattice().isEmpty()) {
      return atoms.withPositions(positions);
    }
    double[] rows = atoms.cell();
    for (int i = 0; i < rows.length; i++) {
      rows[i] *= factor;
    }
    return atoms.with(positions, new Lattice(rows, atoms.periodic()));
  }

  /** Says how it ended. */
  void end(String outcome) {
    if (window != null) {
      window.finish(outcome);
    }
  }
}
