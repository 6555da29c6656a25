package org.materialsj.engine.special;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.geometry.Rotations;
import org.materialsj.features.Golden;

/** How harmonics, D matrices and couplings behave together, and that they are those of e3nn. */
class EquivarianceTest {

  private static final JsonObject E3NN = Golden.json("engine/special/e3nn.json");

  private static double[] numbers(JsonElement array) {
    return array.getAsJsonArray().asList().stream()
        .flatMapToDouble(
            e ->
                e.isJsonArray()
                    ? Arrays.stream(numbers(e))
                    : Arrays.stream(new double[] {e.getAsDouble()}))
        .toArray();
  }

  /** A rotation, with a reflection half of the time. */
  private static double[] orthogonal(SplittableRandom random) {
    double[] r = Rotations.random(random);
    if (random.nextBoolean()) {
      for (int k = 0; k < 9; k++) {
        r[k] = -r[k];
      }
    }
    return r;
  }

  private static double[] product(double[] a, double[] b, int size) {
    double[] c = new double[size * size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        for (int k = 0; k < size; k++) {
          c[i * size + j] += a[i * size + k] * b[k * size + j];
        }
      }
    }
    return c;
  }

  private static double[] random(SplittableRandom random, int length) {
    return random.doubles(length, -1, 1).toArray();
  }

  @Test
  void harmonicsAgreeWithE3nn() {
    JsonArray points = E3NN.getAsJsonObject("sh").getAsJsonArray("points_xyz");
    for (int p = 0; p < points.size(); p++) {
      double[] xyz = numbers(points.get(p));
      double[] expected = numbers(E3NN.getAsJsonObject("sh").getAsJsonArray("component").get(p));
      for (E3nnHarmonics.Scale scale : E3nnHarmonics.Scale.values()) {
        double[] actual = new double[25];
        new E3nnHarmonics(4, scale).values(xyz[0], xyz[1], xyz[2], actual);
        for (int l = 0; l <= 4; l++) {
          double factor =
              switch (scale) {
                case COMPONENT -> 1;
                case NORM -> Math.sqrt(2 * l + 1);
                case INTEGRAL -> Math.sqrt(4 * Math.PI);
              };
          for (int k = l * l; k < (l + 1) * (l + 1); k++) {
            assertEquals(expected[k], factor * actual[k], 1e-12);
          }
        }
      }
    }
  }

  @Test
  void threeJSymbolsAgreeWithE3nn() {
    for (Map.Entry<String, JsonElement> entry : E3NN.getAsJsonObject("w3j").entrySet()) {
      int[] l = Arrays.stream(entry.getKey().split(",")).mapToInt(Integer::parseInt).toArray();
      double[] golden = numbers(entry.getValue());
      double[] expected = new double[(2 * l[0] + 1) * (2 * l[1] + 1) * (2 * l[2] + 1)];
      for (int t = 0; t < golden.length; t += 4) {
        expected[place(l, (int) golden[t], (int) golden[t + 1], (int) golden[t + 2])] =
            golden[t + 3];
      }
      Wigner3j symbols = Wigner3j.of(l[0], l[1], l[2]);
      double[] actual = new double[expected.length];
      for (int t = 0; t < symbols.size(); t++) {
        actual[place(l, symbols.i()[t], symbols.j()[t], symbols.k()[t])] = symbols.values()[t];
      }
      assertArrayEquals(expected, actual, 1e-14, entry.getKey());
      assertEquals(golden.length / 4, symbols.size());
    }
  }

  private static int place(int[] l, int i, int j, int k) {
    return (i * (2 * l[1] + 1) + j) * (2 * l[2] + 1) + k;
  }

  @Test
  void rotationMatricesAgreeWithE3nn() {
    JsonObject golden = E3NN.getAsJsonObject("D");
    double[] angles = numbers(golden.get("angles_YXY"));
    double[] rotation = WignerD.rotationYxy(angles[0], angles[1], angles[2]);
    assertArrayEquals(numbers(golden.get("R_xyz")), rotation, 1e-15);
    WignerD d = WignerD.e3nn(rotation, 3);
    for (int l = 1; l <= 3; l++) {
      assertArrayEquals(numbers(golden.get("" + l)), d.matrix(l), 1e-12);
    }
  }

  @Property(tries = 40)
  void harmonicsRotateByTheMatrices(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] r = orthogonal(random);
    double[] x = random(random, 3);
    double[] y = Rotations.apply(r, x);
    WignerD d = WignerD.of(r, WignerD.MOST_DEGREE);
    SolidHarmonics harmonics = new SolidHarmonics(WignerD.MOST_DEGREE);
    double[] before = new double[harmonics.size()];
    double[] after = new double[harmonics.size()];
    double[] rotated = new double[harmonics.size()];
    harmonics.directions(x[0], x[1], x[2], before);
    harmonics.directions(y[0], y[1], y[2], after);
    for (int l = 0; l <= d.degree(); l++) {
      d.apply(l, before, l * l, rotated, l * l);
    }
    assertArrayEquals(after, rotated, 1e-12);
    E3nnHarmonics e3nn = new E3nnHarmonics(12, E3nnHarmonics.Scale.COMPONENT);
    e3nn.values(x[0], x[1], x[2], before);
    e3nn.values(y[0], y[1], y[2], after);
    WignerD theirs = WignerD.e3nn(r, 12);
    for (int l = 0; l <= 12; l++) {
      theirs.apply(l, before, l * l, rotated, l * l);
    }
    assertArrayEquals(Arrays.copyOf(after, 169), Arrays.copyOf(rotated, 169), 1e-12);
  }

  @Property(tries = 20)
  void matricesAreOrthogonalAndMultiplyAsTheRotationsDo(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] a = orthogonal(random);
    double[] b = orthogonal(random);
    WignerD da = WignerD.of(a, 12);
    WignerD db = WignerD.of(b, 12);
    WignerD dab = WignerD.of(product(a, b, 3), 12);
    for (int l = 0; l <= 12; l++) {
      int size = 2 * l + 1;
      assertArrayEquals(dab.matrix(l), product(da.matrix(l), db.matrix(l), size), 1e-12);
      double[] transposed = new double[size * size];
      double[] unit = new double[size * size];
      for (int i = 0; i < size; i++) {
        unit[i * size + i] = 1;
        for (int j = 0; j < size; j++) {
          transposed[i * size + j] = da.matrix(l)[j * size + i];
        }
      }
      assertArrayEquals(unit, product(da.matrix(l), transposed, size), 1e-12);
    }
  }

  @Test
  void inversionAndQuarterTurnsAreExact() {
    WignerD inversion = WignerD.of(new double[] {-1, 0, 0, 0, -1, 0, 0, 0, -1}, 12);
    WignerD quarter = WignerD.of(new double[] {0, -1, 0, 1, 0, 0, 0, 0, 1}, 12);
    for (int l = 0; l <= 12; l++) {
      int size = 2 * l + 1;
      for (int a = 0; a < size; a++) {
        for (int b = 0; b < size; b++) {
          double sign = l % 2 == 0 ? 1 : -1;
          assertEquals(a == b ? sign : 0, inversion.matrix(l)[a * size + b], 1e-14);
          // A turn by p about z takes cos(m x) to cos(m (x + p)), and sin likewise.
          int m = Math.abs(a - l);
          double cos = new double[] {1, 0, -1, 0}[m % 4];
          double sin = new double[] {0, 1, 0, -1}[m % 4];
          double expected = a == b ? cos : a + b == 2 * l ? (a > l ? -sin : sin) : 0;
          assertEquals(expected, quarter.matrix(l)[a * size + b], 1e-14);
        }
      }
    }
  }

  @Property(tries = 60)
  void coupledNumbersRotateAsTheirDegree(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int l1 = random.nextInt(9);
    int l2 = random.nextInt(9);
    int l3 = random.nextInt(Math.abs(l1 - l2), l1 + l2 + 1);
    double[] a = random(random, 2 * l1 + 1);
    double[] b = random(random, 2 * l2 + 1);
    RealCoupling coupling = RealCoupling.of(l1, l2, l3);
    WignerD d = WignerD.of(Rotations.random(random), 16);
    double[] ra = new double[a.length];
    double[] rb = new double[b.length];
    d.apply(l1, a, 0, ra, 0);
    d.apply(l2, b, 0, rb, 0);
    double[] t = new double[2 * l3 + 1];
    double[] expected = new double[2 * l3 + 1];
    double[] actual = new double[2 * l3 + 1];
    coupling.couple(a, 0, b, 0, t, 0);
    d.apply(l3, t, 0, expected, 0);
    coupling.couple(ra, 0, rb, 0, actual, 0);
    assertArrayEquals(expected, actual, 1e-12);
  }

  @Test
  void couplingsAreOrthonormalAndFollowTheComplexOnes() {
    SplittableRandom random = new SplittableRandom(11);
    for (int l1 = 0; l1 <= 7; l1++) {
      for (int l2 = 0; l2 <= 7; l2++) {
        for (int l3 = Math.abs(l1 - l2); l3 <= Math.min(7, l1 + l2); l3++) {
          RealCoupling coupling = RealCoupling.of(l1, l2, l3);
          double[] norms = new double[2 * l3 + 1];
          for (int k = 0; k < coupling.size(); k++) {
            norms[coupling.m3()[k] + l3] += coupling.values()[k] * coupling.values()[k];
          }
          for (double norm : norms) {
            assertEquals(1, norm, 1e-14);
          }
          double[] a = random(random, 2 * l1 + 1);
          double[] b = random(random, 2 * l2 + 1);
          double[] t = new double[2 * l3 + 1];
          coupling.couple(a, 0, b, 0, t, 0);
          boolean odd = (l1 + l2 + l3) % 2 == 1;
          for (int m = -l3; m <= l3; m++) {
            double re = 0;
            double im = 0;
            for (int m1 = -l1; m1 <= l1; m1++) {
              if (Math.abs(m - m1) <= l2) {
                double c = ClebschGordan.of(l1, m1, l2, m - m1, l3, m);
                double[] x = complex(a, l1, m1);
                double[] y = complex(b, l2, m - m1);
                re += c * (x[0] * y[0] - x[1] * y[1]);
                im += c * (x[0] * y[1] + x[1] * y[0]);
              }
            }
            double[] expected = complex(t, l3, m);
            assertEquals(odd ? -expected[1] : expected[0], re, 1e-14);
            assertEquals(odd ? expected[0] : expected[1], im, 1e-14);
          }
        }
      }
    }
  }

  /** The complex component m of real ones. */
  private static double[] complex(double[] real, int l, int m) {
    if (m == 0) {
      return new double[] {real[l], 0};
    }
    double sign = m > 0 && m % 2 != 0 ? -1 : 1;
    double factor = sign * Math.sqrt(0.5);
    int k = Math.abs(m);
    return new double[] {factor * real[l + k], (m > 0 ? factor : -factor) * real[l - k]};
  }

  @Test
  void vectorsCoupleToScalarAndCrossProducts() {
    // Degree 1 is (y, z, x).
    double[] a = {0.3, -1.2, 0.5};
    double[] b = {-0.7, 0.4, 2.1};
    double[] scalar = new double[1];
    RealCoupling.of(1, 1, 0).couple(a, 0, b, 0, scalar, 0);
    assertEquals(-(a[0] * b[0] + a[1] * b[1] + a[2] * b[2]) / Math.sqrt(3), scalar[0], 1e-15);
    double[] cross = new double[3];
    RealCoupling.of(1, 1, 1).couple(a, 0, b, 0, cross, 0);
    double[] expected = {
      (a[1] * b[2] - a[2] * b[1]) / Math.sqrt(2),
      (a[2] * b[0] - a[0] * b[2]) / Math.sqrt(2),
      (a[0] * b[1] - a[1] * b[0]) / Math.sqrt(2)
    };
    assertArrayEquals(expected, cross, 1e-15);
  }

  @Test
  void directionGradientsAreThoseOfDifferences() {
    E3nnHarmonics harmonics = new E3nnHarmonics(5, E3nnHarmonics.Scale.NORM);
    double[] at = {0.4, -1.3, 2.2};
    double[] values = new double[36];
    double[] gradients = new double[108];
    harmonics.gradients(at[0], at[1], at[2], values, gradients);
    double[] again = new double[36];
    harmonics.values(at[0], at[1], at[2], again);
    assertArrayEquals(again, values, 1e-15);
    double h = 1e-5;
    double[] up = new double[36];
    double[] down = new double[36];
    for (int axis = 0; axis < 3; axis++) {
      double[] p = at.clone();
      p[axis] += h;
      harmonics.values(p[0], p[1], p[2], up);
      p[axis] -= 2 * h;
      harmonics.values(p[0], p[1], p[2], down);
      for (int k = 0; k < 36; k++) {
        assertEquals((up[k] - down[k]) / (2 * h), gradients[3 * k + axis], 1e-8);
      }
    }
  }

  @Test
  void argumentsOutOfRangeAreNamed() {
    assertEquals(
        "degrees 1 and 2 do not couple to degree 4",
        assertThrows(IllegalArgumentException.class, () -> RealCoupling.of(1, 2, 4)).getMessage());
    double[] sheared = {1, 1e-3, 0, 0, 1, 0, 0, 0, 1};
    assertEquals(
        "a rotation must be an orthogonal 3 x 3 matrix, got "
            + "[1.0, 0.001, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0]",
        assertThrows(IllegalArgumentException.class, () -> WignerD.of(sheared, 2)).getMessage());
    assertThrows(IllegalArgumentException.class, () -> WignerD.e3nn(new double[3], 2));
    double[] unit = {1, 0, 0, 0, 1, 0, 0, 0, 1};
    assertThrows(IllegalArgumentException.class, () -> WignerD.of(unit, 32));
    assertThrows(IllegalArgumentException.class, () -> WignerD.rotationYxy(0, Double.NaN, 0));
  }
}
