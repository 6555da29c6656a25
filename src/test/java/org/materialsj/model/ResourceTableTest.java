package org.materialsj.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ResourceTableTest {

  @Test
  void cellsAreReadByRowAndColumn() {
    ResourceTable table = ResourceTable.read(ResourceTableTest.class, "table-good.tsv");
    assertEquals(2, table.rows());
    assertEquals("two words", table.text(0, "text"));
    assertEquals(1.5, table.number(0, "value"), 0);
    assertEquals("", table.text(1, "text"));
    assertTrue(Double.isNaN(table.number(1, "value")));
  }

  @Test
  void aMissingTableIsNamed() {
    IllegalStateException e =
        assertThrows(
            IllegalStateException.class,
            () -> ResourceTable.read(ResourceTableTest.class, "none.tsv"));
    assertEquals(
        "MaterialsJ's table none.tsv is missing; install MaterialsJ again", e.getMessage());
  }

  @Test
  void aRaggedTableIsNamedWithItsLine() {
    IllegalStateException e =
        assertThrows(
            IllegalStateException.class,
            () -> ResourceTable.read(ResourceTableTest.class, "table-ragged.tsv"));
    assertTrue(e.getMessage().contains("line 4 has 1 cells instead of 2"), e.getMessage());
  }

  @Test
  void wrongColumnsAndNumbersAreNamed() {
    ResourceTable table = ResourceTable.read(ResourceTableTest.class, "table-good.tsv");
    assertTrue(
        assertThrows(IllegalStateException.class, () -> table.text(0, "mass"))
            .getMessage()
            .contains("has no column \"mass\""));
    assertTrue(
        assertThrows(IllegalStateException.class, () -> table.number(0, "text"))
            .getMessage()
            .contains("holds \"two words\" instead of a number in column \"text\""));
  }
}
