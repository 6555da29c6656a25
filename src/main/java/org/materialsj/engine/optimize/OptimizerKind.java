package org.materialsj.engine.optimize;

/** Rules that make steps of gradients. */
public enum OptimizerKind {
  /** {@link Adam}. */
  ADAM,
  /** {@link Adam} with decoupled decay. */
  ADAMW,
  /** {@link RmsProp}. */
  RMSPROP,
  /** {@link Sgd}. */
  SGD;

  /**
   * An optimiser at rest.
   *
   * @param n number of variables
   * @param rate length of the steps, above 0
   * @param decay of the variables, for {@link #ADAMW} alone
   * @param momentum for {@link #SGD} alone
   * @return the optimiser
   */
  public Optimizer create(int n, double rate, double decay, double momentum) {
    return switch (this) {
      case ADAM -> new Adam(n, rate, 0);
      case ADAMW -> new Adam(n, rate, decay);
      case RMSPROP -> new RmsProp(n, rate);
      case SGD -> new Sgd(n, rate, momentum);
    };
  }
}
