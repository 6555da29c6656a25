package org.materialsj.engine.geometry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PointMatchTest {

  private static final double[] CUBE = {
    1, 1, 1, 1, 1, -1, 1, -1, 1, 1, -1, -1, -1, 1, 1, -1, 1, -1, -1, -1, 1, -1, -1, -1
  };

  private static final double[] LINE = {0, 0, 0, 0, 0, 1.1, 0, 0, 2.5};

  private static final double[] PLANE = {0, 0, 0, 1, 0, 0, 0, 1.5, 0, -2, 0.3, 0};

  /** Turns, shifts, perhaps reflects, and reorders points; kinds follow. */
  private static double[] moved(
      double[] points, int[] kinds, boolean mirror, int[] newKinds, SplittableRandom random) {
    int n = kinds.length;
    double[] turned = Rotations.apply(Rotations.random(random), points);
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    double[] moved = new double[3 * n];
    for (int i = 0; i < n; i++) {
      newKinds[i] = kinds[order[i]];
      for (int k = 0; k < 3; k++) {
        moved[3 * i + k] = (mirror ? -1 : 1) * turned[3 * order[i] + k] + k - 0.7;
      }
    }
    return moved;
  }

  private static void assertMatches(double[] points, int[] kinds, boolean mirror) {
    SplittableRandom random = new SplittableRandom(points.length);
    for (int k = 0; k < 10; k++) {
      int[] newKinds = new int[kinds.length];
      double[] other = moved(points, kinds, mirror, newKinds, random);
      PointMatch match = PointMatch.best(other, newKinds, points, kinds, mirror);
      assertEquals(0, match.rmsd(), 1e-9);
      double[] back = match.superposition().apply(other);
      for (int i = 0; i < kinds.length; i++) {
        assertEquals(kinds[i], newKinds[match.partner()[i]]);
        for (int c = 0; c < 3; c++) {
          assertEquals(points[3 * i + c], back[3 * match.partner()[i] + c], 1e-8);
        }
      }
    }
  }

  @Test
  void movedPointsAreFoundAgain() {
    double[] points = new SplittableRandom(5).doubles(60, -3, 3).toArray();
    assertMatches(points, new int[20], false);
    assertMatches(points, new int[20], true);
  }

  @Test
  void symmetricFlatAndStraightPointsAreFoundAgain() {
    assertMatches(CUBE, new int[8], true);
    assertMatches(CUBE, new int[] {1, 2, 2, 1, 1, 1, 1, 1}, true);
    assertMatches(LINE, new int[3], true);
    assertMatches(LINE, new int[3], false);
    assertMatches(PLANE, new int[4], false);
    assertMatches(new double[] {1, 2, 3}, new int[1], true);
  }

  @Test
  void noiseGivesItsOwnSize() {
    SplittableRandom random = new SplittableRandom(6);
    double[] points = random.doubles(45, -3, 3).toArray();
    int[] kinds = new int[15];
    double[] other = moved(points, new int[15], true, kinds, random);
    for (int i = 0; i < 45; i++) {
      other[i] += 0.02 * (random.nextDouble() - 0.5);
    }
    double rmsd = PointMatch.best(other, kinds, points, kinds, true).rmsd();
    assertTrue(rmsd > 0.004 && rmsd < 0.01, () -> "rmsd " + rmsd);
  }

  /** Every order of five points against those that are found; the points do not match at all. */
  @ParameterizedTest
  @ValueSource(strings = {"in space", "in a plane", "on a line"})
  void ofStrangersTheBestMatchIsFound(String place) {
    SplittableRandom random = new SplittableRandom(10);
    for (int trial = 0; trial < 25; trial++) {
      double[] moving = random.doubles(15, -1, 1).toArray();
      double[] fixed = random.doubles(15, -1, 1).toArray();
      for (int i = 0; i < 15; i += 3) {
        fixed[i + 1] = place.equals("on a line") ? -2 * fixed[i] : fixed[i + 1];
        fixed[i + 2] = place.equals("in space") ? fixed[i + 2] : 0.5 * fixed[i];
      }
      double found = PointMatch.best(moving, new int[5], fixed, new int[5], true).rmsd();
      double least = least(moving, fixed, new int[5], 0);
      assertEquals(least, found, 1e-9, "trial " + trial);
    }
  }

  private static double least(double[] moving, double[] fixed, int[] order, int chosen) {
    if (chosen == order.length) {
      double[] ordered = new double[moving.length];
      for (int i = 0; i < order.length; i++) {
        System.arraycopy(moving, 3 * order[i], ordered, 3 * i, 3);
      }
      return Kabsch.superpose(ordered, fixed, true).rmsd();
    }
    double least = Double.POSITIVE_INFINITY;
    for (int next = 0; next < order.length; next++) {
      int point = next;
      if (Arrays.stream(order, 0, chosen).noneMatch(taken -> taken == point)) {
        order[chosen] = next;
        least = Math.min(least, least(moving, fixed, order, chosen + 1));
      }
    }
    return least;
  }

  @Test
  void aMirrorImageNeedsReflections() {
    double[] points = {0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 3};
    double[] mirror = {0, 0, 0, -1, 0, 0, 0, 2, 0, 0, 0, 3};
    int[] kinds = {1, 2, 3, 4};
    assertEquals(0, PointMatch.best(mirror, kinds, points, kinds, true).rmsd(), 1e-12);
    assertTrue(PointMatch.best(mirror, kinds, points, kinds, false).rmsd() > 0.2);
  }

  @Test
  void kindsMustBeTheSame() {
    assertThrows(
        IllegalArgumentException.class,
        () -> PointMatch.best(LINE, new int[] {1, 1, 2}, LINE, new int[] {1, 2, 2}, true));
  }

  @Test
  void inputsAreNotModified() {
    double[] points = LINE.clone();
    PointMatch.best(points, new int[3], points, new int[3], true);
    assertArrayEquals(LINE, points);
  }
}
