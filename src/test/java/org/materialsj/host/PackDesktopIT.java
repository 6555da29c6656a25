package org.materialsj.host;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import java.awt.Container;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import javax.swing.JFrame;
import javax.swing.JTabbedPane;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;

/** The packing of molecules and shapes, from the menu of plain ImageJ, by hand. */
class PackDesktopIT extends DesktopCommands {

  private static final Path ANTHRACENE =
      Path.of("src/test/resources/org/materialsj/packing/experimental/anthracene.cif");
  private static final String CHART = "Energy of hexagonal molecules in a shrinking box";

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
    JFrame news = Desktop.window(JFrame.class, "Packing");
    picture(news, "Best packing", "packing-best");
    news.dispose();
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
    picture(news, "Marginals", "packing-marginals");
    news.dispose();
  }

  private static void picture(JFrame news, String tab, String name) {
    JTabbedPane tabs = tabs(news.getContentPane()).orElseThrow();
    SwingUtilities.invokeLater(() -> tabs.setSelectedIndex(tabs.indexOfTab(tab)));
    IJ.wait(2500); // for the picture
    Desktop.screenshot(news, name);
  }

  private static Optional<JTabbedPane> tabs(Container parent) {
    return Arrays.stream(parent.getComponents())
        .filter(JTabbedPane.class::isInstance)
        .map(JTabbedPane.class::cast)
        .findFirst();
  }

  @Test
  void packingsAreLaidOnTheReferenceAndComparingThemAgainGivesTheSame() throws IOException {
    Path crystals = folder.resolve("packings.cif");
    runUnseen(
        "Pack Molecules...",
        Map.of(
            "molecule", "c1ccc2cc3ccccc3cc2c1",
            "groups", "P21/c",
            "site", "inversion centre",
            "evaluations", "20000",
            "keep", "20",
            "reference", ANTHRACENE.toString(),
            "structures", crystals.toString()));
    double[] common = Tables.of(table("Packings")).numbers("molecules in common");
    Desktop.window(JFrame.class, "Compared packings").dispose();
    Desktop.window(JFrame.class, "Packing").dispose();
    JFrame packed = Desktop.window(JFrame.class, "Packings");
    IJ.wait(3000); // for the picture
    Desktop.screenshot(packed, "packed-anthracene");
    packed.dispose();

    IJ.run("Record...");
    Path output = folder.resolve("similarity.csv");
    run(
        "Compare Packings...",
        Map.of(
            "reference", ANTHRACENE.toString(),
            "packings", crystals.toString(),
            "output", output.toString()));
    double[] again = Tables.of(table("Packing Similarity")).numbers("molecules in common");
    assertArrayEquals(common, again);
    JFrame overlay = Desktop.window(JFrame.class, "Compared packings");
    IJ.wait(3000); // for the picture
    Desktop.screenshot(overlay, "compare-packings");
    overlay.dispose();
    replays("Compare Packings...", "Packing Similarity", output);
  }

  @Test
  void packToyMoleculesShowsAFilmAndAChartAndReplays() throws IOException {
    IJ.run("Record...");
    Path output = folder.resolve("toy.csv");
    run(
        "Pack Toy Molecules...",
        Map.of(
            "molecules", "12",
            "frames", "6",
            "pixels", "200",
            "output", output.toString()));
    ImagePlus film = image("Toy molecules");
    assertEquals(table("Toy molecules").size(), film.getStackSize());
    film.close();
    Desktop.window(JFrame.class, CHART).dispose();
    replays("Pack Toy Molecules...", "Toy molecules", output);
    image("Toy molecules").close();
  }
}
