package org.materialsj.learn;

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
  }

  /**
   * How it was trained.
   *
   * @param learner name of the algorithm
   * @param hyperParameters its hyper-parameters
   * @param seed seed of everything random
   * @param rows number of training rows
   * @param dataSha256 SHA-256 (hexadecimal) of the names and numbers trained on
   * @param provenance macro line, versions of programs (MaterialsJ among them), hashes of inputs
   */
  public record Training(
      String learner,
      SortedMap<String, String> hyperParameters,
      long seed,
      int rows,
      String dataSha256,
      Provenance provenance) {
    /** Copies the map. */
    public Training {
      hyperParameters = Collections.unmodifiableSortedMap(new TreeMap<>(hyperParameters));
    }
  }

  /**
   * Applies the model to a table. Columns are found by name, in any order.
   *
   * @param table has all features of the model, among other columns; a missing value is replaced by
   *     the training median and counted
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return one row per row of the table, with its ids and row errors (a failed row is NaN or
   *     empty). Columns: "predicted X" in the unit of the target X; for an ensemble "spread of X",
   *     the standard deviation over its members in the space in which the target was modelled (an
   *     indication, not a confidence interval), or "share of votes" for classes; "extrapolating",
   *     the number of features outside the range of the training data; "missing features", the
   *     number of values that were replaced
   * @throws IllegalArgumentException listing features that are missing, or naming one with another
   *     unit
   */
  public FeatureTable predict(FeatureTable table, RunContext run) {
    throw new UnsupportedOperationException("not yet");
  }
}
