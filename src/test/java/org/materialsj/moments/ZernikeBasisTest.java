package org.materialsj.moments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZernikeBasisTest {

  private static double[] values(ZernikeBasis basis, double x, double y, double z) {
    double[] values = new double[basis.size()];
    basis.evaluator().values(x, y, z, values);
    return values;
  }

  private static double[] random(int length, long seed) {
    return new SplittableRandom(seed).doubles(length, -1, 1).toArray();
  }

  @Test
  void lowOrdersAreTheKnownPolynomials() {
    double x = 0.3;
    double y = -0.4;
    double z = 0.5;
    double r2 = 0.5;
    double[] functions = values(new ZernikeBasis(2), x, y, z);
    double one = Math.sqrt(15 / (4 * Math.PI));
    assertEquals(Math.sqrt(3 / (4 * Math.PI)), functions[0], 1e-15);
    assertEquals(one * y, functions[ZernikeIndex.of(1, 1, -1)], 1e-15);
    assertEquals(one * z, functions[ZernikeIndex.of(1, 1, 0)], 1e-15);
    assertEquals(one * x, functions[ZernikeIndex.of(1, 1, 1)], 1e-15);
    assertEquals(
        Math.sqrt(7 / (4 * Math.PI)) * (5 * r2 - 3) / 2,
        functions[ZernikeIndex.of(2, 0, 0)],
        1e-15);
    assertEquals(
        Math.sqrt(7.0) * Math.sqrt(15 / (4 * Math.PI)) * x * y,
        functions[ZernikeIndex.of(2, 2, -2)],
        1e-15);
  }

  @Test
  void functionsAreOrthonormalInTheBall() {
    ZernikeBasis basis = new ZernikeBasis(6);
    BallQuadrature rule = BallQuadrature.of(12);
    double[] integrals = new double[basis.size() * basis.size()];
    for (int i = 0; i < rule.weights().length; i++) {
      double[] p = rule.points();
      double[] f = values(basis, p[3 * i], p[3 * i + 1], p[3 * i + 2]);
      for (int j = 0; j < f.length; j++) {
        for (int k = 0; k < f.length; k++) {
          integrals[j * f.length + k] += rule.weights()[i] * f[j] * f[k];
        }
      }
    }
    for (int j = 0; j < basis.size(); j++) {
      for (int k = 0; k < basis.size(); k++) {
        assertEquals(j == k ? 1 : 0, integrals[j * basis.size() + k], 1e-13);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"20, 1e-13", "100, 2e-12", "200, 1e-11"})
  void functionsAreThoseOfExactArithmetic(int order, double tolerance) {
    double[][] points = {{0.3, -0.5, 0.6}, {0.6, 0.64, 0.479}, {-0.01, 0.02, 0.9}, {0, 0, 0.5}};
    SplittableRandom random = new SplittableRandom(order);
    for (double[] p : points) {
      double[] functions = values(new ZernikeBasis(order), p[0], p[1], p[2]);
      for (int trial = 0; trial < 12; trial++) {
        int n = trial < 6 ? order - trial % 2 : random.nextInt(order + 1);
        int l = n - 2 * random.nextInt(n / 2 + 1);
        int m = random.nextInt(-Math.min(l, 9), Math.min(l, 9) + 1);
        double expected = ExactZernike.value(n, l, m, p[0], p[1], p[2]);
        double actual = functions[ZernikeIndex.of(n, l, m)];
        assertEquals(expected, actual, tolerance, n + " " + l + " " + m);
      }
    }
  }

  @Property(tries = 40)
  void gradientsAreThoseOfDifferences(
      @ForAll @DoubleRange(min = -0.57, max = 0.57) double x,
      @ForAll @DoubleRange(min = -0.57, max = 0.57) double y,
      @ForAll @DoubleRange(min = -0.57, max = 0.57) double z) {
    ZernikeBasis basis = new ZernikeBasis(8);
    double[] values = new double[basis.size()];
    double[] gradients = new double[3 * basis.size()];
    basis.evaluator().gradients(x, y, z, values, gradients);
    double h = 1e-3;
    for (int axis = 0; axis < 3; axis++) {
      double[][] shifted = new double[4][];
      for (int s = 0; s < 4; s++) {
        double[] p = {x, y, z};
        p[axis] += h * new double[] {-2, -1, 1, 2}[s];
        shifted[s] = values(basis, p[0], p[1], p[2]);
      }
      for (int k = 0; k < basis.size(); k++) {
        double difference =
            (8 * (shifted[2][k] - shifted[1][k]) - (shifted[3][k] - shifted[0][k])) / (12 * h);
        assertEquals(difference, gradients[3 * k + axis], 1e-6, "number " + k);
      }
    }
  }

  @Property(tries = 40)
  void sumsAreThoseOfTheFunctions(
      @ForAll @DoubleRange(min = -0.57, max = 0.57) double x,
      @ForAll @DoubleRange(min = -0.57, max = 0.57) double y,
      @ForAll @DoubleRange(min = -0.57, max = 0.57) double z) {
    ZernikeBasis basis = new ZernikeBasis(9);
    ZernikeBasis.Evaluator evaluator = basis.evaluator();
    double[] coefficients = random(basis.size(), 3);
    double[] values = new double[basis.size()];
    double[] gradients = new double[3 * basis.size()];
    evaluator.gradients(x, y, z, values, gradients);
    double[] expected = new double[4];
    for (int k = 0; k < values.length; k++) {
      expected[3] += coefficients[k] * values[k];
      for (int axis = 0; axis < 3; axis++) {
        expected[axis] += coefficients[k] * gradients[3 * k + axis];
      }
    }
    double[] gradient = new double[3];
    assertEquals(expected[3], evaluator.sum(x, y, z, coefficients), 1e-12);
    assertEquals(expected[3], evaluator.sumGradient(x, y, z, coefficients, gradient), 1e-12);
    for (int axis = 0; axis < 3; axis++) {
      assertEquals(expected[axis], gradient[axis], 1e-11);
    }
    double[] sums = coefficients.clone();
    evaluator.add(x, y, z, -2.5, sums);
    for (int k = 0; k < values.length; k++) {
      assertEquals(coefficients[k] - 2.5 * values[k], sums[k], 1e-14);
    }
  }

  @Test
  void polynomialsUpToTheOrderAreReconstructedExactly() {
    BallQuadrature rule = BallQuadrature.of(14);
    double[] density = new double[rule.weights().length];
    for (int i = 0; i < density.length; i++) {
      density[i] =
          polynomial(rule.points()[3 * i], rule.points()[3 * i + 1], rule.points()[3 * i + 2]);
    }
    double[] moments = rule.moments(7, density);
    ZernikeBasis.Evaluator evaluator = new ZernikeBasis(7).evaluator();
    SplittableRandom random = new SplittableRandom(9);
    for (int trial = 0; trial < 20; trial++) {
      double x = random.nextDouble(-0.57, 0.57);
      double y = random.nextDouble(-0.57, 0.57);
      double z = random.nextDouble(-0.57, 0.57);
      assertEquals(polynomial(x, y, z), evaluator.sum(x, y, z, moments), 1e-13);
    }
  }

  private static double polynomial(double x, double y, double z) {
    return 2 - 3 * x + x * y * z - 4 * Math.pow(x, 3) * y * y * z * z + Math.pow(z, 7) + y * y;
  }

  @Test
  void squaresOfMomentsApproachThatOfTheDensityFromBelow() {
    // Bessel's inequality, and completeness, for a Gaussian off the centre
    BallQuadrature rule = BallQuadrature.of(60);
    double[] density = new double[rule.weights().length];
    for (int i = 0; i < density.length; i++) {
      double x = rule.points()[3 * i] - 0.2;
      double y = rule.points()[3 * i + 1] + 0.1;
      double z = rule.points()[3 * i + 2] - 0.15;
      density[i] = Math.exp(-8 * (x * x + y * y + z * z));
    }
    double[] moments = rule.moments(24, density);
    double square = rule.square(density);
    double sum = 0;
    for (int n = 0; n <= 24; n++) {
      double before = sum;
      for (int k = ZernikeIndex.size(n - 1); k < ZernikeIndex.size(n); k++) {
        sum += moments[k] * moments[k];
      }
      assertTrue(sum >= before && sum <= square * (1 + 1e-12), "order " + n);
    }
    assertEquals(square, sum, 1e-9 * square);
  }

  @Test
  void ordersOutOfRangeAreNamed() {
    assertThrows(IllegalArgumentException.class, () -> new ZernikeBasis(-1));
    assertEquals(
        "order must be 0 to 200, got 201",
        assertThrows(IllegalArgumentException.class, () -> new ZernikeBasis(201)).getMessage());
  }
}
