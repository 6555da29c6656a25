package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.materialsj.learn.TrainedModel;
import org.materialsj.model.FeatureTable;

/**
 * The target of a model in a table.
 *
 * @param values one per row as the model predicts it: a transformed number or the index of a class;
 *     NaN where it is missing, cannot be transformed or is no class of the model
 * @param notes what to know of it, as plain sentences
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
record ModelTarget(double[] values, List<String> notes) {

  /**
   * Finds the target.
   *
   * @return empty when the table has no such column
   * @throws IllegalArgumentException if it has another unit or is of another kind
   */
  static Optional<ModelTarget> of(TrainedModel.Target target, FeatureTable table) {
    String name = target.column().name();
    if (!table.has(name)) {
      return Optional.empty();
    }
    if (target.isClass()) {
      List<String> texts = classTexts(table, name);
      double[] values = texts.stream().mapToDouble(t -> index(target.classes(), t)).toArray();
      return Optional.of(new ModelTarget(values, List.of()));
    }
    if (!table.isNumeric(name)) {
      throw new IllegalArgumentException(
          "Column \"" + name + "\" holds text, but the model predicts numbers.");
    }
    List<String> notes = new ArrayList<>();
    String unit = table.column(name).unit();
    if (!unit.equals(target.column().unit())) {
      if (!unit.isEmpty()) {
        throw new IllegalArgumentException(
            "Column \""
                + name
                + "\" of the table is in \""
                + unit
                + "\", but the model predicts it in \""
                + target.column().unit()
                + "\". Convert it and name the unit in the header.");
      }
      notes.add(
          "The table tells no unit of \""
              + name
              + "\"; it was taken as "
              + target.column().unit()
              + ", the unit of the model.");
    }
    double[] values =
        Arrays.stream(table.numbers(name))
            .map(v -> target.transform().accepts(v) ? target.transform().apply(v) : Double.NaN)
            .map(v -> Double.isFinite(v) ? v : Double.NaN)
            .toArray();
    return Optional.of(new ModelTarget(values, notes));
  }

  /**
   * The names of classes in a column of texts or numbers; empty where missing, and no blanks around
   * them.
   */
  static List<String> classTexts(FeatureTable table, String name) {
    return table.isNumeric(name)
        ? Arrays.stream(table.numbers(name))
            .mapToObj(v -> Double.isNaN(v) ? "" : TargetColumn.numberName(v))
            .toList()
        : table.texts(name).stream().map(String::strip).toList();
  }

  private static double index(List<String> classes, String text) {
    int index = classes.indexOf(text);
    return index < 0 ? Double.NaN : index;
  }

  boolean isKnown(int row) {
    return !Double.isNaN(values[row]);
  }

  double[] values(int[] rows) {
    return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
  }
}
