package org.materialsj.engine.network;

/** What a unit makes of the sum of its inputs. */
public enum Activation {
  /** The sum itself. */
  IDENTITY,
  /** max(0, z). */
  RELU,
  /** The hyperbolic tangent. */
  TANH,
  /** 1 / (1 + exp(-z)). */
  SIGMOID,
  /** z / (1 + exp(-z)), doi:10.1016/j.neunet.2017.12.012. */
  SILU
}
