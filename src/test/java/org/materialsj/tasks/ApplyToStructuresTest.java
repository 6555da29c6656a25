package org.materialsj.tasks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.materialsj.engine.run.LocalExecutor;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.StructureReader;
import org.materialsj.io.Structures;
import org.materialsj.learn.ModelFiles;
import org.materialsj.learn.TargetTransform;
import org.materialsj.learn.TrainedModel;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Featurization;
import org.materialsj.model.Provenance;
import org.materialsj.model.chemistry.Preparation;

class ApplyToStructuresTest {

  private static final RunContext RUN = RunContext.QUIET.withThreads(2);
  private static final List<String> NAMES = List.of("Element fractions", "Coulomb matrix (sorted)");

  @TempDir Path folder;

  /** Molecules of H and O, or also N, with an energy and a temperature as properties. */
  private Path molecules(String name, int count, String elements, boolean temperature)
      throws Exception {
    SplittableRandom random = new SplittableRandom(count);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      int atoms = 1 + random.nextInt(elements.equals("HO") ? 3 : 4);
      text.append(atoms).append("\nProperties=species:S:1:pos:R:3 y=").append(i % 7);
      text.append(temperature ? " temperature=" + (i % 5) : "").append('\n');
      for (int a = 0; a < atoms; a++) {
        char element = elements.charAt(random.nextInt(elements.length()));
        text.append(
            String.format(Locale.ROOT, "%s %.3f %.3f 0\n", element, 1.5 * a, random.nextDouble()));
      }
    }
    return Files.writeString(folder.resolve(name), text);
  }

  private static FeaturizeResult features(Path file) throws Exception {
    try (StructureReader reader = Structures.open(file.toString(), ReadOptions.STRICT)) {
      return FeaturizeStructures.run(reader, NAMES, Preparation.DEFAULT, RUN);
    }
  }

  private static TrainedModel train(FeaturizeResult features, String exclude) {
    Provenance provenance =
        new Provenance("run(\"Train\");", 1, Map.of("MaterialsJ", "0"), Map.of())
            .with(features.featurization());
    return TrainModel.run(
            new TrainRequest(
                features.table(),
                "y",
                exclude,
                "Random forest",
                Map.of("trees", "5"),
                2,
                0,
                "",
                TargetTransform.NONE,
                1,
                provenance,
                TrainOptions.DEFAULT),
            RUN)
        .model();
  }

  private static ApplyResult apply(TrainedModel model, Path file) throws Exception {
    try (StructureReader reader = Structures.open(file.toString(), ReadOptions.STRICT)) {
      return ApplyToStructures.run(model, reader, RUN);
    }
  }

  @Test
  void structuresAreFeaturizedAsForTraining() throws Exception {
    Path file = molecules("a.xyz", 2300, "HO", false);
    FeaturizeResult features = features(file);
    TrainedModel trained = train(features, "");
    Path saved = folder.resolve("m.mjmodel");
    ModelFiles.write(trained, saved);
    TrainedModel model = ModelFiles.read(saved);
    assertEquals(features.featurization(), model.training().provenance().featurization());
    ApplyResult byTable = ApplyModel.run(model, features.table(), RUN);
    ApplyResult direct = apply(model, file);
    assertEquals(byTable.predictions().ids(), direct.predictions().ids());
    assertEquals(byTable.predictions().columns(), direct.predictions().columns());
    for (ColumnSpec column : byTable.predictions().columns()) {
      assertArrayEquals(
          byTable.predictions().numbers(column.name()),
          direct.predictions().numbers(column.name()),
          column.name());
    }
    assertEquals(byTable.parity().orElseThrow().metrics(), direct.parity().orElseThrow().metrics());
  }

  @Test
  void blocksThatTheTrainingNeverHadAreExtrapolationAndAbsentOnesAreZero() throws Exception {
    TrainedModel model = train(features(molecules("a.xyz", 300, "HO", false)), "");
    Path one = Files.writeString(folder.resolve("one.xyz"), "1\nx\nO 0 0 0\n");
    FeatureTable predictions = apply(model, one).predictions();
    assertEquals(0, predictions.numbers(TrainedModel.MISSING)[0]);
    Path large =
        Files.writeString(
            folder.resolve("large.xyz"), "5\nx\nO 0 0 0\nO 2 0 0\nO 4 0 0\nO 6 0 0\nO 8 0 0\n");
    FeatureTable strange = apply(model, large).predictions();
    // A matrix of 5 atoms has entries that no molecule of 3 atoms has.
    assertTrue(strange.numbers(TrainedModel.EXTRAPOLATING)[0] >= 9);
  }

  @Test
  void aPropertyThatTheModelNeedsMustBeThere() throws Exception {
    TrainedModel model = train(features(molecules("a.xyz", 200, "HO", true)), "");
    assertEquals(20, apply(model, molecules("b.xyz", 20, "HO", true)).predictions().rows());
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> apply(model, molecules("c.xyz", 20, "HO", false)))
            .getMessage();
    assertTrue(message.contains("no descriptor computes"), message);
    assertTrue(message.contains("temperature"), message);
  }

  @Test
  void aStructureThatCannotBeReadIsAFailedRow() throws Exception {
    TrainedModel model = train(features(molecules("a.xyz", 200, "HO", false)), "");
    Path broken = Files.writeString(folder.resolve("b.xyz"), "1\nx\nQq 0 0 0\n1\nx\nO 0 0 0\n");
    FeatureTable predictions = apply(model, broken).predictions();
    assertEquals(2, predictions.rows());
    assertTrue(predictions.error(0).isPresent());
    assertTrue(Double.isNaN(predictions.numbers("predicted y")[0]));
    assertTrue(predictions.error(1).isEmpty());
  }

  private static TrainedModel remembering(TrainedModel model, Optional<Featurization> known) {
    TrainedModel.Training t = model.training();
    return new TrainedModel(
        model.preprocessing(),
        model.target(),
        new TrainedModel.Training(
            t.learner(),
            t.hyperParameters(),
            t.seed(),
            t.rows(),
            t.baseline(),
            t.dataSha256(),
            t.provenance().with(known)),
        model.scores(),
        List.of(),
        model.model());
  }

  private String refusal(Featurization known) throws Exception {
    Path file = molecules("a.xyz", 100, "HO", false);
    TrainedModel model = remembering(train(features(file), ""), Optional.ofNullable(known));
    return assertThrows(IllegalArgumentException.class, () -> apply(model, file)).getMessage();
  }

  @Test
  void anotherVersionOfADescriptorIsRefused() throws Exception {
    String message =
        refusal(
            new Featurization(
                List.of(new Featurization.Descriptor("Element fractions", 77)),
                Map.of(),
                List.of()));
    assertTrue(message.startsWith("The model was trained on version 77"), message);
    String unknown =
        refusal(
            new Featurization(
                List.of(new Featurization.Descriptor("Phlogiston", 1)), Map.of(), List.of()));
    assertTrue(unknown.contains("\"Phlogiston\", which this MaterialsJ cannot"), unknown);
  }

  @Test
  void aModelWithoutMemoryOfItsFeaturizersSaysWhatToDo() throws Exception {
    assertTrue(refusal(null).startsWith("The model does not remember"));
  }

  @Test
  void anUnknownPreparationIsRefused() throws Exception {
    String message =
        refusal(
            new Featurization(
                List.of(new Featurization.Descriptor("Element fractions", 1)),
                Map.of("tautomers", "all"),
                List.of()));
    assertTrue(message.contains("tautomers"), message);
  }

  private static FeatureTable formulas(int rows) {
    List<String> formulas = new ArrayList<>();
    double[] y = new double[rows];
    for (int i = 0; i < rows; i++) {
      formulas.add(List.of("Fe2O3", "TiO2", "NaCl", "MgO", "Al2O3", "CsI").get(i % 6));
      y[i] = i % 6;
    }
    return ApplyToStructures.table(formulas, "formula").toBuilder()
        .numbers(new ColumnSpec("y", ""), y)
        .build();
  }

  @Test
  void formulasAreFeaturizedAsForTraining() {
    FeatureTable table = formulas(1500);
    FeaturizeResult features = FeaturizeCompositions.run(table, "formula", List.of("Magpie"), RUN);
    TrainedModel model = train(features, "");
    ApplyResult direct = ApplyToStructures.run(model, table, "formula", RUN);
    ApplyResult byTable = ApplyModel.run(model, features.table(), RUN);
    assertArrayEquals(
        byTable.predictions().numbers("predicted y"), direct.predictions().numbers("predicted y"));
    FeatureTable typed = ApplyToStructures.table(List.of("KBr", "nonsense"), "formula");
    FeatureTable predictions = ApplyToStructures.run(model, typed, "formula", RUN).predictions();
    assertEquals(List.of("KBr", "nonsense"), predictions.ids());
    assertTrue(predictions.error(1).isPresent());
  }

  @Test
  void aModelOfStructuresDoesNotTakeFormulas() throws Exception {
    TrainedModel model = train(features(molecules("a.xyz", 100, "HO", false)), "");
    FeatureTable typed = ApplyToStructures.table(List.of("H2O"), "formula");
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> ApplyToStructures.run(model, typed, "formula", RUN))
            .getMessage();
    assertTrue(message.contains("\"Coulomb matrix (sorted)\""), message);
    assertTrue(message.contains("cannot compute of a formula"), message);
  }

  @Test
  void cancellingStopsIt() throws Exception {
    Path file = molecules("a.xyz", 100, "HO", false);
    TrainedModel model = train(features(file), "");
    RunContext cancelled = new RunContext(Progress.NONE, () -> true, new LocalExecutor(1));
    try (StructureReader reader = Structures.open(file.toString(), ReadOptions.STRICT)) {
      assertThrows(
          CancellationException.class, () -> ApplyToStructures.run(model, reader, cancelled));
    }
  }
}
