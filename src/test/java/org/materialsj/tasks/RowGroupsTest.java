package org.materialsj.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

class RowGroupsTest {

  private static final FeatureTable TABLE =
      FeatureTable.builder(List.of("a", "b", "c", "d"))
          .texts(new ColumnSpec("Formula", ""), List.of("NaCl", "Na2Cl2", "KCl", ""))
          .texts(
              new ColumnSpec("SMILES", ""),
              List.of("Cc1ccccc1", "OC1=CC=CC=C1CC", "C1CCCCC1", "CCO"))
          .texts(new ColumnSpec("lab two", ""), List.of("x", " x", "y", "y"))
          .numbers(new ColumnSpec("run", ""), new double[] {1, 1, 2, 2})
          .build();

  private static List<String> names(String by) {
    return RowGroups.of(TABLE, by).names(TABLE, new int[] {0, 1, 2, 3}, CancelToken.NEVER);
  }

  @Test
  void aColumnTellsGroupsByItsTextsOrNumbers() {
    assertEquals(List.of("x", "x", "y", "y"), names("lab two"));
    assertEquals(2, names("run").stream().distinct().count());
    assertEquals("run", RowGroups.of(TABLE, "run").column());
  }

  @Test
  void formulasOfOneCompositionAreOneGroup() {
    assertEquals(List.of("NaCl", "NaCl", "KCl", ""), names("composition"));
    assertEquals(names("composition"), names("composition of Formula"));
    assertEquals("Formula", RowGroups.of(TABLE, "composition").column());
  }

  @Test
  void moleculesOfOneScaffoldAreOneGroupHoweverTheyAreDrawn() {
    List<String> names = names("scaffold of SMILES");
    assertEquals(names.get(0), names.get(1));
    assertNotEquals(names.get(0), names.get(2));
    assertEquals("CCO", names.get(3));
    assertEquals(names, names("scaffold"));
  }

  private static String refusal(String by) {
    return assertThrows(IllegalArgumentException.class, () -> names(by)).getMessage();
  }

  @Test
  void whatTellsNoGroupsIsRefusedInWords() {
    assertTrue(refusal("labs").contains("there is no column \"labs\""), refusal("labs"));
    assertTrue(
        refusal("composition of lab two").startsWith("Row \"a\" cannot be grouped by its lab two"),
        refusal("composition of lab two"));
    assertTrue(refusal("scaffold of lab two").contains("\"x\""), refusal("scaffold of lab two"));
    FeatureTable bare = FeatureTable.builder(List.of("a")).build();
    assertEquals(
        "Groups by scaffold need a column: name it, such as \"scaffold of smiles\".",
        assertThrows(IllegalArgumentException.class, () -> RowGroups.of(bare, "scaffold"))
            .getMessage());
  }
}
