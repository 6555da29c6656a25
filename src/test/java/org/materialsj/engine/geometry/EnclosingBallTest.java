package org.materialsj.engine.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.moments.MoleculeGolden;

class EnclosingBallTest {

  private static void assertBall(
      double x, double y, double z, double radius, double tolerance, double... positions) {
    EnclosingBall ball = EnclosingBall.of(positions);
    assertEquals(x, ball.x(), tolerance);
    assertEquals(y, ball.y(), tolerance);
    assertEquals(z, ball.z(), tolerance);
    assertEquals(radius, ball.radius(), tolerance);
  }

  @ParameterizedTest
  @ValueSource(strings = {"acetone", "urea", "methane", "water", "benzene", "CHFClBr"})
  void ballsOfMoleculesAreThoseOfTheReference(String name) {
    var molecule = MoleculeGolden.json(name);
    double[] centre = MoleculeGolden.numbers(molecule.get("centre_A"));
    assertBall(
        centre[0],
        centre[1],
        centre[2],
        molecule.get("radius_A").getAsDouble(),
        1e-12,
        MoleculeGolden.numbers(molecule.get("positions_A")));
  }

  @Test
  void fewAndEqualPointsHaveTheirBall() {
    assertBall(1, 2, 3, 0, 0, 1, 2, 3);
    assertBall(1, 2, 3, 0, 0, 1, 2, 3, 1, 2, 3, 1, 2, 3);
    assertBall(1, 0, 0, 1, 1e-15, 0, 0, 0, 2, 0, 0, 2, 0, 0);
  }

  @Test
  void farFromTheOriginBallsAreAsSmall() {
    double[] near = new SplittableRandom(8).doubles(30, -1, 1).toArray();
    EnclosingBall ball = EnclosingBall.of(near);
    for (double far : new double[] {1e3, 1e5, 1e7}) {
      double[] moved = near.clone();
      for (int i = 0; i < moved.length; i++) {
        moved[i] += far;
      }
      EnclosingBall other = EnclosingBall.of(moved);
      assertEquals(ball.radius(), other.radius(), 1e-15 * far);
      assertEquals(ball.x() + far, other.x(), 1e-15 * far);
    }
  }

  @Test
  void pointsOnALineSpanTheBallByTheirEnds() {
    assertBall(1, 1, 1, Math.sqrt(12), 1e-14, 0, 0, 0, 3, 3, 3, -1, -1, -1, 1, 1, 1);
  }

  @Test
  void pointsOnACircleHaveItsCentre() {
    double[] ring = new double[36];
    for (int k = 0; k < 12; k++) {
      ring[3 * k] = 5 + 2 * Math.cos(k * Math.PI / 6);
      ring[3 * k + 2] = 7 + 2 * Math.sin(k * Math.PI / 6);
    }
    assertBall(5, 0, 7, 2, 1e-13, ring);
  }

  @Test
  void anObtuseTriangleIsSpannedByItsLongSide() {
    assertBall(5, 0, 0, 5, 1e-15, 0, 0, 0, 10, 0, 0, 5, 1, 0);
  }

  @Test
  void cornersOfACubeAndATetrahedronAreOnTheSphere() {
    double[] cube = new double[24];
    for (int k = 0; k < 8; k++) {
      for (int axis = 0; axis < 3; axis++) {
        cube[3 * k + axis] = k >> axis & 1;
      }
    }
    assertBall(0.5, 0.5, 0.5, Math.sqrt(0.75), 1e-15, cube);
    assertBall(0, 0, 0, Math.sqrt(3), 1e-15, 1, 1, 1, 1, -1, -1, -1, 1, -1, -1, -1, 1);
  }

  /** No other ball is tried: the centre must be in the hull of the points on the sphere. */
  @Test
  void theBallEnclosesAllAndNoCentreNearbyIsBetter() {
    SplittableRandom random = new SplittableRandom(5);
    for (int trial = 0; trial < 300; trial++) {
      int n = 2 + random.nextInt(60);
      boolean flat = trial % 3 == 0;
      double[] positions = new double[3 * n];
      for (int k = 0; k < positions.length; k++) {
        positions[k] = flat && k % 3 == 2 ? 1e-9 * random.nextDouble() : random.nextGaussian(0, 3);
      }
      EnclosingBall ball = EnclosingBall.of(positions);
      assertTrue(reach(positions, ball.x(), ball.y(), ball.z()) <= ball.radius() * (1 + 1e-12));
      for (int direction = 0; direction < 50; direction++) {
        double step = 1e-4;
        double[] r = Rotations.apply(Rotations.random(random), new double[] {step, 0, 0});
        double there = reach(positions, ball.x() + r[0], ball.y() + r[1], ball.z() + r[2]);
        assertTrue(there > ball.radius() - 1e-12, trial + ": " + there + " < " + ball);
      }
    }
  }

  private static double reach(double[] positions, double x, double y, double z) {
    double reach = 0;
    for (int i = 0; i < positions.length; i += 3) {
      double dx = positions[i] - x;
      double dy = positions[i + 1] - y;
      double dz = positions[i + 2] - z;
      reach = Math.max(reach, Math.sqrt(dx * dx + dy * dy + dz * dz));
    }
    return reach;
  }

  @Test
  void manyPointsOnOneSphereFarFromTheOriginEndQuickly() {
    SplittableRandom random = new SplittableRandom(6);
    double[] positions = new double[60_000];
    for (int i = 0; i < positions.length; i += 3) {
      double[] r = Rotations.apply(Rotations.random(random), new double[] {1, 0, 0});
      positions[i] = 1000 + r[0];
      positions[i + 1] = r[1] - 2000;
      positions[i + 2] = r[2];
    }
    EnclosingBall ball =
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> EnclosingBall.of(positions));
    assertEquals(1, ball.radius(), 1e-6);
    assertEquals(1000, ball.x(), 1e-5);
  }

  @Test
  void noPointsAndNumbersThatAreNoneAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> EnclosingBall.of(new double[0]));
    assertThrows(IllegalArgumentException.class, () -> EnclosingBall.of(new double[4]));
    double[] bad = {0, Double.NaN, 0};
    assertEquals(
        "coordinates must be finite, got NaN",
        assertThrows(IllegalArgumentException.class, () -> EnclosingBall.of(bad)).getMessage());
  }
}
