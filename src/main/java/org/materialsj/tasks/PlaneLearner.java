package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.run.Settings;
import org.materialsj.learn.Learner;
import org.materialsj.learn.Learners;
import org.materialsj.learn.Model;
import org.materialsj.learn.ProbabilityModel;
import org.materialsj.learn.TrainingSet;
import org.materialsj.learn.network.NetworkModel;
import org.materialsj.learn.preparation.PipelineModel;

/**
 * A learner of classes. One that learns numbers only learns, for each class, 1 for its rows and 0
 * for the others; the class with the largest number is predicted.
 */
final class PlaneLearner {

  private final String text;
  private final String preparation;
  private final Learner learner;

  private PlaneLearner(String text, String preparation, Learner learner) {
    this.text = text;
    this.preparation = preparation;
    this.learner = learner;
  }

  /**
   * Learners from text.
   *
   * @param text names separated by semicolons, each with settings behind commas, such as
   *     "Perceptron; Support vectors, c=10, gamma=2"
   * @throws IllegalArgumentException if there is none, or one that is not known
   */
  static List<PlaneLearner> parse(String text) {
    List<PlaneLearner> learners = new ArrayList<>();
    for (String part : text.split(";")) {
      if (part.isBlank()) {
        continue;
      }
      String[] words = part.strip().split(",");
      Map<String, String> settings = Settings.pairs(Arrays.copyOfRange(words, 1, words.length));
      learners.add(
          new PlaneLearner(
              part.strip(),
              settings.get(Learners.PREPARATION),
              Learners.create(words[0].strip(), settings)));
    }
    if (learners.isEmpty()) {
      throw new IllegalArgumentException(
          "There is no learner: name some of " + Learners.names() + ".");
    }
    return learners;
  }

  /** The text that it was made of. */
  String text() {
    return text;
  }

  /** The name in the menu, with the computed features when there are any. */
  String title() {
    return learner.name() + (preparation == null ? "" : " (" + preparation + ")");
  }

  /** What was learned: a model of classes, or one of numbers per class. */
  record Learned(List<Model> models) {

    /** Scores of the classes; the largest wins. The second array tells how certain that is. */
    Prediction predict(double[][] columns, RunContext run) {
      int n = columns[0].length;
      int[] winners = new int[n];
      double[] certainties = new double[n];
      Model first = models.get(0);
      if (models.size() == 1 && !(first instanceof ProbabilityModel)) {
        double[] classes = first.predict(columns, run);
        Arrays.setAll(winners, i -> (int) classes[i]);
        Arrays.fill(certainties, 1);
        return new Prediction(winners, certainties);
      }
      double[][] scores =
          models.size() == 1
              ? ((ProbabilityModel) first).probabilities(columns, run)
              : models.stream().map(m -> m.predict(columns, run)).toArray(double[][]::new);
      for (int i = 0; i < n; i++) {
        double next = Double.NEGATIVE_INFINITY;
        for (int c = 1; c < scores.length; c++) {
          double challenged = scores[winners[i]][i];
          next = Math.max(next, Math.min(challenged, scores[c][i]));
          winners[i] = scores[c][i] > challenged ? c : winners[i];
        }
        certainties[i] = Math.max(0, Math.min(1, scores[winners[i]][i] - next));
      }
      return new Prediction(winners, certainties);
    }

    /** What the last hidden layer of a network makes of rows, when it has two units. */
    Optional<double[][]> hidden(double[][] columns, RunContext run) {
      Model model = models.get(0);
      double[][] seen = columns;
      if (model instanceof PipelineModel pipeline) {
        seen = pipeline.prepared(columns, run);
        model = pipeline.inner();
      }
      if (model instanceof NetworkModel network && network.hiddenLayers() > 0) {
        double[][] hidden = network.hidden(network.hiddenLayers(), seen, run);
        return hidden.length == 2 ? Optional.of(hidden) : Optional.empty();
      }
      return Optional.empty();
    }
  }

  /**
   * Predicted classes.
   *
   * @param winners class indices
   * @param certainties 0 to 1
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  record Prediction(int[] winners, double[] certainties) {

    /** The share of rows whose class is predicted. */
    double accuracy(double[] values) {
      double right = 0;
      for (int i = 0; i < values.length; i++) {
        right += winners[i] == (int) values[i] ? 1 : 0;
      }
      return right / values.length;
    }
  }

  Learned learn(TrainingSet data, long seed, RunContext run) {
    if (Learners.kind(learner.name()).classification()) {
      return new Learned(List.of(learner.fit(data, seed, run)));
    }
    List<Model> models = new ArrayList<>();
    int classes = data.classes().size();
    for (int c = 0; c < classes; c++) {
      int wanted = c;
      double[] belongs = Arrays.stream(data.values()).map(v -> v == wanted ? 1 : 0).toArray();
      models.add(
          learner.fit(
              data.regressing(belongs), seed, run.part((double) c / classes, (c + 1.0) / classes)));
    }
    return new Learned(models);
  }
}
