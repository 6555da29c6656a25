package org.materialsj.tasks;

import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.potentials.dynamics.MotionSample;
import org.materialsj.potentials.dynamics.MotionUnits;
import org.materialsj.potentials.dynamics.RadialDistribution;

/** Watches molecular dynamics, on the thread that runs them. */
public interface DynamicsListener {

  /** Watches nothing. */
  DynamicsListener NONE =
      new DynamicsListener() {
        @Override
        public void begin(AtomicFrame atoms, MotionUnits units) {}

        @Override
        public void sample(
            MotionSample sample, AtomicFrame atoms, RadialDistribution distribution) {}
      };

  /**
   * The run begins.
   *
   * @param atoms where they are at first
   * @param units of all numbers to come
   */
  void begin(AtomicFrame atoms, MotionUnits units);

  /**
   * The start, every so many steps, and the end.
   *
   * @param sample what is measured
   * @param atoms where they are
   * @param distribution of all samples until now; changes after the call
   */
  void sample(MotionSample sample, AtomicFrame atoms, RadialDistribution distribution);
}
