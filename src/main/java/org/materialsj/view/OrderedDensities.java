package org.materialsj.view;

import org.materialsj.engine.run.RunContext;
import org.materialsj.model.VoxelGrid;

/** Densities of growing order, each computed when it is asked for. */
public interface OrderedDensities {

  /**
   * The highest order that can be asked for.
   *
   * @return 0 or more
   */
  int highestOrder();

  /**
   * Computes a density. Never called on the event thread.
   *
   * @param order 0 to the highest
   * @param run progress, cancelling and threads
   * @return the density, in angstrom when it is shown with atoms
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  VoxelGrid density(int order, RunContext run);

  /**
   * Says what is known of a density. Called on the event thread.
   *
   * @param order 0 to the highest
   * @return a few words, such as "120 moments, relative error 0.21"
   */
  String describe(int order);
}
