package org.materialsj.host;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.materialsj.commands.TrainMaterialsModel;
import org.scijava.command.Command;
import org.scijava.command.CommandModuleItem;

class SavedFilesTest {

  @TempDir Path folder;

  private final CommandParameters parameters = CommandParameters.of(TrainMaterialsModel.class);

  private String refusal(String name, Path file) {
    return assertThrows(IllegalArgumentException.class, () -> check(name, file)).getMessage();
  }

  private void check(String name, Path file) {
    Map<String, Object> values = new HashMap<>();
    values.put("features", folder.resolve("in.csv").toFile());
    values.put("target", "y");
    values.put(name, file.toFile());
    parameters.check(values);
  }

  @Test
  void namesAndPlacesAreCheckedBeforeTheWork() {
    assertDoesNotThrow(() -> check("model", folder.resolve("a.mjmodel")));
    assertDoesNotThrow(() -> check("figures", folder.resolve("a.SVG")));
    assertTrue(refusal("model", folder.resolve("a.zip")).endsWith("must end in .mjmodel."));
    assertTrue(refusal("figures", folder.resolve("a.pdf")).endsWith("must end in .png or .svg."));
    assertTrue(refusal("model", folder.resolve("no/a.mjmodel")).contains("there is no folder"));
  }

  @Test
  void aFileThatIsReadIsNotWrittenOver() {
    assertEquals(
        "The parameters features and predictions name the same file "
            + folder.resolve("x/../in.csv")
            + "; choose another name.",
        refusal("predictions", folder.resolve("x/../in.csv")));
  }

  /** What is checked follows from labels, so labels must tell what is saved. */
  @Test
  void whateverCommandsSaveHasALabelThatSaysSo() throws ClassNotFoundException {
    for (MenuEntries.Entry entry : MenuEntries.all()) {
      Class<? extends Command> type = Class.forName(entry.commandClass()).asSubclass(Command.class);
      for (CommandModuleItem<?> item : CommandParameters.of(type).items()) {
        if (item.getType() == File.class && item.getDescription().startsWith("Saves")) {
          assertTrue(
              item.getLabel().matches("Save .*\\(\\.[a-z, .]+\\)"),
              entry.label() + ": " + item.getLabel());
        }
      }
    }
  }
}
