package org.materialsj.engine.optimize;

/** Rules that make steps of gradients. */
public enum OptimizerKind {
  /** Adam. */
  ADAM,
  /** Adam with decoupled decay of the weights. */
  ADAMW,
  /** RMSprop. */
  RMSPROP,
  /** Gradient descent with momentum. */
  SGD
}
