package org.materialsj.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Element;
import org.materialsj.model.Molecule;

class FeaturizersTest {

  @Test
  void everyNameMakesAFeaturizerOfThatName() {
    Set<Element> elements = Set.of(Element.of(11), Element.of(17));
    for (String name : Featurizers.structureNames()) {
      assertEquals(name, Featurizers.ofStructure(name, elements).spec().name());
    }
    for (String name : Featurizers.compositionNames()) {
      assertEquals(name, Featurizers.ofComposition(name, elements).spec().name());
    }
  }

  @Test
  void anUnknownNameIsRefusedWithTheChoices() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> Featurizers.ofStructure("Magpi", Set.of()));
    assertTrue(e.getMessage().contains("\"Magpi\""), e.getMessage());
    assertTrue(e.getMessage().contains("Magpie, Matminer, Element fractions"), e.getMessage());
    assertThrows(
        IllegalArgumentException.class, () -> Featurizers.ofComposition("Density", Set.of()));
  }

  @Test
  void aMoleculeHasACompositionButNoDensity() {
    AnalyzedStructure water = new AnalyzedStructure(water());
    assertEquals(
        8, Featurizers.ofStructure("Magpie", Set.of()).apply(water)[1], "largest atomic number");
    assertThrows(
        IllegalArgumentException.class,
        () -> Featurizers.ofStructure("Density", Set.of()).apply(water));
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
    assertTrue(Featurizers.structureNames().containsAll(all));
    assertFalse(all.contains("Pores"));
  }

  @Test
  void namesHoldNoCommaAndColumnsAreThoseOfOneFeaturizer() {
    Map<String, String> owners = new HashMap<>();
    for (String name : Featurizers.structureNames()) {
      assertFalse(name.contains(","), name);
      for (ColumnSpec column :
          Featurizers.ofStructure(name, Set.of(Element.of(1))).spec().columns()) {
        assertNull(owners.put(column.name(), name), column.name());
      }
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
    assertEquals(2.16349732562, Featurizers.ofStructure("Density", Set.of()).apply(salt)[0], 1e-10);
  }

  static Molecule water() {
    return Molecule.ofAtoms(
        "water", new int[] {8, 1, 1}, new double[] {0, 0, 0, 0.96, 0, 0, -0.24, 0.93, 0}, Map.of());
  }
}
