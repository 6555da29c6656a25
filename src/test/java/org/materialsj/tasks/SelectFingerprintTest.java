package org.materialsj.tasks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Fingerprint;

class SelectFingerprintTest {

  private static final double NAN = Double.NaN;

  private static FeatureTable table() {
    return FeatureTable.builder(List.of("NaCl", "3", "twin", "twin", "bad"))
        .numbers(new ColumnSpec("mean a", "eV"), new double[] {1, 2, 3, 4, NAN})
        .texts(new ColumnSpec("mean name", ""), List.of("a", "b", "c", "d", "e"))
        .numbers(new ColumnSpec("b", "GPa"), new double[] {5, 6, 7, 8, NAN})
        .numbers(new ColumnSpec("mean c", "eV"), new double[] {9, NAN, 11, 12, NAN})
        .error(4, "The formula is missing.")
        .build();
  }

  private static String refusal(String row, String columns) {
    return assertThrows(
            IllegalArgumentException.class, () -> SelectFingerprint.run(table(), row, columns))
        .getMessage();
  }

  @Test
  void columnsAreChosenByNameOrPatternInTheOrderOfTheTable() {
    Fingerprint some = SelectFingerprint.run(table(), "NaCl", " mean*,b ");
    assertEquals("NaCl", some.id());
    assertEquals("mean*,b", some.source());
    assertArrayEquals(new double[] {1, 5, 9}, some.values());
    assertEquals(Optional.empty(), some.unit());
    assertEquals(Optional.of("eV"), SelectFingerprint.run(table(), "NaCl", "mean*").unit());
  }

  @Test
  void missingValuesStayMissing() {
    assertArrayEquals(new double[] {2, NAN}, SelectFingerprint.run(table(), "3", "mean*").values());
  }

  @Test
  void anIdGoesBeforeANumber() {
    assertEquals(6, SelectFingerprint.run(table(), "3", "b").values()[0]);
    assertEquals(6, SelectFingerprint.run(table(), " 2 ", "b").values()[0]);
    assertEquals("twin", SelectFingerprint.run(table(), "4", "b").id());
  }

  @Test
  void rowsThatAreNotThereOrNotUniqueAreRefused() {
    assertEquals("2 rows have the id \"twin\"; give the number of the row.", refusal("twin", "*"));
    for (String row : List.of("KCl", "0", "6", "99999999999", "-1")) {
      assertEquals(
          "row must be the id of a row or a number from 1 to 5, got \"" + row + "\".",
          refusal(row, "*"));
    }
  }

  @Test
  void columnsThatAreNotThereOrHoldTextAreRefused() {
    assertEquals("No column of the table is named x* or y.", refusal("1", "x*, b, y"));
    assertEquals(
        "There is no numeric column to show among the columns \"mean name\".",
        refusal("1", "mean name"));
  }

  @Test
  void aRowThatFailedIsRefusedWithItsReason() {
    assertEquals(
        "The row \"bad\" has none of the values. Its error is: The formula is missing.",
        refusal("bad", "*"));
  }
}
