package org.materialsj.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.swing.JFrame;
import org.junit.jupiter.api.Test;

/** The commands on judging, from the menu of plain ImageJ, by hand. */
class JudgingDesktopIT extends DesktopCommands {

  @Test
  void tuneMaterialsModelShowsInnerAndOuterScores() throws Exception {
    runUnseen(
        "Featurize Crystals...",
        Map.of(
            "source",
            "sample:elemental-crystals",
            "output",
            folder.resolve("features.csv").toString()));
    table("Crystal Features");
    Path output = folder.resolve("folds.csv");
    IJ.run("Record...");
    run(
        "Tune Materials Model...",
        Map.of(
            "openTable", "Crystal Features",
            "target", "exp_B",
            "exclude", "exp_*, wien2k_*",
            "logTarget", "true",
            "space", "alpha=1e-2..1e3 log",
            "trials", "6",
            "outerFolds", "3",
            "innerFolds", "3",
            "output", output.toString()));
    assertEquals(5, table("Nested Validation").size());
    assertEquals(6, table("Tuning Trials").size());
    assertTrue(Files.isRegularFile(output));
    Desktop.window(JFrame.class, "Tuning of exp_B").dispose();
    replays("Tune Materials Model...", "Nested Validation", output);
  }

  @Test
  void biasAndVarianceShowsPicturesAndReplays() throws Exception {
    Path output = folder.resolve("parts.csv");
    IJ.run("Record...");
    run("Bias And Variance...", Map.of("sets", "40", "output", output.toString()));
    assertEquals(12, table("Bias And Variance").size());
    JFrame window = Desktop.window(JFrame.class, "Bias and variance");
    window.dispose();
    replays("Bias And Variance...", "Bias And Variance", output);
  }
}
