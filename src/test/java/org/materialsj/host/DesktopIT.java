package org.materialsj.host;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.GenericDialog;
import ij.gui.MessageDialog;
import ij.measure.ResultsTable;
import ij.text.TextWindow;
import java.awt.Checkbox;
import java.awt.Component;
import java.awt.Rectangle;
import java.awt.ScrollPane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.JFrame;
import org.junit.jupiter.api.Test;

/** Every command, from the menu of plain ImageJ, by hand. */
class DesktopIT extends DesktopCommands {

  private static final String CRYSTALS = "sample:elemental-crystals";

  private void features(String file) {
    run(
        "Featurize Crystals...",
        Map.of("source", CRYSTALS, "output", folder.resolve(file).toString()));
    table("Crystal Features");
  }

  @Test
  void openStructuresShowsAListAndAWindow() {
    run("Open Structures...", Map.of("source", CRYSTALS));
    assertEquals(71, table("Structures").size());
    look("Structures");
    JFrame window = Desktop.window(JFrame.class, CRYSTALS);
    Desktop.screenshot(window, "structure-window");
  }

  @Test
  void openSampleStructuresNeedsNoDialog() {
    Desktop.choose(entry("Open Sample Structures"));
    assertEquals(71 + 162 + 240 + 3, table("Sample Structures").size());
    assertNotNull(Desktop.window(JFrame.class, "Sample Structures"));
  }

  @Test
  void structureViewerShowsAPictureWithItsProvenance() {
    run(
        "Structure Viewer...",
        Map.of("source", CRYSTALS, "number", "3", "style", "Spacefill", "width", "300"));
    ImagePlus image =
        Desktop.await("picture", () -> Optional.ofNullable(WindowManager.getCurrentImage()));
    assertEquals(300, image.getWidth());
    assertTrue(image.getInfoProperty().contains("run(\\\"Structure Viewer...\\\""));
    assertNotNull(Desktop.window(JFrame.class, CRYSTALS));
    image.close();
  }

  @Test
  void featurizeCrystalsShowsATable() {
    run("Featurize Crystals...", Map.of("source", CRYSTALS, "descriptors", "Density"));
    assertEquals(71, table("Crystal Features").size());
    look("Crystal Features");
  }

  @Test
  void featurizeMoleculesShowsATableAndReplays() throws IOException {
    IJ.run("Record...");
    Path output = folder.resolve("molecules.csv");
    run(
        "Featurize Molecules...",
        Map.of(
            "source", "sample:g2-molecules",
            "descriptors", "Element fractions, Coordinates (centred)",
            "output", output.toString()));
    assertEquals(162, table("Molecule Features").size());
    assertTrue(
        recordedLine("Featurize Molecules...")
            .contains("descriptors=[Element fractions, Coordinates (centred)]"));
    replays("Featurize Molecules...", "Molecule Features", output);
  }

  @Test
  void generateConformersShowsAGridAndTheSymmetryCheckTakesThem() throws IOException {
    IJ.run("Record...");
    Path conformers = folder.resolve("conformers.csv");
    Path structures = folder.resolve("conformers.sdf");
    run(
        "Generate Conformers...",
        Map.of(
            "molecule", "CC(CCC)CC(C)(CCCC)O",
            "conformers", "60",
            "pruneRmsd", "0",
            "output", conformers.toString(),
            "structures", structures.toString()));
    assertTrue(table("Conformers").size() >= 50);
    JFrame grid = Desktop.window(JFrame.class, "Conformers (grid)");
    IJ.wait(1500); // for the last of the small pictures
    Desktop.screenshot(grid, "conformer-grid");
    grid.dispose();
    Desktop.window(JFrame.class, "Conformers").dispose();
    replays("Generate Conformers...", "Conformers", conformers);

    Path scores = folder.resolve("scores.csv");
    Path figure = folder.resolve("symmetry.png");
    run(
        "Symmetry Check...",
        Map.of(
            "source", structures.toString(),
            "copies", "4",
            "invariants", "Inverse distances (equivalent pairs)",
            "output", scores.toString(),
            "figure", figure.toString()));
    assertEquals(18, table("Symmetry Scores").size());
    assertTrue(Files.size(figure) > 10_000);
    Desktop.window(JFrame.class, "Symmetry check of energy").dispose();
    replays("Symmetry Check...", "Symmetry Scores", scores);
  }

  @Test
  void dialogsFitOnASmallScreenAndLongListsScrollToWhatIsTicked() {
    for (MenuEntries.Entry entry : MenuEntries.all()) {
      if (!entry.label().endsWith("...")) {
        continue;
      }
      Desktop.choose(entry);
      GenericDialog dialog = Desktop.window(GenericDialog.class, entry.label());
      IJ.wait(300);
      Rectangle bounds = dialog.getBounds();
      assertTrue(bounds.width <= 1366 && bounds.height <= 720, entry.label() + " " + bounds);
      for (Component part : dialog.getComponents()) {
        if (part instanceof ScrollPane pane) {
          List<?> boxes = dialog.getCheckboxes();
          assertTrue(
              boxes.stream()
                  .map(Checkbox.class::cast)
                  .anyMatch(box -> box.getState() && sees(pane, box)),
              entry.label());
          Checkbox last = (Checkbox) boxes.get(boxes.size() - 1);
          last.requestFocus();
          Desktop.await(
              "the last box", () -> sees(pane, last) ? Optional.of(true) : Optional.empty());
        }
      }
      Desktop.press(dialog, 1);
      Desktop.await("the end", () -> dialog.isShowing() ? Optional.empty() : Optional.of(true));
    }
  }

  /** Whether the row of a box is in view; fields of some dialogs are in panels of panels. */
  private static boolean sees(ScrollPane pane, Component box) {
    Component content = pane.getComponent(0);
    Component row = box.getParent() == content ? box : box.getParent();
    int top = -pane.getScrollPosition().y;
    for (Component each = row; each != null && each != content; each = each.getParent()) {
      top += each.getY();
    }
    return pane.isAncestorOf(box)
        && top >= 0
        && top + row.getHeight() <= pane.getViewportSize().height;
  }

  @Test
  void featurizeCompositionTakesAnOpenTable() {
    ResultsTable formulas = new ResultsTable();
    formulas.addRow();
    formulas.setValue("formula", 0, "Fe2O3");
    formulas.addRow();
    formulas.setValue("formula", 1, "NaCl");
    formulas.show("My Formulas");
    run("Featurize Composition...", Map.of("openTable", "My Formulas"));
    ResultsTable table = table("Composition Features");
    assertEquals(2, table.size());
    look("Composition Features");
  }

  @Test
  void chartFingerprintShowsAPictureAndAWindow() {
    features("features.csv");
    run(
        "Chart Fingerprint...",
        Map.of(
            "openTable", "Crystal Features",
            "row", "26",
            "columns", "MagpieData*",
            "logValues", "true"));
    String fingerprint = "Fingerprint of elemental-crystals.xyz#26";
    assertNotNull(Desktop.window(JFrame.class, fingerprint));
    assertEquals(1600, image(fingerprint).getWidth());
    WindowManager.closeAllWindows();
  }

  @Test
  void elementMapShowsAPictureAndAWindow() {
    run("Element Map...", Map.of("source", CRYSTALS));
    assertNotNull(Desktop.window(JFrame.class, "Elements of 71 structures"));
    assertEquals(1440, image("Elements of 71 structures").getWidth());
    WindowManager.closeAllWindows();
  }

  @Test
  void aboutSaysTheVersion() {
    Desktop.choose(entry("About MaterialsJ"));
    MessageDialog dialog = Desktop.window(MessageDialog.class, "About MaterialsJ");
    Desktop.screenshot(dialog, "about-materialsj");
  }

  @Test
  void aWrongValueIsExplainedAndCanBeCorrected() {
    MenuEntries.Entry entry = entry("Structure Viewer...");
    Desktop.choose(entry);
    GenericDialog dialog = Desktop.window(GenericDialog.class, entry.label());
    Desktop.fill(dialog, parameters(entry), Map.of("source", CRYSTALS, "number", "0"));
    Desktop.press(dialog, 0);
    MessageDialog message = Desktop.window(MessageDialog.class, entry.label());
    message.dispose();
    GenericDialog again = Desktop.window(GenericDialog.class, entry.label());
    assertEquals(CRYSTALS, ((java.awt.TextField) again.getStringFields().get(0)).getText());
    Desktop.press(again, 1);
  }

  @Test
  void theRecordedMacroOfAHandDrivenRunReplaysToTheIdenticalTable() throws IOException {
    IJ.run("Record...");
    Path output = folder.resolve("by hand.csv");
    run(
        "Featurize Crystals...",
        Map.of("source", CRYSTALS, "descriptors", "Density, Magpie", "output", output.toString()));
    String byHand = content(table("Crystal Features"));
    String line = recordedLine("Featurize Crystals...");
    assertEquals(
        "run(\"Featurize Crystals...\", \"source=%s lenient=false descriptors=[Magpie, Density] output=[%s]\");"
            .formatted(CRYSTALS, output),
        line);
    byte[] csv = Files.readAllBytes(output);
    byte[] provenance = Files.readAllBytes(folder.resolve("by hand.csv.provenance.json"));
    for (Path file : List.of(output, folder.resolve("by hand.csv.provenance.json"))) {
      Files.delete(file);
    }
    Desktop.close((TextWindow) WindowManager.getFrame("Crystal Features"));
    String recorded = Desktop.recorded();
    IJ.runMacro(line);
    assertEquals(recorded, Desktop.recorded(), "a macro is not recorded again");
    assertTrue(byHand.equals(content(table("Crystal Features"))), "the tables are the same");
    assertArrayEquals(csv, Files.readAllBytes(output));
    assertArrayEquals(
        provenance, Files.readAllBytes(folder.resolve("by hand.csv.provenance.json")));
  }

  @Test
  void aCancelledDialogRecordsNothing() {
    IJ.run("Record...");
    String before = Desktop.recorded();
    MenuEntries.Entry entry = entry("Featurize Crystals...");
    Desktop.choose(entry);
    GenericDialog dialog = Desktop.window(GenericDialog.class, entry.label());
    Desktop.press(dialog, 1);
    Desktop.await("the end", () -> dialog.isShowing() ? Optional.empty() : Optional.of(true));
    IJ.wait(200);
    assertEquals(before, Desktop.recorded());
  }
}
