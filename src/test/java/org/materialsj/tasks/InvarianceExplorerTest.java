package org.materialsj.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.materialsj.features.molecule.SampleMolecules;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.StructureReader;
import org.materialsj.io.Structures;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.InvarianceReport;
import org.materialsj.model.Molecule;
import org.materialsj.model.Representation;
import org.materialsj.model.Structure;
import org.materialsj.model.Transformation;

class InvarianceExplorerTest {

  private static final List<String> ALL =
      List.of(
          "Coordinates",
          "Centred coordinates",
          "Sum over atoms",
          "Distances",
          "Sorted distances",
          "Coulomb matrix",
          "Sorted Coulomb matrix",
          "Eigenvalues",
          "Zernike moments",
          "Moments against D c",
          "Invariants",
          "Pseudoscalars");

  private static final Transformation MOVED = new Transformation(0, 0, 0, 1, -2, 0.5, 0, 0, false);
  private static final Transformation TURNED = new Transformation(0.5, -1, 2, 0, 0, 0, 0, 0, false);
  private static final Transformation SWAPPED = new Transformation(0, 0, 0, 0, 0, 0, 1, 4, false);
  private static final Transformation MIRRORED = new Transformation(0, 0, 0, 0, 0, 0, 0, 0, true);

  private static Structure chiral() throws ParseException {
    return Structures.first("sample:chiral-molecules", ReadOptions.STRICT);
  }

  private static Set<String> changed(InvarianceReport report) {
    return report.representations().stream()
        .filter(each -> each.changedCount() > 0)
        .map(Representation::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Representation named(InvarianceReport report, String name) {
    return report.representations().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Set<String> changed(Transformation transformation) throws ParseException {
    return changed(new InvarianceExplorer(chiral(), 7).apply(transformation));
  }

  @Test
  void nothingChangesWhenNothingIsDone() throws ParseException {
    InvarianceReport report = new InvarianceExplorer(chiral(), 7).apply(Transformation.NONE);
    assertEquals(Set.of(), changed(report));
    assertEquals(ALL, report.representations().stream().map(Representation::name).toList());
    assertEquals(
        List.of(15, 15, 3, 10, 10, 15, 15, 5, 120, 120, 295, 81),
        report.representations().stream().map(Representation::size).toList());
  }

  @Test
  void translationChangesWhatHasAnOrigin() throws ParseException {
    assertEquals(Set.of("Coordinates", "Sum over atoms"), changed(MOVED));
  }

  @Test
  void rotationChangesWhatHasAxes() throws ParseException {
    assertEquals(
        Set.of("Coordinates", "Centred coordinates", "Sum over atoms", "Zernike moments"),
        changed(TURNED));
  }

  @Test
  void aSwapChangesWhatHasAnOrder() throws ParseException {
    assertEquals(
        Set.of("Coordinates", "Centred coordinates", "Distances", "Coulomb matrix"),
        changed(SWAPPED));
  }

  @Test
  void aMirrorFlipsThePseudoscalarsAndNoInvariant() throws ParseException {
    InvarianceReport report = new InvarianceExplorer(chiral(), 7).apply(MIRRORED);
    assertEquals(
        Set.of(
            "Coordinates",
            "Centred coordinates",
            "Sum over atoms",
            "Zernike moments",
            "Pseudoscalars"),
        changed(report));
    Representation flipped = named(report, "Pseudoscalars");
    assertEquals(2, flipped.largestChange(), 1e-9);
    for (int k = 0; k < flipped.size(); k++) {
      assertEquals(-flipped.before()[k], flipped.after()[k], 1e-10 * flipped.largest());
    }
  }

  @Test
  void momentsOfAllTogetherTurnByWignerMatrices() throws ParseException {
    Transformation all = new Transformation(1, 0.2, -3, 4, 5, -6, 2, 5, true);
    InvarianceReport report = new InvarianceExplorer(chiral(), 7).apply(all);
    Representation turned = named(report, "Moments against D c");
    assertEquals(0, turned.changedCount());
    assertTrue(turned.largestChange() < 1e-12, turned.verdict());
    Representation invariants = named(report, "Invariants");
    assertEquals(0, invariants.changedCount());
    assertTrue(invariants.largestChange() < 1e-11, invariants.verdict());
  }

  @Test
  void pseudoscalarsOfAFlatMoleculeAreZeroWhateverIsDone() {
    Molecule water =
        Molecule.ofAtoms(
            "water",
            new int[] {8, 1, 1},
            new double[] {0.3, 0.1, 0, 1.26, 0.1, 0, 0.06, 1.03, 0},
            Map.of());
    InvarianceExplorer explorer = new InvarianceExplorer(water, 7);
    for (Transformation each : List.of(Transformation.NONE, TURNED, MIRRORED)) {
      Representation numbers = named(explorer.apply(each), "Pseudoscalars");
      assertEquals("unchanged: all 81 are 0", numbers.verdict());
    }
  }

  @Test
  void allSmallMoleculesOfG2KeepTheirInvariants() throws ParseException {
    Transformation all = new Transformation(1, 0.2, -3, 4, 5, -6, 0, 0, false);
    int explored = 0;
    try (StructureReader reader = Structures.open("sample:g2-molecules", ReadOptions.STRICT)) {
      while (reader.hasNext()) {
        Molecule molecule = (Molecule) reader.next().structure().orElseThrow();
        if (molecule.size() > 1) {
          InvarianceReport report = new InvarianceExplorer(molecule, 5).apply(all);
          Set<String> unchanged = new LinkedHashSet<>(ALL);
          unchanged.removeAll(changed(report));
          assertTrue(
              unchanged.containsAll(
                  List.of(
                      "Distances",
                      "Sorted distances",
                      "Coulomb matrix",
                      "Sorted Coulomb matrix",
                      "Eigenvalues",
                      "Moments against D c",
                      "Invariants",
                      "Pseudoscalars")),
              molecule.name() + ": " + changed(report));
          explored++;
        }
      }
    }
    assertTrue(explored > 140);
  }

  @Test
  void aTableHasEachNumberBeforeAndAfter() throws ParseException {
    FeatureTable table = InvarianceExplorer.table(new InvarianceExplorer(chiral(), 4).apply(MOVED));
    assertEquals("Coordinates: x1", table.ids().get(0));
    assertEquals("angstrom", table.texts("unit").get(0));
    assertEquals("yes", table.texts("changed").get(0));
    assertEquals(1, table.numbers("after")[0] - table.numbers("before")[0], 1e-12);
    assertEquals(table.rows(), Set.copyOf(table.ids()).size());
    assertTrue(table.texts("changed").contains("no"));
  }

  private static String refusal(Structure structure) {
    return assertThrows(IllegalArgumentException.class, () -> new InvarianceExplorer(structure, 7))
        .getMessage();
  }

  private static Molecule chain(int atoms) {
    double[] positions = new double[3 * atoms];
    for (int i = 0; i < atoms; i++) {
      positions[3 * i] = 1.4 * i;
    }
    int[] numbers = new int[atoms];
    Arrays.fill(numbers, 6);
    return Molecule.ofAtoms("chain", numbers, positions, Map.of());
  }

  @Test
  void whatCannotBeExploredIsRefusedWithAReason() throws ParseException {
    assertEquals(
        "chain has 2000 atoms; the Invariance Explorer takes molecules of 2 to 100 atoms.",
        refusal(chain(2000)));
    assertEquals(
        "chain has one atom, and so no distances; the Invariance Explorer takes molecules of 2 to"
            + " 100 atoms.",
        refusal(chain(1)));
    assertEquals(
        "The structure: it needs 3D coordinates, and this molecule has none; generate conformers"
            + " first.",
        refusal(SampleMolecules.smiles("CCO")));
    Structure crystal = Structures.first("sample:elemental-crystals", ReadOptions.STRICT);
    assertEquals(
        crystal.name() + " is a crystal; the Invariance Explorer takes molecules.",
        refusal(crystal));
    Molecule same = Molecule.ofAtoms("pair", new int[] {1, 1}, new double[6], Map.of());
    assertEquals("pair: atoms 1 and 2 are at the same place.", refusal(same));
  }

  @Test
  void anOrderWithoutPseudoscalarsIsRefused() {
    assertEquals(
        "order must be 4 to 8, got 3",
        assertThrows(IllegalArgumentException.class, () -> new InvarianceExplorer(chiral(), 3))
            .getMessage());
  }

  @Test
  void theLargestMoleculeIsExplored() {
    InvarianceReport report = new InvarianceExplorer(chain(100), 7).apply(TURNED);
    assertEquals(4950, named(report, "Distances").size());
    assertEquals(0, named(report, "Invariants").changedCount());
    assertTrue(IntStream.range(0, 4950).noneMatch(k -> named(report, "Distances").isChanged(k)));
  }
}
