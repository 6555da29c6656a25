package org.materialsj.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import javax.swing.JFrame;
import org.junit.jupiter.api.Test;

/** The equivariance laboratory, from the menu of plain ImageJ, by hand. */
class EquivarianceDesktopIT extends DesktopCommands {

  private static final String LABORATORY = "Equivariance Laboratory...";
  private static final String TURN = "Turn a molecule";

  @Test
  void aMoleculeIsTurnedByASliderAndTheLineReplays() throws IOException {
    IJ.run("Record...");
    Path output = folder.resolve("turned.csv");
    run(
        LABORATORY,
        Map.of("source", "sample:polar-molecules", "number", "2", "output", output.toString()));
    assertEquals(9, table("Equivariance").size());
    double[] deviations = table("Equivariance").getColumnAsDoubles(3);
    assertTrue(Arrays.stream(deviations).allMatch(deviation -> deviation < 1e-10));
    JFrame window = Desktop.window(JFrame.class, TURN);
    IJ.wait(1000); // for the picture
    Desktop.screenshot(window, "equivariance-laboratory");
    window.dispose();
    image(TURN).close();
    replays(LABORATORY, "Equivariance", output);
  }
}
