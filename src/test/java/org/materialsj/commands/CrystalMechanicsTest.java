package org.materialsj.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.materialsj.host.CommandContract;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.TableReader;
import org.materialsj.model.FeatureTable;

class CrystalMechanicsTest extends CommandContract {

  @Override
  protected Class<? extends MaterialsCommand> command() {
    return CrystalMechanics.class;
  }

  private Path silicon() throws IOException {
    return Files.writeString(
        folder.resolve("input-silicon.xyz"),
        "2\nLattice=\"0 2.7 2.7 2.7 0 2.7 2.7 2.7 0\" Properties=species:S:1:pos:R:3"
            + " pbc=\"T T T\" name=silicon\nSi 0 0 0\nSi 1.35 1.35 1.35\n");
  }

  private String call() throws IOException {
    return "source=[" + silicon() + "] potential=Stillinger-Weber width=9";
  }

  @Override
  protected String good() throws IOException {
    return call()
        + " vacancy=true volumes=7 path=[G; X; K | G; L] output=["
        + folder
        + "/properties.csv] stiffness=["
        + folder
        + "/stiffness.csv] energies=["
        + folder
        + "/energies.csv] bands=["
        + folder
        + "/bands.csv] atrest=["
        + folder
        + "/rest.cif] curvepicture=["
        + folder
        + "/curve.png] bandpicture=["
        + folder
        + "/bands.svg]";
  }

  @Override
  protected Map.Entry<String, String> missing() {
    return Map.entry("potential=Stillinger-Weber", "There is no file of a crystal.");
  }

  @Override
  protected Map.Entry<String, String> bad() throws IOException {
    return Map.entry(
        call() + " path=[G; Y] output=[" + folder + "/p.csv]",
        "A point of the path is a name with three coordinates, such as X 0 1 0, or one of \u0393,"
            + " X, U, K, L, W; got \"Y\".");
  }

  @Override
  protected String[] files() {
    return new String[] {
      "bands.csv",
      "bands.csv.provenance.json",
      "bands.svg",
      "curve.png",
      "energies.csv",
      "energies.csv.provenance.json",
      "properties.csv",
      "properties.csv.provenance.json",
      "rest.cif",
      "stiffness.csv",
      "stiffness.csv.provenance.json"
    };
  }

  private static double value(FeatureTable table, String column, String name) {
    return table.numbers(column)[table.ids().indexOf(name)];
  }

  @Test
  void propertiesOfSiliconStandBesidePublishedOnes() throws Exception {
    assertEquals(Optional.empty(), bridge(good()));
    FeatureTable table =
        TableReader.read(folder.resolve("properties.csv"), ReadOptions.STRICT).table();
    assertEquals(5.43095, value(table, "value", "lattice constant a"), 1e-4);
    assertEquals(151.42, value(table, "value", "C11"), 0.05);
    assertEquals(56.45, value(table, "value", "C44"), 0.05);
    assertEquals(165.6, value(table, "experiment", "C11"));
    // Two ways to the bulk modulus.
    assertEquals(
        value(table, "value", "bulk modulus from Cij"), value(table, "value", "bulk modulus"), 0.5);
    assertEquals(3.6, value(table, "experiment", "vacancy energy"));
    assertTrue(
        value(table, "value", "vacancy energy")
            <= value(table, "value", "unrelaxed vacancy energy") + 1e-6);
    assertEquals(17.83, value(table, "value", "highest frequency"), 0.1);
  }

  @Test
  void filesOfPartsThatAreNotTickedAreRefusedBeforeTheWork() throws IOException {
    assertEquals(
        Optional.of("There is nothing to save as " + folder + "/b.csv: tick Phonons."),
        bridge(call() + " phonons=false bands=[" + folder + "/b.csv]"));
    assertEquals(
        Optional.of("Nothing is to be computed: tick at least one part."),
        bridge(call() + " relax=false equation=false elastic=false vacancy=false phonons=false"));
  }

  @Test
  void moleculesAreNoCrystals() throws IOException {
    Path water =
        Files.writeString(
            folder.resolve("input-water.xyz"), "3\nwater\nO 0 0 0\nH 0.96 0 0\nH -0.24 0.93 0\n");
    String reason =
        bridge(
                "source=["
                    + water
                    + "] potential=Lennard-Jones constants=[epsilon=0.01 sigma=1 cutoff=4]")
            .orElseThrow();
    assertTrue(
        reason.startsWith("Crystal mechanics is about crystals that repeat in all three"), reason);
  }

  @Test
  void cancellingInTheMiddleStopsWithinASecond() throws Exception {
    assertCancelled(call().replace("width=9", "width=40") + " output=[" + folder + "/p.csv]", 300);
  }

  @Test
  void aLargeCellIsRefused() throws IOException {
    StringBuilder text = new StringBuilder("1001\nLattice=\"900 0 0 0 9 0 0 0 9\"");
    text.append(" Properties=species:S:1:pos:R:3 pbc=\"T T T\"\n");
    for (int i = 0; i < 1001; i++) {
      text.append("Si ").append(0.85 * i).append(" 0 0\n");
    }
    Path file = Files.writeString(folder.resolve("input-chain.xyz"), text.toString());
    assertEquals(
        "Crystal mechanics is for cells of at most 1000 atoms, got 1001; take a smaller cell.",
        bridge("source=[" + file + "] potential=Stillinger-Weber").orElseThrow());
  }
}
