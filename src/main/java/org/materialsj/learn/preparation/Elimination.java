package org.materialsj.learn.preparation;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.IntStream;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.run.Settings;
import org.materialsj.learn.Learner;
import org.materialsj.learn.Learners;
import org.materialsj.learn.TrainingSet;
import org.materialsj.learn.forest.RandomForest;
import org.materialsj.learn.linear.RidgeRegression;

/**
 * Recursive elimination: fits a learner, drops the features of the smallest weight, fits again
 * until few enough are left. Weights are the decrease of impurity in a forest or the magnitudes of
 * the coefficients of standardised features. Of equals the later one is dropped first.
 *
 * @param features how many to keep; all when there are fewer
 * @param drop how many to drop after each fit
 * @param learner "forest", or "ridge" for numeric targets
 * @param trees trees of the forest
 * @see "Guyon et al. 2002, doi:10.1023/A:1012487302797"
 */
record Elimination(int features, int drop, String learner, int trees) implements Step {

  static final String NAME = "eliminate";

  private static final String FOREST = "forest";
  private static final String RIDGE = "ridge";

  /** Names that no parameter of a command has, which ImageJ would read instead. */
  static Elimination of(Settings settings) {
    return new Elimination(
        settings.integer("keep", 10, 1, 1_000_000),
        settings.integer("drop", 1, 1, 1_000_000),
        settings.choice("judge", FOREST, FOREST, RIDGE),
        settings.integer("size", 30, 1, 10_000));
  }

  @Override
  public String text() {
    String text = NAME + " keep=" + features + " drop=" + drop + " judge=" + learner;
    return learner.equals(FOREST) ? text + " size=" + trees : text;
  }

  @Override
  public Transform fit(TrainingSet data, long seed, RunContext run) {
    if (learner.equals(RIDGE) && data.isClassification()) {
      throw new IllegalArgumentException(
          "The step \""
              + NAME
              + "\" with judge=ridge needs a numeric target; choose judge=forest for classes.");
    }
    Learner judge =
        learner.equals(FOREST)
            ? Learners.create(
                RandomForest.NAME, Map.of("trees", Integer.toString(trees), "maxFeatures", "all"))
            : Learners.create(RidgeRegression.NAME, Map.of());
    int d = data.columns().length;
    TrainingSet scaled = standardized(data, run);
    int[] left = IntStream.range(0, d).toArray();
    int first = left.length - features;
    while (left.length > features) {
      run.cancel().check("elimination of features");
      run.progress()
          .report(
              1 - (double) (left.length - features) / first,
              left.length + " of " + d + " features left");
      double[] weights = Weights.of(judge.fit(scaled.only(left), seed, run.part(0, 0)));
      int[] present = left;
      int keep = Math.max(features, left.length - drop);
      left =
          IntStream.range(0, left.length)
              .boxed()
              .sorted(Comparator.comparingDouble((Integer i) -> -weights[i]))
              .limit(keep)
              .mapToInt(i -> present[i])
              .sorted()
              .toArray();
    }
    return new Selection(d, left);
  }

  /** Coefficients can be compared only where the features have a common scale. */
  private TrainingSet standardized(TrainingSet data, RunContext run) {
    if (learner.equals(FOREST)) {
      return data;
    }
    return data.with(
        data.features(),
        new Scale(Scale.Kind.STANDARD).fit(data, 0, run).apply(data.columns(), run));
  }
}
