package org.materialsj.engine.optimize;

/** Is told of each step of a walk downhill. */
@FunctionalInterface
public interface DescentListener {

  /** Listens to nothing. */
  DescentListener NONE = (step, value, x, gradient) -> {};

  /**
   * The start, or a step that was taken.
   *
   * @param step 0 for the start, then growing by 1
   * @param value the value there
   * @param x n variables; to be copied by whoever keeps them, not modified
   * @param gradient n derivatives; to be copied by whoever keeps them, not modified
   * @throws RuntimeException anything, such as a CancellationException; it ends the walk, and the
   *     caller's variables are those of this step
   */
  void step(int step, double value, double[] x, double[] gradient);
}
