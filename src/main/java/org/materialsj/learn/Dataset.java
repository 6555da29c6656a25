package org.materialsj.learn;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
   * Some of the rows.
   *
   * @param rows their indices
   * @return a new data set with the same classes
   */
  public Dataset select(int[] rows) {
    double[][] picked = new double[columns.length][];
    Arrays.setAll(picked, f -> pick(columns[f], rows));
    return new Dataset(
        features,
        picked,
        texts.stream().map(text -> text.select(rows)).toList(),
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
   * @return the training set
   */
  public TrainingSet trainingSet(Preprocessing preprocessing, int[] rows) {
    return new TrainingSet(
        preprocessing.kept().stream().map(Preprocessing.Kept::column).toList(),
        filled(preprocessing, rows),
        modelledTarget(),
        pick(values, rows),
        classes);
  }

  /**
   * The given rows of the columns that are kept, without missing values.
   *
   * @param preprocessing tells which columns, in which order
   * @param rows indices of rows
   * @return one new column per kept column
   */
  public double[][] filled(Preprocessing preprocessing, int[] rows) {
    Map<String, double[]> numbers = new HashMap<>();
    for (int f = 0; f < features.size(); f++) {
      numbers.put(features.get(f).name(), columns[f]);
    }
    Map<String, TextColumn> words = new HashMap<>();
    texts.forEach(text -> words.put(text.column().name(), text.select(rows)));
    return preprocessing.fill(
        preprocessing.raw(name -> pick(numbers.get(name), rows), name -> words.get(name).texts()));
  }

  /**
   * Which rows have the same features, bit by bit.
   *
   * @return for each row the index of the first row with the same features
   */
  public int[] firstTwins() {
    record Key(long[] bits, List<String> words) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that
            && Arrays.equals(bits, that.bits)
            && words.equals(that.words);
      }

      @Override
      public int hashCode() {
        return 31 * Arrays.hashCode(bits) + words.hashCode();
      }
    }
    Map<Key, Integer> first = new HashMap<>();
    int[] twins = new int[size()];
    for (int row = 0; row < size(); row++) {
      long[] bits = new long[columns.length];
      for (int f = 0; f < bits.length; f++) {
        bits[f] = Double.doubleToLongBits(columns[f][row] + 0.0);
      }
      int at = row;
      List<String> words = texts.stream().map(text -> text.texts().get(at)).toList();
      Integer earlier = first.putIfAbsent(new Key(bits, words), row);
      twins[row] = earlier == null ? row : earlier;
    }
    return twins;
  }

  private static double[] pick(double[] from, int[] rows) {
    return Arrays.stream(rows).mapToDouble(row -> from[row]).toArray();
  }
}
