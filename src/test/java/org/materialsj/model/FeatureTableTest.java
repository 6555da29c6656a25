package org.materialsj.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeatureTableTest {

  private static final ColumnSpec DENSITY = new ColumnSpec("density", "g/cm3");
  private static final ColumnSpec FORMULA = new ColumnSpec("formula", "");

  private static FeatureTable table() {
    return FeatureTable.builder(List.of("a", "b", "c"))
        .numbers(DENSITY, new double[] {1, Double.NaN, 3})
        .texts(FORMULA, List.of("Na", "", "Cl"))
        .error(1, "The file is empty.")
        .build();
  }

  @Test
  void columnsRowsAndErrorsAreThoseGiven() {
    FeatureTable table = table();
    assertEquals(3, table.rows());
    assertEquals(List.of("a", "b", "c"), table.ids());
    assertEquals(List.of(DENSITY, FORMULA), table.columns());
    assertEquals(DENSITY, table.column("density"));
    assertTrue(table.has("formula"));
    assertFalse(table.has("mass"));
    assertTrue(table.isNumeric("density"));
    assertFalse(table.isNumeric("formula"));
    assertArrayEquals(new double[] {1, Double.NaN, 3}, table.numbers("density"), 0);
    assertEquals(List.of("1.0", "", "3.0"), table.texts("density"));
    assertEquals(List.of("Na", "", "Cl"), table.texts("formula"));
    assertEquals(Optional.empty(), table.error(0));
    assertEquals(Optional.of("The file is empty."), table.error(1));
    assertEquals(1, table.errorCount());
  }

  @Test
  void selectedRowsKeepOrderRepeatsColumnsAndErrors() {
    FeatureTable selected = table().select(new int[] {2, 1, 1});
    assertEquals(List.of("c", "b", "b"), selected.ids());
    assertEquals(List.of(DENSITY, FORMULA), selected.columns());
    assertArrayEquals(new double[] {3, Double.NaN, Double.NaN}, selected.numbers("density"), 0);
    assertEquals(List.of("Cl", "", ""), selected.texts("formula"));
    assertEquals(2, selected.errorCount());
    assertEquals(Optional.empty(), selected.error(0));
    assertEquals(0, table().select(new int[0]).rows());
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> table().select(new int[] {0, 3}));
    assertEquals("there is no row 3 of 3", e.getMessage());
  }

  @Test
  void aTableCanBeContinued() {
    ColumnSpec extra = new ColumnSpec("n", "");
    FeatureTable more = table().toBuilder().numbers(extra, new double[3]).build();
    assertEquals(List.of(DENSITY, FORMULA, extra), more.columns());
    assertEquals(1, more.errorCount());
    assertEquals(2, table().columns().size());
  }

  @Test
  void numbersAndListsAreCopiedBothWays() {
    double[] values = {1, 2};
    List<String> ids = new ArrayList<>(List.of("a", "b"));
    FeatureTable.Builder builder = FeatureTable.builder(ids).numbers(DENSITY, values);
    ids.clear();
    values[0] = 9;
    FeatureTable table = builder.build();
    builder.texts(FORMULA, List.of("x", "y"));
    table.numbers("density")[1] = 9;
    assertArrayEquals(new double[] {1, 2}, table.numbers("density"), 0);
    assertEquals(List.of("a", "b"), table.ids());
    assertEquals(1, table.columns().size());
    assertThrows(UnsupportedOperationException.class, () -> table.ids().clear());
    assertThrows(UnsupportedOperationException.class, () -> table.texts("density").clear());
  }

  @Test
  void unknownAndTextColumnsAreNamed() {
    assertEquals(
        "there is no column \"mass\"; columns are density, formula",
        assertThrows(IllegalArgumentException.class, () -> table().numbers("mass")).getMessage());
    FeatureTable bare = FeatureTable.builder(List.of("r1")).build();
    assertEquals(
        "there is no column \"mass\"; the table has none",
        assertThrows(IllegalArgumentException.class, () -> bare.numbers("mass")).getMessage());
    assertEquals(
        "column \"formula\" holds text, not numbers",
        assertThrows(IllegalArgumentException.class, () -> table().numbers("formula"))
            .getMessage());
  }

  @Test
  void wrongColumnsAndErrorsAreRejected() {
    FeatureTable.Builder builder = FeatureTable.builder(List.of("a"));
    assertEquals(
        "column \"density\" has 2 values for 1 rows",
        assertThrows(IllegalArgumentException.class, () -> builder.numbers(DENSITY, new double[2]))
            .getMessage());
    builder.numbers(DENSITY, new double[1]);
    assertEquals(
        "there are two columns \"density\"",
        assertThrows(
                IllegalArgumentException.class,
                () -> builder.texts(new ColumnSpec("density", ""), List.of("x")))
            .getMessage());
    assertThrows(IllegalArgumentException.class, () -> builder.error(1, "No."));
    assertThrows(IllegalArgumentException.class, () -> builder.error(0, " "));
  }

  @Test
  void columnNamesAreOneLineAndHeadersShowUnits() {
    assertEquals("density (g/cm3)", DENSITY.header());
    assertEquals("formula", FORMULA.header());
    for (String name : List.of("", " ", "a\nb", "a\rb")) {
      assertThrows(IllegalArgumentException.class, () -> new ColumnSpec(name, ""));
    }
    assertThrows(IllegalArgumentException.class, () -> new ColumnSpec("a", "b\nc"));
  }

  @Test
  void aUnitIsToldOnceAndNeverChanged() {
    FeatureTable table =
        FeatureTable.builder(List.of("a"))
            .numbers(new ColumnSpec("K", ""), new double[] {1})
            .build();
    FeatureTable told = table.withUnit("K", "GPa");
    assertEquals("GPa", told.column("K").unit());
    assertEquals("", table.column("K").unit());
    assertSame(told, told.withUnit("K", "GPa"));
    assertSame(told, told.withUnit("K", ""));
    assertThrows(IllegalArgumentException.class, () -> told.withUnit("K", "eV"));
    assertThrows(IllegalArgumentException.class, () -> told.withUnit("G", "GPa"));
  }

  @Test
  void longColumnsNeedNoCopies() {
    double[] given = {1, 2, 3};
    FeatureTable table =
        FeatureTable.builder(List.of("a", "b", "c"))
            .ownNumbers(DENSITY, given)
            .texts(FORMULA, List.of("Na", "", "Cl"))
            .build();
    assertSame(given, table.sharedNumbers("density"));
    assertNotSame(given, table.numbers("density"));
    assertSame(given, table.toBuilder().build().sharedNumbers("density"));
    assertThrows(IllegalArgumentException.class, () -> table.sharedNumbers("formula"));
    assertThrows(IllegalArgumentException.class, () -> table.sharedNumbers("mass"));
  }
}
