package org.materialsj.learn.explore;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.RunContext;

/**
 * What many dimensions do to distances and to neighbours (Bellman 1961; Beyer et al. 1999,
 * doi:10.1007/3-540-49257-7_15), measured on points that are drawn, and volumes in closed form.
 *
 * @param dimensions numbers of dimensions d, ascending
 * @param contrast (largest - smallest distance) / smallest distance from a point to others, all
 *     even in the unit cube of d dimensions; the mean over draws
 * @param shell share of the volume of a ball of d dimensions that is in the outer tenth of its
 *     radius, 1 - 0.9^d
 * @param ball share of a cube's volume that the ball inside it takes, pi^(d/2) / (Gamma(d/2 + 1)
 *     2^d)
 * @param edge how much of each axis a cube spans that holds a hundredth of the unit cube,
 *     0.01^(1/d)
 * @param neighbourError share of points that their nearest neighbour puts into the wrong one of two
 *     classes, when 2 dimensions tell the classes and d more tell nothing; the mean over draws
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record DimensionCurse(
    int[] dimensions,
    double[] contrast,
    double[] shell,
    double[] ball,
    double[] edge,
    double[] neighbourError) {

  private static final int[] STEPS = {1, 2, 3, 5, 7};
  private static final int DRAWS = 10;

  /** The classes have their means at -1 and 1 on both dimensions that tell them. */
  private static final int TELLING = 2;

  private static final double SHELL = 0.1;
  private static final double HELD = 0.01;

  /**
   * Measures. Dimensions are 1, 2, 3, 5, 7 times powers of ten, and the largest. Draw k of
   * dimension i takes item 10 i + k of the seed. Cost 10 n^2 times the sum of dimensions.
   *
   * @param points how many points are drawn for each, at least 4
   * @param most the largest number of dimensions, at least 1
   * @param seed seed
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return the measures
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static DimensionCurse measure(int points, int most, long seed, RunContext run) {
    if (points < 4 || most < 1) {
      throw new IllegalArgumentException(
          "needs at least 4 points and 1 dimension, got " + points + " and " + most);
    }
    int[] dimensions = dimensions(most);
    int items = dimensions.length * DRAWS;
    List<double[]> draws =
        run.executor()
            .map(
                items,
                item -> draw(points, dimensions[item / DRAWS], Seeds.forItem(seed, item), run),
                "draws of points",
                run.progress(),
                run.cancel());
    return new DimensionCurse(
        dimensions,
        means(draws, 0),
        Arrays.stream(dimensions).mapToDouble(d -> 1 - Math.pow(1 - SHELL, d)).toArray(),
        Arrays.stream(dimensions).mapToDouble(DimensionCurse::ballInCube).toArray(),
        Arrays.stream(dimensions).mapToDouble(d -> Math.pow(HELD, 1.0 / d)).toArray(),
        means(draws, 1));
  }

  private static int[] dimensions(int most) {
    IntStream.Builder all = IntStream.builder();
    for (long power = 1; power <= most; power *= 10) {
      for (int step : STEPS) {
        if (step * power <= most) {
          all.add((int) (step * power));
        }
      }
    }
    all.add(most);
    return all.build().distinct().toArray();
  }

  private static double[] means(List<double[]> draws, int which) {
    double[] means = new double[draws.size() / DRAWS];
    for (int i = 0; i < draws.size(); i++) {
      means[i / DRAWS] += draws.get(i)[which] / DRAWS;
    }
    return means;
  }

  /** V(d) = V(d - 2) 2 pi / d for the unit ball, beside 2^d for the cube around it. */
  private static double ballInCube(int d) {
    double share = 1;
    for (int k = d % 2 == 0 ? 2 : 3; k <= d; k += 2) {
      share *= 2 * Math.PI / k / 4;
    }
    return share;
  }

  private static double[] draw(int points, int d, SplittableRandom random, RunContext run) {
    return new double[] {contrast(points, d, random, run), error(points, d, random, run)};
  }

  private static double contrast(int points, int d, SplittableRandom random, RunContext run) {
    double[] from = random.doubles(d).toArray();
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (int i = 1; i < points; i++) {
      run.cancel().check("measuring of distances");
      double square = 0;
      for (int k = 0; k < d; k++) {
        double difference = random.nextDouble() - from[k];
        square += difference * difference;
      }
      least = Math.min(least, square);
      most = Math.max(most, square);
    }
    return (Math.sqrt(most) - Math.sqrt(least)) / Math.sqrt(least);
  }

  /** The first half of the points tells the classes of the second half. */
  private static double error(int points, int d, SplittableRandom random, RunContext run) {
    double[][] all = new double[points][TELLING + d];
    for (int i = 0; i < points; i++) {
      for (int k = 0; k < all[i].length; k++) {
        double mean = k < TELLING ? 2 * (i % 2) - 1 : 0;
        all[i][k] = mean + random.nextGaussian();
      }
    }
    int half = points / 2;
    int wrong = 0;
    for (int i = half; i < points; i++) {
      run.cancel().check("search of neighbours");
      int nearest = 0;
      double least = Double.POSITIVE_INFINITY;
      for (int j = 0; j < half; j++) {
        double square = square(all[i], all[j]);
        if (square < least) {
          least = square;
          nearest = j;
        }
      }
      wrong += nearest % 2 == i % 2 ? 0 : 1;
    }
    return (double) wrong / (points - half);
  }

  private static double square(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += (a[k] - b[k]) * (a[k] - b[k]);
    }
    return sum;
  }
}
