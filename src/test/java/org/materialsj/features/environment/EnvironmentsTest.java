package org.materialsj.features.environment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.materialsj.features.Golden;
import org.materialsj.model.Molecule;

class EnvironmentsTest {

  @Test
  void neighboursOfAMoleculeAreItsAtomsInOrderOfDistance() {
    Molecule molecule =
        Molecule.ofAtoms(
            "", new int[] {8, 6, 1}, new double[] {0, 0, 0, 0, 0, 2, 1, 0, 0}, Map.of());
    AtomicEnvironment environment = Environments.of(molecule, 5).get(0);
    assertEquals(0, environment.centre());
    assertEquals(8, environment.centreNumber());
    assertArrayEquals(new int[] {2, 1}, environment.atoms());
    assertArrayEquals(new int[] {1, 6}, environment.numbers());
    assertArrayEquals(new double[] {1, 0, 0, 0, 0, 2}, environment.vectors());
    assertEquals(1, Environments.of(molecule, 1.5).get(0).size());
    assertArrayEquals(new int[] {1, 6, 8}, Environments.of(molecule, 5).elements());
  }

  @Test
  void neighboursInACrystalAreImages() {
    Environments salt = Environments.of(Golden.crystal("NaCl"), 3);
    for (int atom = 0; atom < salt.size(); atom++) {
      AtomicEnvironment environment = salt.get(atom);
      assertEquals(6, environment.size());
      int other = environment.centreNumber() == 11 ? 17 : 11;
      assertTrue(Arrays.stream(environment.numbers()).allMatch(number -> number == other));
      double[] sum = new double[3];
      for (int k = 0; k < 18; k++) {
        sum[k % 3] += environment.vectors()[k];
      }
      assertArrayEquals(new double[3], sum, 1e-12);
    }
    Environments iron = Environments.of(Golden.crystal("Fe_bcc"), 2.6);
    assertEquals(8, iron.get(0).size());
  }

  @Test
  void gradientsAreSpreadOverAtomsAndTheCentre() {
    Environments all = Environments.of(new int[] {1, 1}, new double[] {0, 0, 0, 1, 0, 0}, 5);
    double[] positions = {1, 0, 0, 0, 0, 0};
    all.get(0).spread(new double[] {2, 3, 4}, positions);
    assertArrayEquals(new double[] {-1, -3, -4, 2, 3, 4}, positions);
  }

  @Test
  void whatHasNoEnvironmentsIsSaid() {
    Molecule drawn = Molecule.ofAtoms("", new int[] {6}, new double[0], Map.of());
    assertEquals(
        "it needs 3D coordinates, and this molecule has none",
        assertThrows(IllegalArgumentException.class, () -> Environments.of(drawn, 5)).getMessage());
    double[] positions = {0, 0, 0, 1, 0, 0, 1, 0, 0};
    int[] numbers = {1, 1, 1};
    assertEquals(
        "atoms 2 and 3 are at the same place",
        assertThrows(IllegalArgumentException.class, () -> Environments.of(numbers, positions, 5))
            .getMessage());
    assertEquals(
        "it needs one element on every site, and site 1 is shared or partly empty",
        assertThrows(
                IllegalArgumentException.class,
                () -> Environments.of(Golden.crystal("Cu3Au_disordered"), 5))
            .getMessage());
    assertThrows(IllegalArgumentException.class, () -> Environments.of(numbers, positions, 0));
    assertThrows(IllegalArgumentException.class, () -> Environments.of(numbers, new double[3], 5));
    assertThrows(
        IllegalArgumentException.class, () -> Environments.of(new int[1], new double[3], 5));
  }
}
