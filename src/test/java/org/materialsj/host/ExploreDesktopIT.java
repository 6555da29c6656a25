package org.materialsj.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.gui.GenericDialog;
import ij.gui.MessageDialog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.swing.JFrame;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Looking at tables, from the menu of plain ImageJ, by hand. */
class ExploreDesktopIT extends DesktopCommands {

  private static final int ROWS = 60;

  @BeforeEach
  void record() {
    IJ.run("Record...");
  }

  /** Three families of alloys; hardness is the product of two columns. */
  private Path alloys() throws IOException {
    StringBuilder text =
        new StringBuilder("id,formula,family,density (g/cm3),ratio,hardness (GPa)\n");
    for (int i = 0; i < ROWS; i++) {
      int family = i % 3;
      double density = 2 + 3 * family + Math.sin(i);
      double ratio = 1 + 0.5 * Math.cos(7.0 * i);
      text.append(
          String.format(
              Locale.ROOT,
              "alloy-%d,%s,%s,%.5f,%.5f,%.5f\n",
              i,
              new String[] {"MgO", "Al2O3", "SiC"}[family],
              new String[] {"light", "middle", "heavy"}[family],
              density,
              ratio,
              density * ratio + 0.05 * Math.sin(3.0 * i)));
    }
    return Files.writeString(folder.resolve("alloys.csv"), text.toString());
  }

  /** Fills in a dialog, and gets the same table and file from the recorded line. */
  private void runsAndReplays(String label, String title, Path output, Map<String, String> values)
      throws IOException {
    run(label, values);
    table(title);
    replays(label, title, output);
  }

  private Map<String, String> with(Path source, String... more) {
    Map<String, String> values = new HashMap<>(Map.of("source", source.toString()));
    for (int i = 0; i < more.length; i += 2) {
      values.put(more[i], more[i + 1]);
    }
    return values;
  }

  @Test
  void tablesAreJoinedAndDerivedFrom() throws IOException {
    Path prices = Files.writeString(folder.resolve("prices.csv"), "id,price\nalloy-3,7\n");
    Path output = folder.resolve("ready.csv");
    runsAndReplays(
        "Prepare Table...",
        "Prepared Table",
        output,
        with(
            alloys(),
            "joinFile",
            prices.toString(),
            "derive",
            "specific = hardness / density",
            "condition",
            "density > 3 and family != \"heavy\"",
            "output",
            output.toString()));
    assertTrue(
        table("Prepared Table").getColumnHeadings().contains("specific"),
        table("Prepared Table").getColumnHeadings());
  }

  @Test
  void aTableIsLookedAtAndNewRowsArePlacedOnItsMap() throws IOException {
    Path added =
        Files.writeString(
            folder.resolve("added.csv"), "id,density (g/cm3),ratio,hardness (GPa)\nn,4,1,4\n");
    Path output = folder.resolve("coordinates.csv");
    runsAndReplays(
        "Explore Table...",
        "Projected Rows",
        output,
        with(
            alloys(),
            "target",
            "family",
            "addedFile",
            added.toString(),
            "coordinateTable",
            output.toString()));
    assertEquals(ROWS + 1, table("Projected Rows").size());
    table("Summary Of Columns");
    table("Correlated Columns");
    table("Checked Lines");
    Desktop.window(JFrame.class, "PCA of 3 columns");
    Desktop.window(JFrame.class, "Histograms");
  }

  @Test
  void rowsAreClustered() throws IOException {
    Path output = folder.resolve("clustered.csv");
    runsAndReplays(
        "Cluster Table...",
        "Clustered Table",
        output,
        with(
            alloys(),
            "methods",
            "k-means k=3; gaussian mixture k=3; hierarchical linkage=ward k=3",
            "scanTo",
            "5",
            "reference",
            "family",
            "output",
            output.toString()));
    assertEquals(ROWS, table("Clustered Table").size());
    assertEquals(3, table("Comparison of Clusters").size());
    image("Clusters");
  }

  @Test
  void aFormulaIsFound() throws IOException {
    Path output = folder.resolve("formulas.csv");
    runsAndReplays(
        "Find Formula...",
        "Found Formulas",
        output,
        with(
            alloys(),
            "target",
            "hardness",
            "rungs",
            "1",
            "dimensions",
            "1",
            "formulaFile",
            output.toString()));
    assertTrue(Files.readString(output).contains("density * ratio"), Files.readString(output));
  }

  @Test
  void theNextRowsAreChosen() throws IOException {
    Path output = folder.resolve("curves.csv");
    runsAndReplays(
        "Learn Actively...",
        "Active Learning",
        output,
        with(
            alloys(),
            "target",
            "hardness",
            "settings",
            "trees=10",
            "rounds",
            "3",
            "repetitions",
            "2",
            "output",
            output.toString()));
    Desktop.window(JFrame.class, "Active learning");
  }

  @Test
  void wordsAreEmbedded() throws IOException {
    String lines =
        """
        The cathode LiCoO2 stores lithium in a battery.
        The cathode LiFePO4 stores lithium in a battery.
        The diode GaN emits blue light under current.
        The diode InGaN2 emits green light under current.
        """;
    Path text = Files.writeString(folder.resolve("text.txt"), lines.repeat(40));
    Path output = folder.resolve("answers.csv");
    runsAndReplays(
        "Embed Words...",
        "Word Answers",
        output,
        Map.of(
            "text", text.toString(),
            "near", "cathode; diode",
            "formulas", "battery",
            "most", "3",
            "dimensions", "10",
            "epochs", "3",
            "answerFile", output.toString()));
  }

  @Test
  void manyDimensionsAreDrawn() throws IOException {
    Path output = folder.resolve("numbers.csv");
    runsAndReplays(
        "Curse Of Dimensionality...",
        "Dimensions And Distances",
        output,
        Map.of("points", "50", "dimensions", "100", "numberTable", output.toString()));
    Desktop.window(JFrame.class, "Curse of dimensionality");
  }

  @Test
  void aRefusedProjectionOfNewRowsSaysWhatToDo() throws IOException {
    Path table = alloys();
    runUnseen(
        "Explore Table...",
        with(
            table, "addedFile", table.toString(), "projection", "t-SNE", "analyses", "Projection"));
    Desktop.window(MessageDialog.class, "Explore Table...").dispose();
    Desktop.press(Desktop.window(GenericDialog.class, "Explore Table..."), 1);
  }
}
