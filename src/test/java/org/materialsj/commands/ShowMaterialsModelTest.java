package org.materialsj.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.materialsj.host.CommandContract;
import org.materialsj.host.MaterialsCommand;
import org.scijava.Context;
import org.scijava.command.CommandService;

class ShowMaterialsModelTest extends CommandContract {

  @Override
  protected Class<? extends MaterialsCommand> command() {
    return ShowMaterialsModel.class;
  }

  private Path model() throws Exception {
    Path model = folder.resolve("input-m.mjmodel");
    if (!Files.exists(model)) {
      Path table = TrainingTables.write(folder.resolve("input-t.csv"), 40);
      Map<String, Object> inputs =
          Map.of("features", table.toFile(), "target", "y", "trees", 10, "model", model.toFile());
      try (Context context = new Context()) {
        context.service(CommandService.class).run(TrainMaterialsModel.class, true, inputs).get();
      }
    }
    return model;
  }

  @Override
  protected String good() throws Exception {
    return "model=[%s] output=[%s/card.md]".formatted(model(), folder);
  }

  @Override
  protected Map.Entry<String, String> missing() {
    return Map.entry("output=card.md", "model is missing: fill in \"Model file (.mjmodel)\".");
  }

  @Override
  protected Map.Entry<String, String> bad() {
    return Map.entry(
        "model=[%s/no.mjmodel]".formatted(folder),
        "There is no file or folder " + folder + "/no.mjmodel.");
  }

  @Override
  protected String[] files() {
    return new String[] {"card.md"};
  }

  @Test
  void theCardTellsWhatAStrangerNeedsToKnow() throws Exception {
    assertEquals(Optional.empty(), bridge(good()));
    String card = Files.readString(folder.resolve("card.md"));
    for (String part :
        new String[] {
          "Predicts: y (GPa)",
          "Learner: Random forest: ",
          "trees=10",
          "Trained on: 40 rows, seed 42",
          "5-fold cross-validation",
          "always the mean: ",
          "fold 5: ",
          "a (eV): 0.0",
          "replaced by median",
          "Macro: run(\"Train Materials Model...\"",
          "SHA-256 of the training data: ",
          "MaterialsJ "
        }) {
      assertTrue(card.contains(part), part + " in\n" + card);
    }
  }
}
