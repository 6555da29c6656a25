package org.materialsj.model.chemistry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.materialsj.model.chemistry.ValenceCheckTest.read;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.materialsj.model.Bond;
import org.materialsj.model.Molecule;
import org.materialsj.model.StereoElement;
import org.materialsj.model.chemistry.Fragments.Choice;

class FragmentsTest {

  @ParameterizedTest
  @CsvSource({
    "CCO, 1, C2H6O",
    "[Na+].[Cl-], 2, Cl",
    "CC(=O)[O-].[Na+].O, 3, C2H3O2",
    "CCO.CCN, 2, C2H6O",
    "[2H]O[2H].O, 2, H2O",
    "C.[H][H], 2, CH4"
  })
  void fragmentsAreCountedAndTheLargestIsTaken(String smiles, int count, String formula) {
    Molecule molecule = read(smiles);
    assertEquals(count, Fragments.count(molecule));
    Molecule largest = Fragments.choose(molecule, Choice.LARGEST);
    assertEquals(formula, largest.composition().formula());
    assertEquals(1, Fragments.count(largest));
    assertSame(molecule, Fragments.choose(molecule, Choice.KEEP_ALL));
    if (count > 1) {
      String sentence =
          assertThrows(
                  IllegalArgumentException.class, () -> Fragments.choose(molecule, Choice.REFUSE))
              .getMessage();
      assertTrue(sentence.contains(count + " fragments"), sentence);
    } else {
      assertSame(molecule, Fragments.choose(molecule, Choice.REFUSE));
    }
  }

  @Test
  void ofEqualFragmentsTheFirstIsTaken() {
    Molecule largest = Fragments.largest(read("[13CH4].C.[13CH4]"));
    assertEquals(13, largest.massNumber(0));
    assertEquals(0, Fragments.largest(read("C.C")).massNumber(0));
  }

  @Test
  void configurationsBondsChargesAndPropertiesGoWithTheFragment() {
    Molecule largest = Fragments.largest(read("[Na+].[O-]C(=O)[C@@H](N)/C=C/F"));
    assertEquals(2, largest.stereo().size());
    StereoElement.Tetrahedral centre = (StereoElement.Tetrahedral) largest.stereo().get(0);
    StereoElement.DoubleBond bond = (StereoElement.DoubleBond) largest.stereo().get(1);
    assertEquals(3, centre.centre());
    assertEquals(1, largest.number(centre.neighbors().get(1)));
    assertEquals(List.of(5, 6), List.of(bond.first(), bond.second()));
    assertEquals(-1, largest.charge(0));
    assertEquals("2", largest.properties().get("fragments"));
    assertEquals(List.of(), ValenceCheck.of(largest));
  }

  @Test
  void positionsGoWithTheFragment() {
    List<Bond> bonds = List.of(new Bond(1, 2, Bond.Order.TRIPLE, Bond.Stereo.NONE));
    double[] positions = {9, 9, 9, 0, 0, 0, 1.1, 0, 0};
    Molecule molecule =
        new Molecule(
            "", new int[] {2, 7, 7}, new int[3], new int[3], positions, false, bonds, Map.of());
    Molecule nitrogen = Fragments.largest(molecule);
    assertArrayEquals(new double[] {0, 0, 0, 1.1, 0, 0}, nitrogen.positions().orElseThrow());
    assertTrue(nitrogen.has3d());
    assertEquals(new Bond(0, 1, Bond.Order.TRIPLE, Bond.Stereo.NONE), nitrogen.bonds().get(0));
  }

  @Test
  void choicesAreFoundByTheirLabels() {
    for (Choice choice : Choice.values()) {
      assertSame(choice, Choice.ofLabel(choice.label()));
    }
    assertThrows(IllegalArgumentException.class, () -> Choice.ofLabel("largest"));
  }

  private static Molecule propane(boolean flat) {
    List<Bond> bonds =
        List.of(
            new Bond(1, 0, Bond.Order.SINGLE, Bond.Stereo.UP),
            new Bond(1, 2, Bond.Order.SINGLE, Bond.Stereo.NONE));
    double[] positions = {-1, 0.5, 0, 0, 0, 0, 1, 0.5, 0};
    return new Molecule(
            "p", new int[] {6, 6, 6}, new int[3], new int[3], positions, flat, bonds, Map.of())
        .withMissingHydrogens(new int[] {3, 2, 3});
  }

  @Test
  void missingHydrogensBecomeAtomsBehindTheOthers() {
    Molecule complete = Hydrogens.complete(propane(false));
    assertEquals(11, complete.size());
    assertEquals(10, complete.bonds().size());
    assertEquals(new Bond(1, 6, Bond.Order.SINGLE, Bond.Stereo.NONE), complete.bonds().get(5));
    assertEquals(0, complete.missingHydrogens());
    assertTrue(complete.positions().isEmpty(), "nobody knows where they are");
    assertEquals(List.of(), ValenceCheck.of(complete));
    assertSame(complete, Hydrogens.complete(complete));
  }

  @Test
  void drawingStaysADrawingWithItsHydrogensInTheWidestGaps() {
    Molecule complete = Hydrogens.complete(propane(true));
    assertTrue(!complete.has3d());
    double[] p = complete.positions().orElseThrow();
    assertArrayEquals(
        new double[] {-1, 0.5, 0, 0, 0, 0, 1, 0.5, 0}, Arrays.copyOf(p, 9), "the others stay");
    // Both hydrogens of the middle atom stand below it, evenly.
    assertEquals(p[3 * 6], -p[3 * 7], 1e-12);
    assertTrue(p[3 * 6 + 1] < -0.5);
    assertEquals(Bond.Stereo.UP, complete.bonds().get(0).stereo());
    for (int i = 0; i < complete.size(); i++) {
      for (int j = 0; j < i; j++) {
        double distance = Math.hypot(p[3 * i] - p[3 * j], p[3 * i + 1] - p[3 * j + 1]);
        assertTrue(distance > 0.2, i + " and " + j + " are " + distance + " apart");
      }
    }
  }
}
