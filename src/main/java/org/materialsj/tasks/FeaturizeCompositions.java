package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.materialsj.engine.run.RunContext;
import org.materialsj.features.Featurizers;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Composition;
import org.materialsj.model.FeatureTable;

/** Adds features of the composition to a table that has a column of chemical formulas. */
public final class FeaturizeCompositions {

  private FeaturizeCompositions() {}

  /**
   * Featurizes the formulas of a table.
   *
   * @param table its columns and row errors are kept
   * @param formulaColumn name of the text column with formulas such as "Fe2O3"
   * @param featurizers names from {@link Featurizers#compositionNames()}, at least one
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return one row per row of the table: first the features, featurizer by featurizer; then the
   *     table's own columns; one with the name of a feature becomes "file" and that name, with a
   *     warning. A row whose formula cannot be read fails
   * @throws IllegalArgumentException for an unknown column or featurizer
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static FeaturizeResult run(
      FeatureTable table, String formulaColumn, List<String> featurizers, RunContext run) {
    List<String> formulas = table.texts(formulaColumn);
    if (table.isNumeric(formulaColumn)) {
      throw new IllegalArgumentException(
          "Column \"" + formulaColumn + "\" holds numbers, not formulas such as Fe2O3.");
    }
    FeatureRows<Composition> rows =
        new FeatureRows<>(
            featurizers, name -> Featurizers.ofComposition(name, Set.of()), item -> item);
    run.executor()
        .map(
            table.rows(),
            row -> compute(rows, table, row, formulas.get(row)),
            "featurized formulas",
            run.progress(),
            run.cancel())
        .forEach(rows::add);
    FeatureTable.Builder result = FeatureTable.builder(table.ids());
    rows.addTo(result);
    List<String> warnings = addOwn(table, result, result.build());
    return new FeaturizeResult(result.build(), warnings);
  }

  private static FeatureRows.Row compute(
      FeatureRows<Composition> rows, FeatureTable table, int row, String formula) {
    if (table.error(row).isPresent()) {
      return rows.failed(table.error(row).get());
    }
    if (formula.isBlank()) {
      return rows.failed("The formula is missing.");
    }
    Composition composition;
    try {
      composition = Composition.parse(formula.strip());
    } catch (IllegalArgumentException e) {
      return rows.failed(e.getMessage());
    }
    return rows.compute(composition);
  }

  private static List<String> addOwn(
      FeatureTable table, FeatureTable.Builder result, FeatureTable features) {
    List<String> warnings = new ArrayList<>();
    for (ColumnSpec column : table.columns()) {
      String name = column.name();
      String free = name;
      while (features.has(free) || (!free.equals(name) && table.has(free))) {
        free = "file " + free;
      }
      if (!free.equals(name)) {
        warnings.add("The table's column \"" + name + "\" is now \"" + free + "\".");
      }
      ColumnSpec spec = new ColumnSpec(free, column.unit());
      if (table.isNumeric(name)) {
        result.numbers(spec, table.numbers(name));
      } else {
        result.texts(spec, table.texts(name));
      }
    }
    return warnings;
  }
}
