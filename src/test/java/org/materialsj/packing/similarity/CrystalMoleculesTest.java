package org.materialsj.packing.similarity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.materialsj.model.Crystal;
import org.materialsj.model.Element;
import org.materialsj.model.Lattice;
import org.materialsj.model.Molecule;
import org.materialsj.model.Site;
import org.materialsj.model.Species;
import org.materialsj.model.symmetry.SymmetryOperation;

class CrystalMoleculesTest {

  @ParameterizedTest
  @CsvSource({
    "benzene, 4, 12, 12, 1",
    "naphthalene, 2, 18, 19, 1",
    "anthracene, 2, 24, 26, 1",
    "tetracene, 2, 30, 33, 2",
    "pentacene, 2, 36, 40, 2",
    "coumarin, 4, 17, 18, 1",
    "urea, 2, 8, 7, 1"
  })
  void measuredCrystalsFallIntoWholeMolecules(
      String name, int molecules, int atoms, int bonds, int independent) {
    CrystalMolecules found = CrystalMolecules.of(Crystals.measured(name));
    assertEquals(molecules, found.molecules().size());
    assertEquals(independent, found.centres().length);
    for (CrystalMolecule each : found.molecules()) {
      assertEquals(atoms, each.size());
      Molecule molecule = each.molecule(name, Map.of());
      assertEquals(bonds, molecule.bonds().size());
      double[] at = molecule.positions().orElseThrow();
      molecule
          .bonds()
          .forEach(
              bond -> {
                double square = 0;
                for (int k = 0; k < 3; k++) {
                  square += Math.pow(at[3 * bond.first() + k] - at[3 * bond.second() + k], 2);
                }
                assertTrue(square < 1.6 * 1.6, name);
              });
    }
  }

  @Test
  void withoutSymmetryEveryMoleculeIsIndependent() {
    Crystal crystal = Crystals.redescribed(Crystals.measured("benzene"), 1);
    assertArrayEquals(new int[] {0, 1, 2, 3}, CrystalMolecules.of(crystal).centres());
  }

  @Test
  void volumePerMoleculeIsThatOfTheCellShared() {
    CrystalMolecules found = CrystalMolecules.of(Crystals.measured("anthracene"));
    assertEquals(458.119 / 2, found.volumePerMolecule(), 1e-2);
  }

  @Test
  void networkIsRefused() {
    double a = 1.7835;
    Crystal diamond =
        Crystals.of(
            "C C", new double[] {0, a, a, a, 0, a, a, a, 0}, new double[] {0, 0, 0, .25, .25, .25});
    assertRefused(diamond, "its atoms are bonded without end");
  }

  @Test
  void disorderIsRefusedWithItsSite() {
    Species half = new Species(Element.ofSymbol("C").orElseThrow(), 0.5, OptionalDouble.empty());
    Site site = new Site(List.of(half), 0, 0, 0, "C1A", 0, 0);
    Crystal crystal =
        new Crystal(
            "",
            Lattice.fromParameters(5, 5, 5, 90, 90, 90),
            List.of(site),
            List.of(SymmetryOperation.IDENTITY),
            Map.of());
    assertRefused(crystal, "it is disordered: site 1 (C1A) is shared or partly empty");
  }

  @Test
  void slabIsRefused() {
    Crystal argon = Crystals.of("Ar", new double[] {5, 0, 0, 0, 5, 0, 0, 0, 5}, new double[3]);
    Crystal slab =
        new Crystal(
            "",
            new Lattice(argon.lattice().rows(), new boolean[] {true, true, false}),
            argon.sites(),
            argon.operations(),
            Map.of());
    assertRefused(slab, "it does not repeat in all three directions");
  }

  @Test
  void atomsAtOnePlaceAreRefused() {
    Crystal crystal =
        Crystals.of(
            "C C", new double[] {5, 0, 0, 0, 5, 0, 0, 0, 5}, new double[] {0, 0, 0, .02, 0, 0});
    assertRefused(crystal, "angstrom apart");
  }

  private static void assertRefused(Crystal crystal, String sentence) {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> CrystalMolecules.of(crystal));
    assertTrue(refused.getMessage().contains(sentence), refused.getMessage());
  }
}
