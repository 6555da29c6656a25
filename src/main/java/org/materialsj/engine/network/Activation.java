package org.materialsj.engine.network;

import java.util.Arrays;

/** What a unit makes of the sum z of its inputs. */
public enum Activation {
  /** The sum itself. */
  IDENTITY {
    @Override
    void apply(double[] z, double[] slope, double[] curvature, double[] scratch, int n) {
      Arrays.fill(slope, 0, n, 1);
      Arrays.fill(curvature, 0);
    }
  },

  /** max(0, z); slope and curvature at 0 are 0. */
  RELU {
    @Override
    void apply(double[] z, double[] slope, double[] curvature, double[] scratch, int n) {
      for (int i = 0; i < n; i++) {
        z[i] = Math.max(0, z[i]);
      }
      // The step function without a branch, which would be mispredicted half of the time.
      for (int i = 0; i < n; i++) {
        slope[i] = Math.min(1, z[i] * HUGE);
      }
      Arrays.fill(curvature, 0);
    }
  },

  /** The hyperbolic tangent, (exp(2 z) - 1) / (exp(2 z) + 1). */
  TANH {
    @Override
    void apply(double[] z, double[] slope, double[] curvature, double[] scratch, int n) {
      Exponential.expm1(z, 2, scratch, slope, n);
      for (int i = 0; i < n; i++) {
        z[i] = scratch[i] / (scratch[i] + 2);
      }
      for (int i = 0; i < n; i++) {
        slope[i] = 1 - z[i] * z[i];
      }
      for (int i = 0; i < Math.min(n, curvature.length); i++) {
        curvature[i] = -2 * z[i] * slope[i];
      }
    }
  },

  /** 1 / (1 + exp(-z)). */
  SIGMOID {
    @Override
    void apply(double[] z, double[] slope, double[] curvature, double[] scratch, int n) {
      Exponential.expm1(z, -1, scratch, slope, n);
      for (int i = 0; i < n; i++) {
        z[i] = 1 / (scratch[i] + 2);
      }
      for (int i = 0; i < n; i++) {
        slope[i] = z[i] * (1 - z[i]);
      }
      for (int i = 0; i < Math.min(n, curvature.length); i++) {
        curvature[i] = slope[i] * (1 - 2 * z[i]);
      }
    }
  },

  /** z / (1 + exp(-z)), doi:10.1016/j.neunet.2017.12.012. */
  SILU {
    @Override
    void apply(double[] z, double[] slope, double[] curvature, double[] scratch, int n) {
      Exponential.expm1(z, -1, scratch, slope, n);
      for (int i = 0; i < n; i++) {
        scratch[i] = 1 / (scratch[i] + 2);
      }
      for (int i = 0; i < Math.min(n, curvature.length); i++) {
        double s = scratch[i];
        curvature[i] = s * (1 - s) * (2 + z[i] * (1 - 2 * s));
      }
      for (int i = 0; i < n; i++) {
        slope[i] = scratch[i] * (1 + z[i] * (1 - scratch[i]));
      }
      for (int i = 0; i < n; i++) {
        z[i] *= scratch[i];
      }
    }
  };

  /** Makes 1 or more of every sum above 1e-300. */
  private static final double HUGE = 1e300;

  /**
   * Values and derivatives of many units. One loop stores one array: such loops become vector
   * instructions. Values and derivatives of {@link #TANH}, {@link #SIGMOID} and {@link #SILU} are
   * good to 5e-14 of the larger of 1 and their own magnitude.
   *
   * @param z n sums, replaced by the values
   * @param slope n first derivatives, to fill
   * @param curvature n second derivatives, to fill; empty when they are not wanted
   * @param scratch room for n numbers
   * @param n how many
   */
  abstract void apply(double[] z, double[] slope, double[] curvature, double[] scratch, int n);
}
