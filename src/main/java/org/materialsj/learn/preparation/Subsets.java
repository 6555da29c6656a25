package org.materialsj.learn.preparation;

import java.util.Arrays;
import org.materialsj.learn.TrainingSet;

/** Parts of training sets; columns are shared where whole. */
final class Subsets {

  private Subsets() {}

  /** All rows of some features. */
  static TrainingSet of(TrainingSet data, int[] features) {
    return new TrainingSet(
        Arrays.stream(features).mapToObj(data.features()::get).toList(),
        columns(data.columns(), features),
        data.target(),
        data.values(),
        data.classes());
  }

  /** Some rows of all features. */
  static TrainingSet rows(TrainingSet data, int[] rows) {
    return new TrainingSet(
        data.features(),
        Arrays.stream(data.columns()).map(c -> pick(c, rows)).toArray(double[][]::new),
        data.target(),
        pick(data.values(), rows),
        data.classes());
  }

  static double[][] columns(double[][] columns, int[] chosen) {
    return Arrays.stream(chosen).mapToObj(f -> columns[f]).toArray(double[][]::new);
  }

  private static double[] pick(double[] from, int[] rows) {
    return Arrays.stream(rows).mapToDouble(row -> from[row]).toArray();
  }
}
