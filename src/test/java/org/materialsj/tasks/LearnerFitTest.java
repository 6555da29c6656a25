package org.materialsj.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.ModelCard;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

class LearnerFitTest {

  private static final RunContext RUN = RunContext.QUIET.withThreads(2);

  /** c = 2 a - b + 0.5 exactly; y follows a and b, the class tells whether y is high. */
  private static FeatureTable table() {
    int n = 60;
    double[][] values = new double[5][n];
    Random random = new Random(7);
    List<String> classes = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      values[0][i] = 100 * random.nextDouble();
      values[1][i] = random.nextInt(8) / 8.0;
      values[2][i] = 2 * values[0][i] - values[1][i] + 0.5;
      values[3][i] = random.nextDouble();
      values[4][i] = values[0][i] + 40 * values[1][i] + random.nextGaussian();
      classes.add(values[4][i] > 70 ? "high" : "low");
    }
    FeatureTable.Builder table =
        FeatureTable.builder(IntStream.range(0, n).mapToObj(i -> "r" + i).toList());
    String[] names = {"a", "b", "c", "noise"};
    for (int f = 0; f < names.length; f++) {
      table.numbers(new ColumnSpec(names[f], "K"), values[f]);
    }
    return table
        .numbers(new ColumnSpec("y", "eV"), values[4])
        .texts(new ColumnSpec("kind", ""), classes)
        .build();
  }

  private static TrainResult train(String target, String learner, String settings) {
    FeatureTable table = target.equals("kind") ? withoutY(table()) : table();
    return TrainModel.run(
        TrainingTable.request(table, target, learner, settings, TrainOptions.DEFAULT), RUN);
  }

  private static FeatureTable withoutY(FeatureTable table) {
    FeatureTable.Builder rest = FeatureTable.builder(table.ids());
    List.of("a", "b", "c", "noise")
        .forEach(name -> rest.numbers(table.column(name), table.numbers(name)));
    return rest.texts(table.column("kind"), table.texts("kind")).build();
  }

  private static String notes(TrainResult result) {
    return String.join("\n", result.notes());
  }

  @Test
  void leastSquaresTellsInNotesAndReportWhichFeaturesFollowFromOthers() {
    TrainResult result = train("y", "Least squares", "");
    assertTrue(notes(result).contains("The rank is 3 for 4 features"), notes(result));
    assertTrue(notes(result).contains("c = 2 a - b + 0.5."), notes(result));
    assertTrue(result.report("{}").contains("The rank is 3 for 4 features"));
  }

  @ParameterizedTest
  @CsvSource({
    "y,Ridge regression",
    "y,Lasso",
    "y,Gradient descent",
    "kind,Logistic regression",
    "kind,Linear discriminant",
    "kind,Perceptron"
  })
  void otherLinearLearnersHintAtFeaturesThatFollowFromOthersInUnitsOfTheData(
      String target, String learner) {
    String notes = notes(train(target, learner, ""));
    assertTrue(notes.contains("Single coefficients mean little here"), notes);
  }

  @Test
  void independentFeaturesGiveNoHint() {
    FeatureTable all = table();
    FeatureTable.Builder some = FeatureTable.builder(all.ids());
    List.of("a", "b", "noise", "y")
        .forEach(name -> some.numbers(all.column(name), all.numbers(name)));
    for (String learner : List.of("Ridge regression", "Random forest")) {
      TrainRequest request =
          TrainingTable.request(some.build(), "y", learner, "", TrainOptions.DEFAULT);
      String notes = notes(TrainModel.run(request, RUN));
      assertFalse(notes.contains("follow from others"), notes);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "y,eliminate keep=2 judge=ridge",
    "y,forward keep=2 parts=3",
    "y,lasso",
    "kind,eliminate keep=2 size=5",
    "kind,forward keep=2 parts=3"
  })
  void chosenFeaturesStandInReportAndCard(String target, String steps) {
    FeatureTable all = target.equals("kind") ? withoutY(table()) : table();
    TrainRequest plain =
        TrainingTable.request(all, target, "Random forest", "trees=5", TrainOptions.DEFAULT);
    TrainRequest request =
        new TrainRequest(
            plain.table(),
            target,
            "",
            "Random forest",
            Map.of("trees", "5", "preparation", steps),
            3,
            0,
            "",
            plain.transform(),
            42,
            plain.provenance(),
            TrainOptions.DEFAULT);
    TrainResult result = TrainModel.run(request, RUN);
    String card = String.join("\n", ModelCard.of(result.model()));
    for (String text : List.of(notes(result), result.report("{}"), card)) {
      assertTrue(text.matches("(?s).*The preparation keeps \\d of 4 features: [abc].*"), text);
    }
  }

  @Test
  void fittedLengthScalesAreToldShortestFirst() {
    TrainResult result = train("y", "Gaussian process", "standardize=false");
    assertTrue(
        notes(result).matches("(?s).*Length scales, shortest first \\([^)]*\\): \\w+ [0-9.]+ K,.*"),
        notes(result));
    String card = String.join("\n", ModelCard.of(result.model()));
    assertTrue(card.contains("Length scales, shortest first"), card);
  }

  @Test
  void chosenWeightsOfPenaltiesAreTold() {
    for (String learner : List.of("Ridge regression", "Lasso", "Elastic net")) {
      String notes = notes(train("y", learner, ""));
      assertTrue(notes.contains("The chosen alpha is "), notes);
      assertFalse(notes(train("y", learner, "alpha=0.1")).contains("The chosen alpha is "));
    }
  }

  @Test
  void treeTellsWhatPruningWouldLeaveAndSupportVectorsHowManyRowsTheyNeed() {
    String tree = notes(train("y", "Decision tree", ""));
    assertTrue(tree.matches("(?s).*The tree has \\d+ leaves; pruning=\\S+ leaves .*"), tree);
    String vectors = notes(train("y", "Support vectors", ""));
    assertTrue(vectors.matches("(?s).*need \\d+ of the training rows\\..*"), vectors);
  }

  @Test
  void networkTellsItsEpochs() {
    String notes = notes(train("y", "Multilayer perceptron", "layers=4 epochs=3"));
    assertTrue(notes.contains("The network was trained for 3 of at most 3 epochs"), notes);
  }

  @ParameterizedTest
  @CsvSource({"Kernel ridge,kind", "Gaussian process,kind", "Lasso,kind"})
  void learnerOfNumbersRefusesClassesAndNamesThoseThatLearnThem(String learner, String target) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> train(target, learner, "")).getMessage();
    assertTrue(
        message.startsWith(
            "\""
                + learner
                + "\" learns numbers, but the target \"kind\" holds classes: choose one"),
        message);
    assertTrue(message.contains("Random forest, ") && message.contains("Logistic regression"));
    assertFalse(message.contains("Kernel ridge, "), message);
  }

  @Test
  void learnerOfClassesRefusesNumbersAndNamesThoseThatLearnThem() {
    String message =
        assertThrows(IllegalArgumentException.class, () -> train("y", "Logistic regression", ""))
            .getMessage();
    assertTrue(message.contains("Kernel ridge, Gaussian process"), message);
    assertEquals(-1, message.indexOf("Linear discriminant"), message);
  }
}
