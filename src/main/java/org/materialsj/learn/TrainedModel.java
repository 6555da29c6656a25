package org.materialsj.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Provenance;

/**
 * A model with everything needed to apply it and to know where it is from. Immutable.
 *
 * @param preprocessing features by name and unit, and what is done to them
 * @param target what is predicted
 * @param training how it was trained
 * @param scores how well it did on rows that it had not seen
 * @param model the numbers
 */
public record TrainedModel(
    Preprocessing preprocessing, Target target, Training training, Scores scores, Model model) {

  /** Checks that the parts fit together. */
  public TrainedModel {
    if (model.featureCount() != preprocessing.kept().size()) {
      throw new IllegalArgumentException(
          "the model takes "
              + model.featureCount()
              + " features, but "
              + preprocessing.kept().size()
              + " are named");
    }
    if (model.classCount() != target.classes().size()) {
      throw new IllegalArgumentException(
          "the model knows "
              + model.classCount()
              + " classes, but "
              + target.classes().size()
              + " are named");
    }
    if (scores instanceof Scores.Classification == target.classes().isEmpty()) {
      throw new IllegalArgumentException("the scores do not fit the kind of target");
    }
  }

  /**
   * What is predicted.
   *
   * @param column name and unit
   * @param transform what was done to it before learning
   * @param classes class names; empty for regression
   */
  public record Target(ColumnSpec column, TargetTransform transform, List<String> classes) {
    /** Copies the list. */
    public Target {
      classes = List.copyOf(classes);
    }

    /**
     * Whether it is a class.
     *
     * @return false for a number
     */
    public boolean isClass() {
      return !classes.isEmpty();
    }

    /**
     * The target as the model sees it.
     *
     * @return name and unit after the transform
     */
    public ColumnSpec modelled() {
      return transform.modelled(column);
    }
  }

  /**
   * How it was trained.
   *
   * @param learner name of the algorithm
   * @param hyperParameters its hyper-parameters
   * @param seed seed of everything random
   * @param rows number of training rows
   * @param baseline what the baseline predicts: the mean of the training targets in the space in
   *     which they were modelled, or the index of their most frequent class
   * @param dataSha256 SHA-256 (hexadecimal) of the names and numbers trained on
   * @param provenance macro line, versions of programs (MaterialsJ among them), hashes of inputs
   */
  public record Training(
      String learner,
      SortedMap<String, String> hyperParameters,
      long seed,
      int rows,
      double baseline,
      String dataSha256,
      Provenance provenance) {
    /** Copies the map. */
    public Training {
      hyperParameters = Collections.unmodifiableSortedMap(new TreeMap<>(hyperParameters));
    }
  }

  /** Name of the column that counts features outside the range of the training data. */
  public static final String EXTRAPOLATING = "extrapolating";

  /** Name of the column that counts replaced feature values. */
  public static final String MISSING = "missing features";

  /**
   * The column of predictions.
   *
   * @return "predicted X" with the unit of the target X
   */
  public ColumnSpec predictionColumn() {
    return new ColumnSpec("predicted " + target.column().name(), target.column().unit());
  }

  /**
   * The column of spreads, which only models of many members fill.
   *
   * @return "spread of X" with the unit of the target as modelled, or "share of votes"
   */
  public ColumnSpec spreadColumn() {
    return target.isClass()
        ? new ColumnSpec("share of votes", "")
        : new ColumnSpec("spread of " + target.modelled().name(), target.modelled().unit());
  }

  /**
   * Applies the model to a table. Columns are found by name, in any order.
   *
   * @param table has all features of the model, among other columns; a missing (or infinite) value
   *     is replaced by the training median and counted
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return one row per row of the table, with its ids and row errors (a failed row is NaN, or
   *     empty for a class). Columns: {@link #predictionColumn}, in the unit of the target; for a
   *     model of many members {@link #spreadColumn}: the standard deviation over the members in the
   *     space in which the target was modelled (an indication, not a confidence interval), or the
   *     mean share of the members that a class got; {@link #EXTRAPOLATING}: the number of features
   *     outside the range of the training data; {@link #MISSING}: the number of values replaced
   * @throws IllegalArgumentException listing features that are missing, or naming one with another
   *     unit
   */
  public FeatureTable predict(FeatureTable table, RunContext run) {
    double[][] columns = matchedColumns(table);
    int n = table.rows();
    double[] missing = new double[n];
    double[] outside = new double[n];
    for (int f = 0; f < columns.length; f++) {
      Preprocessing.Kept kept = preprocessing.kept().get(f);
      for (int row = 0; row < n; row++) {
        double value = columns[f][row];
        if (!Double.isFinite(value)) {
          missing[row]++;
        } else if (value < kept.minimum() || value > kept.maximum()) {
          outside[row]++;
        }
      }
    }
    double[] predicted = new double[n];
    double[] spread = new double[n];
    boolean spreads = model instanceof SpreadModel;
    if (n > 0 && model instanceof SpreadModel ensemble) {
      SpreadModel.Spread both = ensemble.predictWithSpread(preprocessing.fill(columns), run);
      predicted = both.predictions();
      spread = both.spread();
    } else if (n > 0) {
      predicted = model.predict(preprocessing.fill(columns), run);
    }

    FeatureTable.Builder result = FeatureTable.builder(table.ids());
    List<String> names = new ArrayList<>(Collections.nCopies(n, ""));
    for (int row = 0; row < n; row++) {
      String error = table.error(row).orElse("");
      if (error.isEmpty() && missing[row] == columns.length) {
        error = "None of the features of the model has a value in this row.";
      }
      if (!error.isEmpty()) {
        result.error(row, error);
        predicted[row] = Double.NaN;
        spread[row] = Double.NaN;
        outside[row] = Double.NaN;
        missing[row] = Double.NaN;
      } else if (target.isClass()) {
        names.set(row, target.classes().get((int) predicted[row]));
      } else {
        predicted[row] = target.transform().undo(predicted[row]);
      }
    }
    if (target.isClass()) {
      result.texts(predictionColumn(), names);
    } else {
      result.numbers(predictionColumn(), predicted);
    }
    if (spreads) {
      result.numbers(spreadColumn(), spread);
    }
    result.numbers(new ColumnSpec(EXTRAPOLATING, "features"), outside);
    result.numbers(new ColumnSpec(MISSING, "features"), missing);
    return result.build();
  }

  /** The columns of the model's features, in its order. */
  private double[][] matchedColumns(FeatureTable table) {
    List<String> absent = new ArrayList<>();
    for (Preprocessing.Kept kept : preprocessing.kept()) {
      if (!table.isNumeric(kept.column().name())) {
        absent.add(kept.column().name());
      }
    }
    if (!absent.isEmpty()) {
      throw new IllegalArgumentException(
          "The table lacks "
              + absent.size()
              + " of the "
              + preprocessing.kept().size()
              + " numeric columns that the model needs: "
              + String.join(", ", absent)
              + ". Make the table with the featurizers that made the training table.");
    }
    double[][] columns = new double[preprocessing.kept().size()][];
    Arrays.setAll(
        columns,
        f -> {
          ColumnSpec needed = preprocessing.kept().get(f).column();
          String unit = table.column(needed.name()).unit();
          if (!unit.equals(needed.unit())) {
            throw new IllegalArgumentException(
                "Column \""
                    + needed.name()
                    + "\" of the table is in \""
                    + unit
                    + "\", but the model was trained on it in \""
                    + needed.unit()
                    + "\". Convert it and name the unit in the header.");
          }
          return table.numbers(needed.name());
        });
    return columns;
  }
}
