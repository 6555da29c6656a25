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
import org.materialsj.potentials.Potentials;
import org.materialsj.potentials.relax.CellFreedom;
import org.scijava.plugin.Parameter;

class RelaxStructureTest extends CommandContract {

  @Override
  protected Class<? extends MaterialsCommand> command() {
    return RelaxStructure.class;
  }

  /** Diamond of silicon, a little too large and disturbed; the second frame holds an overlap. */
  private Path crystals() throws IOException {
    String diamond =
        "8\nLattice=\"5.6 0 0 0 5.6 0 0 0 5.6\" Properties=species:S:1:pos:R:3 pbc=\"T T T\"\n"
            + "Si 0.05 0 0\nSi 0 2.8 2.8\nSi 2.8 0 2.8\nSi 2.8 2.8 0\nSi 1.4 1.4 1.4\n"
            + "Si 1.4 4.2 4.2\nSi 4.2 1.4 4.2\nSi 4.2 4.2 1.4\n";
    String overlap =
        "2\nLattice=\"5 0 0 0 5 0 0 0 5\" Properties=species:S:1:pos:R:3 pbc=\"T T T\"\n"
            + "Si 0 0 0\nSi 0 0 0.0000001\n";
    return Files.writeString(folder.resolve("input-crystals.xyz"), diamond + overlap);
  }

  private String call() throws IOException {
    return "source=[" + crystals() + "] potential=Stillinger-Weber freedom=[positions and cell]";
  }

  @Override
  protected String good() throws IOException {
    return call()
        + " pressure=1 method=FIRE relaxed=["
        + folder
        + "/relaxed.cif] trajectory=["
        + folder
        + "/steps.xyz] output=["
        + folder
        + "/table.csv] history=["
        + folder
        + "/history.csv] picture=["
        + folder
        + "/picture.png]";
  }

  @Override
  protected Map.Entry<String, String> missing() {
    return Map.entry("potential=Stillinger-Weber", "There is no file of structures.");
  }

  @Override
  protected Map.Entry<String, String> bad() throws IOException {
    return Map.entry(
        call() + " number=3 output=[" + folder + "/table.csv]",
        "The number of the structure must be from 0 (all) to 2, got 3.");
  }

  @Override
  protected String[] files() {
    return new String[] {
      "history.csv",
      "history.csv.provenance.json",
      "picture.png",
      "relaxed.cif",
      "steps.xyz",
      "steps.xyz.provenance.json",
      "table.csv",
      "table.csv.provenance.json"
    };
  }

  private FeatureTable table() throws Exception {
    return TableReader.read(folder.resolve("table.csv"), ReadOptions.STRICT).table();
  }

  @Test
  void aCrystalComesToRestAndTheOtherHasItsReason() throws Exception {
    String options = call() + " symmetry=false output=[" + folder + "/table.csv]";
    assertEquals(Optional.empty(), bridge(options));
    FeatureTable table = table();
    assertEquals(2, table.rows());
    assertEquals("converged", table.texts("status").get(0));
    assertEquals(-2 * 2.1683, table.numbers("energy per atom")[0], 1e-6);
    assertEquals(5.43095, table.numbers("a")[0], 1e-3);
    assertEquals(List.of("Fd-3m", ""), table.texts("space group"));
    assertTrue(table.error(1).orElseThrow().contains("stand on each other"), table.error(1) + "");
  }

  @Test
  void aPotentialThatDoesNotKnowTheElementIsNamed() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("input-argon.xyz"),
            "1\nLattice=\"5 0 0 0 5 0 0 0 5\" Properties=species:S:1:pos:R:3 pbc=\"T T T\"\n"
                + "Ar 0 0 0\n");
    String reason = bridge("source=[" + file + "] potential=Stillinger-Weber").orElseThrow();
    assertTrue(reason.startsWith("No structure could be relaxed. "), reason);
    assertTrue(reason.contains("Ar"), reason);
  }

  @Test
  void moleculesKeepTheirBonds() throws Exception {
    Path molecule = Path.of("test-data/g2-molecules.xyz").toAbsolutePath();
    String options =
        "source=["
            + molecule
            + "] number=1 potential=Lennard-Jones constants=[epsilon=0.01 sigma=1 cutoff=8] relaxed=["
            + folder
            + "/relaxed.xyz]";
    assertEquals(Optional.empty(), bridge(options));
    assertTrue(Files.readString(folder.resolve("relaxed.xyz")).contains("fmax="));
  }

  @Test
  void allPotentialsAndFreedomsAreOffered() throws NoSuchFieldException {
    for (Class<?> type : List.of(RelaxStructure.class, CrystalMechanics.class)) {
      Parameter parameter = type.getDeclaredField("potential").getAnnotation(Parameter.class);
      assertEquals(Potentials.names(), List.of(parameter.choices()));
    }
    Parameter freedom =
        RelaxStructure.class.getDeclaredField("freedom").getAnnotation(Parameter.class);
    assertEquals(
        List.of(CellFreedom.values()).stream().map(CellFreedom::label).toList(),
        List.of(freedom.choices()));
  }

  /** Silicon on a simple cubic lattice. */
  private Path cube(int side, double spacing) throws IOException {
    StringBuilder text = new StringBuilder();
    double a = side * spacing;
    text.append(side * side * side).append("\nLattice=\"").append(a).append(" 0 0 0 ");
    text.append(a).append(" 0 0 0 ").append(a).append("\" Properties=species:S:1:pos:R:3");
    text.append(" pbc=\"T T T\"\n");
    for (int i = 0; i < side * side * side; i++) {
      text.append("Si ").append(spacing * (i % side)).append(' ');
      text.append(spacing * (i / side % side)).append(' ').append(spacing * (i / side / side));
      text.append('\n');
    }
    return Files.writeString(folder.resolve("input-cube.xyz"), text.toString());
  }

  @Test
  void aPressureWithoutACellThatRelaxesIsRefused() throws IOException {
    assertEquals(
        "A pressure acts on a cell that relaxes: choose positions and volume or positions and"
            + " cell, or a pressure of 0.",
        bridge("source=[" + crystals() + "] potential=Stillinger-Weber pressure=5").orElseThrow());
  }

  @Test
  void aLargeCellRelaxesWithoutASearchForItsSpaceGroup() throws Exception {
    String options = "source=[" + cube(11, 2.6) + "] potential=Stillinger-Weber steps=1";
    assertEquals(Optional.empty(), bridge(options + " output=[" + folder + "/table.csv]"));
    assertEquals(List.of(""), table().texts("space group"));
    assertEquals(
        "No structure could be relaxed. input-cube.xyz: Symmetry can be kept for at most 1000"
            + " atoms, got 1331; take a smaller cell.",
        bridge(options + " symmetry=true").orElseThrow());
  }

  @Test
  void anEmptyFileIsNamedOnce() throws IOException {
    Path empty = Files.writeString(folder.resolve("input-empty.xyz"), "");
    assertEquals(
        "No structure could be relaxed. input-empty.xyz: the file is empty.",
        bridge("source=[" + empty + "] potential=Stillinger-Weber").orElseThrow());
  }
}
