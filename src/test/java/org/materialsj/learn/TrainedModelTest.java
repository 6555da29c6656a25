package org.materialsj.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.forest.ForestOptions;
import org.materialsj.learn.forest.RandomForest;
import org.materialsj.learn.linear.OrdinaryLeastSquares;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

class TrainedModelTest {

  private static final RunContext RUN = RunContext.QUIET.withThreads(1);
  private static final TrainingSet DATA = Samples.friedman1(100, 31);
  private static final TrainedModel MODEL =
      ModelFilesTest.train(new RandomForest(new ForestOptions(20, "third", 0, 1, true)), DATA);

  @Test
  void columnsAreMatchedByNameInAnyOrder() {
    FeatureTable table = ModelFilesTest.table(DATA);
    List<ColumnSpec> reversed = new ArrayList<>(table.columns());
    Collections.reverse(reversed);
    FeatureTable.Builder other = FeatureTable.builder(table.ids());
    other.texts(new ColumnSpec("comment", ""), table.ids());
    reversed.forEach(column -> other.numbers(column, table.numbers(column.name())));
    assertArrayEquals(
        MODEL.predict(table, RUN).numbers("predicted y"),
        MODEL.predict(other.build(), RUN).numbers("predicted y"));
  }

  @Test
  void missingColumnsAreAllListed() {
    FeatureTable.Builder table = FeatureTable.builder(List.of("a"));
    for (int f = 2; f < 10; f++) {
      table.numbers(new ColumnSpec("x" + f, "A"), new double[1]);
    }
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> MODEL.predict(table.build(), RUN));
    assertTrue(e.getMessage().contains("lacks 2 of the 10"), e.getMessage());
    assertTrue(e.getMessage().contains(": x0, x1."), e.getMessage());
  }

  @Test
  void textsWhereNumbersWereAreNamedWithTheirRow() {
    FeatureTable.Builder table = FeatureTable.builder(List.of("a", "b"));
    for (int f = 0; f < 10; f++) {
      if (f != 1) {
        table.numbers(new ColumnSpec("x" + f, "A"), new double[2]);
      }
    }
    table.texts(new ColumnSpec("x1", "A"), List.of("1.5", "n/a"));
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> MODEL.predict(table.build(), RUN));
    assertEquals(
        "Column \"x1\" of the table holds texts, such as \"n/a\" in row \"b\", but the model was"
            + " trained on numbers in it. Correct them, or leave the cells empty.",
        e.getMessage());
  }

  @Test
  void rowsWithoutAFinitePredictionSayWhy() {
    TrainedModel linear = ModelFilesTest.train(new OrdinaryLeastSquares(), DATA);
    double max = Double.MAX_VALUE;
    FeatureTable.Builder table = FeatureTable.builder(List.of("usual", "huge"));
    for (int f = 0; f < 10; f++) {
      table.numbers(new ColumnSpec("x" + f, "A"), new double[] {0.5, f == 3 ? -max : 0.5});
    }
    for (TrainedModel model : List.of(MODEL, linear)) {
      FeatureTable result = model.predict(table.build(), RUN);
      assertTrue(Double.isFinite(result.numbers("predicted y")[0]));
      assertTrue(Double.isNaN(result.numbers("predicted y")[1]));
      assertEquals(Optional.empty(), result.error(0));
      assertEquals(
          "The feature \"x3\" is beyond 1.0E100 in this row, which no model can learn from or"
              + " predict.",
          result.error(1).orElseThrow());
    }
    TrainedModel.Target logarithm =
        new TrainedModel.Target(linear.target().column(), TargetTransform.LOG10, List.of());
    TrainedModel power =
        new TrainedModel(
            linear.preprocessing(),
            logarithm,
            linear.training(),
            linear.scores(),
            List.of(),
            linear.model());
    FeatureTable.Builder far = FeatureTable.builder(List.of("far"));
    for (int f = 0; f < 10; f++) {
      far.numbers(new ColumnSpec("x" + f, "A"), new double[] {f == 3 ? 1e4 : 0.5});
    }
    FeatureTable result = power.predict(far.build(), RUN);
    assertTrue(Double.isNaN(result.numbers("predicted y")[0]));
    assertTrue(result.error(0).orElseThrow().startsWith("The prediction is no finite number"));
  }

  @Test
  void featuresOfOneNameAreRefused() {
    Preprocessing.Kept first = MODEL.preprocessing().kept().get(0);
    Preprocessing twice =
        new Preprocessing(
            Imputation.MEDIAN, Collections.nCopies(10, first), MODEL.preprocessing().dropped());
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                new TrainedModel(
                    twice,
                    MODEL.target(),
                    MODEL.training(),
                    MODEL.scores(),
                    MODEL.parts(),
                    MODEL.model()));
    assertEquals("the feature \"x0\" is named twice", e.getMessage());
  }

  @Test
  void anotherUnitIsRefused() {
    FeatureTable.Builder table = FeatureTable.builder(List.of("a"));
    for (int f = 0; f < 10; f++) {
      table.numbers(new ColumnSpec("x" + f, f == 4 ? "nm" : "A"), new double[1]);
    }
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> MODEL.predict(table.build(), RUN));
    assertTrue(e.getMessage().contains("\"x4\" of the table is in \"nm\""), e.getMessage());
  }

  @Test
  void extrapolationAndMissingValuesAreCountedAndErrorsCarriedOver() {
    FeatureTable.Builder table = FeatureTable.builder(List.of("in", "out", "gap", "bad", "none"));
    for (int f = 0; f < 10; f++) {
      double nan = Double.NaN;
      table.numbers(
          new ColumnSpec("x" + f, "A"),
          new double[] {0.5, f < 3 ? 0.95 : 0.5, f == 0 ? nan : 0.5, 0.5, nan});
    }
    table.error(3, "The cell is impossible.");
    FeatureTable result = MODEL.predict(table.build(), RUN);
    double nan = Double.NaN;
    assertArrayEquals(new double[] {0, 3, 0, nan, nan}, result.numbers(TrainedModel.EXTRAPOLATING));
    assertArrayEquals(new double[] {0, 0, 1, nan, nan}, result.numbers(TrainedModel.MISSING));
    double[] predicted = result.numbers("predicted y");
    // The median that stands in for the gap is 0.5, as in the first row.
    assertEquals(predicted[0], predicted[2]);
    assertTrue(Double.isNaN(predicted[3]) && Double.isNaN(predicted[4]));
    assertEquals("The cell is impossible.", result.error(3).orElseThrow());
    assertTrue(result.error(4).isPresent());
    assertEquals("eV", result.column("predicted y").unit());
    assertEquals("eV", result.column("spread of y").unit());
  }

  @Test
  void anEmptyTableGivesAnEmptyTable() {
    FeatureTable.Builder table = FeatureTable.builder(List.of());
    for (int f = 0; f < 10; f++) {
      table.numbers(new ColumnSpec("x" + f, "A"), new double[0]);
    }
    assertEquals(0, MODEL.predict(table.build(), RUN).rows());
  }

  @Test
  void classesArePredictedByNameWithTheirShareOfVotes() {
    TrainingSet data = Samples.bands(200, 32);
    TrainedModel model =
        ModelFilesTest.train(new RandomForest(new ForestOptions(20, "all", 0, 1, true)), data);
    FeatureTable result = model.predict(ModelFilesTest.table(data), RUN);
    assertFalse(result.isNumeric("predicted phase"));
    List<String> names = result.texts("predicted phase");
    double[] share = result.numbers("share of votes");
    int right = 0;
    for (int i = 0; i < names.size(); i++) {
      right += names.get(i).equals(data.classes().get((int) data.values()[i])) ? 1 : 0;
      assertTrue(share[i] > 1 / 3.0 - 1e-12 && share[i] <= 1 + 1e-12);
    }
    assertTrue(right > 180, right + " of 200");
  }

  @Test
  void partsThatDoNotFitAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new TrainedModel(
                MODEL.preprocessing(),
                MODEL.target(),
                MODEL.training(),
                MODEL.scores(),
                List.of(),
                new ConstantModel(3, 0, 1)));
  }
}
