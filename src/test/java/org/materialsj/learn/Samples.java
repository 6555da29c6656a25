package org.materialsj.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.materialsj.engine.random.Seeds;
import org.materialsj.model.ColumnSpec;

/** Made-up data to learn from. */
public final class Samples {

  private Samples() {}

  /**
   * The first problem of Friedman 1991, doi:10.1214/aos/1176347963: y = 10 sin(pi x0 x1) + 20 (x2 -
   * 0.5)^2 + 10 x3 + 5 x4 + noise of standard deviation 1, x uniform, five of ten features without
   * influence.
   */
  public static TrainingSet friedman1(int rows, long seed) {
    SplittableRandom random = Seeds.forItem(seed, 0);
    double[][] columns = new double[10][rows];
    double[] y = new double[rows];
    for (int i = 0; i < rows; i++) {
      for (double[] column : columns) {
        column[i] = random.nextDouble();
      }
      y[i] =
          10 * Math.sin(Math.PI * columns[0][i] * columns[1][i])
              + 20 * Math.pow(columns[2][i] - 0.5, 2)
              + 10 * columns[3][i]
              + 5 * columns[4][i]
              + gaussian(random);
    }
    return new TrainingSet(names(10), columns, new ColumnSpec("y", "eV"), y, List.of());
  }

  /** Three classes by bands of x0 + x1, with one row in ten mislabelled. */
  public static TrainingSet bands(int rows, long seed) {
    SplittableRandom random = Seeds.forItem(seed, 1);
    double[][] columns = new double[4][rows];
    double[] y = new double[rows];
    for (int i = 0; i < rows; i++) {
      for (double[] column : columns) {
        column[i] = random.nextDouble();
      }
      double sum = columns[0][i] + columns[1][i];
      y[i] = random.nextInt(10) == 0 ? random.nextInt(3) : sum < 0.8 ? 0 : sum < 1.2 ? 1 : 2;
    }
    return new TrainingSet(
        names(4), columns, new ColumnSpec("phase", ""), y, List.of("alpha", "beta", "gamma"));
  }

  /** Names x0, x1, ... */
  public static List<ColumnSpec> names(int count) {
    List<ColumnSpec> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      names.add(new ColumnSpec("x" + i, "A"));
    }
    return names;
  }

  private static double gaussian(SplittableRandom random) {
    // Box and Muller; 1 - u is never 0.
    return Math.sqrt(-2 * Math.log(1 - random.nextDouble()))
        * Math.cos(2 * Math.PI * random.nextDouble());
  }
}
