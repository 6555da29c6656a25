package org.materialsj.learn.explain;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.LocalExecutor;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Descriptive;
import org.materialsj.learn.Model;
import org.materialsj.learn.Score;

/**
 * How much worse a model predicts when the values of a feature are dealt out anew among the rows
 * (Breiman 2001, doi:10.1023/A:1010933404324): what the model loses without the feature, the other
 * ones being left to it. Features that tell the same share what they lose, so that each of them
 * seems less important than they are together; dealing them out together, row by row, tells what
 * they are worth as a group.
 */
public final class PermutationImportance {

  /** Repeats that are usual. */
  public static final int USUAL_REPEATS = 10;

  private PermutationImportance() {}

  /**
   * Importances of groups of features.
   *
   * @param score the score of the model on the rows as they are
   * @param groups one per group, in the order asked for
   */
  public record Result(double score, List<Importance> groups) {
    /** Copies the list. */
    public Result {
      groups = List.copyOf(groups);
    }
  }

  /**
   * The importance of a group.
   *
   * @param worsening by how much the score got worse, one number per repeat; shared, read-only
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  public record Importance(double[] worsening) {

    /**
     * The importance.
     *
     * @return mean over the repeats
     */
    public double mean() {
      return Descriptive.mean(worsening);
    }

    /**
     * How much it varies.
     *
     * @return standard deviation over the repeats, divided by their number
     */
    public double spread() {
      return Descriptive.deviation(worsening);
    }
  }

  /**
   * Judges groups of features. Repeat r of group g draws from item r of the seed of item g, so that
   * a result depends neither on threads nor on other groups. Cost: groups times repeats times that
   * of predicting all rows.
   *
   * @param model the model
   * @param columns d arrays of n finite numbers, column-major; not modified
   * @param actual n targets as the model predicts them: numbers, or class indices; not modified
   * @param score what to measure
   * @param groups each the indices of features that are permuted together
   * @param repeats how often each is permuted, at least 1
   * @param seed seed of the permutations
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return the importances
   * @throws IllegalArgumentException if there are fewer than 2 rows, the score does not fit the
   *     model or is undefined on these rows
   */
  public static Result of(
      Model model,
      double[][] columns,
      double[] actual,
      Score score,
      List<List<Integer>> groups,
      int repeats,
      long seed,
      RunContext run) {
    int n = actual.length;
    if (n < 2 || repeats < 1) {
      throw new IllegalArgumentException(
          "permutation needs at least 2 rows and 1 repeat, got " + n + " and " + repeats);
    }
    if (score.isOfClasses() != model.classCount() > 0) {
      throw new IllegalArgumentException(
          score.words()
              + " is a score of "
              + (score.isOfClasses() ? "classes" : "numbers")
              + ", which the model does not predict");
    }
    // Each item runs on one thread: there are enough of them for all.
    RunContext one = new RunContext(Progress.NONE, run.cancel(), new LocalExecutor(1));
    double before = score.of(model, columns, actual, run.part(0, 0));
    if (Double.isNaN(before)) {
      throw new IllegalArgumentException(
          score.words() + " is undefined on these rows, because their targets are all equal");
    }
    List<Double> worse =
        run.executor()
            .map(
                Math.multiplyExact(groups.size(), repeats),
                item -> {
                  int group = item / repeats;
                  SplittableRandom random =
                      Seeds.forItem(Seeds.ofItem(seed, group), item % repeats);
                  double[][] permuted = permute(columns, groups.get(group), n, random);
                  double after = score.of(model, permuted, actual, one);
                  return score.gain(before) - score.gain(after);
                },
                "permuted features",
                run.progress(),
                run.cancel());
    double[] all = worse.stream().mapToDouble(Double::doubleValue).toArray();
    return new Result(
        before,
        IntStream.range(0, groups.size())
            .mapToObj(g -> new Importance(Arrays.copyOfRange(all, g * repeats, (g + 1) * repeats)))
            .toList());
  }

  /** The columns with those of a group dealt out anew, all in the same order. */
  private static double[][] permute(
      double[][] columns, List<Integer> group, int rows, SplittableRandom random) {
    int[] order = new int[rows];
    for (int i = 1; i < rows; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    double[][] permuted = columns.clone();
    for (int f : group) {
      double[] column = columns[f];
      permuted[f] = Arrays.stream(order).mapToDouble(i -> column[i]).toArray();
    }
    return permuted;
  }
}
