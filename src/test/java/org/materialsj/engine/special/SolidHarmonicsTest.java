package org.materialsj.engine.special;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SolidHarmonicsTest {

  private static double[] values(SolidHarmonics harmonics, double x, double y, double z) {
    double[] values = new double[harmonics.size()];
    harmonics.values(x, y, z, values);
    return values;
  }

  private static double[] unit(SplittableRandom random) {
    double z = random.nextDouble(-1, 1);
    double phi = random.nextDouble(0, 2 * Math.PI);
    double rho = Math.sqrt(1 - z * z);
    return new double[] {rho * Math.cos(phi), rho * Math.sin(phi), z};
  }

  @Test
  void lowDegreesAreTheKnownPolynomials() {
    double x = 0.3;
    double y = -1.1;
    double z = 0.7;
    double[] s = values(new SolidHarmonics(2), x, y, z);
    double one = Math.sqrt(3 / (4 * Math.PI));
    double two = Math.sqrt(15 / (4 * Math.PI));
    double[] expected = {
      Math.sqrt(1 / (4 * Math.PI)),
      one * y,
      one * z,
      one * x,
      two * x * y,
      two * y * z,
      two / Math.sqrt(12) * (2 * z * z - x * x - y * y),
      two * x * z,
      two / 2 * (x * x - y * y)
    };
    assertArrayEquals(expected, s, 1e-15);
    assertEquals(2, SolidHarmonics.index(1, 0));
    assertEquals(4, SolidHarmonics.index(2, -2));
  }

  @Test
  void orthonormalOnTheSphereByQuadrature() {
    int degree = 10;
    SolidHarmonics harmonics = new SolidHarmonics(degree);
    GaussLegendre polar = GaussLegendre.of(degree + 1, -1, 1);
    int turns = 2 * degree + 1;
    double[] integrals = new double[harmonics.size() * harmonics.size()];
    for (int k = 0; k <= degree; k++) {
      double z = polar.nodes()[k];
      double rho = Math.sqrt(1 - z * z);
      for (int t = 0; t < turns; t++) {
        double phi = 2 * Math.PI * t / turns;
        double[] y = values(harmonics, rho * Math.cos(phi), rho * Math.sin(phi), z);
        double weight = polar.weights()[k] * 2 * Math.PI / turns;
        for (int i = 0; i < y.length; i++) {
          for (int j = 0; j < y.length; j++) {
            integrals[i * y.length + j] += weight * y[i] * y[j];
          }
        }
      }
    }
    for (int i = 0; i < harmonics.size(); i++) {
      for (int j = 0; j < harmonics.size(); j++) {
        assertEquals(i == j ? 1 : 0, integrals[i * harmonics.size() + j], 1e-13);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 60, 200, 500})
  void additionTheoremHolds(int degree) {
    SolidHarmonics harmonics = new SolidHarmonics(degree);
    SplittableRandom random = new SplittableRandom(degree);
    for (int trial = 0; trial < 5; trial++) {
      double[] u = unit(random);
      double[] v = unit(random);
      double[] first = values(harmonics, u[0], u[1], u[2]);
      double[] second = values(harmonics, v[0], v[1], v[2]);
      double cos = u[0] * v[0] + u[1] * v[1] + u[2] * v[2];
      double before = 0;
      double legendre = 1;
      for (int l = 0; l <= degree; l++) {
        double sum = 0;
        double square = 0;
        for (int k = l * l; k < (l + 1) * (l + 1); k++) {
          sum += first[k] * second[k];
          square += first[k] * first[k];
        }
        double scale = (2 * l + 1) / (4 * Math.PI);
        assertEquals(legendre, sum / scale, 1e-11, "degree " + l);
        assertEquals(1, square / scale, 1e-11, "degree " + l);
        double next = ((2 * l + 1) * cos * legendre - l * before) / (l + 1);
        before = legendre;
        legendre = next;
      }
    }
  }

  @Property(tries = 50)
  void gradientsAreThoseOfDifferences(
      @ForAll @DoubleRange(min = -1, max = 1) double x,
      @ForAll @DoubleRange(min = -1, max = 1) double y,
      @ForAll @DoubleRange(min = -1, max = 1) double z) {
    SolidHarmonics harmonics = new SolidHarmonics(9);
    double[] gradients = new double[3 * harmonics.size()];
    harmonics.gradients(values(harmonics, x, y, z), gradients);
    double h = 1e-3;
    double[] at = {x, y, z};
    for (int axis = 0; axis < 3; axis++) {
      double[][] shifted = new double[4][];
      for (int s = 0; s < 4; s++) {
        double[] p = at.clone();
        p[axis] += h * new double[] {-2, -1, 1, 2}[s];
        shifted[s] = values(harmonics, p[0], p[1], p[2]);
      }
      for (int k = 0; k < harmonics.size(); k++) {
        double difference =
            (8 * (shifted[2][k] - shifted[1][k]) - (shifted[3][k] - shifted[0][k])) / (12 * h);
        double exact = gradients[3 * k + axis];
        assertEquals(difference, exact, 1e-8 * Math.max(1, Math.abs(exact)), "number " + k);
      }
    }
  }

  @Test
  void highDegreesAreHarmonicHomogeneousAndOfTheirParity() {
    // Homogeneous of degree l: x . grad S = l S.
    SolidHarmonics harmonics = new SolidHarmonics(80);
    double[] u = unit(new SplittableRandom(5));
    double[] values = values(harmonics, u[0], u[1], u[2]);
    double[] inverted = values(harmonics, -u[0], -u[1], -u[2]);
    double[] gradients = new double[3 * harmonics.size()];
    harmonics.gradients(values, gradients);
    for (int l = 0; l <= 80; l++) {
      for (int k = l * l; k < (l + 1) * (l + 1); k++) {
        double along =
            u[0] * gradients[3 * k] + u[1] * gradients[3 * k + 1] + u[2] * gradients[3 * k + 2];
        assertEquals(l * values[k], along, 1e-10);
        assertEquals(l % 2 == 0 ? values[k] : -values[k], inverted[k], 1e-15);
      }
    }
  }

  @Test
  void originAndPoleAreOrdinaryPoints() {
    SolidHarmonics harmonics = new SolidHarmonics(3);
    double[] origin = values(harmonics, 0, 0, 0);
    double[] gradients = new double[3 * harmonics.size()];
    harmonics.gradients(origin, gradients);
    double one = Math.sqrt(3 / (4 * Math.PI));
    for (int k = 1; k < origin.length; k++) {
      assertEquals(0, origin[k]);
    }
    assertArrayEquals(
        new double[] {0, 0, 0, 0, one, 0, 0, 0, one, one, 0, 0},
        Arrays.copyOf(gradients, 12),
        1e-15);
    double[] pole = values(harmonics, 0, 0, 1);
    assertEquals(Math.sqrt(7 / (4 * Math.PI)), pole[SolidHarmonics.index(3, 0)], 1e-15);
    assertEquals(0, pole[SolidHarmonics.index(3, 1)]);
  }

  @Test
  void directionsDoNotDependOnTheLength() {
    SolidHarmonics harmonics = new SolidHarmonics(6);
    double[] expected = values(harmonics, 2 / 3.0, -1 / 3.0, 2 / 3.0);
    double[] actual = new double[harmonics.size()];
    for (double length : new double[] {1e-300, 1e-3, 3, 1e200}) {
      harmonics.directions(2 * length, -length, 2 * length, actual);
      assertArrayEquals(expected, actual, 1e-14);
    }
  }

  @Test
  void argumentsOutOfRangeAreNamed() {
    assertThrows(IllegalArgumentException.class, () -> new SolidHarmonics(-1));
    assertThrows(IllegalArgumentException.class, () -> new SolidHarmonics(501));
    SolidHarmonics harmonics = new SolidHarmonics(1);
    String message =
        assertThrows(
                IllegalArgumentException.class, () -> harmonics.directions(0, 0, 0, new double[4]))
            .getMessage();
    assertEquals("the vector (0.0, 0.0, 0.0) has no direction", message);
  }
}
