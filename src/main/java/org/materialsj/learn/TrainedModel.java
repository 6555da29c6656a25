package org.materialsj.learn;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
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
 * @param parts scores of parts of the validation, each saying which one: folds, test, out-of-bag;
 *     may be empty
 * @param model the numbers
 */
public record TrainedModel(
    Preprocessing preprocessing,
    Target target,
    Training training,
    Scores scores,
    List<Scores> parts,
    Model model) {

  /** Checks that the parts fit together. */
  public TrainedModel {
    parts = List.copyOf(parts);
    if (model.featureCount() != preprocessing.kept().size()) {
      throw new IllegalArgumentException(
          "the model takes "
              + model.featureCount()
              + " features, but "
              + preprocessing.kept().size()
              + " are named");
    }
    Set<String> names = new HashSet<>();
    preprocessing
        .kept()
        .forEach(
            kept -> {
              if (!names.add(kept.column().name())) {
                throw new IllegalArgumentException(
                    "the feature \"" + kept.column().name() + "\" is named twice");
              }
            });
    if (model.classCount() != target.classes().size()) {
      throw new IllegalArgumentException(
          "the model knows "
              + model.classCount()
              + " classes, but "
              + target.classes().size()
              + " are named");
    }
    if (Stream.concat(Stream.of(scores), parts.stream())
        .anyMatch(s -> s instanceof Scores.Classification == target.classes().isEmpty())) {
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

  /**
   * Name of the column that counts features outside the range of the training data, unknown
   * categories among them.
   */
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
   * The column of spreads, which only models fill that say how sure they are.
   *
   * @return "spread of X", or "standard deviation of X", with the unit of the target as modelled;
   *     or "share of votes"
   */
  public ColumnSpec spreadColumn() {
    String name = model instanceof SpreadModel sure ? sure.spreadName() : "spread";
    return target.isClass()
        ? new ColumnSpec("share of votes", "")
        : new ColumnSpec(name + " of " + target.modelled().name(), target.modelled().unit());
  }

  /**
   * The columns of probabilities, which only models of classes that know them fill.
   *
   * @return "probability of X" for each class X
   */
  public List<ColumnSpec> probabilityColumns() {
    return target.classes().stream()
        .map(name -> new ColumnSpec("probability of " + name.replaceAll("\\R", " "), ""))
        .toList();
  }

  /**
   * Applies the model to a table. Columns are found by name, in any order.
   *
   * @param table has all features of the model, among other columns; a missing (or infinite) value
   *     is replaced as the {@link Imputation} says and counted; a text that was not among the
   *     training data has 0 for every category and is counted as extrapolating
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return one row per row of the table, with its ids and row errors (a failed row is NaN, or
   *     empty for a class). Columns: {@link #predictionColumn}, in the unit of the target; for a
   *     model that says how sure it is {@link #spreadColumn}: what {@link
   *     SpreadModel#spreadMeaning} tells, in the space in which the target was modelled, or the
   *     mean share of the members that a class got; for a model that knows them {@link
   *     #probabilityColumns}; {@link #EXTRAPOLATING}: the number of features outside the range of
   *     the training data; {@link #MISSING}: the number of values replaced
   * @throws IllegalArgumentException listing features that are missing, or naming one with another
   *     unit
   */
  public FeatureTable predict(FeatureTable table, RunContext run) {
    return predict(table, new double[table.rows()], run);
  }

  /**
   * Applies the model to rows that may have features which the training data never had.
   *
   * @param table as for {@link #predict(FeatureTable, RunContext)}
   * @param unknown number of such features of each row, counted as extrapolating; not modified
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return as for {@link #predict(FeatureTable, RunContext)}
   * @throws IllegalArgumentException listing features that are missing, or naming one with another
   *     unit
   */
  public FeatureTable predict(FeatureTable table, double[] unknown, RunContext run) {
    return new Predictions(this, table, unknown).run(run);
  }
}
