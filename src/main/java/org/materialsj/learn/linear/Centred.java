package org.materialsj.learn.linear;

import java.util.Arrays;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.learn.TrainingSet;

/**
 * Features and target with mean 0, as a copy.
 *
 * @param columns d columns of n numbers, divided by the scales of the moments
 * @param target n numbers
 * @param moments what was taken away and divided by
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
record Centred(double[][] columns, double[] target, Moments moments) {

  static Centred of(TrainingSet data, boolean standardize, CancelToken cancel) {
    Moments moments = Moments.of(data, standardize, cancel);
    int d = data.columns().length;
    double[][] block = new double[d + 1][data.size()];
    moments.write(0, data.size(), block);
    return new Centred(Arrays.copyOf(block, d), block[d], moments);
  }

  int rows() {
    return target.length;
  }

  int features() {
    return columns.length;
  }
}
