package org.materialsj.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MoleculeTest {

  private static final Bond BOND = new Bond(0, 1, Bond.Order.SINGLE, Bond.Stereo.NONE);

  private static Molecule hydroxide(double[] positions, boolean flat) {
    return new Molecule(
        "OD-",
        new int[] {8, 1},
        new int[] {0, 2},
        new int[] {-1, 0},
        positions,
        flat,
        List.of(BOND),
        Map.of("source", "test"));
  }

  @Test
  void atomsAreThoseGiven() {
    Molecule molecule = hydroxide(new double[] {0, 0, 0, 0.97, 0, 0}, false);
    assertEquals("OD-", molecule.name());
    assertEquals(2, molecule.size());
    assertEquals(8, molecule.number(0));
    assertEquals(2, molecule.massNumber(1));
    assertEquals(-1, molecule.charge(0));
    assertEquals(List.of(BOND), molecule.bonds());
    assertEquals("HO", molecule.composition().formula());
    assertEquals(Map.of("source", "test"), molecule.properties());
    assertTrue(molecule.has3d());
  }

  @Test
  void drawingsAndUnknownPositionsAreNotThreeDimensional() {
    assertFalse(hydroxide(new double[] {0, 0, 0, 1, 0, 0}, true).has3d());
    Molecule unknown = hydroxide(new double[0], false);
    assertFalse(unknown.has3d());
    assertTrue(unknown.positions().isEmpty());
  }

  @Test
  void arraysListsAndMapsAreCopiedBothWays() {
    int[] numbers = {8, 1};
    int[] zeros = {0, 0};
    double[] positions = {0, 0, 0, 1, 0, 0};
    List<Bond> bonds = new ArrayList<>(List.of(BOND));
    Map<String, String> properties = new LinkedHashMap<>(Map.of("a", "b"));
    Molecule molecule =
        new Molecule("", numbers, zeros, zeros, positions, false, bonds, properties);
    numbers[0] = 1;
    zeros[0] = 5;
    positions[0] = 9;
    bonds.clear();
    properties.clear();
    molecule.numbers()[0] = 1;
    molecule.positions().orElseThrow()[0] = 9;
    assertArrayEquals(new int[] {8, 1}, molecule.numbers());
    assertEquals(0, molecule.massNumber(0));
    assertEquals(0, molecule.charge(0));
    assertEquals(0, molecule.positions().orElseThrow()[0], 0);
    assertEquals(1, molecule.bonds().size());
    assertEquals(1, molecule.properties().size());
    assertThrows(UnsupportedOperationException.class, () -> molecule.bonds().clear());
    assertThrows(UnsupportedOperationException.class, () -> molecule.properties().clear());
  }

  @Test
  void shapesThatDoNotFitAreRejected() {
    int[] one = {1};
    int[] zero = {0};
    double[] none = {};
    assertRejected("a molecule needs at least one atom", new int[0], new int[0], none);
    assertRejected("1 atoms got 2 isotopes and 1 charges", one, new int[2], none);
    assertRejected("1 atoms got 2 coordinates", one, zero, new double[2]);
    assertRejected(
        "coordinates must be finite, got NaN", one, zero, new double[] {0, 0, Double.NaN});
    assertRejected("atomic number must be 1 to 118, got 0", zero, zero, none);
    assertRejected(
        "the mass number of atom 1 must be 0 or at least 1, got -2", one, new int[] {-2}, none);
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new Molecule("", one, zero, zero, none, false, List.of(BOND), Map.of()));
    assertEquals("a bond joins atoms 0 and 1 of 1", e.getMessage());
  }

  private static void assertRejected(
      String message, int[] numbers, int[] massNumbers, double[] positions) {
    int[] charges = new int[numbers.length];
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                new Molecule(
                    "", numbers, massNumbers, charges, positions, false, List.of(), Map.of()));
    assertEquals(message, e.getMessage());
  }

  @Test
  void bondsJoinTwoDifferentAtoms() {
    for (int[] pair : new int[][] {{0, 0}, {-1, 0}, {0, -1}}) {
      IllegalArgumentException e =
          assertThrows(
              IllegalArgumentException.class,
              () -> new Bond(pair[0], pair[1], Bond.Order.DOUBLE, Bond.Stereo.NONE));
      assertEquals(
          "a bond joins two different atoms, got " + pair[0] + " and " + pair[1], e.getMessage());
    }
  }

  @Test
  void atomsAloneAreNeutralAndUnbonded() {
    Molecule helium = Molecule.ofAtoms("He", new int[] {2}, new double[] {1, 2, 3}, Map.of());
    assertEquals(0, helium.charge(0));
    assertEquals(0, helium.massNumber(0));
    assertEquals(List.of(), helium.bonds());
    assertTrue(helium.has3d());
  }
}
