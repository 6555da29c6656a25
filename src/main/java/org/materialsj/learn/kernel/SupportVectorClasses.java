package org.materialsj.learn.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.materialsj.engine.algebra.RowPairs;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Model;
import org.materialsj.learn.ModelNumbers;
import org.materialsj.learn.ProbabilityModel;

/**
 * Machines of each two classes, which vote. The machine of classes a and b, a before b, decides for
 * a when the sum over the support vectors of both of weight times kernel, plus its intercept, is
 * above 0. Of classes with equally many votes the first one wins.
 */
public class SupportVectorClasses implements Model {

  /** How a model file names it. */
  public static final String TYPE = "SUPPORT_VECTORS";

  private static final int BLOCK_ROWS = 16;
  private static final int TILE = 512;

  private final Kernel kernel;
  private final double[][] references;

  /** The vectors of class c are starts[c] to starts[c + 1]. */
  private final int[] starts;

  /** weights[j][i] of vector i in the machine with the j-th of the other classes. */
  private final double[][] weights;

  private final double[] intercepts;

  private SupportVectorClasses(
      Kernel kernel, double[][] references, int[] counts, double[][] weights, double[] intercepts) {
    this.kernel = kernel;
    this.references = references;
    this.weights = weights;
    this.intercepts = intercepts;
    this.starts = new int[counts.length + 1];
    for (int c = 0; c < counts.length; c++) {
      starts[c + 1] = starts[c] + counts[c];
    }
  }

  /**
   * A model, which tells probabilities when it has sigmoids.
   *
   * @param kernel the kernel
   * @param references d columns of n finite numbers, class by class; kept, not copied
   * @param counts number of vectors of each of k classes
   * @param weights k - 1 times n finite numbers; kept, not copied
   * @param intercepts one per pair of classes; kept, not copied
   * @param sigmoids one per pair of classes, or none
   * @return the model
   * @throws IllegalArgumentException if the lengths do not fit or a number is not finite
   */
  static SupportVectorClasses of(
      Kernel kernel,
      double[][] references,
      int[] counts,
      double[][] weights,
      double[] intercepts,
      List<Sigmoid> sigmoids) {
    int k = counts.length;
    long total = 0;
    for (int count : counts) {
      if (count < 0) {
        throw new IllegalArgumentException("a class has " + count + " support vectors");
      }
      total += count;
    }
    if (k < 2
        || total > Integer.MAX_VALUE
        || weights.length != k - 1
        || intercepts.length != k * (k - 1) / 2
        || !sigmoids.isEmpty() && sigmoids.size() != intercepts.length) {
      throw new IllegalArgumentException("the support vectors do not fit the classes");
    }
    References.check(references, (int) total);
    References.check(weights, (int) total);
    References.checkFinite(intercepts);
    return sigmoids.isEmpty()
        ? new SupportVectorClasses(kernel, references, counts, weights, intercepts)
        : new WithProbabilities(kernel, references, counts, weights, intercepts, sigmoids);
  }

  /**
   * A model from its numbers.
   *
   * @param numbers from a file: trusted in nothing
   * @param features number of features of a row
   * @param classes number of classes
   * @return the model
   * @throws IllegalArgumentException if they are not sound
   */
  public static SupportVectorClasses of(ModelNumbers numbers, int features, int classes) {
    numbers.only(
        "kernel", "kernelNumbers", "references", "counts", "weights", "intercepts", "sigmoids");
    int[] counts = numbers.ints("counts");
    double[] slopes = numbers.doubles("sigmoids");
    if (counts.length != classes || classes < 2 || slopes.length % 2 != 0) {
      throw new IllegalArgumentException("the support vectors do not fit the classes");
    }
    List<Sigmoid> sigmoids = new ArrayList<>();
    for (int p = 0; p < slopes.length; p += 2) {
      sigmoids.add(new Sigmoid(slopes[p], slopes[p + 1]));
    }
    return of(
        Kernel.of(numbers),
        References.split(numbers.doubles("references"), features),
        counts,
        References.split(numbers.doubles("weights"), classes - 1),
        numbers.doubles("intercepts"),
        sigmoids);
  }

  /** The pairs of classes in order: 0 1, 0 2, ..., 1 2, ... */
  static List<int[]> pairs(int classes) {
    List<int[]> pairs = new ArrayList<>();
    for (int a = 0; a < classes; a++) {
      for (int b = a + 1; b < classes; b++) {
        pairs.add(new int[] {a, b});
      }
    }
    return pairs;
  }

  @Override
  public ModelNumbers numbers() {
    int[] counts = new int[classCount()];
    Arrays.setAll(counts, c -> starts[c + 1] - starts[c]);
    return kernel
        .addTo(ModelNumbers.of(TYPE))
        .add("references", References.join(references))
        .add("counts", counts)
        .add("weights", References.join(weights))
        .add("intercepts", intercepts)
        .add("sigmoids", slopes())
        .build();
  }

  /** Slope and shift of the sigmoid of each pair. */
  double[] slopes() {
    return new double[0];
  }

  /**
   * The number of support vectors.
   *
   * @return training rows that the predictions still need
   */
  public int size() {
    return references[0].length;
  }

  @Override
  public int featureCount() {
    return references.length;
  }

  @Override
  public int classCount() {
    return starts.length - 1;
  }

  @Override
  public double[] predict(double[][] columns, RunContext run) {
    double[] predictions = new double[columns[0].length];
    forRows(
        columns,
        (row, decisions) -> {
          int[] votes = new int[classCount()];
          int pair = 0;
          for (int a = 0; a < votes.length; a++) {
            for (int b = a + 1; b < votes.length; b++) {
              if (knows(a) && knows(b)) {
                votes[decisions[pair] > 0 ? a : b]++;
              }
              pair++;
            }
          }
          int best = 0;
          for (int c = 1; c < votes.length; c++) {
            best = votes[c] > votes[best] ? c : best;
          }
          predictions[row] = best;
        },
        run);
    return predictions;
  }

  /** Whether the class had training rows: without any it has no vectors and takes no part. */
  boolean knows(int c) {
    return starts[c + 1] > starts[c];
  }

  /** Takes the decisions of all pairs for a row. */
  interface Decided {
    void accept(int row, double[] decisions);
  }

  /** Decides row by row, in any order. */
  void forRows(double[][] columns, Decided decided, RunContext run) {
    References.checkFeatures(references, columns);
    int rows = columns[0].length;
    run.executor()
        .map(
            (rows + BLOCK_ROWS - 1) / BLOCK_ROWS,
            block -> {
              int start = block * BLOCK_ROWS;
              int end = Math.min(rows, start + BLOCK_ROWS);
              double[][] values = kernels(columns, start, end, run);
              for (int i = start; i < end; i++) {
                run.cancel().check("prediction");
                decided.accept(i, decisions(values[i - start]));
              }
              return block;
            },
            "blocks of predictions",
            run.progress(),
            run.cancel());
  }

  private double[][] kernels(double[][] columns, int start, int end, RunContext run) {
    double[][] values = new double[end - start][size()];
    for (int left = 0; left < size(); left += TILE) {
      run.cancel().check("prediction");
      int right = Math.min(size(), left + TILE);
      for (int i = start; i < end; i++) {
        kernel.values(references, left, right, RowPairs.row(columns, i), values[i - start]);
      }
    }
    return values;
  }

  private double[] decisions(double[] values) {
    double[] decisions = new double[intercepts.length];
    int pair = 0;
    for (int a = 0; a < classCount(); a++) {
      for (int b = a + 1; b < classCount(); b++) {
        decisions[pair] =
            part(values, weights[b - 1], a) + part(values, weights[a], b) + intercepts[pair];
        pair++;
      }
    }
    return decisions;
  }

  private double part(double[] values, double[] of, int c) {
    return RowPairs.dot(values, starts[c], of, starts[c], starts[c + 1] - starts[c]);
  }

  /** Knows how far decisions can be trusted. */
  private static final class WithProbabilities extends SupportVectorClasses
      implements ProbabilityModel {

    private static final double SMALLEST = 1e-7;

    private final List<Sigmoid> sigmoids;

    WithProbabilities(
        Kernel kernel,
        double[][] references,
        int[] counts,
        double[][] weights,
        double[] intercepts,
        List<Sigmoid> sigmoids) {
      super(kernel, references, counts, weights, intercepts);
      this.sigmoids = List.copyOf(sigmoids);
    }

    @Override
    double[] slopes() {
      return sigmoids.stream()
          .flatMapToDouble(s -> DoubleStream.of(s.slope(), s.shift()))
          .toArray();
    }

    @Override
    public double[][] probabilities(double[][] columns, RunContext run) {
      double[][] probabilities = new double[classCount()][columns[0].length];
      int[] known = IntStream.range(0, classCount()).filter(this::knows).toArray();
      forRows(
          columns,
          (row, decisions) -> {
            double[] coupled = Sigmoid.couple(pairwise(decisions, known));
            for (int c = 0; c < known.length; c++) {
              probabilities[known[c]][row] = coupled[c];
            }
          },
          run);
      return probabilities;
    }

    private double[][] pairwise(double[] decisions, int[] known) {
      double[][] pairwise = new double[known.length][known.length];
      for (int i = 0; i < known.length; i++) {
        for (int j = i + 1; j < known.length; j++) {
          int a = known[i];
          int pair = a * (2 * classCount() - a - 1) / 2 + known[j] - a - 1;
          double p = sigmoids.get(pair).probability(decisions[pair]);
          pairwise[i][j] = Math.min(Math.max(p, SMALLEST), 1 - SMALLEST);
          pairwise[j][i] = 1 - pairwise[i][j];
        }
      }
      return pairwise;
    }

    /**
     * Predicts by votes, as without probabilities: these come from machines that saw fewer rows.
     */
    @Override
    public double[] predict(double[][] columns, RunContext run) {
      return super.predict(columns, run);
    }
  }
}
