package org.materialsj.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.materialsj.host.CommandContract;
import org.materialsj.host.MaterialsCommand;
import org.scijava.Context;
import org.scijava.command.CommandService;

class ApplyMaterialsModelTest extends CommandContract {

  @Override
  protected Class<? extends MaterialsCommand> command() {
    return ApplyMaterialsModel.class;
  }

  private Path table() throws Exception {
    return TrainingTables.write(folder.resolve("input-t.csv"), 40);
  }

  private Path model() throws Exception {
    Path model = folder.resolve("input-m.mjmodel");
    if (!Files.exists(model)) {
      run(
          TrainMaterialsModel.class,
          Map.of(
              "features",
              table().toFile(),
              "target",
              "y",
              "exclude",
              "leak",
              "trees",
              10,
              "model",
              model.toFile()));
    }
    return model;
  }

  @Override
  protected String good() throws Exception {
    return "model=[%s] features=[%s] output=[%3$s/p.csv] parityplot=[%3$s/p.svg]"
        .formatted(model(), table(), folder);
  }

  @Override
  protected Map.Entry<String, String> missing() throws Exception {
    return Map.entry(
        "features=[" + table() + "]", "model is missing: fill in \"Model file (.mjmodel)\".");
  }

  @Override
  protected Map.Entry<String, String> bad() throws Exception {
    return Map.entry(
        "model=[%s/no.mjmodel] features=[%s]".formatted(folder, table()),
        "There is no file or folder " + folder + "/no.mjmodel.");
  }

  @Override
  protected String[] files() {
    return new String[] {"p.csv", "p.csv.provenance.json", "p.svg"};
  }

  @Test
  void exactlyOneInputIsTaken() throws Exception {
    String none =
        "Give one of a table file, an open table, structures and formulas; none of them is given.";
    assertEquals(Optional.of(none), bridge("model=[" + model() + "]"));
    String two = bridge(good() + " structures=[sample:g2-molecules] formulas=NaCl").orElseThrow();
    assertTrue(two.endsWith("a table file and structures and formulas are given."), two);
    String column = bridge("model=[%s] formulas=NaCl column=f".formatted(model())).orElseThrow();
    assertTrue(column.contains("needs a table"), column);
  }

  private static void run(Class<? extends MaterialsCommand> command, Map<String, Object> inputs)
      throws Exception {
    try (Context context = new Context()) {
      MaterialsCommand done =
          (MaterialsCommand)
              context
                  .service(CommandService.class)
                  .run(command, true, inputs)
                  .get()
                  .getDelegateObject();
      assertFalse(done.isCanceled(), done.getCancelReason());
    }
  }

  private void trainOnFeatures(
      Class<? extends MaterialsCommand> command, Path source, String descriptors) throws Exception {
    File csv = folder.resolve("input-features.csv").toFile();
    run(command, Map.of("source", source.toFile(), "descriptors", descriptors, "output", csv));
    File model = folder.resolve("input-f.mjmodel").toFile();
    run(
        TrainMaterialsModel.class,
        Map.of("features", csv, "target", "y", "trees", 5, "folds", 2, "model", model));
  }

  @Test
  void structuresAreTakenWhenTheTrainingTableToldItsFeaturizers() throws Exception {
    StringBuilder smiles = new StringBuilder("smiles,y\n");
    for (int i = 1; i <= 12; i++) {
      smiles.append("C".repeat(i)).append("O,").append(i).append('\n');
    }
    Path source = Files.writeString(folder.resolve("input-s.csv"), smiles);
    trainOnFeatures(FeaturizeMolecules.class, source, "Molecular descriptors");
    Path other = Files.writeString(folder.resolve("input-other.smi"), "CCCO a\nCCCCO b\n");
    assertEquals(
        Optional.empty(),
        bridge(
            "model=[%1$s/input-f.mjmodel] structures=[%2$s] output=[%1$s/p.csv]"
                .formatted(folder, other)));
    assertEquals(3, Files.readAllLines(folder.resolve("p.csv")).size());
  }

  @Test
  void formulasAreTakenTypedOrInAColumn() throws Exception {
    Path source =
        Files.writeString(
            folder.resolve("input-s.csv"),
            "id,formula,y\na,Fe2O3,1\nb,NaCl,2\nc,MgO,3\nd,TiO2,4\ne,KBr,5\nf,CsI,6\n");
    trainOnFeatures(FeaturizeComposition.class, source, "Magpie");
    String start = "model=[%1$s/input-f.mjmodel] output=[%1$s/p.csv] ".formatted(folder);
    assertEquals(Optional.empty(), bridge(start + "formulas=[Fe3O4, ZnO]"));
    assertTrue(Files.readAllLines(folder.resolve("p.csv")).get(1).startsWith("Fe3O4,"));
    assertEquals(Optional.empty(), bridge(start + "features=[" + source + "] column=formula"));
    assertEquals(7, Files.readAllLines(folder.resolve("p.csv")).size());
  }
}
