package org.materialsj.learn.formula;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

class ExpressionTest {

  private static final FeatureTable TABLE =
      FeatureTable.builder(List.of("a", "b", "c"))
          .numbers(new ColumnSpec("x", ""), new double[] {2, -3, Double.NaN})
          .numbers(new ColumnSpec("r_A", "angstrom"), new double[] {1, 2, 4})
          .numbers(new ColumnSpec("r B", "angstrom"), new double[] {2, 2, 2})
          .numbers(new ColumnSpec("energy", "eV"), new double[] {6, 8, 10})
          .numbers(new ColumnSpec("density", "g/cm3"), new double[] {1, 2, 3})
          .numbers(new ColumnSpec("modulus", "log10 GPa"), new double[] {1, 2, 3})
          .numbers(new ColumnSpec("3d-electrons", ""), new double[] {1, 5, 10})
          .texts(new ColumnSpec("phase", ""), List.of("fcc", "bcc", ""))
          .build();

  private static double[] numbers(String text) {
    Expression.Values values = Expression.parse(text).evaluate(TABLE);
    assertFalse(values.condition(), text);
    return values.numbers();
  }

  private static double[] holds(String text) {
    Expression.Values values = Expression.parse(text).evaluate(TABLE);
    assertTrue(values.condition(), text);
    return values.numbers();
  }

  private static String said(String text) {
    return assertThrows(
            IllegalArgumentException.class, () -> Expression.parse(text).evaluate(TABLE), text)
        .getMessage();
  }

  @ParameterizedTest
  @CsvSource({
    "1 + 2 * 3, 7",
    "(1 + 2) * 3, 9",
    "8 - 3 - 2, 3",
    "8 / 4 / 2, 1",
    "2 ^ 3 ^ 2, 512",
    "-2 ^ 2, -4",
    "2 ^ -1, 0.5",
    "--3, 3",
    "+3 - +1, 2",
    "1.5e3 + .5, 1500.5",
    "exp(0) + log(1) + log10(1000), 4",
    "sqrt(9) + cbrt(-8), 1",
    "abs(-2) + square(3) + cube(-2), 3",
    "inverse(4), 0.25",
    "'min(2, 3) + max(2, 3)', 5"
  })
  void numbersAreComputed(String text, double value) {
    assertArrayEquals(new double[] {value, value, value}, numbers(text), 1e-12);
  }

  @Test
  void columnsAreWrittenBareOrQuoted() {
    assertArrayEquals(new double[] {3, 4, 6}, numbers("r_A+[r B]"));
    assertArrayEquals(new double[] {3, 4, 6}, numbers(" r_A + 'r B' "));
    assertArrayEquals(new double[] {2, 10, 20}, numbers("2 * '3d-electrons'"));
    assertEquals(Set.of("r B", "r_A"), Expression.parse("r_A > 'r B' or r_A > 1").columns());
    assertEquals("r_A", Expression.quoted("r_A"));
    assertEquals("'r B'", Expression.quoted("r B"));
    assertEquals("[A's]", Expression.quoted("A's"));
    assertEquals("'and'", Expression.quoted("and"));
  }

  @Test
  void whatHasNoValueIsMissing() {
    assertArrayEquals(new double[] {4, 9, Double.NaN}, numbers("x^2"));
    assertArrayEquals(new double[] {1, 1, Double.NaN}, numbers("x^0"));
    assertArrayEquals(new double[] {Math.log(2), Double.NaN, Double.NaN}, numbers("log(x)"));
    assertArrayEquals(new double[] {Double.NaN, Double.NaN, Double.NaN}, numbers("1 / (x - x)"));
    assertArrayEquals(new double[] {1, 0, Double.NaN}, holds("x > 0"));
    assertArrayEquals(new double[] {0, 1, Double.NaN}, holds("not x > 0"));
    assertArrayEquals(new double[] {0, 0, 1}, holds("missing(x)"));
    assertArrayEquals(new double[] {0, 0, 1}, holds("missing(phase)"));
  }

  @Test
  void aConditionIsKnownWhenOneSideDecides() {
    assertArrayEquals(new double[] {1, 0, Double.NaN}, holds("x > 0 and energy > 0"));
    assertArrayEquals(new double[] {0, 0, 0}, holds("x > 0 and energy < 0"));
    assertArrayEquals(new double[] {1, 1, 1}, holds("x > 0 or energy > 0"));
    assertArrayEquals(new double[] {1, 0, Double.NaN}, holds("x > 0 or energy < 0"));
  }

  @Test
  void andBindsMoreThanOr() {
    assertArrayEquals(new double[] {1, 1, 1}, holds("1 = 1 or 1 = 1 and 1 = 2"));
    assertArrayEquals(new double[] {0, 0, 0}, holds("(1 = 1 or 1 = 1) and 1 = 2"));
    assertArrayEquals(new double[] {1, 1, 0}, holds("r_A <= 2 and density >= 1"));
    assertArrayEquals(new double[] {0, 1, 1}, holds("r_A != 1"));
  }

  @Test
  void textsAreCompared() {
    assertArrayEquals(new double[] {1, 0, Double.NaN}, holds("phase = \"fcc\""));
    assertArrayEquals(new double[] {0, 1, Double.NaN}, holds("phase != \"fcc\""));
    assertArrayEquals(new double[] {1, 1, 1}, holds("\"a and b\" == \"a and b\""));
  }

  @ParameterizedTest
  @CsvSource({
    "energy / r_A^2, eV/angstrom^2",
    "r_A * energy, angstrom eV",
    "sqrt(r_A * 'r B'), angstrom",
    "r_A / 'r B', ''",
    "density * 2, g/cm3",
    "density + 2, g/cm3",
    "x * density, g/cm3",
    "modulus, log10 GPa",
    "exp(r_A / 'r B') * energy, eV",
    "energy ^ (1/2), eV^(1/2)",
    "inverse(r_A), 1/angstrom",
    "10^modulus, ''"
  })
  void aDerivedColumnHasItsUnit(String text, String unit) {
    assertEquals(unit, Expression.parse(text).evaluate(TABLE).unit());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "r_A + energy|character 5: the sum of angstrom and eV does not exist",
        "r_A / 'r B' - r_A|character 13: the difference of a pure number and angstrom",
        "r_A < energy|character 5: angstrom cannot be compared with eV",
        "exp(energy)|character 1: exp needs a pure number, but this is in eV",
        "max(r_A, energy)|max of angstrom and eV does not exist",
        "energy ^ x|can only be raised to a number that stands in the formula",
        "2 ^ energy|the exponent must be a pure number, but is in eV"
      })
  void unitsThatDoNotFitAreRefused(String text, String sentence) {
    assertTrue(said(text).contains(sentence), said(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "` `|The formula is empty.",
        "1 +|character 4: the formula ends where",
        "1 + * 2|character 5: a number, a column or a bracket is missing",
        "(1 + 2|character 1: the bracket is not closed",
        "1 + 2)|character 6: this bracket closes none",
        "[r B|character 1: the bracket is not closed",
        "2 x|character 3: \"x\" does not belong here",
        "3d|character 2: a sign is missing behind the number",
        "x y|character 3: \"y\" does not belong here",
        "sin(x)|character 1: there is no function \"sin\"; there are exp, log",
        "min(x)|character 1: min takes two values, got 1",
        "missing(x + 1)|character 1: missing takes the name of a column",
        "1 < x < 3|character 7: only two values can be compared",
        "gap > 1|character 1: there is no column \"gap\"; columns are x, r_A",
        "phase = fcc|character 9: there is no column \"fcc\"",
        "phase + 1|character 1: a number is needed, not a text",
        "\"r B\" + 1|the column is written in single quotes, 'r B'",
        "phase|character 1: a formula gives numbers or a condition",
        "(x > 1) + 1|a number is needed, not a condition",
        "x and x > 1|character 1: a condition is needed, such as x > 1",
        "phase > \"a\"|texts can be compared by = and != only",
        "phase = 1|only two numbers or two texts can be compared",
        "1e999|character 1: the number is too large"
      })
  void anErrorNamesThePlace(String text, String sentence) {
    assertTrue(said(text).contains(sentence), said(text));
  }

  @Test
  void depthAndLengthAreBounded() {
    assertTrue(said("(".repeat(900) + "1").contains("nested more than 200 deep"));
    assertTrue(said("-".repeat(900) + "1").contains("nested more than 200 deep"));
    assertTrue(said("not ".repeat(400) + "1").contains("nested more than 200 deep"));
    assertTrue(said("2" + "^2".repeat(900)).contains("nested more than 200 deep"));
    assertTrue(said("1".repeat(20_000)).contains("at most 2000 characters"));
    assertArrayEquals(new double[] {999, 999, 999}, numbers("1" + "+1".repeat(998)));
  }

  @Test
  void theTableStaysAsItIs() {
    Expression.parse("x").evaluate(TABLE).numbers()[0] = 7;
    assertArrayEquals(new double[] {2, -3, Double.NaN}, TABLE.numbers("x"));
  }

  @Test
  void aTableWithoutRowsGivesNoNumbersButAUnit() {
    Expression.Values values = Expression.parse("r_A^3").evaluate(TABLE.select(new int[0]));
    assertEquals(0, values.numbers().length);
    assertEquals("angstrom^3", values.unit());
  }
}
