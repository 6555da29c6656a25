package org.materialsj.host;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.gui.GenericDialog;
import ij.gui.MessageDialog;
import ij.text.TextWindow;
import java.awt.Component;
import java.awt.Container;
import java.awt.Frame;
import java.awt.TextField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;

/** Learning, from the menu of plain ImageJ, by hand. */
class LearnDesktopIT extends DesktopCommands {

  private static final String TRAIN = "Train Materials Model...";
  private static final String PARITY = "Predicted against actual log10 exp_B";
  private static final String LOSS = "Loss of the model of exp_B";

  /** The table that the other commands learn from. */
  private static void features() {
    runUnseen("Featurize Crystals...", Map.of("source", "sample:elemental-crystals"));
    table("Crystal Features");
  }

  /** What all of these runs learn, and more: pairs of names and values. */
  private static Map<String, String> learning(Object... more) {
    Map<String, String> values =
        new HashMap<>(
            Map.of(
                "openTable", "Crystal Features",
                "target", "exp_B",
                "unit", "GPa",
                "exclude", "exp_*, wien2k_*",
                "logTarget", "true"));
    for (int i = 0; i < more.length; i += 2) {
      values.put(more[i].toString(), more[i + 1].toString());
    }
    return values;
  }

  private static void close(String title) {
    Desktop.window(JFrame.class, title).dispose();
  }

  private static void closeBeginningWith(String title) {
    Desktop.await(
            "window " + title,
            () ->
                Arrays.stream(Frame.getFrames())
                    .filter(frame -> frame.isShowing() && frame.getTitle().startsWith(title))
                    .findFirst())
        .dispose();
  }

  private static void picture(String title, String name) {
    JFrame window = Desktop.window(JFrame.class, title);
    IJ.wait(500); // for the figure
    Desktop.screenshot(window, name);
    window.dispose();
  }

  private static Optional<Component> find(Container parent, String name) {
    return Arrays.stream(parent.getComponents())
        .flatMap(
            part ->
                name.equals(part.getName())
                    ? Stream.of(part)
                    : part instanceof Container inner
                        ? find(inner, name).stream()
                        : Stream.<Component>empty())
        .findFirst();
  }

  private static JButton stop(JFrame window) throws Exception {
    JButton stop = (JButton) find(window, "stop").orElseThrow();
    SwingUtilities.invokeAndWait(stop::doClick);
    return stop;
  }

  @Test
  void aModelIsTrainedWithItsParityPlotAndAppliedToTheSameTable() throws IOException {
    features();
    IJ.run("Record...");
    Path model = folder.resolve("m.mjmodel");
    Path validated = folder.resolve("validated.csv");
    run(TRAIN, learning("trees", 20, "model", model, "predictions", validated));
    assertEquals(71, table("Validated Predictions").size());
    table("Model Scores");
    close(PARITY);
    assertTrue(
        IJ.getLog().contains("By 5-fold cross-validation of log10 exp_B (log10 GPa): R2 0."),
        IJ.getLog());
    byte[] saved = Files.readAllBytes(model);
    replays(TRAIN, "Validated Predictions", validated);
    assertArrayEquals(saved, Files.readAllBytes(model));
    close(PARITY);

    Path output = folder.resolve("predictions.csv");
    run(
        "Apply Materials Model...",
        Map.of(
            "model", model.toString(),
            "openTable", "Crystal Features",
            "output", output.toString()));
    assertEquals(71, table("Predictions").size());
    close(PARITY);
    replays("Apply Materials Model...", "Predictions", output);
    close(PARITY);

    runUnseen("Show Materials Model...", Map.of("model", model.toString()));
    TextWindow card = Desktop.window(TextWindow.class, "Model Card");
    assertTrue(card.getTextPanel().getText().contains("Predicts: exp_B (GPa)"));
  }

  @Test
  void aModelIsExplainedInTablesAndPictures() throws IOException {
    features();
    Path model = folder.resolve("m.mjmodel");
    runUnseen(TRAIN, learning("trees", 20, "model", model));
    table("Model Scores");
    close(PARITY);
    IJ.run("Record...");
    Path importances = folder.resolve("importances.csv");
    run(
        "Explain Materials Model...",
        Map.of(
            "model",
            model.toString(),
            "openTable",
            "Crystal Features",
            "repeats",
            "3",
            "importanceTable",
            importances.toString()));
    table("SHAP Values Or Coefficients");
    close("Partial dependence of log10 exp_B");
    close("Importance for log10 exp_B");
    picture("SHAP values of log10 exp_B", "shap-values");
    picture("Tree 1 for log10 exp_B", "drawn-tree");
    replays("Explain Materials Model...", "Feature Importances", importances);
  }

  @Test
  void learnersAreComparedFoldByFold() throws IOException {
    features();
    IJ.run("Record...");
    Path output = folder.resolve("compared.csv");
    run("Compare Materials Models...", learning("output", output));
    assertEquals(4, table("Compared Models").size());
    assertEquals(5, table("Scores By Fold").size());
    picture("Learners compared on log10 exp_B", "compared-models");
    replays("Compare Materials Models...", "Compared Models", output);
  }

  @Test
  void theLossIsDrawnWhileANetworkLearnsAndStopLeavesNothing() throws Exception {
    features();
    IJ.run("Record...");
    runUnseen(
        TRAIN,
        learning(
            "learner",
            "Multilayer perceptron",
            "settings",
            "epochs=100000, patience=100000, validation=0.2",
            "folds",
            0,
            "holdOut",
            0.2,
            "model",
            folder.resolve("m.mjmodel")));
    JFrame window = Desktop.window(JFrame.class, LOSS);
    IJ.wait(1500); // for a part of the curve
    Desktop.screenshot(window, "learning-curve");
    JButton stop = stop(window);
    Desktop.window(MessageDialog.class, "MaterialsJ").dispose();
    assertFalse(stop.isEnabled());
    assertFalse(Desktop.recorded().contains(TRAIN));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(0, files.count());
    }
  }

  @Test
  void aRefusedRunAsksAgainWithTheValuesThatWereGiven() {
    features();
    runUnseen(TRAIN, learning("openTable", "Crystal Futures", "trees", 5));
    Desktop.window(MessageDialog.class, TRAIN).dispose();
    GenericDialog again = Desktop.window(GenericDialog.class, TRAIN);
    assertEquals("Crystal Futures", ((TextField) again.getStringFields().get(1)).getText());
    Desktop.fill(again, parameters(entry(TRAIN)), Map.of("openTable", "Crystal Features"));
    Desktop.press(again, 0);
    assertEquals(71, table("Validated Predictions").size());
  }

  @Test
  void fitCurveShowsItsPicturesAndReplays() throws IOException {
    StringBuilder text = new StringBuilder("volume (A^3),energy (eV)\n");
    for (int i = 0; i < 21; i++) {
      double v = 40.9 * (0.88 + 0.012 * i);
      double s = Math.pow(40.9 / v, 2.0 / 3) - 1;
      double e = -10.85 + 13.93 * s * s * (1 + 0.1 * s) + 0.002 * Math.sin(7 * i);
      text.append(v).append(',').append(e).append('\n');
    }
    Path points = Files.writeString(folder.resolve("points.csv"), text.toString());
    Path models = folder.resolve("models.csv");
    IJ.run("Record...");
    run(
        "Fit Curve...",
        Map.of(
            "source", points.toString(),
            "xColumn", "volume",
            "yColumn", "energy",
            "models", "birch-murnaghan 2..4; polynomial 2..6",
            "equationOfState", "true",
            "comparison", models.toString()));
    assertEquals(8, table("Curve Models").size());
    close("Comparison of curves");
    Stream.of("Paths of coefficients: ", "Gradient descent to ", "Least squares as a projection: ")
        .forEach(LearnDesktopIT::closeBeginningWith);
    replays("Fit Curve...", "Curve Models", models);
  }

  @Test
  void decisionBoundariesAreDrawnSideBySide() throws IOException {
    StringBuilder text = new StringBuilder("x,y,moon\n");
    for (int i = 0; i < 80; i++) {
      boolean upper = i % 2 == 0;
      double angle = Math.PI * (i - i % 2) / 80;
      double r = 1 + 0.1 * Math.sin(11 * i);
      text.append(upper ? r * Math.cos(angle) : 1 - r * Math.cos(angle)).append(',');
      text.append(upper ? r * Math.sin(angle) : 0.5 - r * Math.sin(angle)).append(',');
      text.append(upper ? "upper" : "lower").append('\n');
    }
    Path moons = Files.writeString(folder.resolve("moons.csv"), text.toString());
    Path scores = folder.resolve("scores.csv");
    IJ.run("Record...");
    run(
        "Decision Boundaries...",
        Map.of(
            "source", moons.toString(),
            "across", "x",
            "upward", "y",
            "target", "moon",
            "scoreFile", scores.toString()));
    assertEquals(5, table("Boundary Scores").size());
    close("Decision boundaries");
    replays("Decision Boundaries...", "Boundary Scores", scores);
  }

  @Test
  void aPotentialThatIsStoppedIsKept() throws Exception {
    StringBuilder text = new StringBuilder("x0,y0,z0,x1,y1,z1,E,fx0,fy0,fz0,fx1,fy1,fz1\n");
    for (int i = 0; i < 60; i++) {
      double r = 0.98 + 0.02 * i;
      double energy = 4 * (Math.pow(r, -12) - Math.pow(r, -6));
      double force = 24 * (2 * Math.pow(r, -13) - Math.pow(r, -7));
      text.append("0,0,0,%s,0,0,%s,%s,0,0,%s,0,0%n".formatted(r, energy, -force, force));
    }
    Path pairs = Files.writeString(folder.resolve("pairs.csv"), text.toString());
    run(
        "Train Potential...",
        Map.of("source", pairs.toString(), "steps", "10000000", "lennardJones", "true"));
    JFrame window = Desktop.window(JFrame.class, "Loss of the potential");
    IJ.wait(1500); // for a part of the curve
    stop(window);
    assertEquals(4, table("Potential Scores").size());
    close("Learned pair potential");
    close("Predicted against actual energies and forces");
  }

  @Test
  void aBatchJobTellsWhatItDid() throws IOException {
    Files.writeString(folder.resolve("formulas.csv"), "id,formula\na,Fe2O3\nb,TiO2\nc,Xx\n");
    Path job =
        Files.writeString(
            folder.resolve("job.json"),
            """
            {"formatId": "materialsj-job", "schemaVersion": 1,
             "task": "Featurize Composition...",
             "parameters": {"source": "formulas.csv", "formula": "formula",
                            "descriptors": "Magpie", "output": "features.csv"},
             "seed": 42}
            """);
    runUnseen("Run Batch Job...", Map.of("jobFile", job.toString()));
    assertEquals(1, Tables.of(table("Batch Summary")).numbers("failed rows")[0]);
    assertTrue(Files.isRegularFile(folder.resolve("features.csv")));
  }
}
