package org.materialsj.engine.geometry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.algebra.Matrix3;

class KabschTest {

  private static double[] random(int n, SplittableRandom random) {
    return random.doubles(3 * n, -5, 5).toArray();
  }

  private static double rmsd(double[] p, double[] q, double[] weights) {
    double sum = 0;
    double total = 0;
    for (int i = 0; i < p.length; i++) {
      sum += weights[i / 3] * (p[i] - q[i]) * (p[i] - q[i]);
      total += weights[i / 3] / 3;
    }
    return Math.sqrt(sum / total);
  }

  private static double[] ones(int n) {
    double[] weights = new double[n];
    Arrays.fill(weights, 1);
    return weights;
  }

  private static void assertRotation(double[] r, double determinant) {
    assertArrayEquals(Matrix3.identity(), Matrix3.multiply(r, Matrix3.transpose(r)), 1e-13);
    assertEquals(determinant, Matrix3.determinant(r), 1e-13);
  }

  @Property(tries = 200)
  void movedCopyIsFoundAgainWhateverItsDimension(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 12) int n,
      @ForAll @IntRange(min = 0, max = 3) int dimensions) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] x = random(n, random);
    for (int i = 0; i < x.length; i++) {
      x[i] = i % 3 < dimensions ? x[i] : 2; // All at a point, on a line, in a plane, in space.
    }
    double[] y = Rotations.apply(Rotations.random(random), x);
    for (int i = 0; i < y.length; i++) {
      y[i] += i % 3;
    }
    Kabsch.Superposition found = Kabsch.superpose(x, y, false);
    assertRotation(found.rotation(), 1);
    assertArrayEquals(y, found.apply(x), 1e-12);
    assertEquals(0, found.rmsd(), 1e-12);
  }

  @Test
  void singlePointIsOnlyMoved() {
    Kabsch.Superposition found =
        Kabsch.superpose(new double[] {1, 2, 3}, new double[] {4, 4, 4}, false);
    assertArrayEquals(Matrix3.identity(), found.rotation());
    assertArrayEquals(new double[] {3, 2, 1}, found.translation());
  }

  @Property(tries = 100)
  void mirrorImageIsFoundOnlyWhenAllowed(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] x = random(6, random);
    double[] mirror = {-1, 0, 0, 0, 1, 0, 0, 0, 1};
    double[] y = Rotations.apply(Rotations.random(random), Rotations.apply(mirror, x));
    Kabsch.Superposition improper = Kabsch.superpose(x, y, true);
    assertRotation(improper.rotation(), -1);
    assertEquals(0, improper.rmsd(), 1e-12);
    Kabsch.Superposition proper = Kabsch.superpose(x, y, false);
    assertRotation(proper.rotation(), 1);
    assertTrue(proper.rmsd() > 1e-3);
  }

  @Property(tries = 60)
  void noOtherRotationOrTranslationFitsBetter(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int n = 7;
    double[] x = random(n, random);
    double[] y = random(n, random);
    double[] weights = random.doubles(n, 0.1, 3).toArray();
    Kabsch.Superposition best = Kabsch.superpose(x, y, weights, false);
    assertEquals(rmsd(best.apply(x), y, weights), best.rmsd(), 1e-12);
    for (int trial = 0; trial < 200; trial++) {
      // Small turns test the neighbourhood, random rotations the rest.
      double[] turn =
          trial % 2 == 0
              ? Matrix3.multiply(
                  Rotations.ofAxisAngle(random.doubles(3, -1, 1).toArray(), 0.01), best.rotation())
              : Rotations.random(random);
      // The best translation of a given rotation joins the centres of mass.
      double[] turned = Rotations.apply(turn, x);
      double[] shift = new double[3];
      double total = Arrays.stream(weights).sum();
      for (int i = 0; i < x.length; i++) {
        shift[i % 3] += weights[i / 3] / total * (y[i] - turned[i]);
      }
      for (int i = 0; i < x.length; i++) {
        turned[i] += shift[i % 3];
      }
      assertTrue(rmsd(turned, y, weights) >= best.rmsd() - 1e-12);
    }
  }

  @Test
  void weightsCountAsRepeatedPoints() {
    SplittableRandom random = new SplittableRandom(4);
    double[] x = random(4, random);
    double[] y = random(4, random);
    double[] x2 = Arrays.copyOf(x, 15);
    double[] y2 = Arrays.copyOf(y, 15);
    System.arraycopy(x, 0, x2, 12, 3);
    System.arraycopy(y, 0, y2, 12, 3);
    double[] weights = {2, 1, 1, 1};
    Kabsch.Superposition weighted = Kabsch.superpose(x, y, weights, false);
    Kabsch.Superposition repeated = Kabsch.superpose(x2, y2, false);
    assertArrayEquals(repeated.rotation(), weighted.rotation(), 1e-12);
    assertEquals(repeated.rmsd(), weighted.rmsd(), 1e-12);
    // A point without weight says nothing.
    y[0] = 1e3;
    double[] none = {0, 1, 1, 1};
    assertEquals(
        Kabsch.superpose(Arrays.copyOfRange(x, 3, 12), Arrays.copyOfRange(y, 3, 12), ones(3), false)
            .rmsd(),
        Kabsch.superpose(x, y, none, false).rmsd(),
        1e-12);
  }

  @Test
  void tinyDifferencesAreNotLostInLargeCoordinates() {
    double[] x = {1000, 0, 0, 0, 1000, 0, 0, 0, 1000, 1000, 1000, 1000};
    double[] y = x.clone();
    y[0] += 1e-6;
    double rmsd = Kabsch.superpose(x, y, false).rmsd();
    assertTrue(rmsd > 1e-7 && rmsd < 1e-6, "rmsd " + rmsd);
  }

  @Test
  void badArgumentsAreRejected() {
    double[] three = new double[3];
    assertThrows(
        IllegalArgumentException.class, () -> Kabsch.superpose(three, new double[6], false));
    assertThrows(
        IllegalArgumentException.class,
        () -> Kabsch.superpose(new double[0], new double[0], false));
    assertThrows(
        IllegalArgumentException.class,
        () -> Kabsch.superpose(three, three, new double[] {0}, false));
    assertThrows(
        IllegalArgumentException.class,
        () -> Kabsch.superpose(three, three, new double[] {Double.NaN}, false));
    assertThrows(
        IllegalArgumentException.class,
        () -> Kabsch.superpose(new double[] {Double.NaN, 0, 0}, three, false));
  }
}
