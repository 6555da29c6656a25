package org.materialsj.engine.equivariant;

import java.util.List;

/**
 * The nonlinear step. A function of each component would break the symmetry of a vector, so only
 * scalars pass through one, and every copy of a higher degree is multiplied by such a function of a
 * scalar of its own, its gate:
 *
 * <pre>
 * 0e: c_silu s / (1 + exp(-s)),   0o: c_tanh tanh(s),   l &gt; 0: v c_sigmoid / (1 + exp(-g))
 * </pre>
 *
 * The factors c make the mean square of each function 1 for a normally distributed argument. What
 * it takes are the scalars, then the gates, one 0e for each copy of higher degree, then those
 * copies. What it makes are the scalars, then the others. Immutable.
 */
public final class Gate {

  /** 1 / sqrt(mean of silu(z)^2) over the normal distribution. */
  static final double SILU = 1.6765324703310913;

  /** The same for tanh. */
  static final double TANH = 1.5925374197228312;

  /** The same for 1 / (1 + exp(-z)). */
  static final double SIGMOID = 1.8462285453386054;

  private final Irreps scalars;
  private final Irreps others;
  private final Irreps in;
  private final Irreps out;

  /**
   * A gate.
   *
   * @param made the features to make; blocks of degree 0 come to stand before the others
   */
  public Gate(Irreps made) {
    scalars = made.part(true);
    others = made.part(false);
    Irreps gates =
        others.copies() == 0
            ? new Irreps(List.of())
            : new Irreps(List.of(new Irreps.Block(others.copies(), new Irrep(0, 1))));
    in = scalars.and(gates).and(others);
    out = scalars.and(others);
  }

  /**
   * What it takes.
   *
   * @return scalars, gates, others
   */
  public Irreps in() {
    return in;
  }

  /**
   * What it makes.
   *
   * @return scalars, others
   */
  public Irreps out() {
    return out;
  }

  /**
   * Makes the features of n atoms.
   *
   * @param x n times the numbers of {@link #in()}; not modified
   * @param result n times the numbers of {@link #out()}; overwritten
   * @param n how many atoms
   */
  public void forward(double[] x, double[] result, int n) {
    for (int atom = 0; atom < n; atom++) {
      int from = atom * in.size();
      int to = atom * out.size();
      for (int b = 0; b < scalars.blocks().size(); b++) {
        boolean even = scalars.blocks().get(b).irrep().parity() == 1;
        for (int k = scalars.start(b); k < scalars.start(b + 1); k++) {
          result[to + k] = even ? silu(x[from + k]) : TANH * Math.tanh(x[from + k]);
        }
      }
      int gate = from + scalars.size();
      int value = gate + others.copies();
      int place = to + scalars.size();
      for (Irreps.Block block : others.blocks()) {
        for (int u = 0; u < block.copies(); u++) {
          double factor = SIGMOID * sigmoid(x[gate++]);
          for (int m = 0; m < block.irrep().size(); m++) {
            result[place++] = factor * x[value++];
          }
        }
      }
    }
  }

  /**
   * Sends the derivatives of some L back.
   *
   * @param x what forward took; not modified
   * @param adjoint dL/d result; not modified
   * @param xAdjoint dL/dx; overwritten
   * @param n how many atoms
   */
  public void reverse(double[] x, double[] adjoint, double[] xAdjoint, int n) {
    for (int atom = 0; atom < n; atom++) {
      int from = atom * in.size();
      int to = atom * out.size();
      for (int b = 0; b < scalars.blocks().size(); b++) {
        boolean even = scalars.blocks().get(b).irrep().parity() == 1;
        for (int k = scalars.start(b); k < scalars.start(b + 1); k++) {
          double z = x[from + k];
          xAdjoint[from + k] = adjoint[to + k] * (even ? siluSlope(z) : tanhSlope(z));
        }
      }
      int gate = from + scalars.size();
      int value = gate + others.copies();
      int place = to + scalars.size();
      for (Irreps.Block block : others.blocks()) {
        for (int u = 0; u < block.copies(); u++) {
          double s = sigmoid(x[gate]);
          double sum = 0;
          for (int m = 0; m < block.irrep().size(); m++) {
            sum += adjoint[place] * x[value];
            xAdjoint[value++] = SIGMOID * s * adjoint[place++];
          }
          xAdjoint[gate++] = SIGMOID * s * (1 - s) * sum;
        }
      }
    }
  }

  private static double sigmoid(double z) {
    return 1 / (1 + Math.exp(-z));
  }

  private static double silu(double z) {
    return SILU * z * sigmoid(z);
  }

  private static double siluSlope(double z) {
    double s = sigmoid(z);
    return SILU * s * (1 + z * (1 - s));
  }

  private static double tanhSlope(double z) {
    double t = Math.tanh(z);
    return TANH * (1 - t * t);
  }
}
