package org.materialsj.tasks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.materialsj.engine.run.RunContext;
import org.materialsj.features.Featurizers;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Composition;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Featurization;

/** Adds features of the composition to a table that has a column of chemical formulas. */
public final class FeaturizeCompositions {

  private FeaturizeCompositions() {}

  /**
   * Featurizes the formulas of a table.
   *
   * @param table its columns and row errors are kept
   * @param formulaColumn name of the text column with formulas such as "Fe2O3"
   * @param featurizers names from {@link Featurizers#choices}, at least one
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
    FeatureSet<Composition> features = new FeatureSet<>(featurizers, Featurizers::ofComposition);
    RowStore rows = RowStore.inMemory();
    try {
      rows.add(
          run.executor()
              .map(
                  table.rows(),
                  row -> row(features, table, row, formulas.get(row)),
                  "featurized formulas",
                  run.progress(),
                  run.cancel()));
      RowTable all = new RowTable(rows, features, run);
      FeatureTable computed = all.inMemory();
      FeatureTable.Builder result = computed.toBuilder();
      List<String> warnings = addOwn(table, result, computed);
      return new FeaturizeResult(
          result.build(), Optional.of(all.featurization(Map.of())), warnings);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
  }

  /**
   * How the features of a table were computed that was made part by part.
   *
   * @param featurizers names from {@link Featurizers#choices}, at least one
   * @param columns the feature columns of the table
   * @return as {@link #run} tells it of a table that is made at once
   */
  public static Featurization featurization(List<String> featurizers, List<ColumnSpec> columns) {
    return new FeatureSet<>(featurizers, Featurizers::ofComposition)
        .featurization(columns, Map.of());
  }

  private static FeatureRow row(
      FeatureSet<Composition> features, FeatureTable table, int row, String formula) {
    return new FeatureRow(
        table.ids().get(row), compute(features, table, row, formula), Map.of(), List.of());
  }

  private static FeatureSet.Features compute(
      FeatureSet<Composition> features, FeatureTable table, int row, String formula) {
    if (table.error(row).isPresent()) {
      return features.failed(table.error(row).get());
    }
    if (formula.isBlank()) {
      return features.failed("The formula is missing.");
    }
    Composition composition;
    try {
      composition = Composition.parse(formula.strip());
    } catch (IllegalArgumentException e) {
      return features.failed(e.getMessage());
    }
    return features.compute(composition);
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
