package org.materialsj.potentials.conformers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.engine.geometry.GraphAutomorphisms.Extent;
import org.materialsj.engine.geometry.Kabsch;
import org.materialsj.engine.geometry.Rotations;
import org.materialsj.engine.run.LocalExecutor;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.cdk.CdkMolecules;
import org.materialsj.model.Molecule;

class ConformerPruningTest {

  private static final RunContext QUIET = RunContext.QUIET;

  static Molecule smiles(String smiles) {
    try {
      return CdkMolecules.readSmiles(smiles, "", "test", 0, ReadOptions.STRICT);
    } catch (ParseException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /**
   * Shapes that need not be those of the molecule: some new, some earlier ones with their heavy
   * atoms permuted, shaken, turned and shifted.
   */
  private static List<double[]> shapes(Molecule molecule, int count, SplittableRandom random) {
    HeavyAtoms atoms = new HeavyAtoms(molecule);
    List<int[]> permutations = atoms.symmetry().permutations();
    List<double[]> shapes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double[] x = new double[3 * molecule.size()];
      if (i < 3 || random.nextInt(3) == 0) {
        for (int k = 0; k < x.length; k++) {
          x[k] = random.nextGaussian();
        }
      } else {
        double[] old = shapes.get(random.nextInt(i));
        int[] p = permutations.get(random.nextInt(permutations.size()));
        // A SMILES has its heavy atoms first.
        System.arraycopy(old, 0, x, 0, x.length);
        HeavyAtoms.permute(old, 0, p, x);
        x = Rotations.apply(Rotations.random(random), x);
        double by = 0.25 * random.nextDouble();
        for (int k = 0; k < x.length; k++) {
          x[k] += by * random.nextGaussian() + 5 * (k % 3);
        }
      }
      shapes.add(x);
    }
    return shapes;
  }

  /** By the definition: Kabsch's rotation for every permutation. */
  private static double distance(HeavyAtoms atoms, double[] first, double[] second) {
    double[] x = atoms.shape(first);
    double[] y = atoms.shape(second);
    double least = Double.POSITIVE_INFINITY;
    for (int[] p : atoms.symmetry().permutations()) {
      double[] turned = new double[x.length];
      HeavyAtoms.permute(x, 0, p, turned);
      least = Math.min(least, Kabsch.superpose(turned, y, false).rmsd());
    }
    return least;
  }

  private static int[] bruteForce(HeavyAtoms atoms, List<double[]> shapes, double threshold) {
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < shapes.size(); i++) {
      int candidate = i;
      if (kept.stream()
          .allMatch(k -> distance(atoms, shapes.get(candidate), shapes.get(k)) >= threshold)) {
        kept.add(i);
      }
    }
    return kept.stream().mapToInt(Integer::intValue).toArray();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CC(C)(C)O",
        "c1ccccc1",
        "CC(=O)[O-]",
        "OCC(O)CO",
        "C1CCCCC1C",
        "CC",
        "C",
        "[H][H]",
        "CF"
      })
  void itKeepsWhatBruteForceKeeps(String smiles) {
    Molecule molecule = smiles(smiles);
    HeavyAtoms atoms = new HeavyAtoms(molecule);
    SplittableRandom random = new SplittableRandom(smiles.hashCode());
    for (double threshold : new double[] {0.05, 0.2, 0.6}) {
      List<double[]> shapes = shapes(molecule, 60, random);
      assertArrayEquals(
          bruteForce(atoms, shapes, threshold),
          ConformerPruning.keep(atoms, shapes, threshold, QUIET));
    }
  }

  @Test
  void blocksAndThreadsDoNotMatterAndEveryKeptPairIsFar() {
    Molecule molecule = smiles("CC(C)CO");
    HeavyAtoms atoms = new HeavyAtoms(molecule);
    List<double[]> shapes = shapes(molecule, 1500, new SplittableRandom(3));
    int[] kept = ConformerPruning.keep(atoms, shapes, 0.3, QUIET.withThreads(1));
    assertTrue(kept.length > 512 && kept.length < 1400, "kept " + kept.length);
    for (int threads : new int[] {2, 8}) {
      assertArrayEquals(
          kept, ConformerPruning.keep(atoms, shapes, 0.3, QUIET.withThreads(threads)));
    }
    SplittableRandom random = new SplittableRandom(4);
    for (int k = 0; k < 20_000; k++) {
      int i = random.nextInt(kept.length);
      int j = random.nextInt(kept.length);
      if (i != j) {
        double rmsd = distance(atoms, shapes.get(kept[i]), shapes.get(kept[j]));
        assertTrue(rmsd >= 0.3 - 1e-9, "rmsd " + rmsd);
      }
    }
  }

  @Test
  void theRmsdIsTheLeastOverSymmetry() {
    Molecule molecule = smiles("CC(=O)[O-]");
    HeavyAtoms atoms = new HeavyAtoms(molecule);
    assertEquals(2, atoms.symmetry().permutations().size());
    double[] x = shapes(molecule, 1, new SplittableRandom(5)).get(0);
    double[] swapped = x.clone();
    System.arraycopy(x, 6, swapped, 9, 3);
    System.arraycopy(x, 9, swapped, 6, 3);
    assertEquals(0, atoms.rmsd(x, swapped), 1e-6);
    double[] other = shapes(molecule, 1, new SplittableRandom(6)).get(0);
    assertEquals(distance(atoms, x, other), atoms.rmsd(x, other), 1e-6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CC(CCC)CC(C)(CCCC)O;1",
        "c1ccccc1;12",
        "CC(C)(C)C;24",
        "CC(C)(C)c1ccccc1;12",
        "C1CCCCCCC1;16",
        "OC(=O)C([2H])C;1",
        "[13CH3]CC;1",
        "CS(=O)(=O)C;4"
      })
  void theSymmetryOfTheHeavyAtomsIsThatOfTheGraph(String text) {
    String[] parts = text.split(";", -1);
    GraphSize size = GraphSize.of(parts[0]);
    assertEquals(Integer.parseInt(parts[1]), size.permutations());
    assertEquals(Extent.COMPLETE, size.extent());
  }

  private record GraphSize(int permutations, Extent extent) {
    static GraphSize of(String smiles) {
      HeavyAtoms atoms = new HeavyAtoms(smiles(smiles));
      return new GraphSize(atoms.symmetry().permutations().size(), atoms.symmetry().extent());
    }
  }

  @Test
  void aMoleculeWithTooManySymmetriesIsComparedByASubgroup() {
    GraphSize perfluorooctane = GraphSize.of("FC(F)(F)C(F)(F)C(F)(F)C(F)(F)C(F)(F)C(F)(F)C(F)(F)F");
    assertEquals(Extent.LEAVES_IN_CYCLES, perfluorooctane.extent());
    assertEquals(2 * 9 * 32, perfluorooctane.permutations());
  }

  @Test
  void zeroKeepsAll() {
    Molecule molecule = smiles("CCO");
    double[] x = new double[27];
    assertArrayEquals(
        new int[] {0, 1}, ConformerPruning.keep(new HeavyAtoms(molecule), List.of(x, x), 0, QUIET));
  }

  @Test
  void aNegativeThresholdIsNamed() {
    HeavyAtoms atoms = new HeavyAtoms(smiles("CCO"));
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> ConformerPruning.keep(atoms, List.of(), -1, QUIET));
    assertEquals("threshold must be at least 0, got -1.0", e.getMessage());
  }

  @Test
  void itCanBeCancelled() {
    Molecule molecule = smiles("CC(C)CO");
    List<double[]> shapes = shapes(molecule, 600, new SplittableRandom(3));
    RunContext run = new RunContext(Progress.NONE, () -> true, new LocalExecutor(2));
    assertThrows(
        CancellationException.class,
        () -> ConformerPruning.keep(new HeavyAtoms(molecule), shapes, 0.3, run));
  }
}
