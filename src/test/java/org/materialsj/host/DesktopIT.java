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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.swing.JFrame;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/** Every command, from the menu of plain ImageJ, by hand. */
class DesktopIT {

  private static final String CRYSTALS = "sample:elemental-crystals";

  @TempDir Path folder;

  @BeforeAll
  static void openImageJ() throws IOException {
    Desktop.open();
  }

  @AfterEach
  void closeWindows() {
    Desktop.clear();
  }

  private static MenuEntries.Entry entry(String label) {
    return MenuEntries.all().stream()
        .filter(entry -> entry.label().equals(label))
        .findFirst()
        .orElseThrow();
  }

  private static CommandParameters parameters(MenuEntries.Entry entry) {
    try {
      return CommandParameters.of(
          Class.forName(entry.commandClass()).asSubclass(MaterialsCommand.class));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Chooses a command from the menu, fills in its dialog and presses OK. */
  private static void run(String label, Map<String, String> values) {
    MenuEntries.Entry entry = entry(label);
    Desktop.choose(entry);
    GenericDialog dialog = Desktop.window(GenericDialog.class, label);
    Desktop.fill(dialog, parameters(entry), withoutTemporaryFolders(values));
    Desktop.screenshot(dialog, name(label) + "-dialog");
    Desktop.fill(dialog, parameters(entry), values);
    Desktop.press(dialog, 0);
  }

  /** For pictures that are the same on every machine. */
  private static Map<String, String> withoutTemporaryFolders(Map<String, String> values) {
    Map<String, String> result = new HashMap<>(values);
    result.values().removeIf(value -> value.contains("junit"));
    return result;
  }

  private static String name(String label) {
    return label.replaceAll("[^A-Za-z]+", "-").replaceAll("-$", "").toLowerCase(Locale.ROOT);
  }

  private static ResultsTable table(String title) {
    return Desktop.await(
        "table " + title, () -> Optional.ofNullable(ResultsTable.getResultsTable(title)));
  }

  private static ImagePlus image(String title) {
    return Desktop.await(
        "image " + title, () -> Optional.ofNullable(WindowManager.getImage(title)));
  }

  private static void look(String title) {
    Desktop.screenshot(WindowManager.getWindow(title), name(title) + "-table");
  }

  private static String content(ResultsTable table) {
    FeatureTable features = Tables.of(table);
    StringBuilder text = new StringBuilder(features.ids().toString());
    for (ColumnSpec column : features.columns()) {
      text.append(column.header()).append(features.texts(column.name()));
    }
    return text.toString();
  }

  /** The line that the recorder has of a command. */
  private static String recordedLine(String label) {
    return Desktop.await(
        "recorded line",
        () ->
            Desktop.recorded()
                .lines()
                .filter(text -> text.startsWith("run(\"" + label + "\""))
                .findFirst());
  }

  /** Runs what was recorded of a command, and gets the same table and the same file. */
  private static void replays(String label, String title, Path output) throws IOException {
    String byHand = content(table(title));
    byte[] saved = Files.readAllBytes(output);
    Files.delete(output);
    Desktop.close((TextWindow) WindowManager.getFrame(title));
    IJ.runMacro(recordedLine(label));
    assertTrue(byHand.equals(content(table(title))), "the tables are the same");
    assertArrayEquals(saved, Files.readAllBytes(output));
  }

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
    assertEquals(71 + 162 + 3, table("Sample Structures").size());
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
  void invertFingerprintLaysTheRecoveredMoleculeOverTheOriginal() throws IOException {
    IJ.run("Record...");
    Path output = folder.resolve("atoms.csv");
    run(
        "Invert Fingerprint...",
        Map.of(
            "source", "sample:g2-molecules",
            "row", "38",
            "output", output.toString()));
    assertEquals("found", table("Recovered Atoms").getStringValue("outcome", 0));
    JFrame window = Desktop.window(JFrame.class, "Inverted fingerprints");
    IJ.wait(2000); // for the picture
    Desktop.screenshot(window, "invert-fingerprint");
    window.dispose();
    replays("Invert Fingerprint...", "Recovered Atoms", output);
  }

  @Test
  void anImageIsNotSelectedInTheRecordedMacroBeforeItIsMade() {
    IJ.run("Record...");
    String before = Desktop.recorded();
    run("Spherical Harmonics...", Map.of("width", "100", "height", "100"));
    image("Spherical harmonic l = 3, m = 2");
    recordedLine("Spherical Harmonics...");
    assertTrue(
        Desktop.recorded().substring(before.length()).startsWith("run(\"Spherical Harmonics...\""),
        Desktop.recorded());
    WindowManager.closeAllWindows();
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

  private static boolean sees(ScrollPane pane, Component box) {
    int top = box.getParent().getY() - pane.getScrollPosition().y;
    return pane.isAncestorOf(box)
        && top >= 0
        && top + box.getParent().getHeight() <= pane.getViewportSize().height;
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
  void trainAndApplyShowTables() {
    features("features.csv");
    Path model = folder.resolve("m.mjmodel");
    run(
        "Train Materials Model...",
        Map.of(
            "openTable", "Crystal Features",
            "target", "exp_B",
            "exclude", "exp_*, wien2k_*",
            "logTarget", "true",
            "trees", "20",
            "model", model.toString()));
    assertEquals(71, table("Validated Predictions").size());
    table("Model Scores");
    look("Model Scores");
    assertTrue(Files.isRegularFile(model));
    run(
        "Apply Materials Model...",
        Map.of("model", model.toString(), "features", folder.resolve("features.csv").toString()));
    assertEquals(71, table("Predictions").size());
    look("Predictions");
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
