package org.materialsj.engine.equivariant;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.materialsj.features.Golden;

/** Products against plain sums over e3nn's coefficients, and their derivatives. */
class TensorProductTest {

  private static final JsonObject SYMBOLS =
      Golden.json("engine/special/e3nn.json").getAsJsonObject("w3j");

  private static final Irreps LEFT = Irreps.of("2x0e+3x1o+2x2e");
  private static final Irreps RIGHT = Irreps.of("1x0e+2x1o+1x2e");

  /** Adds sum of C_ijk x_i y_j for e3nn's C. */
  private static void couple(
      int[] l, double factor, double[] x, int xAt, double[] y, int yAt, double[] out, int at) {
    for (JsonElement entry : SYMBOLS.getAsJsonArray(l[0] + "," + l[1] + "," + l[2])) {
      double c = entry.getAsJsonArray().get(3).getAsDouble();
      int i = entry.getAsJsonArray().get(0).getAsInt();
      int j = entry.getAsJsonArray().get(1).getAsInt();
      int k = entry.getAsJsonArray().get(2).getAsInt();
      out[at + k] += factor * c * x[xAt + i] * y[yAt + j];
    }
  }

  @Test
  void vectorsMakeScalarCrossAndSymmetricProduct() {
    Irreps vector = Irreps.of("1x1o");
    TensorProduct product = TensorProduct.full(vector, vector, Irreps.of("1x0e+1x1e+1x2e"));
    assertEquals(3, product.paths());
    assertEquals(3, product.weights());
    double[] x = {1, -2, 0.5};
    double[] y = {0.3, 4, -1};
    double[] out = new double[9];
    product.forward(x, y, new double[] {1, 1, 1}, out);
    assertEquals(Clusters.dot(x, y) / Math.sqrt(3), out[0], 1e-14);
    double[] cross = {
      x[1] * y[2] - x[2] * y[1], x[2] * y[0] - x[0] * y[2], x[0] * y[1] - x[1] * y[0]
    };
    for (int k = 0; k < 3; k++) {
      assertEquals(cross[k] / Math.sqrt(2), out[1 + k], 1e-14);
    }
    double[] symmetric = new double[5];
    couple(new int[] {1, 1, 2}, Math.sqrt(5), x, 0, y, 0, symmetric, 0);
    for (int k = 0; k < 5; k++) {
      assertEquals(symmetric[k], out[4 + k], 1e-13);
    }
  }

  @Test
  void theFullProductIsTheSumOverE3nnsCoefficients() {
    Irreps left = Irreps.of("2x1o");
    Irreps right = Irreps.of("3x1o+2x2e");
    Irreps out = Irreps.of("2x0e+1x1o+1x1e+2x2e+1x2o");
    TensorProduct product = TensorProduct.full(left, right, out);
    SplittableRandom random = new SplittableRandom(2);
    double[] x = Clusters.normal(random, left.size());
    double[] y = Clusters.normal(random, right.size());
    double[] weight = Clusters.normal(random, product.weights());
    double[] expected = new double[out.size()];
    int at = 0;
    for (int b = 0; b < 2; b++) {
      Irreps.Block second = right.blocks().get(b);
      for (int c = 0; c < out.blocks().size(); c++) {
        Irreps.Block third = out.blocks().get(c);
        if (!third.irrep().isIn(Irrep.of("1o"), second.irrep())) {
          continue;
        }
        // No irrep of the result has paths from both blocks of the right.
        double alpha = third.irrep().size() / (2.0 * second.copies());
        int l2 = second.irrep().degree();
        int l3 = third.irrep().degree();
        for (int u = 0; u < 2; u++) {
          for (int v = 0; v < second.copies(); v++) {
            for (int w = 0; w < third.copies(); w++) {
              couple(
                  new int[] {1, l2, l3},
                  Math.sqrt(alpha) * weight[at++],
                  x,
                  3 * u,
                  y,
                  right.start(b) + v * (2 * l2 + 1),
                  expected,
                  out.start(c) + w * (2 * l3 + 1));
            }
          }
        }
      }
    }
    assertEquals(at, product.weights());
    double[] actual = new double[out.size()];
    product.forward(x, y, weight, actual);
    assertArrayEquals(expected, actual, 1e-12);
  }

  @Test
  void theChannelwiseProductKeepsTheCopiesOfTheLeft() {
    TensorProduct product =
        TensorProduct.channelwise(
            Irreps.of("2x0e+3x1o"), Irreps.harmonics(2), Irreps.of("9x0e+9x1o"));
    assertEquals("2x0e+2x1o+3x1o+3x0e+3x1o", product.out().toString());
    assertEquals(13, product.weights());
    assertEquals(5, product.paths());
  }

  @Test
  void resultsOfNormalNumbersHaveComponentsOfMeanSquareOne() {
    SplittableRandom random = new SplittableRandom(3);
    TensorProduct[] products = {
      TensorProduct.full(LEFT, RIGHT, Irreps.of("2x0e+1x1o+2x2e")),
      TensorProduct.channelwise(LEFT, RIGHT, Irreps.of("0e+1o+2e"))
    };
    for (TensorProduct product : products) {
      double[] squares = new double[product.out().size()];
      int trials = 20_000;
      for (int t = 0; t < trials; t++) {
        double[] out = new double[squares.length];
        product.forward(
            Clusters.normal(random, LEFT.size()),
            Clusters.normal(random, RIGHT.size()),
            Clusters.normal(random, product.weights()),
            out);
        for (int k = 0; k < out.length; k++) {
          squares[k] += out[k] * out[k] / trials;
        }
      }
      for (double square : squares) {
        assertEquals(1, square, 0.2);
      }
    }
  }

  @Test
  void productsTurnWithTheirFactors() {
    SplittableRandom random = new SplittableRandom(4);
    TensorProduct[] products = {
      TensorProduct.full(LEFT, RIGHT, Irreps.of("0e+1o+1e+2e+2o+3o+4e")),
      TensorProduct.channelwise(LEFT, RIGHT, Irreps.of("0e+1o+1e+2e+2o+3o+4e"))
    };
    for (TensorProduct product : products) {
      for (int trial = 0; trial < 10; trial++) {
        double[] rotation = Clusters.orthogonal(random);
        double[] x = Clusters.normal(random, LEFT.size());
        double[] y = Clusters.normal(random, RIGHT.size());
        double[] weight = Clusters.normal(random, product.weights());
        double[] out = new double[product.out().size()];
        double[] ofTurned = new double[out.length];
        product.forward(x, y, weight, out);
        product.forward(
            new IrrepsRotation(LEFT, rotation).apply(x),
            new IrrepsRotation(RIGHT, rotation).apply(y),
            weight,
            ofTurned);
        assertArrayEquals(new IrrepsRotation(product.out(), rotation).apply(out), ofTurned, 1e-11);
      }
    }
  }

  @Test
  void derivativesAgreeWithDifferences() {
    SplittableRandom random = new SplittableRandom(5);
    TensorProduct[] products = {
      TensorProduct.full(LEFT, RIGHT, Irreps.of("2x0e+1x1o+2x2e")),
      TensorProduct.channelwise(LEFT, RIGHT, Irreps.of("0e+1o+2e"))
    };
    for (TensorProduct product : products) {
      double[][] arguments = {
        Clusters.normal(random, LEFT.size()),
        Clusters.normal(random, RIGHT.size()),
        Clusters.normal(random, product.weights())
      };
      double[] adjoint = Clusters.normal(random, product.out().size());
      double[][] found = {
        new double[LEFT.size()], new double[RIGHT.size()], new double[product.weights()]
      };
      product.reverse(
          arguments[0], arguments[1], arguments[2], adjoint, found[0], found[1], found[2]);
      for (int which = 0; which < 3; which++) {
        for (int k = 0; k < found[which].length; k++) {
          double slope =
              (value(product, arguments, adjoint, which, k, 1e-4)
                      - value(product, arguments, adjoint, which, k, -1e-4))
                  / 2e-4;
          assertEquals(slope, found[which][k], 1e-9);
        }
      }
    }
  }

  private static double value(
      TensorProduct product, double[][] arguments, double[] adjoint, int which, int k, double h) {
    double[][] moved = {arguments[0].clone(), arguments[1].clone(), arguments[2].clone()};
    moved[which][k] += h;
    double[] out = new double[product.out().size()];
    product.forward(moved[0], moved[1], moved[2], out);
    return Clusters.dot(adjoint, out);
  }
}
