package org.materialsj.moments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.materialsj.engine.special.WignerD;

class PointMomentsTest {

  static List<GoldenMoments.Case> cases() {
    return GoldenMoments.cases();
  }

  private static double[] points(int count, long seed) {
    return new SplittableRandom(seed).doubles(3L * count, -0.55, 0.55).toArray();
  }

  private static double[] weights(int count, long seed) {
    return new SplittableRandom(seed).doubles(count, -1, 2).toArray();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void momentsOfMoleculesAreTheGoldenOnes(GoldenMoments.Case molecule) {
    ZernikeMoments moments = new PointMoments(8).moments(molecule.points(), molecule.weights());
    assertOmegas(molecule, moments);
  }

  static void assertOmegas(GoldenMoments.Case molecule, ZernikeMoments moments) {
    double[] index = GoldenMoments.numbers(GoldenMoments.json("meta").get("omega8_index"));
    double[] omegas = GoldenMoments.numbers(molecule.expected().get("omega8"));
    double tolerance = 2e-14 * GoldenMoments.largest(omegas);
    for (int i = 0; i < omegas.length / 2; i++) {
      double[] omega =
          moments.complex(
              (int) index[3 * i],
              (int) index[3 * i + 1],
              (int) index[3 * i + 2],
              Normalization.NOVOTNI_KLEIN);
      assertEquals(omegas[2 * i], omega[0], tolerance);
      assertEquals(omegas[2 * i + 1], omega[1], tolerance);
    }
  }

  @Test
  void ordersFiftyNineAndSixtyAreTheGoldenOnes() {
    JsonObject golden = GoldenMoments.json("highorder_volume").getAsJsonObject("high_order");
    double[] point = GoldenMoments.numbers(golden.get("point"));
    ZernikeMoments moments = new PointMoments(60).moments(point, new double[] {1});
    for (JsonElement row : golden.getAsJsonArray("values")) {
      double[] v = GoldenMoments.numbers(row);
      double[] c = moments.complex((int) v[0], (int) v[1], (int) v[2], Normalization.ORTHONORMAL);
      double tolerance = 1e-10 * Math.hypot(v[3], v[4]) + 1e-18;
      assertEquals(v[3], c[0], tolerance, row.toString());
      assertEquals(v[4], c[1], tolerance, row.toString());
    }
  }

  @Test
  void jacobianIsThatOfDifferences() {
    PointMoments.Evaluator evaluator = new PointMoments(7).evaluator();
    int count = 4;
    double[] points = points(count, 1);
    double[] weights = weights(count, 2);
    double[] moments = new double[120];
    double[] jacobian = new double[120 * 16];
    evaluator.jacobian(count, points, weights, moments, jacobian);
    double[] again = new double[120];
    evaluator.values(count, points, weights, again);
    assertArrayEquals(again, moments, 1e-14);
    double h = 1e-3;
    for (int v = 0; v < 16; v++) {
      double[][] shifted = new double[4][120];
      for (int s = 0; s < 4; s++) {
        double[] p = points.clone();
        double[] w = weights.clone();
        double[] target = v < 12 ? p : w;
        target[v < 12 ? v : v - 12] += h * new double[] {-2, -1, 1, 2}[s];
        evaluator.values(count, p, w, shifted[s]);
      }
      for (int k = 0; k < 120; k++) {
        double difference =
            (8 * (shifted[2][k] - shifted[1][k]) - (shifted[3][k] - shifted[0][k])) / (12 * h);
        assertEquals(difference, jacobian[16 * k + v], 1e-6, "moment " + k + " by " + v);
      }
    }
  }

  @Test
  void gradientIsTheJacobianTimesTheDerivatives() {
    int size = ZernikeIndex.size(15);
    int count = 5;
    double[] points = points(count, 3);
    double[] weights = weights(count, 4);
    double[] byMoment = new SplittableRandom(5).doubles(size, -1, 1).toArray();
    double[] jacobian = new double[size * 20];
    PointMoments.Evaluator evaluator = new PointMoments(15).evaluator();
    evaluator.jacobian(count, points, weights, new double[size], jacobian);
    double[] expected = new double[20];
    for (int k = 0; k < size; k++) {
      for (int v = 0; v < 20; v++) {
        expected[v] += byMoment[k] * jacobian[20 * k + v];
      }
    }
    double[] gradient = new double[20];
    evaluator.gradient(count, points, weights, byMoment, gradient);
    assertArrayEquals(expected, gradient, 1e-11);
  }

  @Test
  void arraysMayBeLongerThanNeeded() {
    PointMoments.Evaluator evaluator = new PointMoments(3).evaluator();
    double[] points = points(6, 7);
    double[] weights = weights(6, 8);
    double[] few = new double[20];
    evaluator.values(2, Arrays.copyOf(points, 6), Arrays.copyOf(weights, 2), few);
    double[] moments = new double[25];
    Arrays.fill(moments, 7);
    evaluator.values(2, points, weights, moments);
    assertArrayEquals(few, Arrays.copyOf(moments, 20));
    assertEquals(7, moments[20]);
  }

  @Test
  void orderOfThePointsIsOfNoConsequence() {
    double[] points = points(9, 1);
    double[] weights = weights(9, 2);
    double[] expected = new double[ZernikeIndex.size(12)];
    ZernikeBasis.Evaluator basis = new ZernikeBasis(12).evaluator();
    for (int i = 8; i >= 0; i--) {
      basis.add(points[3 * i], points[3 * i + 1], points[3 * i + 2], weights[i], expected);
    }
    double[] moments = new double[expected.length];
    new PointMoments(12).evaluator().values(9, points, weights, moments);
    assertArrayEquals(expected, moments, 1e-13);
  }

  @Test
  void inversionChangesTheSignOfOddDegrees() {
    double[] points = points(5, 11);
    double[] weights = weights(5, 12);
    ZernikeMoments moments = new PointMoments(9).moments(points, weights);
    double[] inverted = Arrays.stream(points).map(x -> -x).toArray();
    ZernikeMoments other = new PointMoments(9).moments(inverted, weights);
    for (int n = 0; n <= 9; n++) {
      for (int l = n & 1; l <= n; l += 2) {
        for (int m = -l; m <= l; m++) {
          assertEquals((l % 2 == 0 ? 1 : -1) * moments.get(n, l, m), other.get(n, l, m), 1e-14);
        }
      }
    }
  }

  @Test
  void rotationTurnsEachDegreeByItsMatrix() {
    double[] rotation = GoldenMoments.numbers(GoldenMoments.json("meta").get("rotation_matrix"));
    double[] points = points(6, 13);
    double[] weights = weights(6, 14);
    double[] rotated = new double[points.length];
    for (int i = 0; i < points.length; i++) {
      for (int axis = 0; axis < 3; axis++) {
        rotated[i] += rotation[i % 3 * 3 + axis] * points[i / 3 * 3 + axis];
      }
    }
    PointMoments order20 = new PointMoments(20);
    double[] moments = order20.moments(points, weights).values(Normalization.ORTHONORMAL);
    double[] actual = order20.moments(rotated, weights).values(Normalization.ORTHONORMAL);
    double[] expected = new double[moments.length];
    WignerD matrices = WignerD.of(rotation, 20);
    for (int n = 0; n <= 20; n++) {
      for (int l = n & 1; l <= n; l += 2) {
        int at = ZernikeIndex.of(n, l, -l);
        matrices.apply(l, moments, at, expected, at);
      }
    }
    assertArrayEquals(expected, actual, 1e-12);
  }

  @Test
  void noCallAfterTheFirstAllocates() {
    PointMoments.Evaluator evaluator = new PointMoments(7).evaluator();
    double[] points = points(10, 15);
    double[] weights = weights(10, 16);
    double[] moments = new double[120];
    double[] jacobian = new double[40 * 120];
    double[] gradient = new double[40];
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = 0;
    for (int call = 0; call <= 100; call++) {
      if (call == 1) {
        before = threads.getCurrentThreadAllocatedBytes();
      }
      evaluator.values(10, points, weights, moments);
      evaluator.jacobian(10, points, weights, moments, jacobian);
      evaluator.gradient(10, points, weights, moments, gradient);
    }
    assertTrue(threads.getCurrentThreadAllocatedBytes() - before < 5000);
  }

  @Test
  void noPointsHaveNoMoments() {
    assertArrayEquals(
        new double[4],
        new PointMoments(1)
            .moments(new double[0], new double[0])
            .values(Normalization.ORTHONORMAL));
  }

  @Test
  void wrongPointsAreNamed() {
    PointMoments order2 = new PointMoments(2);
    assertEquals(
        "point 2 is outside of the unit ball, at a distance of 2.0",
        message(order2, new double[] {0, 0, 1, 0, 2, 0}, new double[] {1, 1}));
    assertEquals(
        "2 weights need 6 coordinates, got 3", message(order2, new double[3], new double[2]));
    assertEquals(
        "weight 1 must be finite, got NaN",
        message(order2, new double[3], new double[] {Double.NaN}));
    assertEquals(
        "coordinates of point 1 must be finite, got Infinity",
        message(order2, new double[] {0, Double.POSITIVE_INFINITY, 0}, new double[] {1}));
  }

  private static String message(PointMoments moments, double[] points, double[] weights) {
    return assertThrows(IllegalArgumentException.class, () -> moments.moments(points, weights))
        .getMessage();
  }
}
