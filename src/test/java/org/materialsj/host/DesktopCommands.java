package org.materialsj.host;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.GenericDialog;
import ij.measure.ResultsTable;
import ij.text.TextWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/** Runs commands from the menu of plain ImageJ, by hand, and once more as they were recorded. */
abstract class DesktopCommands {

  @TempDir Path folder;

  @BeforeAll
  static void openImageJ() throws IOException {
    Desktop.open();
  }

  @AfterEach
  void closeWindows() {
    Desktop.clear();
  }

  static MenuEntries.Entry entry(String label) {
    return MenuEntries.all().stream()
        .filter(entry -> entry.label().equals(label))
        .findFirst()
        .orElseThrow();
  }

  static CommandParameters parameters(MenuEntries.Entry entry) {
    try {
      return CommandParameters.of(
          Class.forName(entry.commandClass()).asSubclass(MaterialsCommand.class));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Chooses a command from the menu, fills in its dialog and presses OK. */
  static void run(String label, Map<String, String> values) {
    MenuEntries.Entry entry = entry(label);
    Desktop.choose(entry);
    GenericDialog dialog = Desktop.window(GenericDialog.class, label);
    Desktop.fill(dialog, parameters(entry), withoutTemporaryFolders(values));
    Desktop.screenshot(dialog, name(label) + "-dialog");
    Desktop.fill(dialog, parameters(entry), values);
    Desktop.press(dialog, 0);
  }

  /** Does the same with a command whose dialog is pictured by another test. */
  static void runUnseen(String label, Map<String, String> values) {
    MenuEntries.Entry entry = entry(label);
    Desktop.choose(entry);
    GenericDialog dialog = Desktop.window(GenericDialog.class, label);
    Desktop.fill(dialog, parameters(entry), values);
    Desktop.press(dialog, 0);
  }

  /** For pictures that are the same on every machine. */
  static Map<String, String> withoutTemporaryFolders(Map<String, String> values) {
    Map<String, String> result = new HashMap<>(values);
    result.values().removeIf(value -> value.contains("junit"));
    return result;
  }

  static String name(String label) {
    return label.replaceAll("[^A-Za-z]+", "-").replaceAll("-$", "").toLowerCase(Locale.ROOT);
  }

  static ResultsTable table(String title) {
    return Desktop.await(
        "table " + title, () -> Optional.ofNullable(ResultsTable.getResultsTable(title)));
  }

  static ImagePlus image(String title) {
    return Desktop.await(
        "image " + title, () -> Optional.ofNullable(WindowManager.getImage(title)));
  }

  static void look(String title) {
    Desktop.screenshot(WindowManager.getWindow(title), name(title) + "-table");
  }

  static String content(ResultsTable table) {
    FeatureTable features = Tables.of(table);
    StringBuilder text = new StringBuilder(features.ids().toString());
    for (ColumnSpec column : features.columns()) {
      text.append(column.header()).append(features.texts(column.name()));
    }
    return text.toString();
  }

  /** The line that the recorder has of a command. */
  static String recordedLine(String label) {
    return Desktop.await(
        "recorded line",
        () ->
            Desktop.recorded()
                .lines()
                .filter(text -> text.startsWith("run(\"" + label + "\""))
                .findFirst());
  }

  /** Runs what was recorded of a command, and gets the same table and the same file. */
  static void replays(String label, String title, Path output) throws IOException {
    String byHand = content(table(title));
    byte[] saved = Files.readAllBytes(output);
    Files.delete(output);
    Desktop.close((TextWindow) WindowManager.getFrame(title));
    IJ.runMacro(recordedLine(label));
    assertTrue(byHand.equals(content(table(title))), "the tables are the same");
    assertArrayEquals(saved, Files.readAllBytes(output));
  }
}
