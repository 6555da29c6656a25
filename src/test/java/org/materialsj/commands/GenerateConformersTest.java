package org.materialsj.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.materialsj.host.CommandContract;
import org.materialsj.host.MaterialsCommand;

class GenerateConformersTest extends CommandContract {

  @Override
  protected Class<? extends MaterialsCommand> command() {
    return GenerateConformers.class;
  }

  @Override
  protected String good() {
    return "molecule=CC(O)CC conformers=30 output=[" + folder + "/a.csv]";
  }

  @Override
  protected Map.Entry<String, String> missing() {
    return Map.entry(
        "conformers=10", "There is no molecule: give a SMILES or a file of molecules.");
  }

  @Override
  protected Map.Entry<String, String> bad() {
    return Map.entry(good() + " prunermsd=-1", "pruneRmsd must be at least 0, got \"-1.0\".");
  }

  @Override
  protected String[] files() {
    return new String[] {"a.csv", "a.csv.provenance.json"};
  }

  @Test
  void cancellingInTheMiddleLeavesNothing() throws IOException {
    assertCancelled(
        "molecule=CC(CCC)CC(C)(CCCC)O conformers=2000 method=thorough minimize=true"
            + " output=["
            + folder
            + "/a.csv]",
        150);
  }

  @Test
  void conformersAreSavedAsSdfWithTheirEnergies() throws IOException {
    assertEquals(Optional.empty(), bridge(good() + " structures=[" + folder + "/a.sdf]"));
    String sdf = Files.readString(folder.resolve("a.sdf"));
    long records = sdf.lines().filter(line -> line.equals("$$$$")).count();
    assertEquals(Files.readAllLines(folder.resolve("a.csv")).size() - 1, records);
    assertTrue(sdf.contains("> <energy (kcal/mol)>"));
    assertTrue(Files.exists(folder.resolve("a.sdf.provenance.json")));
  }

  @Test
  void aSmilesAndAFileAreTooMuch() {
    assertEquals(
        Optional.of("Give either a SMILES or a file of molecules, not both."),
        bridge("molecule=C source=a.sdf"));
  }

  @Test
  void aFileOfAnotherKindIsRefusedBeforeTheWork() {
    assertTrue(
        bridge("molecule=CCO structures=[" + folder + "/a.pdb]")
            .orElseThrow()
            .endsWith("must end in .sdf or .xyz."));
  }

  @Test
  void aFileOfMoleculesGivesRowsAndTheReasonsOfTheOthers() throws IOException {
    Files.writeString(folder.resolve("input-a.smi"), "CO methanol\nC.C two\n");
    assertEquals(
        Optional.empty(),
        bridge(
            "source=[%1$s/input-a.smi] conformers=3 structures=[%1$s/a.xyz] output=[%1$s/a.csv]"
                .formatted(folder)));
    List<String> lines = Files.readAllLines(folder.resolve("a.csv"));
    assertTrue(lines.get(0).startsWith("id,stereoisomer,energy (kcal/mol),weight,"), lines.get(0));
    assertTrue(lines.get(lines.size() - 1).contains("2 fragments"), lines.toString());
    assertTrue(Files.readString(folder.resolve("a.xyz")).startsWith("6\nProperties="));
  }
}
