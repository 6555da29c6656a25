package org.materialsj.potentials.ace;

import java.util.Arrays;
import org.materialsj.engine.special.JacobiRecurrence;

/**
 * sqrt(4n + 2l + 3) q^l P_n^(0,l+1/2)(2 q^2 - 1) (1 - q^2)^2 with q = r / cutoff: the Zernike
 * radial functions of degree 2n + l, orthonormal with weight q^2 before the last factor, which lets
 * them end smoothly.
 */
final class ZernikeRadial implements RadialFunctions {

  private final double cutoff;
  private final int[] most;
  private final int[] first;
  private final double[] linear;
  private final double[] constant;
  private final double[] before;
  private final double[] norm;
  private final InnerFade fade;

  ZernikeRadial(AceSettings settings, int[] most) {
    cutoff = settings.cutoff();
    fade = new InnerFade(settings.inner());
    this.most = most.clone();
    first = new int[most.length];
    for (int l = 1; l < most.length; l++) {
      first[l] = first[l - 1] + most[l - 1];
    }
    int size = Arrays.stream(most).sum();
    linear = new double[size];
    constant = new double[size];
    before = new double[size];
    norm = new double[size];
    for (int l = 0; l < most.length; l++) {
      // P_n = (linear t + constant) P_(n-1) - before P_(n-2), t = 2 q^2 - 1.
      JacobiRecurrence.tabulate(l + 0.5, most[l], first[l], linear, constant, before);
      for (int n = 0; n < most[l]; n++) {
        norm[first[l] + n] = Math.sqrt(4 * n + 2 * l + 3);
      }
    }
  }

  @Override
  public int size() {
    return norm.length;
  }

  @Override
  public int index(int n, int l) {
    return first[l] + n;
  }

  @Override
  public void at(double r, double[] values, double[] slopes) {
    double q = r / cutoff;
    double t = 2 * q * q - 1;
    double dt = 4 * q / cutoff;
    double gap = 1 - q * q;
    double w = gap * gap;
    double dw = -4 * gap * q / cutoff;
    if (fade.at(r)) {
      dw = dw * fade.value() + w * fade.slope();
      w *= fade.value();
    }
    for (int l = 0; l < most.length; l++) {
      double p1 = 1;
      double d1 = 0;
      double p2 = 0;
      double d2 = 0;
      for (int at = first[l]; at < first[l] + most[l]; at++) {
        if (at > first[l]) {
          double factor = linear[at] * t + constant[at];
          double p = factor * p1 - before[at] * p2;
          double d = factor * d1 + linear[at] * p1 - before[at] * d2;
          p2 = p1;
          d2 = d1;
          p1 = p;
          d1 = d;
        }
        values[at] = norm[at] * w * p1;
        slopes[at] = norm[at] * (dw * p1 + w * dt * d1);
      }
      dw = dw * q + w / cutoff;
      w *= q;
    }
  }
}
