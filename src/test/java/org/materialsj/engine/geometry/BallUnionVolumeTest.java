package org.materialsj.engine.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class BallUnionVolumeTest {

  private static double ball(double r) {
    return 4 * Math.PI * r * r * r / 3;
  }

  private static double cap(double r, double height) {
    return Math.PI * height * height * (3 * r - height) / 3;
  }

  /** Two overlapping balls: both less the two caps of the lens. */
  private static double twoBalls(double r, double q, double d) {
    double x = (d * d + r * r - q * q) / (2 * d);
    return ball(r) + ball(q) - cap(r, r - x) - cap(q, q - (d - x));
  }

  @Test
  void oneBallHasTheVolumeAndAreaOfABall() {
    BallUnionVolume one = BallUnionVolume.of(new double[] {3, -2, 7}, new double[] {1.7});
    assertEquals(ball(1.7), one.volume(), 1e-13 * ball(1.7));
    assertEquals(4 * Math.PI * 1.7 * 1.7, one.area(), 1e-12);
  }

  @Test
  void twoBallsFollowTheFormulaOfTheLens() {
    double[][] cases = {
      {1.7, 1.2, 1.09}, {1, 1, 1.999}, {1, 1, 1e-6}, {2, 1, 1.2}, {1.7, 1.7, 0.3}
    };
    for (double[] c : cases) {
      double volume =
          BallUnionVolume.of(
                  new double[] {0, 0, 0, 0, c[2] * 0.6, c[2] * 0.8}, new double[] {c[0], c[1]})
              .volume();
      assertEquals(twoBalls(c[0], c[1], c[2]), volume, 1e-12, "radii and distance " + c[0]);
    }
  }

  @Test
  void tangentAndSeparateBallsAddUp() {
    for (double d : new double[] {3, 3 + 1e-12, 3 - 1e-12, 50}) {
      BallUnionVolume two =
          BallUnionVolume.of(new double[] {0, 0, 0, d, 0, 0}, new double[] {1, 2});
      assertEquals(ball(1) + ball(2), two.volume(), 1e-11);
      assertEquals(4 * Math.PI * 5, two.area(), 1e-10);
    }
  }

  @Test
  void nestedBuriedAndEqualBallsCountOnce() {
    double[] centres = {0, 0, 0, 0.2, 0.1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.9};
    double[] radii = {2, 0.5, 2, 1, 1.1}; // the last touches the large ones from inside
    BallUnionVolume union = BallUnionVolume.of(centres, radii);
    assertEquals(ball(2), union.volume(), 1e-12);
    assertEquals(16 * Math.PI, union.area(), 1e-11);
  }

  @Test
  void threeBallsAgreeWithSlices() {
    double[] centres = {0, 0, 0, 1.4, 0, 0, 0.5, 1.2, 0.1};
    double[] radii = {1.7, 1.2, 1.5};
    // Union = sum of balls - sum of lenses + the part common to all three, here by slices.
    double lenses = 0;
    for (int i = 0; i < 3; i++) {
      int j = (i + 1) % 3;
      double d =
          Math.sqrt(
              Math.pow(centres[3 * i] - centres[3 * j], 2)
                  + Math.pow(centres[3 * i + 1] - centres[3 * j + 1], 2)
                  + Math.pow(centres[3 * i + 2] - centres[3 * j + 2], 2));
      lenses += ball(radii[i]) + ball(radii[j]) - twoBalls(radii[i], radii[j], d);
    }
    double sum = ball(radii[0]) + ball(radii[1]) + ball(radii[2]);
    assertEquals(
        sum - lenses + common(centres, radii), BallUnionVolume.of(centres, radii).volume(), 2e-5);
  }

  /** The volume common to all balls, by columns along z on a fine grid. */
  private static double common(double[] centres, double[] radii) {
    int n = 1500;
    double step = 4.0 / n;
    double volume = 0;
    for (int u = 0; u < n; u++) {
      for (int v = 0; v < n; v++) {
        double x = -2 + (u + 0.5) * step;
        double y = -2 + (v + 0.5) * step;
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        for (int i = 0; i < radii.length; i++) {
          double dx = x - centres[3 * i];
          double dy = y - centres[3 * i + 1];
          double half = Math.sqrt(Math.max(0, radii[i] * radii[i] - dx * dx - dy * dy));
          low = Math.max(low, centres[3 * i + 2] - half);
          high = Math.min(high, half == 0 ? low : centres[3 * i + 2] + half);
        }
        volume += Math.max(0, high - low) * step * step;
      }
    }
    return volume;
  }

  @Property(tries = 25)
  void randomUnionsAgreeWithQuasiMonteCarlo(@ForAll @LongRange(min = 0, max = 1000) long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int n = 1 + random.nextInt(20);
    double[] centres = random.doubles(3 * n, -2, 2).toArray();
    double[] radii = random.doubles(n, 0.2, 1.5).toArray();
    int points = 200_000;
    int inside = 0;
    for (int p = 1; p <= points; p++) { // additive recurrence of the plastic number
      double x = 7 * (p * 0.8191725133961645 % 1) - 3.5;
      double y = 7 * (p * 0.6710436067037893 % 1) - 3.5;
      double z = 7 * (p * 0.5497004779019703 % 1) - 3.5;
      for (int i = 0; i < n; i++) {
        double dx = x - centres[3 * i];
        double dy = y - centres[3 * i + 1];
        double dz = z - centres[3 * i + 2];
        if (dx * dx + dy * dy + dz * dz < radii[i] * radii[i]) {
          inside++;
          break;
        }
      }
    }
    assertEquals(343.0 * inside / points, BallUnionVolume.of(centres, radii).volume(), 0.15);
  }

  @Property(tries = 50)
  void areaIsTheDerivativeOfVolumeByAllRadii(@ForAll @LongRange(min = 0, max = 1000) long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int n = 1 + random.nextInt(30);
    double[] centres = random.doubles(3 * n, -3, 3).toArray();
    double[] radii = random.doubles(n, 0.5, 2).toArray();
    double h = 1e-5;
    double[] more = radii.clone();
    double[] less = radii.clone();
    for (int i = 0; i < n; i++) {
      more[i] += h;
      less[i] -= h;
    }
    double derivative =
        (BallUnionVolume.of(centres, more).volume() - BallUnionVolume.of(centres, less).volume())
            / (2 * h);
    assertEquals(derivative, BallUnionVolume.of(centres, radii).area(), 1e-5);
  }

  @Property(tries = 50)
  void rotationAndOrderChangeNothing(@ForAll @LongRange(min = 0, max = 1000) long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int n = 2 + random.nextInt(30);
    double[] centres = random.doubles(3 * n, -3, 3).toArray();
    double[] radii = random.doubles(n, 0.5, 2).toArray();
    BallUnionVolume before = BallUnionVolume.of(centres, radii);
    double[] rotation = Rotations.random(random);
    double[] turned = new double[3 * n];
    double[] reversed = new double[n];
    for (int i = 0; i < n; i++) {
      reversed[n - 1 - i] = radii[i];
      for (int k = 0; k < 3; k++) {
        turned[3 * (n - 1 - i) + k] =
            5
                + rotation[3 * k] * centres[3 * i]
                + rotation[3 * k + 1] * centres[3 * i + 1]
                + rotation[3 * k + 2] * centres[3 * i + 2];
      }
    }
    BallUnionVolume after = BallUnionVolume.of(turned, reversed);
    assertEquals(before.volume(), after.volume(), 1e-10);
    assertEquals(before.area(), after.area(), 1e-9);
  }

  @Test
  void ballsOnALatticeMeetInManyCommonPlanes() {
    // 27 balls at the points of a cubic lattice: every cell is a cube or goes on outwards.
    double[] centres = new double[81];
    double[] radii = new double[27];
    for (int i = 0; i < 27; i++) {
      centres[3 * i] = i % 3;
      centres[3 * i + 1] = i / 3 % 3;
      centres[3 * i + 2] = i / 9;
      radii[i] = 0.6; // neighbours overlap, cubes' edges stick out
    }
    double lens = 2 * cap(0.6, 0.1);
    assertEquals(27 * ball(0.6) - 54 * lens, BallUnionVolume.of(centres, radii).volume(), 1e-11);
  }

  @Test
  void nonsenseIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> BallUnionVolume.of(new double[0], new double[0]));
    assertThrows(
        IllegalArgumentException.class,
        () -> BallUnionVolume.of(new double[] {0, 0, 0}, new double[] {-1}));
    assertThrows(
        IllegalArgumentException.class,
        () -> BallUnionVolume.of(new double[] {0, Double.NaN, 0}, new double[] {1}));
    assertThrows(
        IllegalArgumentException.class,
        () -> BallUnionVolume.of(new double[] {0, 0}, new double[] {1}));
  }
}
