package org.materialsj.engine.equivariant;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.geometry.Rotations;

/** Linear maps, gates, functions of the distance, and tensors, each alone. */
class LayersTest {

  private static final Irreps MIXED = Irreps.of("2x0e+1x0o+2x1o+1x1e+2x2e");

  @Test
  void linearMapsMixCopiesOfEqualIrreps() {
    IrrepsLinear linear = new IrrepsLinear(Irreps.of("2x1o+1x0e+1x1o"), Irreps.of("1x1o+1x2e"));
    assertEquals(3, linear.weights());
    double[] x = {1, 2, 3, 4, 5, 6, 100, 7, 8, 9};
    double[] out = new double[8];
    linear.forward(new double[] {2, -1, 0.5}, 0, x, 0, out, 0);
    for (int m = 0; m < 3; m++) {
      assertEquals((2 * x[m] - x[3 + m] + 0.5 * x[7 + m]) / Math.sqrt(3), out[m], 1e-14);
    }
    for (int m = 3; m < 8; m++) {
      assertEquals(0, out[m]);
    }
  }

  @Test
  void derivativesOfLinearMapsAgreeWithDifferences() {
    SplittableRandom random = new SplittableRandom(1);
    IrrepsLinear linear = new IrrepsLinear(MIXED, Irreps.of("3x0e+2x1o+1x2e"));
    double[] x = Clusters.normal(random, linear.in().size());
    double[] weight = Clusters.normal(random, linear.weights());
    double[] adjoint = Clusters.normal(random, linear.out().size());
    double[] xAdjoint = new double[x.length];
    double[] gradient = new double[weight.length];
    linear.reverse(weight, 0, x, 0, adjoint, 0, xAdjoint, gradient);
    // The map is linear in x and in the weights, so that both give its value.
    double[] out = new double[adjoint.length];
    linear.forward(weight, 0, x, 0, out, 0);
    double value = Clusters.dot(out, adjoint);
    assertEquals(value, Clusters.dot(x, xAdjoint), 1e-12);
    assertEquals(value, Clusters.dot(weight, gradient), 1e-12);
  }

  @Test
  void theFunctionsOfGatesHaveMeanSquareOne() {
    assertEquals(1, meanSquare(z -> Gate.SILU * z / (1 + Math.exp(-z))), 1e-10);
    assertEquals(1, meanSquare(z -> Gate.TANH * Math.tanh(z)), 1e-10);
    assertEquals(1, meanSquare(z -> Gate.SIGMOID / (1 + Math.exp(-z))), 1e-10);
  }

  /** Over the normal distribution, by the trapezium rule, which is exact to rounding here. */
  private static double meanSquare(DoubleUnaryOperator f) {
    double sum = 0;
    double h = 0.01;
    for (int i = -4000; i <= 4000; i++) {
      double z = i * h;
      sum += h * Math.pow(f.applyAsDouble(z), 2) * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }
    return sum;
  }

  @Test
  void gatesTakeOneScalarForEachCopyOfHigherDegree() {
    Gate gate = new Gate(Irreps.of("2x1o+1x0e+1x0o+1x2e"));
    assertEquals("1x0e+1x0o+3x0e+2x1o+1x2e", gate.in().toString());
    assertEquals("1x0e+1x0o+2x1o+1x2e", gate.out().toString());
    double[] x = new double[gate.in().size()];
    x[0] = 0.7;
    x[1] = -0.4;
    x[3] = 1.2;
    x[8] = 5;
    double[] out = new double[gate.out().size()];
    gate.forward(x, out, 1);
    assertEquals(Gate.SILU * 0.7 / (1 + Math.exp(-0.7)), out[0], 1e-14);
    assertEquals(Gate.TANH * Math.tanh(-0.4), out[1], 1e-14);
    assertEquals(Gate.SIGMOID * 5 / (1 + Math.exp(-1.2)), out[5], 1e-14);
    assertEquals("3x0e", new Gate(Irreps.of("3x0e")).in().toString());
  }

  @Test
  void gatedFeaturesTurnWithTheirInput() {
    Gate gate = new Gate(MIXED);
    SplittableRandom random = new SplittableRandom(2);
    for (int trial = 0; trial < 10; trial++) {
      double[] rotation = Clusters.orthogonal(random);
      double[] x = Clusters.normal(random, 2 * gate.in().size());
      double[] out = new double[2 * gate.out().size()];
      double[] ofTurned = new double[out.length];
      gate.forward(x, out, 2);
      gate.forward(new IrrepsRotation(gate.in(), rotation).apply(x), ofTurned, 2);
      assertArrayEquals(new IrrepsRotation(gate.out(), rotation).apply(out), ofTurned, 1e-12);
    }
  }

  @Test
  void derivativesOfGatesAgreeWithDifferences() {
    Gate gate = new Gate(MIXED);
    SplittableRandom random = new SplittableRandom(3);
    double[] x = Clusters.normal(random, 2 * gate.in().size());
    double[] adjoint = Clusters.normal(random, 2 * gate.out().size());
    double[] found = new double[x.length];
    gate.reverse(x, adjoint, found, 2);
    double[] out = new double[adjoint.length];
    for (int k = 0; k < x.length; k++) {
      double[] values = new double[2];
      for (int side = 0; side < 2; side++) {
        double[] moved = x.clone();
        moved[k] += side == 0 ? 1e-5 : -1e-5;
        gate.forward(moved, out, 2);
        values[side] = Clusters.dot(out, adjoint);
      }
      assertEquals((values[0] - values[1]) / 2e-5, found[k], 1e-8);
    }
  }

  @Test
  void radialFunctionsAreBesselWavesThatEndSmoothly() {
    BesselRadial radial = new BesselRadial(4, 3);
    double[] values = new double[4];
    double[] slopes = new double[4];
    radial.values(0.03, values, slopes);
    // The envelope is 1 but for the sixth power of 0.01.
    for (int n = 1; n <= 4; n++) {
      assertEquals(Math.sqrt(2 / 3.0) * Math.sin(n * Math.PI * 0.01) / 0.03, values[n - 1], 1e-9);
    }
    for (double r : new double[] {0.4, 1.1, 2.2, 2.9}) {
      double[] up = new double[4];
      double[] down = new double[4];
      radial.values(r, values, slopes);
      radial.values(r + 1e-5, up, new double[4]);
      radial.values(r - 1e-5, down, new double[4]);
      for (int n = 0; n < 4; n++) {
        assertEquals((up[n] - down[n]) / 2e-5, slopes[n], 1e-8);
      }
    }
    radial.values(3 - 1e-5, values, slopes);
    for (int n = 0; n < 4; n++) {
      assertEquals(0, values[n], 1e-13);
      assertEquals(0, slopes[n], 1e-8);
    }
    radial.values(3.5, values, slopes);
    assertArrayEquals(new double[4], values);
    assertArrayEquals(new double[4], slopes);
  }

  @Test
  void radialFunctionsOfNoCutoffAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new BesselRadial(0, 3));
    assertThrows(IllegalArgumentException.class, () -> new BesselRadial(3, 0));
    assertThrows(IllegalArgumentException.class, () -> new BesselRadial(3, Double.NaN));
  }

  @Test
  void aTensorIsTraceAntisymmetricAndTracelessPart() {
    double[] t = {1, 2, 3, 0, 1, 4, -2, 0, 5};
    double[] parts = CartesianTensor.split(t);
    assertEquals(7 / Math.sqrt(3), parts[0], 1e-14);
    assertEquals((4 - 0) / Math.sqrt(2), parts[1], 1e-14);
    assertEquals((-2 - 3) / Math.sqrt(2), parts[2], 1e-14);
    assertEquals((2 - 0) / Math.sqrt(2), parts[3], 1e-14);
    double[] sum = new double[9];
    for (int degree = 0; degree < 3; degree++) {
      double[] part = CartesianTensor.part(parts, degree);
      for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3; j++) {
          sum[3 * i + j] += part[3 * i + j];
          double mirrored = part[3 * j + i];
          assertEquals(degree == 1 ? -mirrored : mirrored, part[3 * i + j], 1e-14);
        }
      }
      assertEquals(degree == 0 ? 7 : 0, part[0] + part[4] + part[8], 1e-14);
    }
    assertArrayEquals(t, sum, 1e-14);
    assertEquals(Clusters.dot(t, t), Clusters.dot(parts, parts), 1e-12);
  }

  @Test
  void thePartsOfAProductOfVectorsTurnWithThem() {
    SplittableRandom random = new SplittableRandom(4);
    for (int trial = 0; trial < 10; trial++) {
      double[] rotation = Clusters.orthogonal(random);
      double[] a = Clusters.normal(random, 3);
      double[] b = Clusters.normal(random, 3);
      double[] turned = outer(Rotations.apply(rotation, a), Rotations.apply(rotation, b));
      assertArrayEquals(
          new IrrepsRotation(CartesianTensor.IRREPS, rotation)
              .apply(CartesianTensor.split(outer(a, b))),
          CartesianTensor.split(turned),
          1e-13);
    }
    assertThrows(IllegalArgumentException.class, () -> CartesianTensor.split(new double[8]));
    assertThrows(IllegalArgumentException.class, () -> CartesianTensor.part(new double[9], 3));
  }

  private static double[] outer(double[] a, double[] b) {
    double[] t = new double[9];
    for (int k = 0; k < 9; k++) {
      t[k] = a[k / 3] * b[k % 3];
    }
    return t;
  }
}
