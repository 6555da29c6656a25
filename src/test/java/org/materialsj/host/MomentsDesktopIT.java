package org.materialsj.host;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.NewImage;
import ij.process.ImageProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.swing.JFrame;
import org.junit.jupiter.api.Test;

/** The commands on moments, from the menu of plain ImageJ, by hand. */
class MomentsDesktopIT extends DesktopCommands {

  private static final String MOLECULES = "sample:g2-molecules";

  @Test
  void momentInvariantsShowsATableAndReplays() throws IOException {
    IJ.run("Record...");
    Path output = folder.resolve("invariants.csv");
    run("Moment Invariants...", Map.of("source", MOLECULES, "output", output.toString()));
    assertEquals(162, table("Moment Invariants").size());
    replays("Moment Invariants...", "Moment Invariants", output);
  }

  @Test
  void reconstructFromMomentsShowsAMoleculeInItsDensity() {
    run(
        "Reconstruct From Moments...",
        Map.of("source", MOLECULES, "number", "38", "atoms", "Gaussians"));
    JFrame window = Desktop.window(JFrame.class, "Reconstruction of CH3CH2OH");
    IJ.wait(3000); // for the surface
    Desktop.screenshot(window, "reconstruction-window");
    window.dispose();
    assertEquals(16, table("Reconstruction Errors").size());
    WindowManager.closeAllWindows();
  }

  @Test
  void theActiveStackIsDescribedAndRebuiltWhenNoOtherIsNamed() throws IOException {
    IJ.run("Record...");
    ImagePlus stack = NewImage.createShortImage("box", 24, 22, 20, NewImage.FILL_BLACK);
    for (int z = 4; z <= 16; z++) {
      ImageProcessor slice = stack.getStack().getProcessor(z);
      slice.setValue(1000);
      slice.setRoi(5, 5, 13, 11);
      slice.fill();
    }
    stack.show();
    runUnseen("Moment Invariants...", Map.of("shapeOrder", "8"));
    assertEquals("box", Tables.of(table("Moment Invariants")).ids().get(0));

    Path output = folder.resolve("errors.csv");
    Path rebuilt = folder.resolve("rebuilt.tif");
    runUnseen(
        "Reconstruct From Moments...",
        Map.of("order", "8", "output", output.toString(), "stack", rebuilt.toString()));
    ImagePlus image = image("Reconstruction of box");
    assertEquals(20, image.getStackSize());
    recordedLine("Reconstruct From Moments...");
    byte[] saved = Files.readAllBytes(rebuilt);
    Files.delete(rebuilt);
    Desktop.window(JFrame.class, "Reconstruction of box").dispose();
    image.close();
    WindowManager.setCurrentWindow(stack.getWindow());
    replays("Reconstruct From Moments...", "Reconstruction Errors", output);
    assertArrayEquals(saved, Files.readAllBytes(rebuilt));
    WindowManager.closeAllWindows();
  }

  @Test
  void invertFingerprintLaysTheRecoveredMoleculeOverTheOriginal() throws IOException {
    IJ.run("Record...");
    Path output = folder.resolve("atoms.csv");
    run(
        "Invert Fingerprint...",
        Map.of("source", MOLECULES, "row", "38", "output", output.toString()));
    assertEquals("found", table("Recovered Atoms").getStringValue("outcome", 0));
    JFrame window = Desktop.window(JFrame.class, "Inverted fingerprints");
    IJ.wait(2000); // for the picture
    Desktop.screenshot(window, "invert-fingerprint");
    window.dispose();
    replays("Invert Fingerprint...", "Recovered Atoms", output);
  }

  @Test
  void theInvarianceExplorerShowsWhatAQuarterTurnChangesAndReplays() throws IOException {
    IJ.run("Record...");
    Path output = folder.resolve("numbers.csv");
    run(
        "Invariance Explorer...",
        Map.of("source", "sample:chiral-molecules", "rotateZ", "90", "output", output.toString()));
    table("Invariance");
    JFrame window =
        Desktop.window(JFrame.class, "Invariance Explorer: (R)-bromochlorofluoromethane");
    IJ.wait(2000); // for the picture
    Desktop.screenshot(window, "invariance-explorer");
    window.dispose();
    replays("Invariance Explorer...", "Invariance", output);
  }

  @Test
  void zernikeFunctionsShowsCurvesAndReplays() throws IOException {
    IJ.run("Record...");
    Path output = folder.resolve("radial.csv");
    run("Zernike Functions...", Map.of("lastOrder", "6", "output", output.toString()));
    assertEquals(501, table("Zernike functions").size());
    assertEquals(1600, image("Radial Zernike functions").getWidth());
    replays("Zernike Functions...", "Zernike functions", output);
    WindowManager.closeAllWindows();
  }

  @Test
  void sphericalHarmonicsShowsASurfaceAndReplays() throws IOException {
    IJ.run("Record...");
    Path output = folder.resolve("harmonic.png");
    run(
        "Spherical Harmonics...",
        Map.of("degree", "2", "order", "0", "width", "300", "output", output.toString()));
    String title = "Spherical harmonic l = 2, m = 0";
    assertEquals(300, image(title).getWidth());
    Desktop.window(JFrame.class, title).dispose();
    byte[] saved = Files.readAllBytes(output);
    Files.delete(output);
    IJ.runMacro(recordedLine("Spherical Harmonics..."));
    assertArrayEquals(saved, Files.readAllBytes(output));
    WindowManager.closeAllWindows();
  }

  @Test
  void anImageIsNotSelectedInTheRecordedMacroBeforeItIsMade() {
    IJ.run("Record...");
    String before = Desktop.recorded();
    runUnseen("Spherical Harmonics...", Map.of("width", "100", "height", "100"));
    image("Spherical harmonic l = 3, m = 2");
    recordedLine("Spherical Harmonics...");
    assertTrue(
        Desktop.recorded().substring(before.length()).startsWith("run(\"Spherical Harmonics...\""),
        Desktop.recorded());
    WindowManager.closeAllWindows();
  }
}
