package org.materialsj.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Baseline;
import org.materialsj.learn.Learners;
import org.materialsj.learn.TargetTransform;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Provenance;
import org.materialsj.tasks.CompareModels;
import org.materialsj.tasks.CompareRequest;
import org.materialsj.tasks.TrainModel;
import org.materialsj.tasks.TrainOptions;
import org.materialsj.tasks.TrainRequest;
import org.materialsj.tasks.TrainResult;

/** Classes that are missing from folds, from the rows to scores, reports and pictures. */
class RareClassTest {

  private static final RunContext RUN = RunContext.QUIET.withThreads(2);
  private static final int ROWS = 60;
  private static final String UNSEEN = "had learned from no row of their class";

  /** Two common classes and, with three, one of a single row; groups of which each has both. */
  private static FeatureTable table(int classes) {
    Random random = new Random(4);
    double[][] columns = new double[3][ROWS];
    for (double[] column : columns) {
      Arrays.setAll(column, i -> random.nextGaussian());
    }
    FeatureTable.Builder table =
        FeatureTable.builder(IntStream.range(0, ROWS).mapToObj(i -> "r" + i).toList());
    for (int f = 0; f < columns.length; f++) {
      table.numbers(new ColumnSpec("x" + f, ""), columns[f]);
    }
    return table
        .texts(
            new ColumnSpec("series", ""),
            IntStream.range(0, ROWS).mapToObj(i -> "s" + i % 6).toList())
        .texts(
            new ColumnSpec("phase", ""),
            IntStream.range(0, ROWS)
                .mapToObj(
                    i ->
                        classes == 3 && i == 7
                            ? "rare"
                            : columns[0][i] + 0.5 * columns[1][i] > 0 ? "high" : "low")
                .toList())
        .build();
  }

  private static TrainRequest request(
      int classes, String learner, Map<String, String> settings, String split) {
    return new TrainRequest(
        table(classes),
        "phase",
        "",
        learner,
        settings,
        5,
        0,
        "",
        TargetTransform.NONE,
        42,
        new Provenance("run();", 42, Map.of(), Map.of()),
        TrainOptions.of(false, split, split.equals("By group") ? "series" : "", "scramble=2"));
  }

  static Stream<String> learners() {
    return Learners.names().stream().filter(name -> Learners.kind(name).classification());
  }

  private static Map<String, String> quick(String learner) {
    return switch (learner) {
      case "Random forest" -> Map.of("trees", "10");
      case "Gradient boosting" -> Map.of("iterations", "10", "minLeaf", "3");
      case "Multilayer perceptron" -> Map.of("epochs", "30");
      case "Support vectors" -> Map.of("probability", "true");
      default -> Map.of();
    };
  }

  @ParameterizedTest
  @MethodSource("learners")
  void scoresCurvesScramblingAndPicturesAreMade(String learner) {
    for (int classes = 2; classes <= 3; classes++) {
      for (String split : List.of("Random", "By group")) {
        TrainResult result = TrainModel.run(request(classes, learner, quick(learner), split), RUN);
        String notes = String.join("\n", result.notes());
        assertEquals(
            classes == 3,
            notes.contains(UNSEEN + ", so it could not but fail: those of rare."),
            notes);
        FeatureTable scores = result.scores();
        for (String row : List.of("all folds", "baseline", "mean of folds")) {
          int at = scores.ids().indexOf(row);
          assertTrue(Double.isFinite(scores.numbers("balanced accuracy")[at]), row);
          assertTrue(Double.isFinite(scores.numbers("macro F1")[at]), row);
        }
        boolean tells = !Double.isNaN(scores.numbers("ROC AUC")[scores.ids().indexOf("all folds")]);
        assertEquals(!List.of("Perceptron", Baseline.NAME).contains(learner), tells);
        assertEquals(tells ? (classes == 2 ? 1 : 3) : 0, result.curves().size());
        assertEquals(2, result.scrambling().orElseThrow().scrambled().length);
        assertTrue(
            result.report("{}").contains("| baseline |")
                || result.report("{}").contains("|baseline|"));
        assertTrue(TrainFigures.of(result).toSvg(900, 600).length() > 1000);
      }
    }
  }

  @Test
  void comparisonsWarnOfThemToo() {
    TrainRequest baseline = request(3, Baseline.NAME, Map.of(), "Random");
    CompareRequest.Candidate forest =
        new CompareRequest.Candidate("Random forest", "Random forest", Map.of("trees", "5"));
    String notes =
        String.join(
            "\n",
            CompareModels.run(new CompareRequest(baseline, List.of(forest), false), RUN).notes());
    assertTrue(notes.contains(UNSEEN), notes);
    assertFalse(notes.contains("could not learn"), notes);
  }
}
