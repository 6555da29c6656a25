package org.materialsj.tasks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

class PrepareTableTest {

  private static final double NAN = Double.NaN;

  private static FeatureTable first() {
    return FeatureTable.builder(List.of("a", "b", "c", "b"))
        .numbers(new ColumnSpec("mass", "g"), new double[] {1, 2, NAN, 4})
        .texts(new ColumnSpec("kind", ""), List.of("x", "y;z", "x", ""))
        .error(2, "It failed.")
        .build();
  }

  private static FeatureTable second() {
    return FeatureTable.builder(List.of("b", "d", "a"))
        .numbers(new ColumnSpec("mass", "kg"), new double[] {20, 40, 10})
        .texts(new ColumnSpec("name", ""), List.of("beta", "delta", "alpha"))
        .build();
  }

  private static TableJoin join(TableJoin.Rows rows) {
    return new TableJoin(second(), "", "", rows, "_2");
  }

  private static PrepareTable.Result run(
      Optional<TableJoin> join, String derive, String condition, String exclude) {
    return PrepareTable.run(new PrepareTable.Request(first(), join, derive, condition, exclude));
  }

  private static FeatureTable joined(TableJoin.Rows rows) {
    return run(Optional.of(join(rows)), "", "", "").table();
  }

  @Test
  void rowsOfOneIdBecomeOneAndTakenNamesGetASuffix() {
    FeatureTable table = joined(TableJoin.Rows.FIRST);
    assertEquals(List.of("a", "b", "c", "b"), table.ids());
    assertArrayEquals(new double[] {10, 20, NAN, 20}, table.numbers("mass_2"));
    assertEquals("kg", table.column("mass_2").unit());
    assertEquals(List.of("alpha", "beta", "", "beta"), table.texts("name"));
    assertEquals(Optional.of("It failed."), table.error(2));
  }

  @Test
  void rowsOfOneTableAreLeftOutOrKeptAsAsked() {
    assertEquals(List.of("a", "b", "b"), joined(TableJoin.Rows.BOTH).ids());
    FeatureTable all = joined(TableJoin.Rows.ALL);
    assertEquals(List.of("a", "b", "c", "b", "d"), all.ids());
    assertArrayEquals(new double[] {1, 2, NAN, 4, NAN}, all.numbers("mass"));
    assertEquals("delta", all.texts("name").get(4));
  }

  @Test
  void numbersAreKeysWithAllTheirDigits() {
    FeatureTable left =
        FeatureTable.builder(List.of("a", "b"))
            .numbers(new ColumnSpec("x", ""), new double[] {1.00001, -0.123456})
            .build();
    FeatureTable right =
        FeatureTable.builder(List.of("p", "q"))
            .numbers(new ColumnSpec("x", ""), new double[] {1.00002, -0.123456})
            .numbers(new ColumnSpec("z", ""), new double[] {7, 8})
            .build();
    TableJoin join = new TableJoin(right, "x", "x", TableJoin.Rows.ALL, "_2");
    FeatureTable table =
        PrepareTable.run(new PrepareTable.Request(left, Optional.of(join), "", "", "")).table();
    assertArrayEquals(new double[] {NAN, 8, 7}, table.numbers("z"));
    assertEquals(List.of("1.00001", "-0.123456", "1.00002"), table.texts("x"));
  }

  @Test
  void keysMayBeColumnsAndTheirsIsNotKeptTwice() {
    FeatureTable kinds =
        FeatureTable.builder(List.of("1", "2"))
            .texts(new ColumnSpec("sort", ""), List.of("x", "w"))
            .numbers(new ColumnSpec("value", ""), new double[] {7, 8})
            .build();
    TableJoin join = new TableJoin(kinds, "kind", "sort", TableJoin.Rows.ALL, "_2");
    FeatureTable table = run(Optional.of(join), "", "", "").table();
    assertArrayEquals(new double[] {7, NAN, 7, NAN, 8}, table.numbers("value"));
    assertEquals(List.of("x", "y;z", "x", "", "w"), table.texts("kind"));
    assertTrue(!table.has("sort"));
  }

  @Test
  void tablesThatDoNotFitAreRefused() {
    TableJoin twice = new TableJoin(first(), "", "", TableJoin.Rows.FIRST, "_2");
    assertRefused(Optional.of(twice), "", "", "", "The key \"b\" occurs more than once");
    FeatureTable other = FeatureTable.builder(List.of("z")).build();
    TableJoin none = new TableJoin(other, "", "", TableJoin.Rows.FIRST, "_2");
    assertRefused(Optional.of(none), "", "", "", "The tables have no key in common");
    TableJoin unknown = new TableJoin(second(), "", "nothing", TableJoin.Rows.FIRST, "_2");
    assertRefused(Optional.of(unknown), "", "", "", "The second table has no column \"nothing\"");
  }

  @Test
  void derivedColumnsKnowTheirUnitsAndThoseBeforeThem() {
    FeatureTable table =
        run(Optional.empty(), "twice = 2 * mass; square = twice * mass; big = mass > 1", "", "")
            .table();
    assertArrayEquals(new double[] {2, 4, NAN, 8}, table.numbers("twice"));
    assertEquals("g", table.column("twice").unit());
    assertArrayEquals(new double[] {2, 8, NAN, 32}, table.numbers("square"));
    assertArrayEquals(new double[] {0, 1, NAN, 1}, table.numbers("big"));
  }

  @Test
  void conditionsKeepRowsAndSemicolonsInTextsDivideNothing() {
    FeatureTable table = run(Optional.empty(), "odd = kind = \"y;z\"", "mass > 1", "kind").table();
    assertEquals(List.of("b", "b"), table.ids());
    assertArrayEquals(new double[] {1, NAN}, table.numbers("odd"));
    assertEquals(List.of("mass", "odd"), table.columns().stream().map(ColumnSpec::name).toList());
    PrepareTable.Result result = run(Optional.empty(), "", "mass > 1", "");
    assertEquals(
        List.of("Kept 2 of 4 rows by the condition; in 1 of the others a value is missing."),
        result.notes());
  }

  @Test
  void mistakesAreNamed() {
    assertRefused(Optional.empty(), "mass = 2", "", "", "The derived column \"mass\" is already");
    assertRefused(
        Optional.empty(), "twice", "", "", "A derived column has the form name = formula");
    assertRefused(Optional.empty(), "x (kg) = mass", "", "", "The derived column \"x\" is in g");
    assertRefused(Optional.empty(), "", "mass", "", "\"mass\" gives numbers");
    assertRefused(Optional.empty(), "", "mass > 9", "", "No row of 4 fulfils the condition");
    assertRefused(Optional.empty(), "", "", "weight", "No column of the table is named weight");
  }

  private static void assertRefused(
      Optional<TableJoin> join, String derive, String condition, String exclude, String reason) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> run(join, derive, condition, exclude));
    assertTrue(e.getMessage().startsWith(reason), e.getMessage());
  }
}
