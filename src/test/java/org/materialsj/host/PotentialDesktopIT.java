package org.materialsj.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import java.awt.Component;
import java.awt.Container;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;

/** Potentials trained, applied and used, from the menu of plain ImageJ, by hand. */
class PotentialDesktopIT extends DesktopCommands {

  private static final double A = 5.431;
  private static final double[][] DIAMOND = {
    {0, 0, 0}, {0, 0.5, 0.5}, {0.5, 0, 0.5}, {0.5, 0.5, 0},
    {0.25, 0.25, 0.25}, {0.25, 0.75, 0.75}, {0.75, 0.25, 0.75}, {0.75, 0.75, 0.25}
  };

  /** Frames of silicon, each shaken otherwise. */
  private Path silicon(String name, int frames, double noise) throws IOException {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < frames; i++) {
      text.append("8\nLattice=\"%1$s 0 0 0 %1$s 0 0 0 %1$s\"".formatted(A));
      text.append(" Properties=species:S:1:pos:R:3 pbc=\"T T T\" config_type=");
      text.append(i % 2 == 0 ? "even" : "odd").append('\n');
      for (double[] site : DIAMOND) {
        text.append("Si");
        for (double x : site) {
          text.append(String.format(Locale.ROOT, " %.6f", A * x + noise * random.nextGaussian()));
        }
        text.append('\n');
      }
    }
    return Files.writeString(folder.resolve(name), text.toString());
  }

  private static void close(String title) {
    Desktop.window(JFrame.class, title).dispose();
  }

  private static Optional<JButton> stop(Container parent) {
    for (Component part : parent.getComponents()) {
      Optional<JButton> found =
          part instanceof JButton button && "trajectoryStop".equals(button.getName())
              ? Optional.of(button)
              : part instanceof Container inner ? stop(inner) : Optional.empty();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  @Test
  void aPotentialIsLearnedFromWhatAnotherSaysAndItsLineReplays() throws IOException {
    Path labelled = folder.resolve("labelled.xyz");
    Path energies = folder.resolve("energies.csv");
    IJ.run("Record...");
    run(
        "Apply Potential...",
        Map.of(
            "source", silicon("shaken.xyz", 24, 0.1).toString(),
            "potential", "Stillinger-Weber",
            "frames", labelled.toString(),
            "output", energies.toString()));
    assertEquals(24, table("Applied Potential").size());
    replays("Apply Potential...", "Applied Potential", energies);

    Path model = folder.resolve("ace.json");
    run(
        "Train Potential...",
        Map.of(
            "source",
            labelled.toString(),
            "method",
            "Linear ACE",
            "settings",
            "size=S cutoff=5 inner=0",
            "potential",
            model.toString()));
    assertTrue(table("Potential Scores").size() > 1);
    close("Predicted against actual values of the training configurations");

    runUnseen(
        "Apply Potential...",
        Map.of(
            "source",
            labelled.toString(),
            "potential",
            "File",
            "modelFile",
            model.toString(),
            "output",
            folder.resolve("again.csv").toString()));
    assertTrue(table("Potential Errors").size() > 1);
    close("Predicted against actual values");
  }

  @Test
  void aRelaxationIsPlayedAndItsLineReplays() throws IOException {
    Path output = folder.resolve("relaxed.csv");
    IJ.run("Record...");
    run(
        "Relax Structure...",
        Map.of(
            "source",
            silicon("shaken.xyz", 1, 0.2).toString(),
            "potential",
            "Stillinger-Weber",
            "freedom",
            "positions and cell",
            "output",
            output.toString()));
    assertEquals(1, table("Relaxed Structures").size());
    JFrame window = Desktop.window(JFrame.class, "Relaxation");
    IJ.wait(3000); // for the picture
    Desktop.screenshot(window, "relaxation-window");
    window.dispose();
    replays("Relax Structure...", "Relaxed Structures", output);
    close("Relaxation");
  }

  @Test
  void dynamicsThatIsStoppedIsKept() throws Exception {
    Path trajectory = folder.resolve("md.xyz");
    runUnseen(
        "Molecular Dynamics...",
        Map.of(
            "source", silicon("silicon.xyz", 1, 0).toString(),
            "repeat", "2 2 2",
            "potential", "Stillinger-Weber",
            "steps", "1000000",
            "trajectory", trajectory.toString()));
    JFrame window = Desktop.window(JFrame.class, "Dynamics of 64 atoms");
    IJ.wait(3000); // for a part of the run
    SwingUtilities.invokeAndWait(stop(window).orElseThrow()::doClick);
    assertTrue(table("Dynamics Samples").size() > 1, "what was sampled is kept");
    assertTrue(Files.size(trajectory) > 0);
    window.dispose();
  }
}
