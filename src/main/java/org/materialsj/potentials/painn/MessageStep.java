package org.materialsj.potentials.painn;

import java.util.Arrays;
import org.materialsj.engine.network.LineProducts;

/**
 * Atoms hear of their neighbours: with a, c, b = net(s) of each atom and filters w = W B(r) of each
 * pair, s_i gains the sum of w_a a_j and v_i that of {@code w_c c_j d + w_b b_j v_j}, d the
 * direction from i to j. In the first block v = 0, and there are no b.
 *
 * <p>Room for one thread. Bars are derivatives of the energy, as lines given in place; what the
 * reverse step leaves are also the bars of the changes of the tangent step, so it comes before
 * {@link #reverseOverTangent}.
 */
final class MessageStep {

  private final int features;
  private final int radials;
  private final int parts;
  private final int filter;
  private final boolean first;
  private final PartNetwork net;
  private final double[][] w;
  private final double[][] wDot;
  private final double[][] wBar;
  private final double[][] wDotBar;
  private final double[][] carried;
  private final double[][] carriedDot;
  private final double[][] carriedDotBar;
  private final double[] carriedBar;
  private final AtomLines outDotBar;
  private AtomLines in;
  private AtomLines inDot;

  MessageStep(PainnShape shape, int block, int atoms, int pairs) {
    features = shape.features;
    radials = shape.radials;
    parts = shape.messageParts(block);
    filter = shape.filter(block);
    first = block == 0;
    net = new PartNetwork(shape.messageNet(block), shape.message(block), atoms);
    w = new double[parts * features][pairs];
    wDot = new double[parts * features][pairs];
    wBar = new double[parts * features][pairs];
    wDotBar = new double[parts * features][pairs];
    int vectors = first ? 0 : features;
    carried = new double[vectors][3 * atoms];
    carriedDot = new double[vectors][3 * atoms];
    carriedDotBar = new double[vectors][3 * atoms];
    carriedBar = new double[3 * atoms];
    outDotBar = new AtomLines(features, atoms);
  }

  private void products(double[][] out, double[] weights, double[][] basis, int n) {
    AtomLines.clear(out, n);
    LineProducts.add(out, parts * features, basis, radials, weights, filter, radials, 1, n);
  }

  void forward(double[] weights, AtomPairs pairs, double[][] basis, AtomLines from, AtomLines to) {
    in = from;
    int n = pairs.atoms();
    AtomLines.copy(from.scalars, net.pass.inputs(), n);
    net.forward(weights, n);
    products(w, weights, basis, pairs.pairs());
    double[][] x = net.pass.outputs();
    to.copy(from, n);
    for (int f = 0; f < features; f++) {
      PairKernels.exchange(pairs, w[f], x[f], to.scalars[f], 0);
      PairKernels.spread(pairs, w[features + f], x[features + f], to.vectors[f]);
      if (!first) {
        scale(carried[f], x[2 * features + f], from.vectors[f], n);
        for (int axis = 0; axis < 3; axis++) {
          PairKernels.exchange(
              pairs, w[2 * features + f], carried[f], to.vectors[f], axis * n);
        }
      }
    }
  }

  void tangent(
      double[] weights,
      AtomPairs pairs,
      double[][] basisDot,
      double[][] turn,
      AtomLines fromDot,
      AtomLines toDot) {
    inDot = fromDot;
    int n = pairs.atoms();
    AtomLines.copy(fromDot.scalars, net.pass.inputTangents(), n);
    net.tangent();
    products(wDot, weights, basisDot, pairs.pairs());
    double[][] x = net.pass.outputs();
    double[][] xDot = net.pass.outputTangents();
    toDot.copy(fromDot, n);
    for (int f = 0; f < features; f++) {
      PairKernels.exchange(pairs, wDot[f], x[f], w[f], xDot[f], toDot.scalars[f], 0);
      int c = features + f;
      PairKernels.spreadTangent(pairs, turn, w[c], wDot[c], x[c], xDot[c], toDot.vectors[f]);
      if (!first) {
        int b = 2 * features + f;
        scale(carriedDot[f], xDot[b], in.vectors[f], n);
        addScaled(carriedDot[f], x[b], fromDot.vectors[f], n);
        for (int axis = 0; axis < 3; axis++) {
          PairKernels.exchange(
              pairs, wDot[b], carried[f], w[b], carriedDot[f], toDot.vectors[f], axis * n);
        }
      }
    }
  }

  /**
   * From the bars of the output to those of the input, in place; the bars of the radial functions
   * and directions are added to, and to the gradient, unless it is null.
   */
  void reverse(
      double[] weights,
      AtomPairs pairs,
      double[][] basis,
      AtomLines bar,
      double[][] basisBar,
      double[][] directionBar,
      double[] gradient) {
    int n = pairs.atoms();
    double[][] x = net.pass.outputs();
    double[][] xBar = net.pass.outputAdjoints();
    outDotBar.copy(bar, n);
    AtomLines.clear(xBar, n);
    AtomLines.clear(wDotBar, pairs.pairs());
    for (int f = 0; f < features; f++) {
      int c = features + f;
      PairKernels.exchange(pairs, w[f], bar.scalars[f], xBar[f], 0);
      PairKernels.overlap(pairs, bar.scalars[f], x[f], wDotBar[f], 0);
      PairKernels.spreadReverse(
          pairs, w[c], x[c], outDotBar.vectors[f], wDotBar[c], xBar[c], directionBar);
      if (!first) {
        int b = 2 * features + f;
        Arrays.fill(carriedDotBar[f], 0, 3 * n, 0);
        for (int axis = 0; axis < 3; axis++) {
          PairKernels.exchange(
              pairs, w[b], outDotBar.vectors[f], carriedDotBar[f], axis * n);
          PairKernels.overlap(pairs, outDotBar.vectors[f], carried[f], wDotBar[b], axis * n);
        }
        addDots(xBar[b], carriedDotBar[f], in.vectors[f], n);
        addScaled(bar.vectors[f], x[b], carriedDotBar[f], n);
      }
    }
    AtomLines.copy(xBar, net.pass.outputTangentAdjoints(), n);
    net.reverse(gradient);
    add(bar.scalars, net.pass.inputAdjoints(), n);
    LineProducts.add(
        basisBar, radials, wDotBar, parts * features, weights, filter, 1, radials, pairs.pairs());
    if (gradient != null) {
      LineProducts.addOuter(
          gradient, filter, wDotBar, parts * features, basis, radials, pairs.pairs());
    }
  }

  /** As {@link #reverse}, for the bars of values beside those of their changes. */
  void reverseOverTangent(
      AtomPairs pairs,
      double[][] basis,
      double[][] basisDot,
      double[][] turn,
      AtomLines bar,
      double[] gradient) {
    int n = pairs.atoms();
    double[][] x = net.pass.outputs();
    double[][] xDot = net.pass.outputTangents();
    double[][] xBar = net.pass.outputAdjoints();
    AtomLines.clear(xBar, n);
    AtomLines.clear(wBar, pairs.pairs());
    AtomLines dotBar = outDotBar;
    for (int f = 0; f < features; f++) {
      int c = features + f;
      PairKernels.exchange(
          pairs, w[f], bar.scalars[f], wDot[f], dotBar.scalars[f], xBar[f], 0);
      PairKernels.overlap(
          pairs, bar.scalars[f], x[f], dotBar.scalars[f], xDot[f], wBar[f], 0);
      PairKernels.spreadReverseOverTangent(
          pairs,
          turn,
          w[c],
          wDot[c],
          x[c],
          xDot[c],
          bar.vectors[f],
          dotBar.vectors[f],
          wBar[c],
          xBar[c]);
      if (!first) {
        carryReverseOverTangent(pairs, f, bar, x, xDot, xBar);
      }
    }
    net.reverseOverTangent(gradient);
    add(bar.scalars, net.pass.inputAdjoints(), n);
    int m = pairs.pairs();
    LineProducts.addOuter(gradient, filter, wBar, parts * features, basis, radials, m);
    LineProducts.addOuter(gradient, filter, wDotBar, parts * features, basisDot, radials, m);
  }

  private void carryReverseOverTangent(
      AtomPairs pairs, int f, AtomLines bar, double[][] x, double[][] xDot, double[][] xBar) {
    int n = pairs.atoms();
    int b = 2 * features + f;
    double[] out = bar.vectors[f];
    double[] outDot = outDotBar.vectors[f];
    Arrays.fill(carriedBar, 0, 3 * n, 0);
    for (int axis = 0; axis < 3; axis++) {
      PairKernels.exchange(pairs, w[b], out, wDot[b], outDot, carriedBar, axis * n);
      PairKernels.overlap(
          pairs, out, carried[f], outDot, carriedDot[f], wBar[b], axis * n);
    }
    addDots(xBar[b], carriedBar, in.vectors[f], n);
    addDots(xBar[b], carriedDotBar[f], inDot.vectors[f], n);
    addScaled(out, x[b], carriedBar, n);
    addScaled(out, xDot[b], carriedDotBar[f], n);
  }

  /** out = a x for each axis of x. */
  static void scale(double[] out, double[] a, double[] x, int n) {
    for (int axis = 0; axis < 3; axis++) {
      for (int i = 0; i < n; i++) {
        out[axis * n + i] = a[i] * x[axis * n + i];
      }
    }
  }

  /** out += a x for each axis of x. */
  static void addScaled(double[] out, double[] a, double[] x, int n) {
    for (int axis = 0; axis < 3; axis++) {
      for (int i = 0; i < n; i++) {
        out[axis * n + i] += a[i] * x[axis * n + i];
      }
    }
  }

  /** out += x . y. */
  static void addDots(double[] out, double[] x, double[] y, int n) {
    for (int i = 0; i < n; i++) {
      out[i] += x[i] * y[i] + x[n + i] * y[n + i] + x[2 * n + i] * y[2 * n + i];
    }
  }

  static void add(double[][] out, double[][] in, int n) {
    for (int f = 0; f < out.length; f++) {
      for (int i = 0; i < n; i++) {
        out[f][i] += in[f][i];
      }
    }
  }
}
