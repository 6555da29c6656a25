package org.materialsj.tasks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.engine.equivariant.Irreps;

class LaboratoryTextTest {

  @Test
  void everyComponentHasANameOfItsOwn() {
    assertEquals(
        List.of("0e 1", "1o x", "1o y", "1o z", "0e 2", "0e 3"),
        LaboratoryText.components(Irreps.of("0e+1o+2x0e")));
    assertEquals(7, LaboratoryText.components(Irreps.of("3o")).stream().distinct().count());
  }

  @Test
  void numbersStandBetweenBlanksOrCommas() {
    assertArrayEquals(
        new double[] {1, -2.5, 3e-2}, LaboratoryText.numbers(" 1, -2.5\t3e-2 ", 3, "It"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1 2", "1 2 3 4", "1 2 x", "1 2 NaN", "1 2 1e999"})
  void otherTextsAreRefused(String text) {
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class, () -> LaboratoryText.numbers(text, 3, "The axis"));
    assertEquals(
        "The axis is 3 numbers with blanks between them, got \"" + text + "\".",
        refusal.getMessage());
  }

  @Test
  void anInversionTurnsTheSignOfTheMatrix() {
    double[] proper = LaboratoryText.rotation("0 0 2", 90, false);
    double[] inverted = LaboratoryText.rotation("0 0 2", 90, true);
    assertArrayEquals(new double[] {0, -1, 0, 1, 0, 0, 0, 0, 1}, proper, 1e-15);
    for (int k = 0; k < 9; k++) {
      assertEquals(-proper[k], inverted[k]);
    }
  }
}
