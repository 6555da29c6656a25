package org.materialsj.packing.search;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.materialsj.engine.algebra.SymmetricEigen;

/**
 * The covariance matrix adaptation evolution strategy, (mu/mu_w, lambda)-CMA-ES, for the maximum of
 * a function of n variables: weighted recombination of the mu = lambda / 2 best of lambda samples
 * of N(m, sigma^2 C), cumulative step-size adaptation, rank-one and rank-mu update of C. Only the
 * order of the values of the best mu matters, so values below that of the mu-th best need not be
 * told apart: {@link #cut} tells which. Variables are not bounded and not wrapped; a periodic
 * function needs neither.
 *
 * <p>One generation is {@link #ask}, {@link #tell} for samples 0 .. lambda-1 in turn, {@link
 * #update}. Reusable; for one thread. Cost per generation about lambda n^2 + 30 n^3, without
 * allocation per sample.
 *
 * @see "Hansen, The CMA Evolution Strategy: A Tutorial, 2016, arXiv 1604.00772,
 *     doi:10.48550/arXiv.1604.00772"
 */
public final class Cmaes {

  /** The axes are told anew when C has changed by about this share of 1 / n. */
  private static final double LAZY = 0.5;

  private final int n;
  private final int lambda;
  private final int mu;
  private final double[] weights;
  private final double effective;
  private final double pathRate;
  private final double damping;
  private final double covariancePathRate;
  private final double rankOne;
  private final double rankMu;
  private final double chi;

  private final double[] mean;
  private final double[] covariance;
  private final double[] stepPath;
  private final double[] covariancePath;

  /** Row k is the k-th unit axis of C. */
  private double[] axes;

  private final double[] lengths;
  private final double[] normals;
  private final double[][] samples;
  private final double[] values;
  private final int[] order;
  private final double[] move;
  private final double[] whitened;
  private double sigma;
  private int told;
  private int generation;
  private double stale;
  private SplittableRandom random;
  private double spare;
  private boolean hasSpare;

  /**
   * A strategy with the default population, 4 + 3 ln n.
   *
   * @param n number of variables, at least 1
   */
  public Cmaes(int n) {
    this(n, 4 + (int) (3 * Math.log(n)));
  }

  /**
   * A strategy.
   *
   * @param n number of variables, at least 1
   * @param lambda samples per generation, at least 4
   * @throws IllegalArgumentException if a number is too small
   */
  public Cmaes(int n, int lambda) {
    if (n < 1 || lambda < 4) {
      throw new IllegalArgumentException(
          "CMA-ES needs n >= 1 and lambda >= 4, got " + n + " and " + lambda);
    }
    this.n = n;
    this.lambda = lambda;
    mu = lambda / 2;
    weights = new double[mu];
    double sum = 0;
    for (int i = 0; i < mu; i++) {
      weights[i] = Math.log((lambda + 1) / 2.0) - Math.log(i + 1.0);
      sum += weights[i];
    }
    double squares = 0;
    for (int i = 0; i < mu; i++) {
      weights[i] /= sum;
      squares += weights[i] * weights[i];
    }
    effective = 1 / squares;
    pathRate = (effective + 2) / (n + effective + 5);
    damping = 1 + 2 * Math.max(0, Math.sqrt((effective - 1) / (n + 1)) - 1) + pathRate;
    covariancePathRate = (4 + effective / n) / (n + 4 + 2 * effective / n);
    rankOne = 2 / ((n + 1.3) * (n + 1.3) + effective);
    rankMu =
        Math.min(
            1 - rankOne, 2 * (effective - 2 + 1 / effective) / ((n + 2.0) * (n + 2.0) + effective));
    chi = Math.sqrt(n) * (1 - 1 / (4.0 * n) + 1 / (21.0 * n * n));
    mean = new double[n];
    covariance = new double[n * n];
    stepPath = new double[n];
    covariancePath = new double[n];
    axes = new double[n * n];
    lengths = new double[n];
    normals = new double[lambda * n];
    samples = new double[lambda][n];
    values = new double[lambda];
    order = new int[lambda];
    move = new double[n];
    whitened = new double[n];
  }

  /**
   * Begins at a point with equal steps in all directions.
   *
   * @param start mean of the first generation, n numbers; not modified
   * @param step its standard deviation, positive
   * @param source stream of random numbers; the strategy draws from it until the next start
   */
  public void start(double[] start, double step, SplittableRandom source) {
    System.arraycopy(start, 0, mean, 0, n);
    sigma = step;
    random = source;
    hasSpare = false;
    generation = 0;
    stale = 0;
    Arrays.fill(covariance, 0);
    Arrays.fill(axes, 0);
    for (int i = 0; i < n; i++) {
      covariance[i * n + i] = 1;
      axes[i * n + i] = 1;
    }
    Arrays.fill(lengths, 1);
    Arrays.fill(stepPath, 0);
    Arrays.fill(covariancePath, 0);
  }

  /**
   * The population.
   *
   * @return lambda
   */
  public int samples() {
    return lambda;
  }

  /** Draws the samples of the next generation. */
  public void ask() {
    told = 0;
    for (int k = 0; k < lambda; k++) {
      double[] sample = samples[k];
      System.arraycopy(mean, 0, sample, 0, n);
      for (int a = 0; a < n; a++) {
        double z = normal();
        normals[k * n + a] = z;
        double along = sigma * lengths[a] * z;
        for (int i = 0; i < n; i++) {
          sample[i] += along * axes[a * n + i];
        }
      }
    }
  }

  /**
   * One sample of this generation.
   *
   * @param k its index, below lambda
   * @return n variables; not to be modified, valid until the next {@link #ask}
   */
  public double[] sample(int k) {
    return samples[k];
  }

  /**
   * Tells the value of the next sample.
   *
   * @param value value to maximise; exact when at least {@link #cut}, otherwise anything below
   */
  public void tell(double value) {
    values[told] = value;
    int place = told;
    // Equal values keep their order.
    while (place > 0 && values[order[place - 1]] < value) {
      order[place] = order[place - 1];
      place--;
    }
    order[place] = told;
    told++;
  }

  /**
   * The value that the next sample must exceed to be among the best mu.
   *
   * @return the mu-th highest value told in this generation, or 0 as long as there are fewer
   */
  public double cut() {
    return told < mu ? 0 : values[order[mu - 1]];
  }

  /**
   * The index of a sample by its rank in this generation.
   *
   * @param rank 0 for the highest value; below lambda / 2, where values are exact
   * @return index of the sample
   */
  public int ranked(int rank) {
    return order[rank];
  }

  /**
   * The value told for a sample.
   *
   * @param k its index
   * @return the value
   */
  public double value(int k) {
    return values[k];
  }

  /**
   * The spread of the values of the best half.
   *
   * @return highest less mu-th highest value of this generation
   */
  public double spread() {
    return values[order[0]] - values[order[mu - 1]];
  }

  /**
   * The largest standard deviation of the samples in any direction.
   *
   * @return sigma times the square root of the largest eigenvalue of C
   */
  public double reach() {
    double longest = 0;
    for (double length : lengths) {
      longest = Math.max(longest, length);
    }
    return sigma * longest;
  }

  /** Moves the distribution after all samples are told. */
  public void update() {
    if (told < lambda) {
      throw new IllegalStateException("only " + told + " of " + lambda + " samples are told");
    }
    generation++;
    moveMean();
    double rate = Math.sqrt(pathRate * (2 - pathRate) * effective);
    double length = 0;
    for (int i = 0; i < n; i++) {
      stepPath[i] = (1 - pathRate) * stepPath[i] + rate * whitened[i];
      length += stepPath[i] * stepPath[i];
    }
    length = Math.sqrt(length);
    double settled = Math.sqrt(1 - Math.pow(1 - pathRate, 2.0 * generation));
    boolean stalled = length / settled >= (1.4 + 2 / (n + 1.0)) * chi;
    adapt(stalled);
    sigma *= Math.exp(Math.min(1, pathRate / damping * (length / chi - 1)));
    stale += rankOne + rankMu;
    if (stale > LAZY / n) {
      decompose();
    }
  }

  /** The weighted mean of the best steps, in the variables and in the axes' own units. */
  private void moveMean() {
    Arrays.fill(move, 0);
    Arrays.fill(whitened, 0);
    for (int a = 0; a < n; a++) {
      double z = 0;
      for (int r = 0; r < mu; r++) {
        z += weights[r] * normals[order[r] * n + a];
      }
      for (int i = 0; i < n; i++) {
        whitened[i] += z * axes[a * n + i];
        move[i] += z * lengths[a] * axes[a * n + i];
      }
    }
    for (int i = 0; i < n; i++) {
      mean[i] += sigma * move[i];
    }
  }

  private void adapt(boolean stalled) {
    double rate =
        stalled ? 0 : Math.sqrt(covariancePathRate * (2 - covariancePathRate) * effective);
    for (int i = 0; i < n; i++) {
      covariancePath[i] = (1 - covariancePathRate) * covariancePath[i] + rate * move[i];
    }
    // What a path that stands still lacks in variance is not taken off C.
    double lost = stalled ? covariancePathRate * (2 - covariancePathRate) : 0;
    double keep = 1 - rankOne - rankMu + rankOne * lost;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        covariance[i * n + j] =
            keep * covariance[i * n + j] + rankOne * covariancePath[i] * covariancePath[j];
      }
    }
    // The mean has moved already: a step is the sample less the old mean.
    for (int r = 0; r < mu; r++) {
      double[] sample = samples[order[r]];
      double factor = rankMu * weights[r];
      for (int i = 0; i < n; i++) {
        double stepI = (sample[i] - mean[i]) / sigma + move[i];
        for (int j = 0; j <= i; j++) {
          covariance[i * n + j] += factor * stepI * ((sample[j] - mean[j]) / sigma + move[j]);
        }
      }
    }
  }

  private void decompose() {
    stale = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        covariance[j * n + i] = covariance[i * n + j];
      }
    }
    SymmetricEigen eigen = SymmetricEigen.small(covariance, n);
    axes = eigen.vectors();
    for (int a = 0; a < n; a++) {
      lengths[a] = Math.sqrt(Math.max(eigen.values()[a], Double.MIN_NORMAL));
    }
  }

  /** A standard normal number, by the polar method, whose bits depend on no library. */
  private double normal() {
    if (hasSpare) {
      hasSpare = false;
      return spare;
    }
    double x;
    double y;
    double square;
    do {
      x = 2 * random.nextDouble() - 1;
      y = 2 * random.nextDouble() - 1;
      square = x * x + y * y;
    } while (square >= 1 || square == 0);
    double factor = Math.sqrt(-2 * StrictMath.log(square) / square);
    spare = y * factor;
    hasSpare = true;
    return x * factor;
  }
}
