package org.materialsj.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.materialsj.host.CommandContract;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.TableReader;
import org.materialsj.model.FeatureTable;

class EquivarianceLaboratoryTest extends CommandContract {

  private static final String SMALL = " features=4x0e+4x1o layers=1 degree=1 epochs=2";

  @Override
  protected Class<? extends MaterialsCommand> command() {
    return EquivarianceLaboratory.class;
  }

  /** The first polar molecules. */
  private String source(int molecules) throws IOException {
    List<String> lines = Files.readAllLines(Path.of("test-data/polar-molecules.xyz"));
    int end = 0;
    for (int i = 0; i < molecules; i++) {
      end += Integer.parseInt(lines.get(end)) + 2;
    }
    Path file = folder.resolve("input-polar.xyz");
    Files.write(file, lines.subList(0, end));
    return "source=[" + file + "]";
  }

  private String outputs() {
    return " output=[%1$s/e.csv] rows=[%1$s/r.csv] figure=[%1$s/f.png]".formatted(folder);
  }

  @Override
  protected String good() throws IOException {
    return source(24) + " experiment=[Learn a vector]" + SMALL + outputs();
  }

  @Override
  protected Map.Entry<String, String> missing() {
    return Map.entry(
        "source=[" + folder + "/none.xyz]" + outputs(),
        folder + "/none.xyz: there is no such file.");
  }

  @Override
  protected Map.Entry<String, String> bad() {
    return Map.entry(
        "features=8x0q" + outputs(),
        "The features cannot be: an irrep is a degree with e or o, such as 0e or 1o, got"
            + " \"0q\".");
  }

  @Override
  protected String[] files() {
    return new String[] {
      "e.csv", "e.csv.provenance.json", "f.png", "r.csv", "r.csv.provenance.json"
    };
  }

  private FeatureTable table(String name) throws Exception {
    return TableReader.read(folder.resolve(name), ReadOptions.STRICT).table();
  }

  private static double largest(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  @Test
  void aTurnedMoleculeHasTheTurnedOutput() throws Exception {
    assertEquals(Optional.empty(), bridge(source(3) + " number=2 inverted=true" + outputs()));
    FeatureTable table = table("e.csv");
    assertEquals("1o y", table.ids().get(2));
    assertEquals(9, table.rows());
    assertTrue(largest(table.numbers("deviation")) < 1e-10);
    assertTrue(largest(table.numbers("output f(x)")) > 1e-3);
    FeatureTable checks = table("r.csv");
    double[] deviations = checks.numbers("largest deviation");
    for (int i = 0; i + 1 < deviations.length; i++) {
      assertTrue(deviations[i] < 1e-10, checks.ids().get(i));
    }
    assertTrue(deviations[deviations.length - 1] > 1e-3);
  }

  @Test
  void aTensorNeedsNoFile() throws Exception {
    assertEquals(
        Optional.empty(),
        bridge(
            "experiment=[Split a 3 x 3 tensor] source=[] tensor=[1 0 0 0 1 0 0 0 1]" + outputs()));
    double[] parts = table("e.csv").numbers("part of T");
    assertEquals(Math.sqrt(3), parts[0], 1e-14);
    for (int k = 1; k < parts.length; k++) {
      assertEquals(0, parts[k], 1e-14);
    }
  }

  @Test
  void badTextsAndFilesAreSaid() throws Exception {
    assertEquals(
        Optional.of("The tensor is 9 numbers with blanks between them, got \"1 2\"."),
        bridge("experiment=[Split a 3 x 3 tensor] tensor=[1 2]"));
    assertEquals(
        Optional.of("A crystal was given; molecules are turned here."),
        bridge("source=sample:elemental-crystals"));
    assertTrue(bridge("axis=[0 0 0]").orElseThrow().startsWith("A rotation needs an axis"));
    assertTrue(bridge("features=8x1o").orElseThrow().startsWith("Features need scalars 0e"));
    assertTrue(bridge("readout=1x3o").orElseThrow().contains("have no 3o"));
    assertEquals(
        Optional.of(
            "A vector is learned from at least 10 molecules that have one, and there are 0. Left"
                + " out 24 structures (no property \"force\"): input-polar.xyz#1,"
                + " input-polar.xyz#2, input-polar.xyz#3, input-polar.xyz#4, input-polar.xyz#5,"
                + " input-polar.xyz#6, input-polar.xyz#7, input-polar.xyz#8, input-polar.xyz#9,"
                + " input-polar.xyz#10 and 14 more."),
        bridge(source(24) + " experiment=[Learn a vector] property=force"));
  }

  @Test
  void aLongTrainingIsCancelledInTheMiddle() throws IOException {
    assertCancelled(source(100) + " experiment=[Learn a vector] epochs=2000" + outputs(), 1);
  }
}
