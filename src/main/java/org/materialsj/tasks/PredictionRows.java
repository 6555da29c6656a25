package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.materialsj.learn.TrainedModel;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/** Collects the predictions of many tables, and the target where the tables hold it. */
final class PredictionRows {

  private final TrainedModel model;
  private final List<FeatureTable> predictions = new ArrayList<>();
  private final List<FeatureTable> actual = new ArrayList<>();
  private ColumnSpec target;
  private int size;

  PredictionRows(TrainedModel model) {
    this.model = model;
  }

  int size() {
    return size;
  }

  /** Adds the predictions for a table; of the table only the target is kept. */
  void add(FeatureTable table, FeatureTable predicted) {
    size += table.rows();
    predictions.add(predicted);
    String name = model.target().column().name();
    FeatureTable.Builder kept = FeatureTable.builder(table.ids());
    if (model.target().isClass()) {
      kept.texts(
          new ColumnSpec(name, ""),
          table.has(name)
              ? ModelTarget.classTexts(table, name)
              : Collections.nCopies(table.rows(), ""));
    } else {
      kept.numbers(
          new ColumnSpec(name, ""),
          table.isNumeric(name) ? table.numbers(name) : nan(table.rows()));
    }
    if (target == null && table.has(name)) {
      target = table.column(name);
    }
    actual.add(kept.build());
  }

  private static double[] nan(int rows) {
    return DoubleStream.generate(() -> Double.NaN).limit(rows).toArray();
  }

  /** All predictions. */
  FeatureTable predictions() {
    return joined(predictions, predictions.get(0).columns());
  }

  /** The rows with their target, which is not there when no table held it. */
  FeatureTable actual() {
    return joined(actual, target == null ? List.of() : List.of(target));
  }

  /** Tables one below the other. */
  private static FeatureTable joined(List<FeatureTable> tables, List<ColumnSpec> columns) {
    List<String> ids = tables.stream().flatMap(t -> t.ids().stream()).toList();
    FeatureTable.Builder all = FeatureTable.builder(ids);
    for (ColumnSpec column : columns) {
      String name = column.name();
      if (tables.get(0).isNumeric(name)) {
        all.numbers(
            column,
            tables.stream().flatMapToDouble(t -> DoubleStream.of(t.numbers(name))).toArray());
      } else {
        Stream<String> texts = tables.stream().flatMap(t -> t.texts(name).stream());
        all.texts(column, texts.toList());
      }
    }
    int at = 0;
    for (FeatureTable table : tables) {
      for (int row = 0; row < table.rows(); row++, at++) {
        int index = at;
        table.error(row).ifPresent(reason -> all.error(index, reason));
      }
    }
    return all.build();
  }
}
