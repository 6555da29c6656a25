package org.materialsj.potentials.painn;

import java.util.Arrays;
import org.materialsj.engine.network.LineProducts;

/**
 * Atoms mix their own features: with u = U v, y = V v, g = sqrt(1 + y . y) - 1 and p, q, m = net(s,
 * g), s gains {@code p + q u . y} and v gains m u. In the last block nobody needs v any more, and
 * there are no m. The length of y that the paper has is not smooth at 0, where vectors of atoms in
 * symmetric places are; g is.
 *
 * <p>Room for one thread, used as {@link MessageStep} is.
 */
final class UpdateStep {

  private final int features;
  private final int mixing;
  private final boolean last;
  private final PartNetwork net;
  private final double[][] u;
  private final double[][] y;
  private final double[][] uDot;
  private final double[][] yDot;
  private final double[][] uBar;
  private final double[][] yBar;
  private final double[][] uDotBar;
  private final double[][] yDotBar;
  private final double[][] product;
  private final double[][] productDot;
  private final double[][] gDotBar;
  private final AtomLines outDotBar;
  private AtomLines in;
  private AtomLines inDot;

  UpdateStep(PainnShape shape, int block, int atoms) {
    features = shape.features;
    mixing = shape.mixing(block);
    last = block == shape.blocks - 1;
    net = new PartNetwork(shape.updateNet(block), shape.update(block), atoms);
    u = new double[features][3 * atoms];
    y = new double[features][3 * atoms];
    uDot = new double[features][3 * atoms];
    yDot = new double[features][3 * atoms];
    uBar = new double[features][3 * atoms];
    yBar = new double[features][3 * atoms];
    uDotBar = new double[features][3 * atoms];
    yDotBar = new double[features][3 * atoms];
    product = new double[features][atoms];
    productDot = new double[features][atoms];
    gDotBar = new double[features][atoms];
    outDotBar = new AtomLines(features, atoms);
  }

  private void mix(double[][] out, double[][] v, double[] weights, int offset, int n) {
    AtomLines.clear(out, 3 * n);
    LineProducts.add(out, features, v, features, weights, offset, features, 1, 3 * n);
  }

  void forward(double[] weights, int n, AtomLines from, AtomLines to) {
    in = from;
    mix(u, from.vectors, weights, mixing, n);
    mix(y, from.vectors, weights, mixing + features * features, n);
    double[][] inputs = net.pass.inputs();
    AtomLines.clear(product, n);
    for (int f = 0; f < features; f++) {
      System.arraycopy(from.scalars[f], 0, inputs[f], 0, n);
      double[] g = inputs[features + f];
      Arrays.fill(g, 0, n, 0);
      MessageStep.addDots(g, y[f], y[f], n);
      for (int i = 0; i < n; i++) {
        // sqrt(1 + x) - 1 without the loss of digits of a difference.
        g[i] /= 1 + Math.sqrt(1 + g[i]);
      }
      MessageStep.addDots(product[f], u[f], y[f], n);
    }
    net.forward(weights, n);
    double[][] x = net.pass.outputs();
    to.copy(from, n);
    for (int f = 0; f < features; f++) {
      double[] out = to.scalars[f];
      for (int i = 0; i < n; i++) {
        out[i] += x[f][i] + x[features + f][i] * product[f][i];
      }
      if (!last) {
        MessageStep.addScaled(to.vectors[f], x[2 * features + f], u[f], n);
      }
    }
  }

  void tangent(double[] weights, int n, AtomLines fromDot, AtomLines toDot) {
    inDot = fromDot;
    mix(uDot, fromDot.vectors, weights, mixing, n);
    mix(yDot, fromDot.vectors, weights, mixing + features * features, n);
    double[][] g = net.pass.inputs();
    double[][] inputsDot = net.pass.inputTangents();
    AtomLines.clear(productDot, n);
    for (int f = 0; f < features; f++) {
      System.arraycopy(fromDot.scalars[f], 0, inputsDot[f], 0, n);
      double[] gDot = inputsDot[features + f];
      Arrays.fill(gDot, 0, n, 0);
      MessageStep.addDots(gDot, y[f], yDot[f], n);
      for (int i = 0; i < n; i++) {
        gDot[i] /= 1 + g[features + f][i];
      }
      MessageStep.addDots(productDot[f], uDot[f], y[f], n);
      MessageStep.addDots(productDot[f], u[f], yDot[f], n);
    }
    net.tangent();
    double[][] x = net.pass.outputs();
    double[][] xDot = net.pass.outputTangents();
    toDot.copy(fromDot, n);
    for (int f = 0; f < features; f++) {
      double[] out = toDot.scalars[f];
      int q = features + f;
      for (int i = 0; i < n; i++) {
        out[i] += xDot[f][i] + xDot[q][i] * product[f][i] + x[q][i] * productDot[f][i];
      }
      if (!last) {
        int m = 2 * features + f;
        MessageStep.addScaled(toDot.vectors[f], xDot[m], u[f], n);
        MessageStep.addScaled(toDot.vectors[f], x[m], uDot[f], n);
      }
    }
  }

  /**
   * From the bars of the output to those of the input, in place; adds to the gradient, unless it is
   * null.
   */
  void reverse(double[] weights, int n, AtomLines bar, double[] gradient) {
    double[][] x = net.pass.outputs();
    double[][] xBar = net.pass.outputAdjoints();
    outDotBar.copy(bar, n);
    for (int f = 0; f < features; f++) {
      double[] s = bar.scalars[f];
      int q = features + f;
      System.arraycopy(s, 0, xBar[f], 0, n);
      double[] coefficient = gDotBar[f];
      for (int i = 0; i < n; i++) {
        xBar[q][i] = s[i] * product[f][i];
        coefficient[i] = s[i] * x[q][i];
      }
      MessageStep.scale(uDotBar[f], coefficient, y[f], n);
      MessageStep.scale(yDotBar[f], coefficient, u[f], n);
      if (!last) {
        int m = 2 * features + f;
        Arrays.fill(xBar[m], 0, n, 0);
        MessageStep.addDots(xBar[m], bar.vectors[f], u[f], n);
        MessageStep.addScaled(uDotBar[f], x[m], bar.vectors[f], n);
      }
    }
    AtomLines.copy(xBar, net.pass.outputTangentAdjoints(), n);
    net.reverse(gradient);
    double[][] inputs = net.pass.inputs();
    double[][] inputsBar = net.pass.inputAdjoints();
    for (int f = 0; f < features; f++) {
      double[] g = inputs[features + f];
      for (int i = 0; i < n; i++) {
        bar.scalars[f][i] += inputsBar[f][i];
        gDotBar[f][i] = inputsBar[features + f][i] / (1 + g[i]);
      }
      MessageStep.addScaled(yDotBar[f], gDotBar[f], y[f], n);
    }
    back(weights, bar.vectors, uDotBar, yDotBar, n);
    if (gradient != null) {
      addGradient(gradient, uDotBar, yDotBar, in, n);
    }
  }

  /** As {@link #reverse}, for the bars of values beside those of their changes. */
  void reverseOverTangent(double[] weights, int n, AtomLines bar, double[] gradient) {
    double[][] x = net.pass.outputs();
    double[][] xDot = net.pass.outputTangents();
    double[][] xBar = net.pass.outputAdjoints();
    for (int f = 0; f < features; f++) {
      double[] s = bar.scalars[f];
      double[] sDotBar = outDotBar.scalars[f];
      int q = features + f;
      System.arraycopy(s, 0, xBar[f], 0, n);
      for (int i = 0; i < n; i++) {
        xBar[q][i] = s[i] * product[f][i] + sDotBar[i] * productDot[f][i];
      }
      for (int axis = 0; axis < 3; axis++) {
        for (int i = 0, k = axis * n; i < n; i++, k++) {
          double along = s[i] * x[q][i] + sDotBar[i] * xDot[q][i];
          double alongDot = sDotBar[i] * x[q][i];
          uBar[f][k] = along * y[f][k] + alongDot * yDot[f][k];
          yBar[f][k] = along * u[f][k] + alongDot * uDot[f][k];
        }
      }
      if (!last) {
        int m = 2 * features + f;
        Arrays.fill(xBar[m], 0, n, 0);
        MessageStep.addDots(xBar[m], bar.vectors[f], u[f], n);
        MessageStep.addDots(xBar[m], outDotBar.vectors[f], uDot[f], n);
        MessageStep.addScaled(uBar[f], x[m], bar.vectors[f], n);
        MessageStep.addScaled(uBar[f], xDot[m], outDotBar.vectors[f], n);
      }
    }
    net.reverseOverTangent(gradient);
    double[][] inputs = net.pass.inputs();
    double[][] inputsDot = net.pass.inputTangents();
    double[][] inputsBar = net.pass.inputAdjoints();
    for (int f = 0; f < features; f++) {
      double[] g = inputs[features + f];
      double[] gDot = inputsDot[features + f];
      double[] gBar = inputsBar[features + f];
      for (int i = 0; i < n; i++) {
        bar.scalars[f][i] += inputsBar[f][i];
        // dg = y . dy / (1 + g); its change has -y gDot / (1 + g)^2 besides that of y.
        gBar[i] = (gBar[i] - gDotBar[f][i] * gDot[i]) / (1 + g[i]);
      }
      MessageStep.addScaled(yBar[f], gBar, y[f], n);
      MessageStep.addScaled(yBar[f], gDotBar[f], yDot[f], n);
    }
    back(weights, bar.vectors, uBar, yBar, n);
    addGradient(gradient, uBar, yBar, in, n);
    addGradient(gradient, uDotBar, yDotBar, inDot, n);
  }

  private void back(double[] weights, double[][] vBar, double[][] ofU, double[][] ofY, int n) {
    LineProducts.add(vBar, features, ofU, features, weights, mixing, 1, features, 3 * n);
    int offset = mixing + features * features;
    LineProducts.add(vBar, features, ofY, features, weights, offset, 1, features, 3 * n);
  }

  private void addGradient(
      double[] gradient, double[][] ofU, double[][] ofY, AtomLines lines, int n) {
    double[][] v = lines.vectors;
    LineProducts.addOuter(gradient, mixing, ofU, features, v, features, 3 * n);
    int offset = mixing + features * features;
    LineProducts.addOuter(gradient, offset, ofY, features, v, features, 3 * n);
  }
}
