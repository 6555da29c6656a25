package org.materialsj.packing.ranking;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.engine.geometry.Rotations;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.Molecule;
import org.materialsj.model.packing.BallUnion;
import org.materialsj.model.packing.PackedSite;
import org.materialsj.model.packing.Packing;
import org.materialsj.model.packing.RankedPacking;
import org.materialsj.model.symmetry.SymmetryOperation;
import org.materialsj.potentials.crystal.CrystalPotential;
import org.materialsj.potentials.crystal.RigidRelaxation;
import org.materialsj.potentials.crystal.SmoothCutoff;

class EnergyRankingTest {

  private static final CrystalPotential POTENTIAL =
      CrystalPotential.HYDROCARBON.withCutoff(new SmoothCutoff(7, 9));

  /** Acetylene, four molecules on inversion centres in Pa-3, and looser starts of it. */
  private static Packing acetylene(double edge, double turn, boolean atoms) {
    int[] numbers = {1, 6, 6, 1};
    double[] positions = {0, 0, -1.663, 0, 0, -0.601, 0, 0, 0.601, 0, 0, 1.663};
    double[] radii = {1.2, 1.7, 1.7, 1.2};
    BallUnion body =
        atoms
            ? BallUnion.of(Molecule.ofAtoms("acetylene", numbers, positions, Map.of()), radii)
            : BallUnion.of("balls", positions, radii);
    // Pbca, the molecule on the inversion centre at the origin.
    List<SymmetryOperation> operations =
        List.of(
                "x,y,z",
                "x+1/2,-y+1/2,-z",
                "-x,y+1/2,-z+1/2",
                "-x+1/2,-y,z+1/2",
                "-x,-y,-z",
                "-x+1/2,y+1/2,z",
                "x,-y+1/2,z+1/2",
                "x+1/2,y,-z+1/2")
            .stream()
            .map(SymmetryOperation::parse)
            .toList();
    double[] diagonal = Rotations.ofAxisAngle(new double[] {-1, 1, 0}, Math.acos(1 / Math.sqrt(3)));
    double[] cell = {edge, 0, 0, 0, edge * 1.02, 0, 0, 0, edge};
    double[] extra = Rotations.ofAxisAngle(new double[] {0, 0, 1}, turn);
    double[] rotation = Matrix3.multiply(extra, diagonal);
    double density = 4 * body.measure() / (edge * edge * edge * 1.02);
    List<PackedSite> sites = List.of(new PackedSite(body, List.of(0, 1, 2, 3)));
    return new Packing("Pbca", operations, sites, cell, rotation, new double[3], density);
  }

  private static List<Packing> starts() {
    List<Packing> packings = new ArrayList<>();
    packings.add(acetylene(6.4, 0.05, true));
    packings.add(acetylene(6.0, 0, false));
    packings.add(acetylene(6.2, -0.1, true));
    packings.add(acetylene(6.3, 1.4, true));
    return packings;
  }

  private static List<RankedPacking> rank(int threads) {
    return EnergyRanking.rank(
        starts(), POTENTIAL, RigidRelaxation.STANDARD, RunContext.QUIET.withThreads(threads));
  }

  @Test
  void startsOfOneMinimumShareItsRankAndAFailureKeepsItsPlace() {
    List<RankedPacking> ranked = rank(2);
    assertEquals(List.of(4, 1, 2, 3), ranked.stream().map(RankedPacking::densityRank).toList());
    assertEquals(ranked.get(0).energyRank(), ranked.get(2).energyRank());
    assertTrue(ranked.get(0).first() ^ ranked.get(2).first());
    assertEquals(OptionalInt.empty(), ranked.get(1).energyRank());
    assertFalse(ranked.get(1).first());
    assertEquals(
        "the body balls has no atoms; only molecules have an energy", ranked.get(1).error());
  }

  @Test
  void minimaAreListedOnceLowestFirst() {
    List<RankedPacking> minima = EnergyRanking.minima(rank(1));
    for (int i = 0; i < minima.size(); i++) {
      assertEquals(OptionalInt.of(i + 1), minima.get(i).energyRank());
      if (i > 0) {
        assertTrue(
            minima.get(i).relaxed().orElseThrow().energy()
                > minima.get(i - 1).relaxed().orElseThrow().energy());
      }
    }
    assertTrue(minima.size() < 3, "starts of one minimum counted apart");
  }

  @Test
  void numberOfThreadsChangesNothing() {
    List<RankedPacking> one = rank(1);
    List<RankedPacking> three = rank(3);
    for (int i = 0; i < one.size(); i++) {
      assertEquals(one.get(i).energyRank(), three.get(i).energyRank());
      if (one.get(i).relaxed().isPresent()) {
        assertArrayEquals(
            one.get(i).relaxed().get().packing().cell(),
            three.get(i).relaxed().get().packing().cell());
      }
    }
  }

  @Test
  void cancelStopsARanking() {
    RunContext stopped = new RunContext(Progress.NONE, () -> true, RunContext.QUIET.executor());
    assertThrows(
        CancellationException.class,
        () -> EnergyRanking.rank(starts(), POTENTIAL, RigidRelaxation.STANDARD, stopped));
  }
}
