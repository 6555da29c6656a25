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

class OpenStructuresTest extends CommandContract {

  @Override
  protected Class<? extends MaterialsCommand> command() {
    return OpenStructures.class;
  }

  @Override
  protected String good() {
    return "source=sample:elemental-crystals lenient=false output=[" + folder + "/list.csv]";
  }

  @Override
  protected Map.Entry<String, String> missing() {
    return Map.entry(
        "lenient=false", "source is missing: fill in \"Structure file, folder or glob\".");
  }

  @Override
  protected Map.Entry<String, String> bad() {
    return Map.entry(
        "source=sample:elemental-crystals output=[" + folder + "/list.doc]",
        "The name of the file " + folder + "/list.doc must end in .csv or .cif or .xyz.");
  }

  @Override
  protected String[] files() {
    return new String[] {"list.csv", "list.csv.provenance.json"};
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    String message = bridge("source=no.cif").orElseThrow();
    assertTrue(message.startsWith("no.cif: "), message);
  }

  @Test
  void aBadFileOfAFolderIsAnErrorOfItsRow() throws IOException {
    Path crystals = Files.createDirectory(folder.resolve("input-crystals"));
    Files.writeString(crystals.resolve("a.cif"), "data_a\n_cell_length_a 0\n");
    Files.writeString(crystals.resolve("b.xyz"), "1\nname=b\nHe 0 0 0\n");
    assertEquals(
        Optional.empty(), bridge("source=[" + crystals + "] output=[" + folder + "/list.csv]"));
    List<String> lines = Files.readAllLines(folder.resolve("list.csv"));
    assertTrue(lines.get(0).endsWith(",error"), lines.get(0));
    assertTrue(lines.get(1).contains("a.cif"), lines.get(1));
    assertTrue(lines.get(2).startsWith("b.xyz,b,molecule,He,1,"), lines.get(2));
  }

  @Test
  void crystalsAreSavedAsCifWithTheirProvenanceInComments() throws IOException {
    assertEquals(
        Optional.empty(),
        bridge("source=sample:elemental-crystals output=[" + folder + "/all.cif]"));
    String cif = Files.readString(folder.resolve("all.cif"));
    assertEquals(1, cif.lines().filter(line -> line.matches("# +\"macro\": \"run\\(.*")).count());
    assertEquals(71, cif.lines().filter(line -> line.startsWith("data_")).count());
    assertEquals(
        Optional.empty(),
        bridge("source=[%1$s/all.cif] output=[%1$s/again.xyz]".formatted(folder)));
    assertTrue(Files.exists(folder.resolve("again.xyz.provenance.json")));
  }

  @Test
  void moleculesAreNotSavedAsCif() {
    String message =
        bridge("source=sample:g2-molecules output=[" + folder + "/all.cif]").orElseThrow();
    assertTrue(message.endsWith("is a molecule; write an .xyz file."), message);
  }
}
