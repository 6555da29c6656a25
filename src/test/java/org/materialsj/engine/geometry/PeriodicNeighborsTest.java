package org.materialsj.engine.geometry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.engine.algebra.Vectors;

class PeriodicNeighborsTest {

  private static final boolean[] ALL = {true, true, true};
  private static final double[] FCC = {0, 0.5, 0.5, 0.5, 0, 0.5, 0.5, 0.5, 0};

  /** Vector k of a lattice. */
  private static double[] row(double[] lattice, int k) {
    return Arrays.copyOfRange(lattice, 3 * k, 3 * k + 3);
  }

  /** Every image that can be near, one after the other: slow, and independent of the search. */
  private static Map<List<Integer>, Double> bruteForce(
      double[] cartesian, double[] lattice, boolean[] periodic, double cutoff) {
    double[] inverse = Matrix3.inverse(lattice);
    double volume = Math.abs(Matrix3.determinant(lattice));
    Map<List<Integer>, Double> found = new TreeMap<>(PeriodicNeighborsTest::compare);
    int n = cartesian.length / 3;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double[] difference = new double[3];
        for (int k = 0; k < 3; k++) {
          difference[k] = cartesian[3 * j + k] - cartesian[3 * i + k];
        }
        int[] from = new int[3];
        int[] to = new int[3];
        double[] fractional = Matrix3.times(Matrix3.transpose(inverse), difference);
        for (int k = 0; k < 3; k++) {
          double area =
              Vectors.norm(Vectors.cross(row(lattice, (k + 1) % 3), row(lattice, (k + 2) % 3)));
          double reach = (cutoff + 1e-6) * area / volume;
          from[k] = periodic[k] ? (int) Math.ceil(-reach - fractional[k]) : 0;
          to[k] = periodic[k] ? (int) Math.floor(reach - fractional[k]) : 0;
        }
        for (int a = from[0]; a <= to[0]; a++) {
          for (int b = from[1]; b <= to[1]; b++) {
            for (int c = from[2]; c <= to[2]; c++) {
              double square = 0;
              for (int axis = 0; axis < 3; axis++) {
                double d =
                    difference[axis]
                        + a * lattice[axis]
                        + b * lattice[3 + axis]
                        + c * lattice[6 + axis];
                square += d * d;
              }
              if (Math.sqrt(square) <= cutoff + 1e-8 && (i != j || a != 0 || b != 0 || c != 0)) {
                found.put(List.of(i, j, a, b, c), Math.sqrt(square));
              }
            }
          }
        }
      }
    }
    return found;
  }

  private static double blockOfImages(double[] lattice, double cutoff) {
    double volume = Math.abs(Matrix3.determinant(lattice));
    double block = 1;
    for (int k = 0; k < 3; k++) {
      double[] normal = Vectors.cross(row(lattice, (k + 1) % 3), row(lattice, (k + 2) % 3));
      block *= 1 + 2 * cutoff * Vectors.norm(normal) / volume;
    }
    return block;
  }

  private static int compare(List<Integer> p, List<Integer> q) {
    for (int k = 0; k < p.size(); k++) {
      int order = Integer.compare(p.get(k), q.get(k));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static Map<List<Integer>, Double> pairs(PeriodicNeighbors neighbors) {
    Map<List<Integer>, Double> found = new TreeMap<>(PeriodicNeighborsTest::compare);
    for (int i = 0; i < neighbors.size(); i++) {
      for (int p = neighbors.start(i); p < neighbors.end(i); p++) {
        found.put(
            List.of(
                i,
                neighbors.site(p),
                neighbors.image(p, 0),
                neighbors.image(p, 1),
                neighbors.image(p, 2)),
            neighbors.distance(p));
      }
    }
    assertEquals(neighbors.pairs(), found.size(), "no pair occurs twice");
    return found;
  }

  private static void assertSamePairs(
      Map<List<Integer>, Double> expected, Map<List<Integer>, Double> actual, double tolerance) {
    assertEquals(expected.keySet(), actual.keySet());
    expected.forEach((pair, d) -> assertEquals(d, actual.get(pair), tolerance));
  }

  private static void assertOrderAndDisplacements(PeriodicNeighbors neighbors, double tolerance) {
    double[] vector = new double[3];
    for (int i = 0; i < neighbors.size(); i++) {
      List<Integer> last = List.of();
      for (int p = neighbors.start(i); p < neighbors.end(i); p++) {
        List<Integer> pair =
            List.of(
                neighbors.site(p),
                neighbors.image(p, 0),
                neighbors.image(p, 1),
                neighbors.image(p, 2));
        if (p > neighbors.start(i)) {
          int order = Double.compare(neighbors.distance(p - 1), neighbors.distance(p));
          assertTrue(order < 0 || (order == 0 && compare(last, pair) < 0));
        }
        last = pair;
        neighbors.displacement(i, p, vector);
        assertEquals(neighbors.distance(p), Vectors.norm(vector), tolerance);
      }
    }
  }

  /** A random cell: compact, or with angles down to a degree, or sheared by whole vectors. */
  static double[] cell(SplittableRandom random) {
    double[] lattice = random.doubles(9, -3, 3).toArray();
    int kind = random.nextInt(4);
    if (kind == 1) { // b and c nearly along a.
      double tilt = Math.pow(10, -2 * random.nextDouble());
      for (int k = 3; k < 9; k++) {
        lattice[k] = lattice[k % 3] * (k < 6 ? 1 : -1) + tilt * lattice[k];
      }
    } else if (kind == 2) {
      for (int step = 0; step < 6; step++) {
        int p = random.nextInt(3);
        int q = (p + 1 + random.nextInt(2)) % 3;
        int times = random.nextInt(-9, 10);
        for (int k = 0; k < 3; k++) {
          lattice[3 * p + k] += times * lattice[3 * q + k];
        }
      }
    } else if (kind == 3) { // Needle or plate.
      int p = random.nextInt(3);
      double stretch = Math.pow(10, random.nextDouble(-1, 1));
      for (int k = 0; k < 3; k++) {
        lattice[3 * p + k] *= stretch;
      }
    }
    double volume = Math.abs(Matrix3.determinant(lattice));
    return volume > 0.02 ? lattice : cell(random);
  }

  private static double largest(double[] values) {
    return Arrays.stream(values).map(Math::abs).max().getAsDouble();
  }

  @Property(tries = 400)
  void pairsAreThoseOfBruteForceInAnyCell(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int n) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] lattice = cell(random);
    boolean[] periodic = {random.nextInt(4) > 0, random.nextInt(4) > 0, random.nextInt(4) > 0};
    double[] fractional = random.doubles(3 * n, -2, 3).toArray();
    double[] cartesian = Rotations.apply(Matrix3.transpose(lattice), fractional);
    double volume = Math.abs(Matrix3.determinant(lattice));
    // About 3000 pairs at the most in a crystal, whatever the density.
    double cutoff = Math.cbrt(3000 * volume / (4.2 * n * n)) * random.nextDouble(0.2, 1);
    while (n * n * blockOfImages(lattice, cutoff) > 200_000) {
      cutoff *= 0.8; // Brute force has to visit them all.
    }
    double scale = largest(cartesian) + largest(lattice) + cutoff;
    double tolerance = 1e-13 * scale * scale;
    PeriodicNeighbors neighbors = PeriodicNeighbors.find(cartesian, lattice, periodic, cutoff);
    assertSamePairs(bruteForce(cartesian, lattice, periodic, cutoff), pairs(neighbors), tolerance);
    assertOrderAndDisplacements(neighbors, tolerance);
  }

  @Test
  void oneAtomCellServesCutoffsManyTimesTheCell() {
    PeriodicNeighbors neighbors = PeriodicNeighbors.find(new double[3], FCC, ALL, 20);
    // Shells of the face-centred cubic lattice, squared distance k/2 with edge 1 (Conway and
    // Sloane, Sphere Packings, Lattices and Groups, table 4.8): k = 1 .. 16.
    int[] shells = {12, 6, 24, 12, 24, 8, 48, 6, 36, 24, 24, 24, 72, 0, 48, 12};
    int p = 0;
    for (int k = 1; k <= shells.length; k++) {
      for (int count = 0; count < shells[k - 1]; count++) {
        assertEquals(Math.sqrt(k / 2.0), neighbors.distance(p++), 1e-12);
      }
    }
    double mean = 4 * 4.0 / 3 * Math.PI * 8000;
    assertEquals(mean, neighbors.pairs(), 0.002 * mean);
  }

  @Test
  void shellAtTheCutoffIsWholeAndItsNeighborsAreOrderedByImage() {
    double nearest = Math.sqrt(0.5);
    PeriodicNeighbors neighbors = PeriodicNeighbors.find(new double[3], FCC, ALL, nearest);
    assertEquals(12, neighbors.count(0));
    assertOrderAndDisplacements(neighbors, 1e-12);
    double[] cube = {1, 0, 0, 0, 1, 0, 0, 0, 1};
    PeriodicNeighbors six = PeriodicNeighbors.find(new double[3], cube, ALL, 1);
    assertEquals(
        List.of(
            List.of(0, 0, -1, 0, 0),
            List.of(0, 0, 0, -1, 0),
            List.of(0, 0, 0, 0, -1),
            List.of(0, 0, 0, 0, 1),
            List.of(0, 0, 0, 1, 0),
            List.of(0, 0, 1, 0, 0)),
        List.copyOf(pairs(six).keySet()));
    assertEquals(-1, six.image(0, 0));
    assertEquals(1, six.image(5, 0));
    assertEquals(0, PeriodicNeighbors.find(new double[3], cube, ALL, 1 - 2e-8).pairs());
    assertEquals(6, PeriodicNeighbors.find(new double[3], cube, ALL, 1 - 0.9e-8).pairs());
  }

  @Test
  void cellsWithAnglesOf10And170DegreesAreServed() {
    for (double degrees : new double[] {10, 170, 0.1}) {
      double angle = Math.toRadians(degrees);
      double[] lattice = {5, 0, 0, 5 * Math.cos(angle), 5 * Math.sin(angle), 0, 1, 2, 6};
      double[] cartesian = {0.1, 0.2, 0.3, 4, 3, 2};
      PeriodicNeighbors neighbors =
          assertTimeoutPreemptively(
              Duration.ofSeconds(20),
              () -> PeriodicNeighbors.find(cartesian, lattice, ALL, degrees < 1 ? 1 : 6));
      assertSamePairs(
          bruteForce(cartesian, lattice, ALL, degrees < 1 ? 1 : 6), pairs(neighbors), 1e-9);
    }
  }

  @Property(tries = 60)
  void supercellHasTheNeighborsOfItsCellAtEverySite(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int n) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] lattice = random.doubles(9, -1, 1).toArray();
    for (int k = 0; k < 3; k++) {
      lattice[4 * k] += 4;
    }
    double[] cartesian = random.doubles(3 * n, 0, 4).toArray();
    int[] times = {2, 1, 3};
    double[] large = lattice.clone();
    for (int k = 0; k < 9; k++) {
      large[k] *= times[k / 3];
    }
    double[] copies = new double[3 * n * 6];
    for (int copy = 0; copy < 6; copy++) {
      for (int k = 0; k < 3 * n; k++) {
        copies[3 * n * copy + k] =
            cartesian[k] + copy % 2 * lattice[k % 3] + copy / 2 * lattice[6 + k % 3];
      }
    }
    PeriodicNeighbors small = PeriodicNeighbors.find(cartesian, lattice, ALL, 5);
    PeriodicNeighbors whole = PeriodicNeighbors.find(copies, large, ALL, 5);
    for (int i = 0; i < 6 * n; i++) {
      assertArrayEquals(distances(small, i % n), distances(whole, i), 1e-10);
    }
  }

  private static double[] distances(PeriodicNeighbors neighbors, int site) {
    double[] distances = new double[neighbors.count(site)];
    for (int k = 0; k < distances.length; k++) {
      distances[k] = neighbors.distance(neighbors.start(site) + k);
    }
    return distances;
  }

  @Property(tries = 60)
  void movingSitesByLatticeVectorsMovesOnlyTheImages(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int n = 5;
    double[] lattice = cell(random);
    double[] fractional = random.doubles(3 * n).toArray();
    int[] moves = random.ints(3 * n, -40, 41).toArray();
    double[] elsewhere = new double[3 * n];
    Arrays.setAll(elsewhere, k -> fractional[k] + moves[k]);
    double[] turn = Matrix3.transpose(lattice);
    double cutoff = Math.cbrt(20 * Math.abs(Matrix3.determinant(lattice)));
    double[] there = Rotations.apply(turn, elsewhere);
    double scale = largest(there);
    Map<List<Integer>, Double> expected = new TreeMap<>(PeriodicNeighborsTest::compare);
    pairs(PeriodicNeighbors.find(Rotations.apply(turn, fractional), lattice, ALL, cutoff))
        .forEach(
            (pair, d) -> {
              Integer[] moved = pair.toArray(new Integer[0]);
              for (int k = 0; k < 3; k++) {
                moved[2 + k] += moves[3 * pair.get(0) + k] - moves[3 * pair.get(1) + k];
              }
              expected.put(List.of(moved), d);
            });
    assertSamePairs(
        expected,
        pairs(PeriodicNeighbors.find(there, lattice, ALL, cutoff)),
        1e-13 * scale * scale);
  }

  @Test
  void sitesOfAVerySkewedCellCanBeMoved() {
    movingSitesByLatticeVectorsMovesOnlyTheImages(-3266); // edges up to 50 000, volume 1.2
  }

  @Test
  void slabNeverRepeatsAcrossItsSurfaceAndIgnoresThatVector() {
    double[] slab = {1, 0, 0, 0, 1, 0, Double.NaN, 0, 0};
    PeriodicNeighbors neighbors =
        PeriodicNeighbors.find(
            new double[] {0, 0, 0, 0.5, 0.5, 100}, slab, new boolean[] {true, true, false}, 1.5);
    assertEquals(16, neighbors.pairs()); // 4 + 4 neighbours in the square lattice, twice.
    for (int p = 0; p < 16; p++) {
      assertEquals(0, neighbors.image(p, 2));
    }
    double[] wire = {0, 0, 0, 0, 0, 0, 0, 0, 2};
    assertEquals(
        4,
        PeriodicNeighbors.find(new double[3], wire, new boolean[] {false, false, true}, 4.5)
            .pairs());
  }

  @Test
  void moleculeHasNoImages() {
    double[] water = {0, 0, 0, 0.96, 0, 0, -0.24, 0.93, 0};
    PeriodicNeighbors neighbors = PeriodicNeighbors.find(water, 1);
    assertEquals(4, neighbors.pairs());
    assertEquals(2, neighbors.count(0));
    assertEquals(1, neighbors.site(neighbors.start(0)));
    assertEquals(0, PeriodicNeighbors.find(new double[3], 5).pairs());
  }

  @Test
  void differentSitesAtOnePlaceAreNeighbors() {
    PeriodicNeighbors neighbors = PeriodicNeighbors.find(new double[9], 0.5);
    assertEquals(6, neighbors.pairs());
    assertEquals(0.0, neighbors.distance(0));
  }

  @Test
  void farApartMoleculesNeedNoHugeGrid() {
    double[] points = new double[3000];
    SplittableRandom random = new SplittableRandom(2);
    Arrays.setAll(points, k -> random.nextDouble() * 10 + (k >= 1500 ? 1e8 : 0));
    PeriodicNeighbors neighbors =
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> PeriodicNeighbors.find(points, 2));
    double[] near = Arrays.copyOf(points, 1500);
    assertEquals(pairs(PeriodicNeighbors.find(near, 2)).size(), pairsOfFirst(neighbors, 500));
  }

  private static int pairsOfFirst(PeriodicNeighbors neighbors, int sites) {
    return neighbors.end(sites - 1);
  }

  @Test
  void tooManyPairsAreRefusedAtOnce() {
    double[] cube = {1, 0, 0, 0, 1, 0, 0, 0, 1};
    assertMessage(
        "cutoff of 1000.0 angstrom is too large",
        () -> PeriodicNeighbors.find(new double[3], cube, ALL, 1000));
    assertMessage(
        "more than 11 pairs", () -> PeriodicNeighbors.find(new double[3], FCC, ALL, 0.8, 11));
    assertEquals(12, PeriodicNeighbors.find(new double[3], FCC, ALL, 0.8, 12).pairs());
    boolean[] wire = {true, false, false};
    assertMessage("too large", () -> PeriodicNeighbors.find(new double[3], cube, wire, 1e9));
    assertMessage(
        "more than 11 pairs", () -> PeriodicNeighbors.find(new double[12], cube, wire, 0.5, 11));
  }

  @Test
  void badArgumentsAreRejectedWithTheirValue() {
    double[] cube = {1, 0, 0, 0, 1, 0, 0, 0, 1};
    assertMessage("got 0.0", () -> PeriodicNeighbors.find(new double[3], cube, ALL, 0));
    assertMessage("got NaN", () -> PeriodicNeighbors.find(new double[3], cube, ALL, Double.NaN));
    assertMessage("length 4", () -> PeriodicNeighbors.find(new double[4], cube, ALL, 1));
    assertMessage("length 0", () -> PeriodicNeighbors.find(new double[0], cube, ALL, 1));
    assertMessage(
        "independent", () -> PeriodicNeighbors.find(new double[3], new double[9], ALL, 1));
    assertMessage(
        "got NaN", () -> PeriodicNeighbors.find(new double[] {0, Double.NaN, 0}, cube, ALL, 1));
    assertMessage(
        "got 8 and 3", () -> PeriodicNeighbors.find(new double[3], new double[8], ALL, 1));
    double[] flat = {1, 0, 0, 0, 1, 0, 1, 1, 0};
    assertMessage("independent", () -> PeriodicNeighbors.find(new double[3], flat, ALL, 1));
  }

  private static void assertMessage(String part, org.junit.jupiter.api.function.Executable call) {
    String message = assertThrows(IllegalArgumentException.class, call).getMessage();
    assertTrue(message.contains(part), message);
  }
}
