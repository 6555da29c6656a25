package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Learner;
import org.materialsj.learn.LearnerKind;
import org.materialsj.learn.Learners;
import org.materialsj.learn.judge.BiasVariance;
import org.materialsj.learn.judge.Dimension;
import org.materialsj.learn.judge.SearchSpace;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/**
 * Takes the error of a learner apart into squared bias, variance and noise: it is fitted to many
 * sets of noisy points of the Lennard-Jones energy of a pair, V(r) = 4 (r^-12 - r^-6) epsilon with
 * r in sigma. All values of the complexity see the same sets, those of item 0 of the seed.
 */
public final class DecomposeError {

  /** The complexity that is the degree of a polynomial. */
  public static final String DEGREE = "degree";

  private static final int PLACES = 101;
  private static final int MOST_VALUES = 30;
  private static final int MOST_DEGREE = 60;
  private static final String SQUARE = "epsilon^2";

  private DecomposeError() {}

  /**
   * Takes the error apart.
   *
   * @param request whose error
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return its parts for each value of the complexity
   * @throws IllegalArgumentException with one plain sentence if the learner refuses the data or a
   *     value
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static DecompositionResult run(DecompositionRequest request, RunContext run) {
    LearnerKind kind = Learners.kind(request.learner());
    if (!kind.regression()) {
      throw new IllegalArgumentException(
          "\"" + kind.name() + "\" learns classes; choose a learner of numbers.");
    }
    Dimension complexity = complexity(request.complexity());
    List<String> values = complexity.grid(MOST_VALUES);
    BiasVariance.Problem problem =
        new BiasVariance.Problem(
            DecomposeError::lennardJones,
            request.low(),
            request.high(),
            request.points(),
            request.noise(),
            request.atRandom());
    double[] x = new double[PLACES];
    Arrays.setAll(x, i -> request.low() + (request.high() - request.low()) * i / (PLACES - 1));
    List<BiasVariance> parts = new ArrayList<>();
    for (int v = 0; v < values.size(); v++) {
      String value = values.get(v);
      boolean polynomial = complexity.name().equals(DEGREE);
      Map<String, String> settings = new HashMap<>(request.settings());
      if (!polynomial) {
        settings.put(complexity.name(), value);
      }
      Learner learner = Learners.create(request.learner(), settings);
      int degree = polynomial ? degree(value, request.points()) : 1;
      parts.add(
          BiasVariance.of(
              problem,
              learner,
              r -> legendre(r, request.low(), request.high(), degree),
              x,
              request.sets(),
              Seeds.ofItem(request.seed(), 0),
              run.part((double) v / values.size(), (v + 1.0) / values.size())));
    }
    int best = least(parts);
    return new DecompositionResult(
        complexity.name(),
        complexity instanceof Dimension.Range range && range.log(),
        values,
        parts,
        best,
        means(complexity.name(), values, parts),
        curves(complexity.name(), values, parts),
        List.of(note(complexity.name(), values.get(best), parts.get(best))));
  }

  /** The energy of a pair (epsilon) at a distance (sigma). */
  private static double lennardJones(double r) {
    double sixth = 1 / (r * r * r * r * r * r);
    return 4 * (sixth * sixth - sixth);
  }

  private static Dimension complexity(String text) {
    List<Dimension> dimensions = SearchSpace.parse(text).dimensions();
    if (dimensions.size() > 1) {
      throw new IllegalArgumentException(
          "One setting stands for the complexity, such as degree=1..12; got \"" + text + "\".");
    }
    return dimensions.get(0);
  }

  private static int degree(String value, int points) {
    int most = Math.min(MOST_DEGREE, points - 1);
    if (value.matches("\\d{1,3}")
        && Integer.parseInt(value) >= 1
        && Integer.parseInt(value) <= most) {
      return Integer.parseInt(value);
    }
    throw new IllegalArgumentException(
        "The degree of a polynomial through "
            + points
            + " points is a whole number from 1 to "
            + most
            + ", got "
            + value
            + ".");
  }

  /**
   * The Legendre polynomials P1 to Pd of the distance, scaled to -1 to 1: any polynomial of degree
   * d is a line in them, and they are nearly uncorrelated.
   */
  private static double[][] legendre(double[] r, double low, double high, int degree) {
    double[][] columns = new double[degree][r.length];
    for (int i = 0; i < r.length; i++) {
      double t = 2 * (r[i] - low) / (high - low) - 1;
      double before = 1;
      double now = t;
      for (int d = 1; d <= degree; d++) {
        columns[d - 1][i] = now;
        double next = ((2 * d + 1) * t * now - d * before) / (d + 1);
        before = now;
        now = next;
      }
    }
    return columns;
  }

  private static int least(List<BiasVariance> parts) {
    int best = 0;
    for (int i = 1; i < parts.size(); i++) {
      if (sum(parts.get(i)) < sum(parts.get(best))) {
        best = i;
      }
    }
    return best;
  }

  private static double sum(BiasVariance parts) {
    return parts.meanBias() + parts.meanVariance() + parts.noise();
  }

  private static FeatureTable means(String name, List<String> values, List<BiasVariance> parts) {
    FeatureTable.Builder table =
        FeatureTable.builder(values.stream().map(value -> name + " " + value).toList());
    ColumnSpec setting = new ColumnSpec(name, "");
    if (values.stream().allMatch(TuneTables::isNumber)) {
      table.numbers(setting, values.stream().mapToDouble(Double::parseDouble).toArray());
    } else {
      table.texts(setting, values);
    }
    add(table, DecompositionResult.BIAS, parts, BiasVariance::meanBias);
    add(table, DecompositionResult.VARIANCE, parts, BiasVariance::meanVariance);
    add(table, DecompositionResult.NOISE, parts, BiasVariance::noise);
    add(table, DecompositionResult.SUM, parts, DecomposeError::sum);
    add(table, DecompositionResult.ERROR, parts, BiasVariance::meanError);
    return table.build();
  }

  private static void add(
      FeatureTable.Builder table,
      String name,
      List<BiasVariance> parts,
      ToDoubleFunction<BiasVariance> number) {
    table.numbers(new ColumnSpec(name, SQUARE), parts.stream().mapToDouble(number).toArray());
  }

  private static FeatureTable curves(String name, List<String> values, List<BiasVariance> parts) {
    BiasVariance first = parts.get(0);
    FeatureTable.Builder table =
        FeatureTable.builder(
            IntStream.rangeClosed(1, PLACES).mapToObj(i -> "distance " + i).toList());
    table.numbers(new ColumnSpec("distance", "sigma"), first.x());
    table.numbers(new ColumnSpec("Lennard-Jones", "epsilon"), first.truth());
    for (int v = 0; v < values.size(); v++) {
      String at = " at " + name + " " + values.get(v);
      BiasVariance part = parts.get(v);
      table.numbers(new ColumnSpec("mean fit" + at, "epsilon"), part.mean());
      table.numbers(new ColumnSpec(DecompositionResult.BIAS + at, SQUARE), part.bias());
      table.numbers(new ColumnSpec(DecompositionResult.VARIANCE + at, SQUARE), part.variance());
    }
    return table.build();
  }

  private static String note(String name, String value, BiasVariance best) {
    return "The error is least at "
        + name
        + " "
        + value
        + ": squared bias "
        + Sentences.number(best.meanBias())
        + ", variance "
        + Sentences.number(best.meanVariance())
        + " and noise "
        + Sentences.number(best.noise())
        + " add up to "
        + Sentences.number(sum(best))
        + " epsilon^2; measured on new noisy points it is "
        + Sentences.number(best.meanError())
        + " epsilon^2.";
  }
}
