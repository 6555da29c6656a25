package org.materialsj.potentials.dynamics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.materialsj.model.Lattice;
import org.materialsj.model.atomistic.AtomicFrame;

class RadialDistributionTest {

  private static AtomicFrame gas(int[] numbers, SplittableRandom random) {
    double[] x = random.doubles(3L * numbers.length, 0, 12).toArray();
    Lattice box = new Lattice(new double[] {12, 0, 0, 3, 12, 0, 0, 2, 12});
    return new AtomicFrame("", numbers, x, Optional.of(box));
  }

  @Test
  void independentAtomsAreEvenlySpreadAndPairsOfElementsToo() {
    int[] numbers = new int[400];
    Arrays.fill(numbers, 0, 100, 14);
    Arrays.fill(numbers, 100, 400, 8);
    SplittableRandom random = new SplittableRandom(1);
    RadialDistribution distribution = new RadialDistribution(gas(numbers, random), 8, 16);
    for (int moment = 0; moment < 20; moment++) {
      distribution.add(gas(numbers, random).positions());
    }
    List<RadialDistribution.Curve> curves = distribution.curves();
    assertEquals(
        List.of("all", "O-O", "O-Si", "Si-Si"),
        curves.stream().map(RadialDistribution.Curve::name).toList());
    assertTrue(distribution.isDense());
    for (RadialDistribution.Curve curve : curves) {
      for (int bin = 6; bin < 16; bin++) {
        assertEquals(1, curve.values()[bin], 0.05, curve.name());
      }
    }
  }

  @Test
  void nothingIsLeftOfWhatWasCleared() {
    SplittableRandom random = new SplittableRandom(5);
    int[] numbers = new int[20];
    Arrays.fill(numbers, 14);
    AtomicFrame first = gas(numbers, random);
    AtomicFrame second = gas(numbers, random);
    RadialDistribution cleared = new RadialDistribution(first, 5, 10);
    cleared.add(first.positions());
    cleared.clear();
    cleared.add(second.positions());
    RadialDistribution fresh = new RadialDistribution(first, 5, 10);
    fresh.add(second.positions());
    assertArrayEquals(fresh.curves().get(0).values(), cleared.curves().get(0).values());
  }

  @Test
  void neighboursOfACrystalAreCounted() {
    AtomicFrame silicon = DynamicsTest.silicon(1);
    RadialDistribution distribution = new RadialDistribution(silicon, 4, 400);
    distribution.add(silicon.positions());
    double[] values = distribution.curves().get(0).values();
    double density = 8 / Math.pow(5.431, 3);
    double[] counts = new double[2];
    for (int bin = 0; bin < 400; bin++) {
      double shell = 4 * Math.PI / 3 * (Math.pow(bin + 1, 3) - Math.pow(bin, 3)) * 1e-6;
      counts[distribution.distances()[bin] < 3 ? 0 : 1] += values[bin] * density * shell;
    }
    assertEquals(4, counts[0], 1e-9);
    assertEquals(12, counts[1], 1e-9);
  }

  @Test
  void withoutACellNeighboursPerLengthAreCounted() {
    AtomicFrame two =
        new AtomicFrame("", new int[] {6, 6}, new double[] {0, 0, 0, 1.55, 0, 0}, Optional.empty());
    RadialDistribution distribution = new RadialDistribution(two, 2, 20);
    distribution.add(two.positions());
    assertFalse(distribution.isDense());
    // Each atom has one neighbour, in a shell 0.1 thick.
    assertEquals(10, distribution.curves().get(0).values()[15], 1e-9);
  }

  @Test
  void reachAndBinsMustBePositive() {
    AtomicFrame one = new AtomicFrame("", new int[] {6}, new double[3], Optional.empty());
    assertThrows(IllegalArgumentException.class, () -> new RadialDistribution(one, 0, 10));
    assertThrows(IllegalArgumentException.class, () -> new RadialDistribution(one, 1, 0));
  }
}
