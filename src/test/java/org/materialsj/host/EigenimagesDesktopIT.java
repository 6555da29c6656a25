package org.materialsj.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import java.nio.file.Path;
import java.util.Map;
import javax.swing.JFrame;
import org.junit.jupiter.api.Test;

/** Eigenimages, from the menu of plain ImageJ, by hand. */
class EigenimagesDesktopIT extends DesktopCommands {

  @Test
  void anOpenStackIsTakenApartAndItsMacroLineDoesTheSame() throws Exception {
    ImagePlus image = IJ.createImage("Mixtures", "8-bit ramp", 24, 20, 6);
    for (int p = 1; p <= 6; p++) {
      image.getStack().getProcessor(p).setValue(40 * p);
      image.getStack().getProcessor(p).fillRect(2 * p, 5, 4, 4);
    }
    image.show();
    IJ.run("Record...");
    Path output = folder.resolve("coordinates.csv");
    run(
        "Eigenimages...",
        Map.of("openStack", "Mixtures", "components", "3", "output", output.toString()));
    assertEquals(6, table("Eigenimage Coordinates").size());
    Desktop.window(JFrame.class, "Eigenimages of Mixtures").dispose();
    ImagePlus components = WindowManager.getImage("Eigenimages of Mixtures");
    assertEquals(4, components.getStackSize());
    assertTrue(components.getInfoProperty().contains("Eigenimages..."));
    assertEquals(6, WindowManager.getImage("Rebuilt from 3 components").getStackSize());
    replays("Eigenimages...", "Eigenimage Coordinates", output);
    Desktop.window(JFrame.class, "Eigenimages of Mixtures").dispose();
  }
}
