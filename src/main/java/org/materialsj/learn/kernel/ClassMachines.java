package org.materialsj.learn.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.materialsj.engine.algebra.RowPairs;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.TrainingSet;

/** Trains a machine for each two classes. */
final class ClassMachines {

  private static final int FOLDS = 5;

  /** At most so many machines at once, whatever the threads, share the memory for kernels. */
  private static final int AT_ONCE = 32;

  /** So many classes make half a million machines; beyond a hundred other learners serve better. */
  private static final int MOST_CLASSES = 100;

  private final SupportVectorOptions options;
  private final Kernel kernel;
  private final TrainingSet data;
  private final long seed;
  private final int[][] members;

  ClassMachines(SupportVectorOptions options, Kernel kernel, TrainingSet data, long seed) {
    this.options = options;
    this.kernel = kernel;
    this.data = data;
    this.seed = seed;
    int classes = data.classes().size();
    if (classes > MOST_CLASSES) {
      throw new IllegalArgumentException(
          SupportVectors.NAME + " takes at most " + MOST_CLASSES + " classes, got " + classes);
    }
    members = new int[classes][];
    int present = 0;
    for (int c = 0; c < classes; c++) {
      int wanted = c;
      members[c] =
          IntStream.range(0, data.size()).filter(i -> data.values()[i] == wanted).toArray();
      present += members[c].length > 0 ? 1 : 0;
    }
    if (present < 2) {
      throw new IllegalArgumentException(
          SupportVectors.NAME + " needs training rows of at least 2 classes, got " + present);
    }
  }

  /** A machine of two classes: weights of the rows of the first, then of the second. */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  private record Machine(double[] weights, double intercept, Sigmoid sigmoid) {}

  SupportVectorClasses fit(RunContext run) {
    int classes = members.length;
    List<int[]> pairs = SupportVectorClasses.pairs(classes);
    List<Machine> machines =
        run.executor()
            .map(
                pairs.size(),
                p -> machine(pairs.get(p), Seeds.ofItem(seed, p), run.cancel()),
                "machines of two classes",
                run.progress(),
                run.cancel());
    return join(pairs, machines);
  }

  private Machine machine(int[] pair, long pairSeed, CancelToken cancel) {
    int[] first = members[pair[0]];
    int[] second = members[pair[1]];
    if (first.length == 0 || second.length == 0) {
      return new Machine(new double[first.length + second.length], 0, Sigmoid.EVEN);
    }
    int[] rows = IntStream.concat(IntStream.of(first), IntStream.of(second)).toArray();
    double[] signs = new double[rows.length];
    for (int i = 0; i < signs.length; i++) {
      signs[i] = i < first.length ? 1 : -1;
    }
    Sigmoid sigmoid =
        options.probability() ? calibrate(rows, signs, pairSeed, cancel) : Sigmoid.EVEN;
    MinimalOptimization.Result result = solve(rows, signs, cancel);
    return new Machine(result.weights(), result.intercept(), sigmoid);
  }

  private MinimalOptimization.Result solve(int[] rows, double[] signs, CancelToken cancel) {
    KernelRows kernels =
        new KernelRows(
            kernel,
            References.pick(data.columns(), rows),
            SupportVectors.cacheBytes(machinesAtOnce()));
    return MinimalOptimization.solve(
        DualProblem.ofSigns(signs, options), kernels, (gap, steps) -> {}, cancel);
  }

  private int machinesAtOnce() {
    return Math.min(AT_ONCE, members.length * (members.length - 1) / 2);
  }

  /** From what machines say of rows that were left out of their training. */
  private Sigmoid calibrate(int[] rows, double[] signs, long pairSeed, CancelToken cancel) {
    int n = rows.length;
    int[] order = IntStream.range(0, n).toArray();
    SplittableRandom random = Seeds.forItem(pairSeed, 0);
    for (int i = n - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
    double[] decisions = new double[n];
    for (int fold = 0; fold < FOLDS; fold++) {
      int from = (int) ((long) n * fold / FOLDS);
      int to = (int) ((long) n * (fold + 1) / FOLDS);
      int[] left = IntStream.range(from, to).map(i -> order[i]).toArray();
      int[] kept =
          IntStream.range(0, n).filter(i -> i < from || i >= to).map(i -> order[i]).toArray();
      double[] told = decisions(rows, signs, kept, left, cancel);
      for (int i = 0; i < left.length; i++) {
        decisions[left[i]] = told[i];
      }
    }
    return Sigmoid.fit(decisions, signs);
  }

  private double[] decisions(
      int[] rows, double[] signs, int[] kept, int[] left, CancelToken cancel) {
    int[] trained = IntStream.of(kept).map(i -> rows[i]).toArray();
    double[] trainedSigns = IntStream.of(kept).mapToDouble(i -> signs[i]).toArray();
    double[] decisions = new double[left.length];
    if (IntStream.of(kept).mapToDouble(i -> signs[i]).distinct().count() < 2) {
      // Only one class is left: all that can be said is this class.
      Arrays.fill(decisions, trainedSigns.length == 0 ? 0 : trainedSigns[0]);
      return decisions;
    }
    MinimalOptimization.Result result = solve(trained, trainedSigns, cancel);
    double[][] references = References.pick(data.columns(), trained);
    double[][] asked =
        References.pick(data.columns(), IntStream.of(left).map(i -> rows[i]).toArray());
    double[] values = new double[trained.length];
    for (int i = 0; i < left.length; i++) {
      cancel.check("probabilities");
      kernel.values(references, 0, trained.length, RowPairs.row(asked, i), values);
      decisions[i] =
          result.intercept() + RowPairs.dot(values, 0, result.weights(), 0, values.length);
    }
    return decisions;
  }

  /** The rows with weights, class by class, with one weight for each other class. */
  private SupportVectorClasses join(List<int[]> pairs, List<Machine> machines) {
    int classes = members.length;
    double[][] weights = new double[classes - 1][data.size()];
    double[] intercepts = new double[pairs.size()];
    List<Sigmoid> sigmoids = new ArrayList<>();
    for (int p = 0; p < intercepts.length; p++) {
      int a = pairs.get(p)[0];
      int b = pairs.get(p)[1];
      Machine machine = machines.get(p);
      intercepts[p] = machine.intercept();
      sigmoids.add(machine.sigmoid());
      for (int i = 0; i < members[a].length; i++) {
        weights[b - 1][members[a][i]] = machine.weights()[i];
      }
      for (int i = 0; i < members[b].length; i++) {
        weights[a][members[b][i]] = machine.weights()[members[a].length + i];
      }
    }
    int[] counts = new int[classes];
    List<Integer> vectors = new ArrayList<>();
    for (int c = 0; c < classes; c++) {
      for (int row : members[c]) {
        if (Arrays.stream(weights).anyMatch(w -> w[row] != 0)) {
          vectors.add(row);
          counts[c]++;
        }
      }
    }
    int[] rows = vectors.stream().mapToInt(Integer::intValue).toArray();
    double[][] references = References.pick(data.columns(), rows);
    return SupportVectorClasses.of(
        kernel,
        references,
        counts,
        References.pick(weights, rows),
        intercepts,
        options.probability() ? sigmoids : List.of());
  }
}
