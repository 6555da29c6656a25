package org.materialsj.features.environment;

import java.util.List;

/**
 * All angular symmetry functions of one triangle, with their derivatives by the squares of its
 * sides u = r_ij^2, v = r_ik^2 and w = r_jk^2, where cos t = (u + v - w) / (2 r_ij r_ik). For one
 * thread.
 */
final class AngularFunctions {

  private final double cutoff;
  private final int count;
  private final boolean[] closed;
  private final double[] eta;
  private final double[] zeta;
  private final double[] lambda;
  private final double[] norm;
  private final double[] value;
  private final double[] byU;
  private final double[] byV;
  private final double[] byW;
  private final boolean anyOpen;

  AngularFunctions(List<SymmetryFunction> functions, double cutoff) {
    this.cutoff = cutoff;
    count = functions.size();
    closed = new boolean[count];
    eta = new double[count];
    zeta = new double[count];
    lambda = new double[count];
    norm = new double[count];
    value = new double[count];
    byU = new double[count];
    byV = new double[count];
    byW = new double[count];
    boolean open = false;
    for (int f = 0; f < count; f++) {
      SymmetryFunction function = functions.get(f);
      closed[f] = function.kind() == SymmetryFunction.Kind.G4;
      open |= !closed[f];
      eta[f] = function.width();
      zeta[f] = function.zeta();
      lambda[f] = function.lambda();
      norm[f] = Math.pow(2, 1 - zeta[f]);
    }
    anyOpen = open;
  }

  int count() {
    return count;
  }

  double value(int f) {
    return value[f];
  }

  double byU(int f) {
    return byU[f];
  }

  double byV(int f) {
    return byV[f];
  }

  double byW(int f) {
    return byW[f];
  }

  /**
   * Computes all functions of a triangle.
   *
   * @param u square of one side at the centre
   * @param v square of the other
   * @param w square of the side across
   * @param product product of the sides at the centre
   * @param fadeU cutoff function of the first side
   * @param fadeV cutoff function of the second
   * @param slopeU derivative of the first by u
   * @param slopeV derivative of the second by v
   * @param slopes whether derivatives are needed
   * @return whether any function can differ from 0
   */
  boolean evaluate(
      double u,
      double v,
      double w,
      double product,
      double fadeU,
      double fadeV,
      double slopeU,
      double slopeV,
      boolean slopes) {
    boolean isClosed = w < cutoff * cutoff;
    if (!isClosed && !anyOpen) {
      return false;
    }
    double fadeW = 0;
    double slopeW = 0;
    if (isClosed) {
      double side = Math.sqrt(w);
      double angle = Math.PI * side / cutoff;
      fadeW = (Math.cos(angle) + 1) / 2;
      // Neighbours at one place have no direction between them; the limit is finite.
      slopeW =
          side > 0
              ? -Math.PI / cutoff * Math.sin(angle) / (4 * side)
              : -Math.PI * Math.PI / (4 * cutoff * cutoff);
    }
    double cos = Math.max(-1, Math.min(1, (u + v - w) / (2 * product)));
    double cosW = -0.5 / product;
    double cosU = -cosW - cos / (2 * u);
    double cosV = -cosW - cos / (2 * v);
    double lastExponent = Double.NaN;
    double gauss = 0;
    double fades = fadeU * fadeV;
    for (int f = 0; f < count; f++) {
      double reach = closed[f] ? u + v + w : u + v;
      double exponent = -eta[f] * reach;
      if (exponent != lastExponent) {
        gauss = Math.exp(exponent);
        lastExponent = exponent;
      }
      double base = 1 + lambda[f] * cos;
      double lower = norm[f] * gauss * power(base, zeta[f] - 1);
      double shape = lower * base;
      double across = closed[f] ? fadeW : 1;
      value[f] = shape * fades * across;
      if (slopes) {
        double byCos = lower * zeta[f] * lambda[f] * fades * across;
        double byReach = -eta[f] * value[f];
        byU[f] = byCos * cosU + byReach + shape * slopeU * fadeV * across;
        byV[f] = byCos * cosV + byReach + shape * slopeV * fadeU * across;
        byW[f] = byCos * cosW + (closed[f] ? byReach + shape * fades * slopeW : 0);
      }
    }
    return true;
  }

  /** base to the exponent, by squaring when it is a whole number. */
  private static double power(double base, double exponent) {
    int whole = (int) exponent;
    if (whole != exponent) {
      return Math.pow(base, exponent);
    }
    double result = 1;
    double square = base;
    for (int left = whole; left > 0; left >>= 1) {
      if ((left & 1) == 1) {
        result *= square;
      }
      square *= square;
    }
    return result;
  }
}
