package org.materialsj.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;

/** What learners and steps tell of their fits. */
class FitListenerTest {

  private static final RunContext RUN = RunContext.QUIET.withThreads(2);

  /** Five features of use and five without, as is known of this function. */
  private static final TrainingSet DATA = Samples.friedman1(120, 3);

  private static List<String> notes(TrainingSet data, String learner, String... settings) {
    List<String> notes = new ArrayList<>();
    FitListener listener =
        new FitListener() {
          @Override
          public void step(int step, double training, OptionalDouble validation) {}

          @Override
          public void note(Supplier<String> sentence) {
            notes.add(sentence.get());
          }
        };
    Map<String, String> values = Settings.pairs(settings);
    Learner made = Learners.create(learner, values);
    if (made instanceof OutOfBagLearner bagged && bagged.hasOutOfBag()) {
      bagged.fitOutOfBag(data, 1, RUN, listener);
    } else {
      made.fit(data, 1, RUN, listener);
    }
    return notes;
  }

  private static void assertNote(String pattern, TrainingSet data, String... learner) {
    List<String> notes = notes(data, learner[0], Arrays.copyOfRange(learner, 1, learner.length));
    assertEquals(1, notes.size(), notes.toString());
    assertTrue(notes.get(0).matches(pattern), notes.get(0));
  }

  @Test
  void settingsThatTheLearnerChoseAreTold() {
    String number = "[0-9.e+-]+";
    assertNote(
        "The rows left out one by one are predicted best with alpha = " + number + "\\.",
        DATA,
        "Ridge regression");
    assertNote(
        "The folds inside are predicted best with alpha = "
            + number
            + ": [5-9] of 10 coefficients are not 0\\.",
        DATA,
        "Lasso");
    assertNote("It took 4 of 10 features\\.", DATA, "Orthogonal matching pursuit", "terms=4");
    assertNote("\\d+ of 120 rows are support vectors\\.", DATA, "Support vectors", "epsilon=0.5");
    assertEquals(List.of(), notes(DATA, "Ridge regression", "alpha=1"));
  }

  @Test
  void fittedLengthScalesBeginWithTheFeatureThatMattersMost() {
    assertNote(
        "Fitted length scales: x[0-4] .*, x[5-9] .*; variance .* and noise .*; log marginal"
            + " likelihood .*\\.",
        DATA,
        "Gaussian process");
  }

  @Test
  void featuresThatFollowFromOthersAreNamed() {
    double[][] columns = Arrays.copyOf(DATA.columns(), 3);
    columns[2] = Arrays.stream(columns[0]).map(v -> 2 * v + 1).toArray();
    assertNote(
        "The rank is 2 for 3 features, because some follow from others: x[02] = .*",
        DATA.with(Samples.names(3), columns),
        "Least squares");
    assertEquals(List.of(), notes(DATA, "Least squares"));
  }

  @Test
  void prunedLeavesAreTold() {
    assertNote(
        "The whole tree has \\d+ leaves; pruning=.* leaves \\d+, .* leaves 1\\.",
        DATA,
        "Decision tree");
  }

  @Test
  void stepsThatChooseOrProjectFeaturesAreTold() {
    assertNote(
        "The step \"variance threshold=0.0\" keeps 10 of 10 features: x0, .*, x9\\.",
        DATA,
        "Random forest",
        "trees=2",
        "preparation=variance");
    assertNote(
        "The step \"pca components=2 share=1.0\" explains \\S+ % of the variance of 10 features by"
            + " 2 components: \\S+, \\S+ %\\.",
        DATA, "Nearest neighbours", "preparation=pca components=2");
  }
}
