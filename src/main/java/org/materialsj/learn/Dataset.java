package org.materialsj.learn;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.model.ColumnSpec;

/**
 * The rows of a table that can be learned from, before preprocessing. The arrays are shared, not
 * copied: read-only.
 *
 * @param features d names and units
 * @param columns d arrays of n numbers, column-major; NaN or infinity where missing
 * @param texts features that are texts, with n texts each; none for most data sets
 * @param imputation what stands in for missing numbers
 * @param target name and unit of the target
 * @param transform what was done to the target; none for classes
 * @param values n targets, transformed: numbers, or indices into {@code classes}
 * @param classes k class names; empty for regression
 * @param ids n row ids
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record Dataset(
    List<ColumnSpec> features,
    double[][] columns,
    List<TextColumn> texts,
    Imputation imputation,
    ColumnSpec target,
    TargetTransform transform,
    double[] values,
    List<String> classes,
    List<String> ids) {

  /** Copies the lists. */
  public Dataset {
    features = List.copyOf(features);
    texts = List.copyOf(texts);
    classes = List.copyOf(classes);
    ids = List.copyOf(ids);
  }

  /**
   * Rows whose features are numbers; the median of the training rows stands in for missing ones.
   *
   * @param features d names and units
   * @param columns d arrays of n numbers, column-major; NaN or infinity where missing
   * @param target name and unit of the target
   * @param transform what was done to the target; none for classes
   * @param values n targets, transformed: numbers, or indices into {@code classes}
   * @param classes k class names; empty for regression
   * @param ids n row ids
   */
  public Dataset(
      List<ColumnSpec> features,
      double[][] columns,
      ColumnSpec target,
      TargetTransform transform,
      double[] values,
      List<String> classes,
      List<String> ids) {
    this(features, columns, List.of(), Imputation.MEDIAN, target, transform, values, classes, ids);
  }

  /**
   * The number of rows.
   *
   * @return n
   */
  public int size() {
    return values.length;
  }

  /**
   * Whether the targets are classes.
   *
   * @return false for regression
   */
  public boolean isClassification() {
    return !classes.isEmpty();
  }

  /**
   * The class of each row.
   *
   * @return a new array of n indices
   */
  public int[] classIndices() {
    return Arrays.stream(values).mapToInt(v -> (int) v).toArray();
  }

  /**
   * The target as the model sees it.
   *
   * @return name and unit after the transform
   */
  public ColumnSpec modelledTarget() {
    return transform.modelled(target);
  }

  /**
   * The targets of some of the rows.
   *
   * @param rows their indices
   * @return a new array
   */
  public double[] values(int[] rows) {
    return pick(values, rows);
  }

  /**
   * Some of the rows.
   *
   * @param rows their indices
   * @return a new data set with the same classes; this one for all rows in their order
   */
  public Dataset select(int[] rows) {
    if (isAll(rows)) {
      return this;
    }
    double[][] picked = new double[columns.length][];
    Arrays.setAll(picked, f -> pick(columns[f], rows));
    return of(features, picked, texts.stream().map(text -> text.select(rows)).toList(), rows);
  }

  /**
   * Some of the rows without their features, for those who look at targets alone.
   *
   * @param rows their indices
   * @return a new data set with the same classes
   */
  public Dataset targets(int[] rows) {
    return of(List.of(), new double[0][], List.of(), rows);
  }

  private Dataset of(
      List<ColumnSpec> someFeatures, double[][] numbers, List<TextColumn> words, int[] rows) {
    return new Dataset(
        someFeatures,
        numbers,
        words,
        imputation,
        target,
        transform,
        pick(values, rows),
        classes,
        Arrays.stream(rows).mapToObj(ids::get).toList());
  }

  /**
   * What a learner gets: the given rows of the columns that are kept, without missing values.
   *
   * @param preprocessing fitted on these rows
   * @param rows indices of rows
   * @param cancel polled for each column
   * @return the training set, which shares columns as {@link #filled} tells
   */
  public TrainingSet trainingSet(Preprocessing preprocessing, int[] rows, CancelToken cancel) {
    return new TrainingSet(
        preprocessing.kept().stream().map(Preprocessing.Kept::column).toList(),
        filled(preprocessing, rows, cancel),
        modelledTarget(),
        pick(values, rows),
        classes);
  }

  /**
   * The given rows of the columns that are kept, without missing values.
   *
   * @param preprocessing tells which columns, in which order
   * @param rows indices of rows
   * @param cancel polled for each column
   * @return one column per kept column, read-only: where no number is missing and all rows are
   *     asked for in their order, it is the column of this data set itself
   */
  public double[][] filled(Preprocessing preprocessing, int[] rows, CancelToken cancel) {
    boolean all = isAll(rows);
    Map<String, double[]> numbers = new HashMap<>();
    for (int f = 0; f < features.size(); f++) {
      numbers.put(features.get(f).name(), columns[f]);
    }
    Map<String, TextColumn> words = new HashMap<>();
    texts.forEach(text -> words.put(text.column().name(), text.select(rows)));
    double[][] filled = new double[preprocessing.kept().size()][];
    for (int f = 0; f < filled.length; f++) {
      cancel.check("choice of rows");
      double[] raw =
          preprocessing.raw(
              f,
              name -> all ? numbers.get(name) : pick(numbers.get(name), rows),
              name -> words.get(name).texts());
      filled[f] = preprocessing.fill(f, raw);
    }
    return filled;
  }

  private boolean isAll(int[] rows) {
    if (rows.length != size()) {
      return false;
    }
    for (int i = 0; i < rows.length; i++) {
      if (rows[i] != i) {
        return false;
      }
    }
    return true;
  }

  /**
   * Which rows have the same features, bit by bit.
   *
   * @param cancel polled for each column
   * @return for each row the index of the first row with the same features
   */
  public int[] firstTwins(CancelToken cancel) {
    return Twins.first(this, cancel);
  }

  private static double[] pick(double[] from, int[] rows) {
    double[] picked = new double[rows.length];
    for (int i = 0; i < picked.length; i++) {
      picked[i] = from[rows[i]];
    }
    return picked;
  }
}
