package org.materialsj.host;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.measure.ResultsTable;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

class TablesTest {

  private static final FeatureTable TABLE =
      FeatureTable.builder(List.of("a", "b", "b"))
          .numbers(new ColumnSpec("density", "g/cm3"), new double[] {1.0 / 3, Double.NaN, -1e-300})
          .texts(new ColumnSpec("formula", ""), List.of("Fe2O3", "", "7"))
          .error(1, "line 3: no atoms")
          .build();

  @Test
  void idsAreLabelsUnitsAreInHeadingsAndErrorsHaveAColumn() {
    ResultsTable table = Tables.of(TABLE);
    assertEquals(3, table.size());
    assertEquals("b", table.getLabel(1));
    assertEquals(1.0 / 3, table.getValue("density (g/cm3)", 0));
    assertEquals("Fe2O3", table.getStringValue("formula", 0));
    assertEquals("line 3: no atoms", table.getStringValue("error", 1));
  }

  @Test
  void aTableComesBackBitForBit() {
    FeatureTable back = Tables.of(Tables.of(TABLE));
    assertEquals(TABLE.ids(), back.ids());
    assertEquals(TABLE.columns(), back.columns());
    assertArrayEquals(TABLE.numbers("density"), back.numbers("density"));
    assertEquals(TABLE.texts("formula"), back.texts("formula"));
    assertEquals(Optional.empty(), back.error(0));
    assertEquals(Optional.of("line 3: no atoms"), back.error(1));
  }

  @Test
  void aTableWithoutErrorsHasNoErrorColumn() {
    FeatureTable table =
        FeatureTable.builder(List.of("a"))
            .numbers(new ColumnSpec("x", ""), new double[] {1})
            .build();
    assertFalse(Tables.of(table).columnExists("error"));
  }

  @Test
  void emptyCellsOfANumericColumnAreMissing() {
    ResultsTable table = new ResultsTable();
    table.addRow();
    table.setValue("x", 0, 2.5);
    table.addRow();
    table.setValue("x", 1, "");
    FeatureTable read = Tables.of(table);
    assertTrue(read.isNumeric("x"));
    assertArrayEquals(new double[] {2.5, Double.NaN}, read.numbers("x"));
    assertEquals(List.of("1", "2"), read.ids());
  }
}
