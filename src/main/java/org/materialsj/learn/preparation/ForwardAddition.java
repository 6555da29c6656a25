package org.materialsj.learn.preparation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.materialsj.engine.run.LocalExecutor;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.run.Settings;
import org.materialsj.engine.statistics.Metrics;
import org.materialsj.engine.statistics.Split;
import org.materialsj.engine.statistics.Splits;
import org.materialsj.learn.Learner;
import org.materialsj.learn.Learners;
import org.materialsj.learn.Model;
import org.materialsj.learn.TrainingSet;
import org.materialsj.learn.forest.RandomForest;
import org.materialsj.learn.linear.LinearDiscriminant;
import org.materialsj.learn.linear.OrdinaryLeastSquares;

/**
 * Forward addition: begins without features and adds the one with which a learner predicts best in
 * a cross-validation inside the training rows (mean R2, or accuracy), then the next. Of equals the
 * first is added. Cost: features * d * folds fits.
 *
 * @param features how many to choose; all when there are fewer
 * @param folds folds of the inner cross-validation
 * @param learner "linear" (least squares, or the linear discriminant for classes) or "forest" (of
 *     30 trees)
 */
record ForwardAddition(int features, int folds, String learner) implements Step {

  static final String NAME = "forward";

  private static final String LINEAR = "linear";
  private static final String FOREST = "forest";

  /** Names that no parameter of a command has, which ImageJ would read instead. */
  static ForwardAddition of(Settings settings) {
    return new ForwardAddition(
        settings.integer("keep", 5, 1, 10_000),
        settings.integer("parts", 5, 2, 100),
        settings.choice("judge", LINEAR, LINEAR, FOREST));
  }

  @Override
  public String text() {
    return NAME + " keep=" + features + " parts=" + folds + " judge=" + learner;
  }

  private Learner judge(boolean classes) {
    if (learner.equals(FOREST)) {
      return Learners.create(RandomForest.NAME, Map.of("trees", "30"));
    }
    return Learners.create(classes ? LinearDiscriminant.NAME : OrdinaryLeastSquares.NAME, Map.of());
  }

  @Override
  public Transform fit(TrainingSet data, long seed, RunContext run) {
    if (data.size() < 2 * folds) {
      throw new IllegalArgumentException(
          "The step \""
              + NAME
              + "\" with parts="
              + folds
              + " needs at least "
              + 2 * folds
              + " training rows, got "
              + data.size()
              + ".");
    }
    Learner judge = judge(data.isClassification());
    List<Part> parts = parts(data, seed);
    int d = data.columns().length;
    int wanted = Math.min(features, d);
    TreeSet<Integer> chosen = new TreeSet<>();
    while (chosen.size() < wanted) {
      int[] open = IntStream.range(0, d).filter(f -> !chosen.contains(f)).toArray();
      double from = (double) chosen.size() / wanted;
      RunContext round = run.part(from, from + 1.0 / wanted);
      List<Double> scores =
          round
              .executor()
              .map(
                  open.length,
                  i -> score(judge, parts, with(chosen, open[i]), seed, round),
                  "features tried",
                  round.progress(),
                  round.cancel());
      int best = 0;
      for (int i = 1; i < open.length; i++) {
        if (scores.get(i) > scores.get(best)) {
          best = i;
        }
      }
      if (scores.get(best) == Double.NEGATIVE_INFINITY) {
        throw new IllegalArgumentException(
            "The learner of the step \""
                + NAME
                + "\" can learn from none of the features: choose another judge or fewer parts.");
      }
      chosen.add(open[best]);
    }
    return new Selection(d, with(chosen, chosen.first()));
  }

  private static int[] with(TreeSet<Integer> chosen, int feature) {
    TreeSet<Integer> more = new TreeSet<>(chosen);
    more.add(feature);
    return more.stream().mapToInt(Integer::intValue).toArray();
  }

  private record Part(TrainingSet train, TrainingSet test) {}

  private List<Part> parts(TrainingSet data, long seed) {
    int[] classes = new int[data.size()];
    for (int i = 0; data.isClassification() && i < classes.length; i++) {
      classes[i] = (int) data.values()[i];
    }
    List<Split> splits =
        data.isClassification()
            ? Splits.stratifiedKFold(classes, folds, seed)
            : Splits.kFold(data.size(), folds, seed);
    List<Part> parts = new ArrayList<>();
    for (Split split : splits) {
      parts.add(new Part(data.select(split.train()), data.select(split.test())));
    }
    return parts;
  }

  /** The mean over the folds; a combination that the learner refuses is the worst. */
  private static double score(
      Learner judge, List<Part> parts, int[] features, long seed, RunContext run) {
    RunContext alone = new RunContext(Progress.NONE, run.cancel(), new LocalExecutor(1));
    double sum = 0;
    for (Part part : parts) {
      run.cancel().check("addition of features");
      TrainingSet test = part.test.only(features);
      double[] predicted;
      try {
        Model model = judge.fit(part.train.only(features), seed, alone);
        predicted = model.predict(test.columns(), alone);
      } catch (IllegalArgumentException e) {
        return Double.NEGATIVE_INFINITY;
      }
      sum += test.isClassification() ? accuracy(test.values(), predicted) : r2(test, predicted);
    }
    return sum / parts.size();
  }

  private static double r2(TrainingSet test, double[] predicted) {
    double r2 = Metrics.r2(test.values(), predicted);
    return Double.isNaN(r2) ? Double.NEGATIVE_INFINITY : r2;
  }

  private static double accuracy(double[] actual, double[] predicted) {
    return (double) IntStream.range(0, actual.length).filter(i -> actual[i] == predicted[i]).count()
        / actual.length;
  }
}
