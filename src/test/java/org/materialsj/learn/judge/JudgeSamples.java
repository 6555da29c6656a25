package org.materialsj.learn.judge;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.materialsj.learn.Dataset;
import org.materialsj.learn.Samples;
import org.materialsj.learn.TargetTransform;
import org.materialsj.learn.TrainingSet;
import org.materialsj.model.ColumnSpec;

/** Made-up data to judge on. */
final class JudgeSamples {

  private JudgeSamples() {}

  /** A training set as a data set. */
  static Dataset dataset(TrainingSet data) {
    return new Dataset(
        data.features(),
        data.columns(),
        data.target(),
        TargetTransform.NONE,
        data.values(),
        data.classes(),
        IntStream.range(0, data.size()).mapToObj(i -> "r" + i).toList());
  }

  /** Friedman's first problem. */
  static Dataset friedman(int rows) {
    return dataset(Samples.friedman1(rows, 3));
  }

  /** Three classes. */
  static Dataset bands(int rows) {
    return dataset(Samples.bands(rows, 3));
  }

  /** Normal features and a normal target that have nothing to do with each other. */
  static Dataset noise(int rows, int features, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] columns = new double[features][rows];
    for (double[] column : columns) {
      Arrays.setAll(column, i -> random.nextGaussian());
    }
    double[] values = new double[rows];
    Arrays.setAll(values, i -> random.nextGaussian());
    return dataset(
        new TrainingSet(
            Samples.names(features), columns, new ColumnSpec("y", "eV"), values, List.of()));
  }
}
