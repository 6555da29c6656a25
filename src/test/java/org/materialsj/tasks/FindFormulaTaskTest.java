package org.materialsj.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.formula.FormulaOptions;
import org.materialsj.learn.formula.Operator;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

class FindFormulaTaskTest {

  private static final ColumnSpec LENGTH = new ColumnSpec("length", "angstrom");
  private static final ColumnSpec ENERGY = new ColumnSpec("energy", "eV");

  private static List<String> ids(int rows) {
    return IntStream.range(0, rows).mapToObj(i -> "r" + i % 7).toList();
  }

  private static double[] lengths(int rows) {
    return IntStream.range(0, rows).mapToDouble(i -> 1 + 0.37 * ((5 * i) % 19)).toArray();
  }

  private static FeatureTable squares(int rows) {
    double[] x = lengths(rows);
    return FeatureTable.builder(ids(rows))
        .numbers(LENGTH, x)
        .numbers(ENERGY, Arrays.stream(x).map(v -> 2 + 3 * v * v).toArray())
        .build();
  }

  private static FormulaRequest request(FeatureTable table, String testColumn, int folds) {
    return new FormulaRequest(
        table,
        "energy",
        false,
        "",
        testColumn,
        new FormulaOptions(Operator.parse("* square sqrt"), 2, 3, 2, 10, false, 100_000),
        folds,
        42);
  }

  private static FormulaResult find(FeatureTable table) {
    return FindFormula.run(request(table, "", 3), RunContext.QUIET);
  }

  private static String refused(FeatureTable table, String testColumn, int folds) {
    return assertThrows(
            IllegalArgumentException.class,
            () -> FindFormula.run(request(table, testColumn, folds), RunContext.QUIET))
        .getMessage();
  }

  @Test
  void theLawIsWrittenWithItsUnits() {
    FormulaResult result = find(squares(19));
    assertTrue(
        result.chosen().startsWith("energy = 2.00000 eV + 3.00000 eV/angstrom^2 * (length^2)"),
        result.chosen());
    assertEquals("eV", result.formulas().column("search_RMSE").unit());
    assertEquals(0, result.formulas().numbers("search_RMSE")[0], 1e-9);
    assertTrue(result.dimensions().numbers("validated_RMSE")[0] > 1);
    assertTrue(result.parity().isPresent());
    assertTrue(result.map().isEmpty());
  }

  @Test
  void rowsHeldOutAreNotSeenBySearch() {
    int rows = 30;
    double[] spoiled = squares(rows).numbers("energy");
    double[] marks = new double[rows];
    for (int row = 0; row < rows; row += 5) {
      spoiled[row] = -100;
      marks[row] = 1;
    }
    FeatureTable table =
        FeatureTable.builder(ids(rows))
            .numbers(LENGTH, lengths(rows))
            .numbers(ENERGY, spoiled)
            .numbers(new ColumnSpec("held", ""), marks)
            .build();
    FormulaResult result = FindFormula.run(request(table, "held", 2), RunContext.QUIET);
    assertEquals(0, result.formulas().numbers("search_RMSE")[0], 1e-9);
    assertTrue(result.formulas().numbers("held_out_RMSE")[0] > 90);
    assertEquals("held out", result.predictions().texts("part").get(5));
    assertEquals(6, result.parity().orElseThrow().ids().size());
  }

  @Test
  void rowsWithoutAValueAreLeftOutAndCounted() {
    double[] x = lengths(20);
    x[3] = Double.NaN;
    FeatureTable table =
        FeatureTable.builder(ids(20))
            .numbers(LENGTH, x)
            .numbers(ENERGY, squares(20).numbers("energy"))
            .build();
    FormulaResult result = find(table);
    assertEquals(19, result.predictions().rows());
    assertEquals(
        "Left out 1 of 20 rows without the target or one of the features.", result.notes().get(0));
  }

  @Test
  void aThirdClassHasItsOwnRow() {
    double[] x = lengths(57);
    FeatureTable table =
        FeatureTable.builder(ids(57))
            .numbers(LENGTH, x)
            .texts(
                new ColumnSpec("energy", ""),
                Arrays.stream(x).mapToObj(v -> v < 3 ? "low" : v < 5 ? "middle" : "top").toList())
            .build();
    FormulaResult result = find(table);
    assertEquals(List.of("low", "middle", "top"), result.formulas().texts("class").subList(0, 3));
    assertEquals(3, result.confusion().orElseThrow().classes().size());
    assertTrue(result.chosen().startsWith("the class with the largest of: low: "));
  }

  @Test
  void whatCannotBeDescribedIsSaidInOneSentence() {
    FeatureTable one = squares(1);
    assertTrue(
        refused(one, "", 0)
            .startsWith(
                "Formulas need at least 5 rows that have the target and all features; of 1 row of"
                    + " the table 1 can be used."),
        refused(one, "", 0));
    double[] none = new double[20];
    Arrays.fill(none, Double.NaN);
    FeatureTable empty = squares(20).toBuilder().numbers(new ColumnSpec("gap", ""), none).build();
    assertTrue(
        refused(empty, "", 0).contains("Most values are missing in \"gap\""),
        refused(empty, "", 0));
    FeatureTable constant =
        FeatureTable.builder(ids(20))
            .numbers(LENGTH, new double[20])
            .numbers(ENERGY, lengths(20))
            .build();
    assertTrue(refused(constant, "", 0).startsWith("All features are constant"));
    FeatureTable lonely = FeatureTable.builder(ids(20)).numbers(ENERGY, lengths(20)).build();
    assertTrue(refused(lonely, "", 0).startsWith("There is no numeric column to make formulas of"));
    assertTrue(refused(squares(20), "length", 2).startsWith("There is no numeric column"));
    assertTrue(refused(squares(7), "", 8).contains("needs at least 8 rows"));
    assertTrue(refused(squares(20), "", 1).contains("folds must be 0, or 2 to 20, got 1"));
    FeatureTable rare =
        FeatureTable.builder(ids(20))
            .numbers(LENGTH, lengths(20))
            .texts(
                new ColumnSpec("energy", ""),
                IntStream.range(0, 20).mapToObj(i -> i == 0 ? "odd" : "even").toList())
            .build();
    assertTrue(
        refused(rare, "", 3).startsWith("The class \"odd\" of \"energy\" has 1 row"),
        refused(rare, "", 3));
  }

  @Test
  void tenThousandColumnsLowerTheComplexity() {
    FeatureTable.Builder table = FeatureTable.builder(ids(20)).numbers(ENERGY, lengths(20));
    for (int c = 0; c < 10_000; c++) {
      double phase = c;
      table.ownNumbers(
          new ColumnSpec("x" + c, ""),
          IntStream.range(0, 20).mapToDouble(i -> Math.sin(phase + 1.7 * i * phase)).toArray());
    }
    FormulaResult result = FindFormula.run(request(table.build(), "", 0), RunContext.QUIET);
    assertTrue(
        result.notes().stream().anyMatch(n -> n.contains("at most 0 operators instead of 3")),
        result.notes().toString());
  }
}
