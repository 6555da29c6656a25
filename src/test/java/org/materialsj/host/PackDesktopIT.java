package org.materialsj.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import javax.swing.JFrame;
import org.junit.jupiter.api.Test;

/** The packing of molecules and shapes, from the menu of plain ImageJ, by hand. */
class PackDesktopIT extends DesktopCommands {

  @Test
  void packMoleculesShowsTheRunAndItsCrystalsAndReplays() throws IOException {
    IJ.run("Record...");
    Path output = folder.resolve("packings.csv");
    run(
        "Pack Molecules...",
        Map.of(
            "molecule", "c1ccccc1",
            "groups", "P21/c, Pbca",
            "site", "inversion centre",
            "evaluations", "6000",
            "output", output.toString()));
    assertTrue(table("Packings").size() > 2);
    Desktop.window(JFrame.class, "Packing").dispose();
    JFrame crystals = Desktop.window(JFrame.class, "Packings");
    IJ.wait(3000); // for the picture
    Desktop.screenshot(crystals, "packed-crystals");
    crystals.dispose();
    replays("Pack Molecules...", "Packings", output);
    Desktop.window(JFrame.class, "Packings").dispose();
    Desktop.window(JFrame.class, "Packing").dispose();
  }

  @Test
  void shapesHaveAWindowOfTheirOwn() {
    runUnseen(
        "Pack Molecules...",
        Map.of(
            "shape", "regular 5; regular 7",
            "groups", "p2gg",
            "site", "general",
            "engine", "entropic trust region",
            "evaluations", "12000"));
    assertEquals("regular pentagon#1", Tables.of(table("Packings")).ids().get(0));
    JFrame shapes = Desktop.window(JFrame.class, "Packings");
    IJ.wait(500); // for the figure
    Desktop.screenshot(shapes, "packed-shapes");
    shapes.dispose();
    JFrame news = Desktop.window(JFrame.class, "Packing");
    IJ.wait(1000); // for the last generation
    Desktop.screenshot(news, "packing-window");
    news.dispose();
  }
}
