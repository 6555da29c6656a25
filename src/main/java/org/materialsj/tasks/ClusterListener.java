package org.materialsj.tasks;

import org.materialsj.model.atomistic.AtomicFrame;

/** Watches a search for clusters. */
public interface ClusterListener {

  /** Watches nothing. */
  ClusterListener NONE =
      new ClusterListener() {
        @Override
        public void hop(int hop, double energy, double lowest, AtomicFrame atoms) {}

        @Override
        public void step(int step, double energy, double force, AtomicFrame atoms) {}
      };

  /**
   * After a hop of the walk from the first start. Called from any thread, one call at a time.
   *
   * @param hop 0 for the first minimum
   * @param energy where the walk is
   * @param lowest lowest energy of this walk so far
   * @param atoms where the walk is
   */
  void hop(int hop, double energy, double lowest, AtomicFrame atoms);

  /**
   * A step of the relaxation that led to the best cluster, when the search is over.
   *
   * @param step 0 for the start
   * @param energy the energy
   * @param force largest component of a force
   * @param atoms where they are
   */
  void step(int step, double energy, double force, AtomicFrame atoms);
}
