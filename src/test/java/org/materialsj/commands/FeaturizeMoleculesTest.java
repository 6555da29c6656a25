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

class FeaturizeMoleculesTest extends CommandContract {

  @Override
  protected Class<? extends MaterialsCommand> command() {
    return FeaturizeMolecules.class;
  }

  @Override
  protected String good() {
    return "source=sample:g2-molecules descriptors=[One-hot elements, Coulomb matrix (sorted)]"
        + " output=["
        + folder
        + "/features.csv]";
  }

  @Override
  protected Map.Entry<String, String> missing() {
    return Map.entry(
        "descriptors=[Bag of bonds]",
        "source is missing: fill in \"Molecule file, folder or glob\".");
  }

  @Override
  protected Map.Entry<String, String> bad() {
    return Map.entry(
        "source=sample:g2-molecules fragments=some",
        "fragments must be one of keep all, keep the largest, refuse, got \"some\".");
  }

  @Override
  protected String[] files() {
    return new String[] {"features.csv", "features.csv.provenance.json"};
  }

  @Test
  void cancellingInTheMiddleOfAFileLeavesNothing() throws IOException {
    Path source =
        Files.writeString(folder.resolve("input-many.smi"), "CCO ethanol\n".repeat(200_000));
    assertCancelled(
        "source=[%s] descriptors=[ECFP4 counts 2048] output=[%s/features.csv]"
            .formatted(source, folder),
        300);
  }

  private List<String> rows(String smiles, String options) throws IOException {
    Path source = Files.writeString(folder.resolve("input.smi"), smiles);
    Path csv = folder.resolve("features.csv");
    String line = "source=[%s] output=[%s] %s".formatted(source, csv, options);
    assertEquals(Optional.empty(), bridge(line));
    List<String> lines = Files.readAllLines(csv);
    return lines.subList(1, lines.size());
  }

  @Test
  void whatCannotBeFeaturizedIsAnErrorOfItsRowWithOneSentence() throws IOException {
    List<String> rows =
        rows(
            "CCO\nC(C)(C)(C)(C)C five\nCN(=O)=O nitro\nC1CC open\n[CH3] radical\n",
            "descriptors=[MACCS keys, Bond lengths (sorted)]");
    assertTrue(rows.get(0).contains("needs 3D coordinates"), rows.get(0));
    assertTrue(rows.get(1).contains("atom 1 (C) has 5 bonds"), rows.get(1));
    assertTrue(rows.get(2).contains("Normalize nitro groups"), rows.get(2));
    assertTrue(rows.get(3).contains("no valid SMILES"), rows.get(3));
  }

  @Test
  void nitroGroupsAreRewrittenAndSaltsAreStrippedWhenAsked() throws IOException {
    String options = "descriptors=[Element fractions, ECFP4 counts 2048] ";
    List<String> bare = rows("C[N+](=O)[O-]\nCC(=O)O\n", options + "normalizenitro=true");
    List<String> other =
        rows(
            "CN(=O)=O\n[Na+].CC(=O)O\n",
            options + "normalizenitro=true fragments=[keep the largest]");
    assertEquals(numbers(bare.get(0)), numbers(other.get(0)));
    assertEquals(numbers(bare.get(1)), numbers(other.get(1)));
  }

  /** The features, without the id before and the properties behind them. */
  private static List<String> numbers(String row) {
    return List.of(row.split(",")).subList(1, 1 + 103 + 2048);
  }
}
