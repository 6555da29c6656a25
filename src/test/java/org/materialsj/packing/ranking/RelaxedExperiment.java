package org.materialsj.packing.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.materialsj.engine.geometry.GraphAutomorphisms;
import org.materialsj.engine.geometry.Kabsch;
import org.materialsj.engine.graph.GraphIsomorphism;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.model.Bond;
import org.materialsj.model.Crystal;
import org.materialsj.model.Molecule;
import org.materialsj.model.packing.BallUnion;
import org.materialsj.model.packing.PackedSite;
import org.materialsj.model.packing.Packing;
import org.materialsj.model.packing.RelaxedPacking;
import org.materialsj.model.symmetry.SymmetryOperation;
import org.materialsj.packing.similarity.CrystalMolecule;
import org.materialsj.packing.similarity.CrystalMolecules;
import org.materialsj.potentials.crystal.CrystalPotential;
import org.materialsj.potentials.crystal.RigidRelaxation;

/** An experimental crystal with the packed body in place of each molecule, relaxed. */
final class RelaxedExperiment {

  private static final int MOST_AUTOMORPHISMS = 4000;

  private RelaxedExperiment() {}

  /** Relaxes all molecules of the cell freely: in P1. */
  static RelaxedPacking of(Crystal crystal, BallUnion body, CrystalPotential potential) {
    List<CrystalMolecule> molecules = CrystalMolecules.of(crystal).molecules();
    int count = molecules.size();
    double[] centres = new double[3 * count];
    double[] rotations = new double[9 * count];
    for (int i = 0; i < count; i++) {
      Kabsch.Superposition onto = laid(body, molecules.get(i));
      System.arraycopy(crystal.lattice().toFractional(onto.translation()), 0, centres, 3 * i, 3);
      System.arraycopy(onto.rotation(), 0, rotations, 9 * i, 9);
    }
    Packing packing =
        new Packing(
            "P1",
            List.of(SymmetryOperation.IDENTITY),
            IntStream.range(0, count).mapToObj(i -> new PackedSite(body, List.of(0))).toList(),
            crystal.lattice().rows(),
            rotations,
            centres,
            count * body.measure() / crystal.lattice().volume());
    return RigidRelaxation.STANDARD.relax(
        packing, potential.reaching(body.radius()), CancelToken.NEVER);
  }

  /** The body laid on a molecule: all its ways to be the same molecule are tried. */
  private static Kabsch.Superposition laid(BallUnion body, CrystalMolecule molecule) {
    Molecule own = body.molecule().orElseThrow();
    int[][] neighbors = neighbors(own);
    int[] places =
        GraphIsomorphism.find(neighbors, own.numbers(), molecule.neighbors(), molecule.numbers())
            .orElseThrow();
    Kabsch.Superposition best = null;
    for (int[] permutation :
        GraphAutomorphisms.of(neighbors, own.numbers(), MOST_AUTOMORPHISMS).permutations()) {
      double[] to = new double[3 * own.size()];
      for (int i = 0; i < own.size(); i++) {
        System.arraycopy(molecule.positions(), 3 * places[permutation[i]], to, 3 * i, 3);
      }
      Kabsch.Superposition onto = Kabsch.superpose(body.centres(), to, false);
      if (best == null || onto.rmsd() < best.rmsd()) {
        best = onto;
      }
    }
    return best;
  }

  private static int[][] neighbors(Molecule molecule) {
    List<List<Integer>> lists = new ArrayList<>();
    for (int i = 0; i < molecule.size(); i++) {
      lists.add(new ArrayList<>());
    }
    for (Bond bond : molecule.bonds()) {
      lists.get(bond.first()).add(bond.second());
      lists.get(bond.second()).add(bond.first());
    }
    return lists.stream()
        .map(list -> list.stream().mapToInt(i -> i).sorted().toArray())
        .toArray(int[][]::new);
  }
}
