package org.materialsj.packing.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.materialsj.model.packing.Disc;
import org.materialsj.model.packing.PackedSite;
import org.materialsj.model.packing.Packing;
import org.materialsj.model.symmetry.SymmetryOperation;

class ArchiveTest {

  /** A packing whose invariant is its first coordinate. */
  private static FoundPacking found(double density, double invariant, long order) {
    return found(density, invariant, order, true);
  }

  private static FoundPacking found(
      double density, double invariant, long order, boolean stationary) {
    Packing packing =
        new Packing(
            "p1",
            List.of(SymmetryOperation.IDENTITY),
            List.of(new PackedSite(new Disc(0.5), List.of(0))),
            new double[] {1, 0, 0, 1},
            new double[] {1, 0, 0, 1},
            new double[] {invariant, 0},
            density);
    return new FoundPacking(packing, new double[] {0}, 1, order, stationary);
  }

  private static Archive archive(double depth, int most) {
    return new Archive(depth, most, Packing::centres);
  }

  private static long[] orders(Archive archive) {
    return archive.packings().stream().mapToLong(FoundPacking::order).toArray();
  }

  @Test
  void packingsAreRankedByDensityAndThenByOrder() {
    Archive archive = archive(1, 10);
    archive.offer(found(0.5, 1, 0));
    archive.offer(found(0.7, 2, 1));
    archive.offer(found(0.6, 3, 2));
    archive.offer(found(0.7, 4, 3));
    assertArrayEquals(new long[] {1, 3, 2, 0}, orders(archive));
  }

  @Test
  void samePackingsAreOneWithSeveralHits() {
    Archive archive = archive(1, 10);
    archive.offer(found(0.5, 1, 0));
    archive.offer(found(0.5 + 5e-7, 1.005, 1));
    archive.offer(found(0.5, 1.02, 2));
    archive.offer(found(0.5 + 2e-6, 1, 3));
    assertArrayEquals(new long[] {3, 0, 2}, orders(archive));
    assertEquals(2, archive.packings().get(1).hits());
  }

  @Test
  void aBetterPackingRaisesTheFloor() {
    Archive archive = archive(0.06, 10);
    assertEquals(0, archive.floor());
    archive.offer(found(0.70, 1, 0));
    archive.offer(found(0.66, 2, 1));
    archive.offer(found(0.63, 3, 2));
    archive.offer(found(0.74, 4, 3));
    assertArrayEquals(new long[] {3, 0}, orders(archive));
    assertEquals(0.68, archive.floor(), 1e-15);
  }

  @Test
  void ofPackingsThatAreNoMaximumOnlyTheDensestStays() {
    Archive archive = archive(1, 10);
    archive.offer(found(0.5, 1, 0, false));
    archive.offer(found(0.4, 2, 1, false));
    assertArrayEquals(new long[] {0}, orders(archive));
    archive.offer(found(0.45, 3, 2));
    assertArrayEquals(new long[] {0, 2}, orders(archive));
    archive.offer(found(0.6, 4, 3));
    assertArrayEquals(new long[] {3, 2}, orders(archive));
    archive.offer(found(0.55, 5, 4, false));
    assertArrayEquals(new long[] {3, 2}, orders(archive));
  }

  @Test
  void theLowestLeavesAFullArchive() {
    Archive archive = archive(1, 2);
    archive.offer(found(0.5, 1, 0));
    archive.offer(found(0.6, 2, 1));
    archive.offer(found(0.4, 3, 2));
    archive.offer(found(0.7, 4, 3));
    assertArrayEquals(new long[] {3, 1}, orders(archive));
  }

  @Test
  void impossibleLimitsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> archive(-0.1, 5));
    assertThrows(IllegalArgumentException.class, () -> archive(Double.NaN, 5));
    assertThrows(IllegalArgumentException.class, () -> archive(0.1, 0));
  }
}
