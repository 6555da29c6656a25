package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Split;
import org.materialsj.engine.statistics.Splits;
import org.materialsj.learn.Baseline;
import org.materialsj.learn.TrainingSet;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.learning.DecisionMap;

/**
 * Lets several learners divide the plane of two features among classes. Each learns from all rows
 * for its picture, and is judged by cross-validation on the same folds. The folds draw from item 0
 * of the seed; the learners take the seed itself.
 */
public final class DecisionBoundaries {

  /** Cells along each side of the plane. */
  private static final int CELLS = 160;

  /** The plane is wider than the rows by this share on each side. */
  private static final double MARGIN = 0.08;

  private static final int FOLDS = 5;

  private DecisionBoundaries() {}

  /**
   * What to draw.
   *
   * @param table has two features and a class
   * @param across column of the horizontal feature
   * @param up column of the vertical feature
   * @param target column of the classes: names or whole numbers
   * @param learners names separated by semicolons, each with settings behind commas
   * @param seed seed
   */
  public record Request(
      FeatureTable table, String across, String up, String target, String learners, long seed) {}

  /**
   * The maps and scores.
   *
   * @param maps one per learner, and behind a network whose last hidden layer has two units one of
   *     what that layer makes of the plane
   * @param scores accuracy on the training rows and in cross-validation, by learner, a baseline
   *     last
   * @param notes plain sentences
   */
  public record Result(List<DecisionMap> maps, FeatureTable scores, List<String> notes) {}

  /**
   * Draws boundaries.
   *
   * @param request what to draw
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return the maps
   * @throws IllegalArgumentException with one plain sentence when the table cannot be learned from
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static Result run(Request request, RunContext run) {
    List<PlaneLearner> learners = PlaneLearner.parse(request.learners());
    PlaneTable plane =
        PlaneTable.of(request.table(), request.across(), request.up(), request.target());
    TrainingSet data = plane.data();
    int[] classes = Arrays.stream(data.values()).mapToInt(v -> (int) v).toArray();
    List<Split> folds = Splits.stratifiedKFold(classes, FOLDS, Seeds.ofItem(request.seed(), 0));
    List<DecisionMap> maps = new ArrayList<>();
    double[] training = new double[learners.size() + 1];
    double[] validated = new double[learners.size() + 1];
    for (int l = 0; l < learners.size(); l++) {
      RunContext part = run.part((double) l / learners.size(), (l + 1.0) / learners.size());
      PlaneLearner learner = learners.get(l);
      PlaneLearner.Learned learned = learner.learn(data, request.seed(), part.part(0, 0.3));
      training[l] = learned.predict(data.columns(), quiet(part)).accuracy(data.values());
      validated[l] = validate(learner, data, folds, request.seed(), part.part(0.3, 1));
      maps.addAll(maps(learner, learned, data, validated[l], quiet(part)));
    }
    training[learners.size()] = majority(data, data);
    validated[learners.size()] =
        folds.stream()
            .mapToDouble(
                fold ->
                    majority(data.select(fold.train()), data.select(fold.test()))
                        * fold.test().length
                        / data.size())
            .sum();
    List<String> notes = new ArrayList<>(plane.notes());
    notes.add(
        String.format(
            Locale.ROOT,
            "The most frequent class alone is right in %.1f %% of %s.",
            100 * validated[learners.size()],
            Sentences.count(data.size(), "row")));
    return new Result(maps, scores(learners, training, validated), notes);
  }

  private static RunContext quiet(RunContext run) {
    return run.part(1, 1);
  }

  private static double validate(
      PlaneLearner learner, TrainingSet data, List<Split> folds, long seed, RunContext run) {
    double right = 0;
    for (int f = 0; f < folds.size(); f++) {
      RunContext part = run.part((double) f / folds.size(), (f + 1.0) / folds.size());
      TrainingSet test = data.select(folds.get(f).test());
      right +=
          learner
                  .learn(data.select(folds.get(f).train()), seed, part)
                  .predict(test.columns(), quiet(part))
                  .accuracy(test.values())
              * test.size();
    }
    return right / data.size();
  }

  private static double majority(TrainingSet train, TrainingSet test) {
    double winner = Baseline.prediction(train.values(), train.classes().size());
    return Arrays.stream(test.values()).filter(v -> v == winner).count() / (double) test.size();
  }

  private static List<DecisionMap> maps(
      PlaneLearner learner,
      PlaneLearner.Learned learned,
      TrainingSet data,
      double validated,
      RunContext run) {
    double[][] corners = grid(data, 0, CELLS + 1);
    PlaneLearner.Prediction cells = learned.predict(grid(data, 0.5, CELLS), run);
    int[] labels = Arrays.stream(data.values()).mapToInt(v -> (int) v).toArray();
    List<DecisionMap> maps = new ArrayList<>();
    maps.add(
        new DecisionMap(
            learner.title(),
            String.format(
                Locale.ROOT, "%.1f %% right in %d-fold cross-validation", 100 * validated, FOLDS),
            data.features().get(0),
            data.features().get(1),
            data.classes(),
            new DecisionMap.Rows(data.columns()[0], data.columns()[1], labels),
            cells(corners, cells),
            false));
    Optional<double[][]> bent = learned.hidden(corners, run);
    if (bent.isPresent()) {
      double[][] rows = learned.hidden(data.columns(), run).orElseThrow();
      maps.add(
          new DecisionMap(
              learner.title() + ": last hidden layer",
              "The same plane as its two hidden units see it: now a line divides it",
              new ColumnSpec("hidden unit 1", ""),
              new ColumnSpec("hidden unit 2", ""),
              data.classes(),
              new DecisionMap.Rows(rows[0], rows[1], labels),
              cells(bent.get(), cells),
              true));
    }
    return maps;
  }

  private static DecisionMap.Cells cells(double[][] corners, PlaneLearner.Prediction prediction) {
    return new DecisionMap.Cells(
        CELLS, corners[0], corners[1], prediction.winners(), prediction.certainties());
  }

  /** Points of the plane, row by row from below; offset 0 for corners, 1/2 for middles of cells. */
  private static double[][] grid(TrainingSet data, double offset, int perSide) {
    double[][] points = new double[2][perSide * perSide];
    for (int f = 0; f < 2; f++) {
      double low = Arrays.stream(data.columns()[f]).min().orElseThrow();
      double high = Arrays.stream(data.columns()[f]).max().orElseThrow();
      double range = high > low ? high - low : 1;
      double start = low - MARGIN * range;
      double step = (1 + 2 * MARGIN) * range / CELLS;
      for (int i = 0; i < points[f].length; i++) {
        int place = f == 0 ? i % perSide : i / perSide;
        points[f][i] = start + (place + offset) * step;
      }
    }
    return points;
  }

  private static FeatureTable scores(
      List<PlaneLearner> learners, double[] training, double[] validated) {
    List<String> names = new ArrayList<>(learners.stream().map(PlaneLearner::text).toList());
    names.add(Baseline.NAME);
    List<String> ids = IntStream.rangeClosed(1, names.size()).mapToObj(Integer::toString).toList();
    return FeatureTable.builder(ids)
        .texts(new ColumnSpec("learner", ""), names)
        .numbers(new ColumnSpec("training_accuracy", ""), training)
        .numbers(new ColumnSpec("validated_accuracy", ""), validated)
        .build();
  }
}
