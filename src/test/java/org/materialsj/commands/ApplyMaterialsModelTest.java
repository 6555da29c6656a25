package org.materialsj.commands;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
      Map<String, Object> inputs =
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
              model.toFile());
      try (Context context = new Context()) {
        MaterialsCommand command =
            (MaterialsCommand)
                context
                    .service(CommandService.class)
                    .run(TrainMaterialsModel.class, true, inputs)
                    .get()
                    .getDelegateObject();
        assertFalse(command.isCanceled(), command.getCancelReason());
      }
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
}
