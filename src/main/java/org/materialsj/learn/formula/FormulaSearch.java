package org.materialsj.learn.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.materialsj.engine.algebra.LongVectors;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.TrainingSet;
import org.materialsj.learn.linear.CoefficientPath;
import org.materialsj.model.ColumnSpec;

/**
 * Finds formulas for numbers or classes (SISSO: sure-independence screening and sparsifying
 * operator, Ouyang et al. 2018, doi:10.1103/PhysRevMaterials.2.083802). For each dimension the
 * screening adds to a pool the features that tell most of what the best formula of the dimension
 * before leaves unexplained; then all subsets of the pool of that size are tried. Numbers are
 * screened by correlation and fitted by least squares; classes are screened by {@link
 * ThresholdScore} and divided by a linear discriminant; a logistic regression chooses among the
 * subsets that are right most often, and tells what is unexplained. Nothing is random, and threads
 * have no influence on the result.
 *
 * @param byDimension the best formulas with one feature, with two, ..., best first
 * @param screened features scored in one screening
 * @param complexity most operators in a feature, after the limit on candidates
 */
public record FormulaSearch(List<List<Descriptor>> byDimension, long screened, int complexity) {

  private static final int KEPT = 10;

  /** Among so many subsets with the best ratings the close rating chooses. */
  private static final int COMPARED = 50;

  /** LASSO leaves so many features per dimension. */
  private static final int LASSO_KEEPS = 15;

  /**
   * Searches.
   *
   * @param data features and target; not modified
   * @param options operators and limits
   * @param run progress, cancelling and threads
   * @return the best formulas; a dimension that the pool cannot fill is left out
   * @throws IllegalArgumentException if there are fewer than three rows, all features or the target
   *     are constant, or a class has no row
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static FormulaSearch of(TrainingSet data, FormulaOptions options, RunContext run) {
    check(data);
    int[] classes = classes(data);
    FeatureSpace space =
        FeatureSpace.build(data.features(), data.columns(), options, run.part(0, 0.05));
    List<PoolFeature> pool = new ArrayList<>();
    List<List<Descriptor>> found = new ArrayList<>();
    double[][] residuals = start(data, classes);
    long screened = 0;
    for (int d = 1; d <= options.dimension(); d++) {
      RunContext part = part(run, d, options.dimension());
      Screening screening =
          Screening.of(
              space,
              score(data, residuals),
              options.subspace(),
              pool.stream().map(PoolFeature::standardized).toList(),
              part.part(0, 0.8));
      screened = screening.screened();
      screening.best().forEach(e -> pool.add(PoolFeature.of(space.store(), e.candidate())));
      List<PoolFeature> tried = options.lasso() ? thinned(pool, data, d * LASSO_KEEPS, part) : pool;
      SubsetRating rating =
          data.isClassification()
              ? new DiscriminantRating(tried, classes, data.classes().size(), part)
              : new LeastSquaresRating(tried, data.values(), part);
      List<int[]> best = best(tried, d, rating, part.part(0.8, 1));
      if (best.isEmpty()) {
        break;
      }
      found.add(best.stream().map(rating::descriptor).toList());
      residuals = rating.residuals(best.get(0));
    }
    return new FormulaSearch(List.copyOf(found), screened, space.complexity());
  }

  /** The best subsets, best first. */
  private static List<int[]> best(
      List<PoolFeature> pool, int size, SubsetRating rating, RunContext run) {
    record Close(int[] features, double rating) {}
    List<Close> close = new ArrayList<>();
    for (Subsets.Rated rated : Subsets.best(pool, size, rating, COMPARED, run)) {
      run.cancel().check("comparing of formulas");
      close.add(new Close(rated.features(), rating.closely(rated.features())));
    }
    return close.stream()
        .sorted(Comparator.comparingDouble(Close::rating).reversed())
        .limit(KEPT)
        .map(Close::features)
        .toList();
  }

  private static RunContext part(RunContext run, int dimension, int dimensions) {
    return run.part(
        0.05 + 0.95 * (dimension - 1) / dimensions,
        Math.min(1, 0.05 + 0.95 * dimension / dimensions));
  }

  private static void check(TrainingSet data) {
    if (data.size() < 3) {
      throw new IllegalArgumentException(
          "A formula needs at least 3 rows, got " + data.size() + ".");
    }
    if (data.columns().length == 0) {
      throw new IllegalArgumentException("A formula needs at least one feature.");
    }
    for (int c = 0; c < data.columns().length; c++) {
      if (!LongVectors.isFinite(data.columns()[c])) {
        throw new IllegalArgumentException(
            "feature \"" + data.features().get(c).name() + "\" must hold finite numbers");
      }
    }
    double first = data.values()[0];
    if (Arrays.stream(data.values()).allMatch(v -> v == first)) {
      throw new IllegalArgumentException(
          "The target \""
              + data.target().name()
              + "\" is the same in all rows; there is nothing"
              + " to describe.");
    }
  }

  private static int[] classes(TrainingSet data) {
    if (!data.isClassification()) {
      return new int[0];
    }
    int[] classes = Arrays.stream(data.values()).mapToInt(v -> (int) v).toArray();
    for (int k = 0; k < data.classes().size(); k++) {
      int wanted = k;
      if (Arrays.stream(classes).noneMatch(c -> c == wanted)) {
        throw new IllegalArgumentException(
            "The class \"" + data.classes().get(k) + "\" has no row to learn from.");
      }
    }
    return classes;
  }

  /** Without a formula, the mean or the shares of the classes explain what they can. */
  private static double[][] start(TrainingSet data, int[] classes) {
    if (!data.isClassification()) {
      double mean = LongVectors.mean(data.values());
      return new double[][] {Arrays.stream(data.values()).map(y -> y - mean).toArray()};
    }
    int count = data.classes().size();
    return DiscriminantRating.unexplained(classes, new double[count][classes.length], count);
  }

  private static Supplier<ColumnScore> score(TrainingSet data, double[][] residuals) {
    if (data.isClassification()) {
      return () -> new ThresholdScore(residuals);
    }
    double[] residual = residuals[0].clone();
    boolean left = Fingerprint.standardize(residual)[1] > 0;
    return () -> new CorrelationScore(left ? residual : new double[residual.length]);
  }

  /** The features that enter the path of LASSO first; classes are coded by 0 and 1. */
  private static List<PoolFeature> thinned(
      List<PoolFeature> pool, TrainingSet data, int most, RunContext run) {
    if (pool.size() <= most) {
      return pool;
    }
    int count = data.isClassification() && data.classes().size() > 2 ? data.classes().size() : 1;
    int[] entered = new int[pool.size()];
    Arrays.fill(entered, Integer.MAX_VALUE);
    for (int k = 0; k < count; k++) {
      double[][] coefficients = path(pool, data, count == 1 ? 1 : k, run).coefficients();
      for (int f = 0; f < entered.length; f++) {
        for (int a = 0; a < coefficients.length && a < entered[f]; a++) {
          entered[f] = coefficients[a][f] != 0 ? a : entered[f];
        }
      }
    }
    return IntStream.range(0, pool.size())
        .boxed()
        .sorted((a, b) -> Integer.compare(entered[a], entered[b]))
        .limit(most)
        .sorted()
        .map(pool::get)
        .toList();
  }

  private static CoefficientPath path(
      List<PoolFeature> pool, TrainingSet data, int wanted, RunContext run) {
    double[] target =
        data.isClassification()
            ? Arrays.stream(data.values()).map(v -> v == wanted ? 1 : 0).toArray()
            : data.values();
    double scale = Math.sqrt(data.size());
    double[][] columns =
        pool.stream()
            .map(f -> Arrays.stream(f.standardized()).map(z -> z * scale).toArray())
            .toArray(double[][]::new);
    TrainingSet set =
        new TrainingSet(
            pool.stream().map(f -> new ColumnSpec(f.text(), "")).toList(),
            columns,
            data.target(),
            target,
            List.of());
    return CoefficientPath.lasso(set, run.part(1, 1));
  }
}
