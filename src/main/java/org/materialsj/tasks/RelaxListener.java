package org.materialsj.tasks;

import org.materialsj.potentials.Potential;
import org.materialsj.potentials.relax.Relaxed;
import org.materialsj.potentials.relax.RelaxationStep;

/** Watches structures relax. */
public interface RelaxListener {

  /** Watches nothing. */
  RelaxListener NONE =
      new RelaxListener() {
        @Override
        public void begin(String id, Potential potential) {}

        @Override
        public void step(RelaxationStep step) {}

        @Override
        public void end(Relaxed relaxed) {}
      };

  /**
   * A structure begins.
   *
   * @param id its name
   * @param potential its potential, which knows the units
   */
  void begin(String id, Potential potential);

  /**
   * The start of the structure, or a step.
   *
   * @param step where it is
   */
  void step(RelaxationStep step);

  /**
   * The structure has ended.
   *
   * @param relaxed how
   */
  void end(Relaxed relaxed);
}
