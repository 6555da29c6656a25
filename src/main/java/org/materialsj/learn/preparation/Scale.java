package org.materialsj.learn.preparation;

import java.util.Arrays;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Descriptive;
import org.materialsj.learn.TrainingSet;

/**
 * Brings features to a common scale: x becomes (x - shift) / scale, both from the training rows. A
 * feature without spread becomes 0.
 *
 * @param kind which shift and scale
 */
record Scale(Kind kind) implements Step {

  /** Which shift and scale. */
  enum Kind {
    /** Mean and population standard deviation. */
    STANDARD("standardize"),
    /** Smallest value and range, so that training values are 0 to 1. */
    RANGE("minmax"),
    /** Median and distance of the quartiles, which few unusual rows do not change. */
    QUARTILES("robust");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  @Override
  public String text() {
    return kind.word();
  }

  @Override
  public Transform fit(TrainingSet data, long seed, RunContext run) {
    int d = data.columns().length;
    double[] shift = new double[d];
    double[] scale = new double[d];
    for (int f = 0; f < d; f++) {
      run.cancel().check("scaling of features");
      double[] column = data.columns()[f];
      switch (kind) {
        case STANDARD -> {
          shift[f] = Descriptive.mean(column);
          scale[f] = Descriptive.deviation(column);
        }
        case RANGE -> {
          shift[f] = Arrays.stream(column).min().orElseThrow();
          scale[f] = Arrays.stream(column).max().orElseThrow() - shift[f];
        }
        case QUARTILES -> {
          double[] sorted = column.clone();
          Arrays.sort(sorted);
          shift[f] = Descriptive.quantile(sorted, 0.5);
          scale[f] = Descriptive.quantile(sorted, 0.75) - Descriptive.quantile(sorted, 0.25);
        }
      }
      if (!(scale[f] > 0 && Double.isFinite(scale[f]))) {
        scale[f] = 1;
      }
    }
    return new Scaling(shift, scale);
  }
}
