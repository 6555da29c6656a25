package org.materialsj.moments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpeciesWeightsTest {

  @ParameterizedTest
  @ValueSource(strings = {"acetone", "urea", "methane", "water", "benzene", "CHFClBr"})
  void weightsAreTheCentresOfBinsAsInTheReference(String name) {
    JsonObject meta = MoleculeGolden.json("meta");
    double[] range = MoleculeGolden.numbers(meta.get("species_range"));
    SpeciesWeights weights =
        SpeciesWeights.of(MoleculeGolden.integers(meta.get("species_numbers")), range[0], range[1]);
    JsonObject molecule = MoleculeGolden.json(name);
    assertArrayEquals(
        MoleculeGolden.numbers(molecule.get("weights")),
        weights.weights(MoleculeGolden.integers(molecule.get("Z"))),
        1e-13);
  }

  @Test
  void theOrderOfElementsDoesNotCount() {
    SpeciesWeights weights = SpeciesWeights.of(new int[] {8, 1, 6}, 1, 4);
    assertEquals(SpeciesWeights.of(new int[] {1, 6, 8}, 1, 4), weights);
    assertEquals(weights.hashCode(), SpeciesWeights.of(new int[] {6, 8, 1}, 1, 4).hashCode());
    assertNotEquals(SpeciesWeights.of(new int[] {1, 6, 8}, 1, 5), weights);
    assertEquals(1.5, weights.weight(1));
    assertEquals(2.5, weights.weight(6));
    assertEquals(3.5, weights.weight(8));
    assertArrayEquals(new int[] {1, 6, 8}, weights.numbers());
    assertEquals("H 1.500, C 2.500, O 3.500 (range 1.0 to 4.0)", weights.toString());
  }

  @Test
  void everyWeightOfABinStandsForItsElement() {
    SpeciesWeights weights = SpeciesWeights.of(new int[] {1, 6, 7, 8, 9}, 1, 2);
    for (int number : weights.numbers()) {
      assertEquals(number, weights.number(weights.weight(number)));
      assertEquals(number, weights.number(weights.weight(number) - 0.0999));
      assertEquals(number, weights.number(weights.weight(number) + 0.0999));
    }
    assertEquals(1, weights.number(1));
    assertEquals(9, weights.number(2));
    for (double outside : new double[] {0.999, 2.001, Double.NaN}) {
      String message =
          assertThrows(IllegalArgumentException.class, () -> weights.number(outside)).getMessage();
      assertEquals("weight must be 1.0 to 2.0, got " + outside, message);
    }
  }

  @Test
  void nuclearChargesAreWeightsOfAllElements() {
    SpeciesWeights charges = SpeciesWeights.nuclearCharges();
    for (int number = 1; number <= 118; number++) {
      assertEquals(number, charges.weight(number), 1e-12);
      assertEquals(number, charges.number(number));
    }
    assertEquals("the atomic number", charges.toString());
  }

  @Test
  void unitWeightsTellNoElements() {
    SpeciesWeights unit = SpeciesWeights.unit();
    assertTrue(unit.isUnit());
    assertFalse(SpeciesWeights.nuclearCharges().isUnit());
    assertArrayEquals(new double[] {1, 1}, unit.weights(new int[] {1, 92}));
    assertEquals("1 for every element", unit.toString());
    assertThrows(IllegalArgumentException.class, () -> unit.number(1));
    assertThrows(IllegalArgumentException.class, () -> unit.weights(new int[] {0}));
  }

  @Test
  void anElementWithoutWeightIsNamedWithItsAtomAndTheWayOut() {
    SpeciesWeights weights = SpeciesWeights.of(new int[] {1, 6}, 1, 6);
    assertEquals(
        "atom 3 is Cl, which is not among the species H, C; add it to the species",
        assertThrows(IllegalArgumentException.class, () -> weights.weights(new int[] {6, 1, 17, 8}))
            .getMessage());
    assertEquals(
        "element O is not among the species H, C; add it to the species",
        assertThrows(IllegalArgumentException.class, () -> weights.weight(8)).getMessage());
  }

  @Test
  void badElementsAndRangesAreNamed() {
    assertEquals(
        "element C is given twice",
        assertThrows(
                IllegalArgumentException.class, () -> SpeciesWeights.of(new int[] {6, 1, 6}, 1, 6))
            .getMessage());
    assertThrows(IllegalArgumentException.class, () -> SpeciesWeights.of(new int[0], 1, 6));
    assertThrows(IllegalArgumentException.class, () -> SpeciesWeights.of(new int[] {119}, 1, 6));
    double[][] ranges = {{1, 1}, {2, 1}, {-1, 1}, {Double.NaN, 1}, {1, Double.POSITIVE_INFINITY}};
    for (double[] range : ranges) {
      String message =
          assertThrows(
                  IllegalArgumentException.class,
                  () -> SpeciesWeights.of(new int[] {1}, range[0], range[1]))
              .getMessage();
      assertTrue(message.endsWith("got " + range[0] + " to " + range[1]), message);
    }
  }
}
