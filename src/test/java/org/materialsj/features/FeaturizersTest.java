package org.materialsj.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.materialsj.features.Featurizers.Subject;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Molecule;
import org.materialsj.model.Structure;

class FeaturizersTest {

  @Test
  void everyNameMakesAFeaturizerOfThatName() {
    for (Subject subject : Subject.values()) {
      for (String name : Featurizers.names(subject)) {
        assertEquals(name, Featurizers.ofStructure(name).name());
        assertTrue(Featurizers.ofStructure(name).version() >= 1, name);
        assertFalse(Featurizers.ofStructure(name).citation().isBlank(), name);
      }
    }
    for (String name : Featurizers.names(Subject.COMPOSITION)) {
      assertEquals(name, Featurizers.ofComposition(name).name());
    }
  }

  @Test
  void anUnknownNameIsRefusedWithTheChoices() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> Featurizers.ofStructure("Magpi"));
    assertTrue(e.getMessage().contains("\"Magpi\""), e.getMessage());
    assertTrue(e.getMessage().contains("Magpie, Matminer, Element fractions"), e.getMessage());
    assertThrows(IllegalArgumentException.class, () -> Featurizers.ofComposition("Density"));
  }

  @Test
  void aMoleculeHasACompositionButNoDensity() {
    AnalyzedStructure water = new AnalyzedStructure(water());
    assertEquals(
        8,
        Featurizers.ofStructure("Magpie").apply(water).get(0).values()[1],
        "largest atomic number");
    assertThrows(
        IllegalArgumentException.class, () -> Featurizers.ofStructure("Density").apply(water));
  }

  @Test
  void aPresetStandsForItsFeaturizers() {
    assertEquals(
        List.of(
            "Density",
            "Magpie",
            "Matminer",
            "Element fractions",
            "Oxidation states",
            "One-hot elements"),
        Featurizers.expand(List.of("Density", Featurizers.ALL_COMPOSITION)));
    List<String> all =
        Featurizers.expand(List.of(Featurizers.ALL_COMPOSITION, Featurizers.ALL_CRYSTAL));
    assertTrue(Featurizers.names(Subject.CRYSTAL).containsAll(all));
    assertFalse(all.contains("Pores"));
  }

  @Test
  void namesHoldNoCommaAndColumnsAreThoseOfOneFeaturizer() {
    assertColumnsOfOneFeaturizer(
        Subject.CRYSTAL, List.of(Golden.crystal("NaCl"), Golden.crystal("CsCl")));
    assertColumnsOfOneFeaturizer(Subject.MOLECULE, List.of(water()));
  }

  private static void assertColumnsOfOneFeaturizer(Subject subject, List<Structure> samples) {
    Map<String, String> owners = new HashMap<>();
    for (String name : Featurizers.names(subject)) {
      assertFalse(name.contains(","), name);
      BlockFeaturizer<AnalyzedStructure> featurizer = Featurizers.ofStructure(name);
      Map<int[], Integer> widths = new TreeMap<>(Arrays::compare);
      featurizer.least().forEach(block -> widths.put(block.key(), block.values().length));
      for (Structure sample : samples) {
        blocks(featurizer, sample)
            .forEach(block -> widths.merge(block.key(), block.values().length, Math::max));
      }
      widths.forEach(
          (key, width) -> {
            List<ColumnSpec> columns = featurizer.columns(key, width);
            assertEquals(width, columns.size(), name);
            for (ColumnSpec column : columns) {
              assertNull(owners.put(column.name(), name), column.name());
            }
          });
    }
  }

  private static List<Block> blocks(
      BlockFeaturizer<AnalyzedStructure> featurizer, Structure sample) {
    try {
      return featurizer.apply(new AnalyzedStructure(sample));
    } catch (IllegalArgumentException e) {
      return List.of(); // this one has no such features
    }
  }

  @Test
  void aNameGivenTwiceAndNoNameAreRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> Featurizers.expand(List.of("Magpie", "Magpie")));
    assertThrows(IllegalArgumentException.class, () -> Featurizers.expand(List.of()));
  }

  @Test
  void allFeaturizersOfACrystalShareOneAnalysis() {
    AnalyzedStructure salt = new AnalyzedStructure(Golden.crystal("NaCl"));
    assertSame(salt.crystal(), salt.crystal());
    assertEquals(
        2.16349732562, Featurizers.ofStructure("Density").apply(salt).get(0).values()[0], 1e-10);
  }

  static Molecule water() {
    return Molecule.ofAtoms(
        "water", new int[] {8, 1, 1}, new double[] {0, 0, 0, 0.96, 0, 0, -0.24, 0.93, 0}, Map.of());
  }
}
