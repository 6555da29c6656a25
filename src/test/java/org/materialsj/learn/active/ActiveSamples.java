package org.materialsj.learn.active;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.materialsj.learn.Learner;
import org.materialsj.learn.Learners;
import org.materialsj.learn.TrainingSet;
import org.materialsj.model.ColumnSpec;

/** Data sets for the tests of active learning. */
final class ActiveSamples {

  private ActiveSamples() {}

  /** Rows of a square with a narrow hill at (0.7, 0.3). */
  static TrainingSet hill(int rows) {
    SplittableRandom random = new SplittableRandom(3);
    double[][] x = new double[2][rows];
    double[] y = new double[rows];
    for (int i = 0; i < rows; i++) {
      x[0][i] = random.nextDouble();
      x[1][i] = random.nextDouble();
      double p = x[0][i] - 0.7;
      double q = x[1][i] - 0.3;
      y[i] = x[0][i] + 5 * Math.exp(-25 * (p * p + q * q));
    }
    return new TrainingSet(
        List.of(new ColumnSpec("a", ""), new ColumnSpec("b", "")),
        x,
        new ColumnSpec("height", "m"),
        y,
        List.of());
  }

  /** The same rows; classes tell whether they lie near (0.7, 0.3). */
  static TrainingSet phases(int rows) {
    TrainingSet hill = hill(rows);
    double[] classes = new double[rows];
    for (int i = 0; i < rows; i++) {
      double p = hill.columns()[0][i] - 0.7;
      double q = hill.columns()[1][i] - 0.3;
      classes[i] = p * p + q * q < 0.12 ? 1 : 0;
    }
    return new TrainingSet(
        hill.features(),
        hill.columns(),
        new ColumnSpec("phase", ""),
        classes,
        List.of("low", "high"));
  }

  static Learner forest() {
    return Learners.create("Random forest", Map.of("trees", "15"));
  }

  static Learner process() {
    return Learners.create("Gaussian process", Map.of());
  }
}
