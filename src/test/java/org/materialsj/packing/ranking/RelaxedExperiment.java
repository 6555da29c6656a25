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
import org.materialsj.packing.similarity.CrystalMolecule;
import org.materialsj.packing.similarity.CrystalMolecules;
import org.materialsj.potentials.crystal.CrystalPotential;
import org.materialsj.potentials.crystal.RigidRelaxation;

/** An experimental crystal with the packed body in place of each molecule, relaxed. */
final class RelaxedExperiment {

  private static final int MOST_AUTOMORPHISMS = 4000;

  /** Centres of copies that differ by less coincide (fractions of the cell). */
  private static final double CENTRE = 1e-2;

  private RelaxedExperiment() {}

  /** Relaxes in the group of the crystal, each molecule on its site. */
  static RelaxedPacking of(Crystal crystal, BallUnion body, CrystalPotential potential) {
    CrystalMolecules molecules = CrystalMolecules.of(crystal);
    int[] independent = molecules.centres();
    double[] centres = new double[3 * independent.length];
    double[] rotations = new double[9 * independent.length];
    List<double[]> seen = new ArrayList<>();
    List<PackedSite> sites = new ArrayList<>();
    for (int i = 0; i < independent.length; i++) {
      Kabsch.Superposition onto = laid(body, molecules.molecules().get(independent[i]));
      double[] centre = crystal.lattice().toFractional(onto.translation());
      System.arraycopy(centre, 0, centres, 3 * i, 3);
      System.arraycopy(onto.rotation(), 0, rotations, 9 * i, 9);
      sites.add(new PackedSite(body, newImages(crystal, centre, seen)));
    }
    int count = seen.size();
    Packing packing =
        new Packing(
            "experiment",
            crystal.operations(),
            sites,
            crystal.lattice().rows(),
            rotations,
            centres,
            count * body.measure() / crystal.lattice().volume());
    return RigidRelaxation.STANDARD.relax(
        packing, potential.reaching(body.radius()), CancelToken.NEVER);
  }

  /** The operations that carry a centre to places not seen before. */
  private static List<Integer> newImages(Crystal crystal, double[] centre, List<double[]> seen) {
    List<Integer> found = new ArrayList<>();
    for (int g = 0; g < crystal.operations().size(); g++) {
      double[] image = crystal.operations().get(g).apply(centre);
      if (seen.stream().noneMatch(other -> isSame(other, image))) {
        seen.add(image);
        found.add(g);
      }
    }
    return found;
  }

  private static boolean isSame(double[] one, double[] other) {
    return IntStream.range(0, 3)
        .mapToDouble(k -> one[k] - other[k])
        .allMatch(d -> Math.abs(d - Math.rint(d)) < CENTRE);
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
