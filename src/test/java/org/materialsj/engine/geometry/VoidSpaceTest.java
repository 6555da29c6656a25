package org.materialsj.engine.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.algebra.Matrix3;

/** Expected values are derived beside each case, or counted on a grid with a bound on its error. */
class VoidSpaceTest {

  private static final boolean[] CRYSTAL = {true, true, true};

  private static VoidSpace space(double[] lattice, double[] cartesian, double... radii) {
    return new VoidSpace(
        cartesian,
        lattice,
        radii,
        reach -> PeriodicNeighbors.find(cartesian, lattice, CRYSTAL, reach));
  }

  private static double[] box(double a, double b, double c) {
    return new double[] {a, 0, 0, 0, b, 0, 0, 0, c};
  }

  private static void assertSpheres(double included, double free, double along, VoidSpace space) {
    assertEquals(included, space.included(), 1e-9, "included");
    assertEquals(free, space.free(), 1e-9, "free");
    assertEquals(along, space.includedAlongFree(), 1e-9, "along");
  }

  @Test
  void simpleCubicHoleIsTheBodyCentreAndItsWindowTheFaceCentre() {
    double a = 4;
    double r = 1.3;
    double hole = a * Math.sqrt(3) / 2 - r;
    assertSpheres(
        hole, a * Math.sqrt(2) / 2 - r, hole, space(box(a, a, a), new double[] {1, 2, 3}, r));
  }

  @Test
  void bodyCentredCubicHoleIsTetrahedralAndItsWindowATriangle() {
    // Hole (1/2, 1/4, 0) a at sqrt(5)/4 a. Triangle of sides sqrt(3)/2, sqrt(3)/2, 1: its
    // circumradius is (3/4) / (4 sqrt(2)/4) = 3 / (4 sqrt 2).
    double a = 5;
    double r = 1.7;
    double hole = a * Math.sqrt(5) / 4 - r;
    double[] primitive = {-a / 2, a / 2, a / 2, a / 2, -a / 2, a / 2, a / 2, a / 2, -a / 2};
    double window = 3 * a / (4 * Math.sqrt(2)) - r;
    assertSpheres(hole, window, hole, space(primitive, new double[3], r));
    assertSpheres(
        hole, window, hole, space(box(a, a, a), new double[] {0, 0, 0, a / 2, a / 2, a / 2}, r, r));
  }

  @Test
  void faceCentredCubicHoleIsOctahedralAndItsWindowAnEquilateralTriangle() {
    // Octahedral hole at a/2; triangle of side a/sqrt(2): circumradius a/sqrt(6).
    double a = 4;
    double r = 1.4;
    double[] primitive = {0, a / 2, a / 2, a / 2, 0, a / 2, a / 2, a / 2, 0};
    double hole = a / 2 - r;
    assertSpheres(hole, a / Math.sqrt(6) - r, hole, space(primitive, new double[3], r));
  }

  @Test
  void holeBetweenUnequalBallsTouchesFourOfThem() {
    // Caesium chloride: the hole (1/2, y, 0) touches two corners and two centres.
    double a = 4;
    double r1 = 0.8;
    double r2 = 1.2;
    double low = 0;
    double high = a / 2;
    for (int k = 0; k < 100; k++) {
      double y = (low + high) / 2;
      boolean nearerCorner = Math.hypot(a / 2, y) - r1 < Math.hypot(a / 2 - y, a / 2) - r2;
      low = nearerCorner ? y : low;
      high = nearerCorner ? high : y;
    }
    double hole = Math.hypot(a / 2, low) - r1;
    VoidSpace space = space(box(a, a, a), new double[] {0, 0, 0, a / 2, a / 2, a / 2}, r1, r2);
    assertEquals(hole, space.included(), 1e-9);
    assertEquals(hole, space.includedAlongFree(), 1e-9);
    assertTrue(space.free() < hole);
  }

  @Test
  void ballsThatFillSpaceLeaveNothing() {
    VoidSpace space = space(box(2, 2, 2), new double[3], 1.8);
    assertSpheres(0, 0, 0, space);
    assertEquals(new VoidMeasure(0, 0, 0, 0, 0), space.measure(0));
  }

  @Test
  void squareTubeHasOneFreeDirection() {
    // Walls of atoms 2 apart with r = 1.6, so that no window (sqrt 2 wide) is open. The middle of
    // the tube, 8 wide, is 4 from the atoms in the planes z = 0 and sqrt(17) between them.
    double r = 1.6;
    List<double[]> atoms = new ArrayList<>();
    for (int k = 0; k < 4; k++) {
      atoms.add(new double[] {2.0 * k, 0, 0});
      if (k > 0) {
        atoms.add(new double[] {0, 2.0 * k, 0});
      }
    }
    VoidSpace space = equal(box(8, 8, 2), atoms, r);
    double hole = Math.sqrt(17) - r;
    assertSpheres(hole, 4 - r, hole, space);
    assertEquals(1, space.measure(1).dimension());
    assertEquals(1, space.measure(4 - r - 1e-6).dimension());
    VoidMeasure closed = space.measure(4 - r + 1e-6);
    assertEquals(0, closed.dimension());
    assertEquals(0, closed.channelVolume());
    assertTrue(closed.pocketVolume() > 0);
  }

  @Test
  void largestSphereAlongTheWayIsNotThatOfAClosedCage() {
    VoidSpace space = cageBesideSlit(1.6);
    assertSpheres(4 - 1.6, Math.sqrt(5) - 1.6, Math.sqrt(6) - 1.6, space);
    VoidMeasure reached = space.measure(0.3);
    assertEquals(1, reached.dimension());
    assertTrue(reached.pocketVolume() > reached.channelVolume());
  }

  @Test
  void largerAtomsElsewhereDoNotChangeTheSphereAlongTheWay() {
    VoidSpace space = cageBesideSlit(1.9);
    assertEquals(Math.sqrt(5) - 1.6, space.free(), 1e-9);
    assertEquals(Math.sqrt(6) - 1.6, space.includedAlongFree(), 1e-9);
    assertTrue(space.included() > 2);
  }

  /**
   * A cage 8 wide, whose largest sphere is 4 from the atoms, beside a slit 4 wide, whose way leads
   * from (10, 3, 1), sqrt(6) from the atoms, over (10, 3, 2), sqrt(5) from them. The radius is 1.6
   * but for the floor of the cage.
   */
  private static VoidSpace cageBesideSlit(double floorRadius) {
    List<double[]> atoms = new ArrayList<>();
    List<Double> radii = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      for (int j = 0; j < 4; j++) {
        for (int k = 0; k < 4; k++) {
          boolean wall = i == 0 || i == 4 || j == 0;
          if (wall || (k == 0 && i < 4)) {
            atoms.add(new double[] {2.0 * i, 2.0 * j, 2.0 * k});
            radii.add(wall ? 1.6 : floorRadius);
          }
        }
      }
    }
    return space(
        box(12, 8, 8),
        atoms.stream().flatMapToDouble(Arrays::stream).toArray(),
        radii.stream().mapToDouble(r -> r).toArray());
  }

  @Test
  void smallShiftsOfAtomsChangeSpheresBySmallAmounts() {
    // Six atoms meet at the octahedral hole: shifts decide which four do.
    double a = 4;
    double[] ideal = {0, 0, 0, 0, 2, 2, 2, 0, 2, 2, 2, 0};
    for (double shift : new double[] {1e-13, 1e-11, 1e-9, 1e-7, 1e-5}) {
      SplittableRandom random = new SplittableRandom(11);
      double[] shifted = ideal.clone();
      for (int k = 0; k < shifted.length; k++) {
        shifted[k] += random.nextDouble(-shift, shift);
      }
      VoidSpace space = space(box(a, a, a), shifted, 1, 1, 1, 1);
      double bound = 2 * shift + 1e-9;
      assertEquals(a / 2 - 1, space.included(), bound);
      assertEquals(a / Math.sqrt(6) - 1, space.free(), bound);
      double open = space.measure(0.3).channelVolume();
      assertEquals(
          space(box(a, a, a), ideal, 1, 1, 1, 1).measure(0.3).channelVolume(),
          open,
          200 * shift + 1e-9);
    }
  }

  private static VoidSpace equal(double[] lattice, List<double[]> atoms, double r) {
    double[] radii = new double[atoms.size()];
    Arrays.fill(radii, r);
    return space(lattice, atoms.stream().flatMapToDouble(Arrays::stream).toArray(), radii);
  }

  @Test
  void separateBallsLeaveTheirComplement() {
    double a = 4;
    double r = 1.1;
    VoidMeasure all = space(box(a, a, a), new double[3], r).measure(0);
    assertEquals(a * a * a - 4 * Math.PI / 3 * r * r * r, all.channelVolume(), 1e-10);
    assertEquals(4 * Math.PI * r * r, all.channelSurface(), 1e-10);
    assertEquals(0, all.pocketVolume());
    assertEquals(3, all.dimension());
  }

  @Test
  void overlappingNeighboursLoseTheirCaps() {
    // Simple cubic with a/2 < R < a/sqrt(2): each sphere loses 6 caps of height R - a/2.
    double a = 4;
    double big = 2.3;
    double h = big - a / 2;
    double cap = Math.PI * h * h * (3 * big - h) / 3;
    VoidMeasure all = space(box(a, a, a), new double[3], 1.9).measure(0.4);
    double volume = a * a * a - 4 * Math.PI / 3 * big * big * big + 6 * cap;
    assertEquals(volume, all.channelVolume(), 1e-10);
    assertEquals(4 * Math.PI * big * big - 12 * Math.PI * big * h, all.channelSurface(), 1e-10);
  }

  @Test
  void twoUnequalOverlappingBallsAreTheirClosedForm() {
    for (double d : new double[] {1.8, 1.2, 0.7, 0.4, 0}) {
      double big = 1.5;
      double small = 1;
      double volume = 4 * Math.PI / 3 * big * big * big;
      double surface = 4 * Math.PI * big * big;
      if (d > big - small) {
        double plane = (d * d + big * big - small * small) / (2 * d);
        double h1 = big - plane;
        double h2 = small - (d - plane);
        volume += 4 * Math.PI / 3 * small * small * small;
        volume -= Math.PI * (h1 * h1 * (3 * big - h1) + h2 * h2 * (3 * small - h2)) / 3;
        surface += 4 * Math.PI * small * small - 2 * Math.PI * (big * h1 + small * h2);
      }
      double[] at = {3, 4, 5, 3 + d / 3, 4 + 2 * d / 3, 5 - 2 * d / 3};
      VoidMeasure all =
          space(new double[] {9, 0, 0, 2, 8, 0, 1, -1, 10}, at, big, small).measure(0);
      assertEquals(720 - volume, all.channelVolume(), 1e-9, "d = " + d);
      assertEquals(surface, all.channelSurface(), 1e-9, "d = " + d);
    }
  }

  @Test
  void pocketsAreNotReached() {
    // Simple cubic with a/sqrt(2) < R < a sqrt(3)/2: a pocket around the body centre.
    double a = 4;
    VoidMeasure all = space(box(a, a, a), new double[3], 2).measure(1);
    assertEquals(0, all.dimension());
    assertEquals(0, all.channelVolume());
    assertEquals(0, all.channelSurface());
    int steps = 200; // An eighth of the cell.
    int outside = 0;
    for (int i = 0; i < steps * steps * steps; i++) {
      double x = (i % steps + 0.5) / steps * a / 2;
      double y = (i / steps % steps + 0.5) / steps * a / 2;
      double z = (i / steps / steps + 0.5) / steps * a / 2;
      outside += x * x + y * y + z * z > 9 ? 1 : 0;
    }
    double counted = outside * a * a * a / Math.pow(steps, 3);
    assertEquals(counted, all.pocketVolume(), 1e-3 * counted);
  }

  @Test
  void pointsOfNoSizeLeaveTheWholeCell() {
    Random10 random = new Random10(3);
    VoidMeasure all = space(random.lattice, random.cartesian, new double[10]).measure(0);
    double volume = Math.abs(Matrix3.determinant(random.lattice));
    assertEquals(volume, all.channelVolume(), 1e-9 * volume);
    assertEquals(0, all.channelSurface());
  }

  /** Ten balls of different radii anywhere in a skewed cell. */
  private static final class Random10 {
    final double[] lattice = {6, 0, 0, 2, 5, 0, -3, 1.5, 7};
    final double[] cartesian = new double[30];
    final double[] radii = new double[10];

    Random10(long seed) {
      SplittableRandom random = new SplittableRandom(seed);
      for (int i = 0; i < 10; i++) {
        radii[i] = random.nextDouble(0.3, 1.6);
        for (int k = 0; k < 3; k++) {
          double f = random.nextDouble();
          for (int axis = 0; axis < 3; axis++) {
            cartesian[3 * i + axis] += f * lattice[3 * k + axis];
          }
        }
      }
    }

    VoidSpace space() {
      return VoidSpaceTest.space(lattice, cartesian, radii);
    }

    /** The largest sphere about a point, by trying all images. */
    double clearance(double[] f) {
      double least = Double.POSITIVE_INFINITY;
      for (int i = 0; i < 10; i++) {
        for (int s = 0; s < 125; s++) {
          double square = 0;
          for (int axis = 0; axis < 3; axis++) {
            double d =
                (f[0] + s % 5 - 2) * lattice[axis]
                    + (f[1] + s / 5 % 5 - 2) * lattice[3 + axis]
                    + (f[2] + s / 25 - 2) * lattice[6 + axis]
                    - cartesian[3 * i + axis];
            square += d * d;
          }
          least = Math.min(least, Math.sqrt(square) - radii[i]);
        }
      }
      return least;
    }
  }

  @Test
  void spheresBetweenAnyBallsAreThoseOfAFineGrid() {
    int n = 24;
    double[] clearance = new double[n * n * n];
    for (long seed = 1; seed <= 4; seed++) {
      Random10 random = new Random10(seed);
      double highest = 0;
      for (int v = 0; v < clearance.length; v++) {
        double[] f = {v % n / (double) n, v / n % n / (double) n, v / n / n / (double) n};
        clearance[v] = random.clearance(f);
        highest = Math.max(highest, clearance[v]);
      }
      // No point is farther from the grid than half the sum of the edges of its cells; the
      // clearance changes no faster than the place, so neither do both radii by more.
      double bound = (6 + Math.sqrt(29) + Math.sqrt(60.25)) / 2 / n;
      VoidSpace space = random.space();
      assertTrue(space.included() >= highest - 1e-9);
      assertEquals(highest, space.included(), bound, "included, seed " + seed);
      assertEquals(
          Math.max(0, percolation(clearance, n)), space.free(), bound, "free, seed " + seed);
      assertTrue(space.free() <= space.includedAlongFree());
      assertTrue(space.includedAlongFree() <= space.included());
    }
  }

  /** The largest clearance at which neighbours on the grid, diagonals included, go on for ever. */
  private static double percolation(double[] clearance, int n) {
    Integer[] order = new Integer[clearance.length];
    Arrays.setAll(order, v -> v);
    Arrays.sort(order, (v, w) -> Double.compare(clearance[w], clearance[v]));
    PeriodicUnion union = new PeriodicUnion(clearance.length);
    for (int v : order) {
      for (int s = 0; s < 27; s++) {
        int x = v % n + s % 3 - 1;
        int y = v / n % n + s / 3 % 3 - 1;
        int z = v / n / n + s / 9 - 1;
        int w = Math.floorMod(x, n) + n * (Math.floorMod(y, n) + n * Math.floorMod(z, n));
        boolean open = w != v && clearance[w] >= clearance[v];
        if (open
            && union.join(v, w, Math.floorDiv(x, n), Math.floorDiv(y, n), Math.floorDiv(z, n))) {
          return clearance[v];
        }
      }
    }
    throw new AssertionError("the whole grid goes on for ever");
  }

  @Test
  void volumeBetweenAnyBallsIsThatCountedAtRandom() {
    int points = 20_000;
    for (long seed = 1; seed <= 4; seed++) {
      Random10 random = new Random10(seed);
      SplittableRandom places = new SplittableRandom(99 + seed);
      int outside = 0;
      for (int k = 0; k < points; k++) {
        double[] f = {places.nextDouble(), places.nextDouble(), places.nextDouble()};
        outside += random.clearance(f) > 0.2 ? 1 : 0;
      }
      VoidMeasure all = random.space().measure(0.2);
      double volume = Math.abs(Matrix3.determinant(random.lattice));
      double share = (all.channelVolume() + all.pocketVolume()) / volume;
      double sigma = Math.sqrt(share * (1 - share) / points);
      assertEquals(outside / (double) points, share, 4 * sigma, "seed " + seed);
    }
  }

  @Test
  void surfaceIsTheRateAtWhichVolumeIsLost() {
    double step = 1e-4;
    for (long seed = 1; seed <= 4; seed++) {
      VoidSpace space = new Random10(seed).space();
      VoidMeasure less = space.measure(0.2 - step);
      VoidMeasure at = space.measure(0.2);
      VoidMeasure more = space.measure(0.2 + step);
      double lost =
          less.channelVolume() + less.pocketVolume() - more.channelVolume() - more.pocketVolume();
      double surface = at.channelSurface() + at.pocketSurface();
      assertEquals(lost / (2 * step), surface, 1e-4 * surface, "seed " + seed);
    }
  }

  @Test
  void negativeRadiusIsRejected() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> space(box(2, 2, 2), new double[3], -0.5));
    assertTrue(e.getMessage().contains("-0.5"));
    assertThrows(IllegalArgumentException.class, () -> space(box(2, 2, 2), new double[3], 1, 1));
  }
}
