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

class ComparePackingsTest extends CommandContract {

  private static final Path CRYSTALS =
      Path.of("src/test/resources/org/materialsj/packing/experimental").toAbsolutePath();

  @Override
  protected Class<? extends MaterialsCommand> command() {
    return ComparePackings.class;
  }

  private static String inputs() {
    return "reference=[%1$s/urea.cif] packings=[%1$s/*.cif]".formatted(CRYSTALS);
  }

  @Override
  protected String good() {
    return inputs()
        + " clustersize=20 chosen=urea.cif output=[%1$s/c.csv] structures=[%1$s/o.xyz]"
            .formatted(folder);
  }

  @Override
  protected Map.Entry<String, String> missing() {
    return Map.entry(
        "packings=[" + CRYSTALS + "]",
        "reference is missing: fill in \"Reference crystal (file)\".");
  }

  @Override
  protected Map.Entry<String, String> bad() {
    return Map.entry(inputs() + " clustersize=1", "clusterSize must be from 2 to 200, got \"1\".");
  }

  @Override
  protected String[] files() {
    return new String[] {"c.csv", "c.csv.provenance.json", "o.xyz", "o.xyz.provenance.json"};
  }

  @Test
  void cancellingInTheMiddleLeavesNothing() throws IOException {
    String block = Files.readString(CRYSTALS.resolve("pentacene.cif"));
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 1500; i++) {
      many.append(block.replace("data_pentacene", "data_p" + i));
    }
    Path file = Files.writeString(folder.resolve("input-many.cif"), many);
    assertCancelled(
        "reference=[%s/pentacene.cif] packings=[%s] clustersize=30 output=[%s/c.csv]"
            .formatted(CRYSTALS, file, folder),
        300);
  }

  @Test
  void onlyTheSameMoleculesAreComparedAndTheOthersSayWhy() throws IOException {
    assertEquals(Optional.empty(), bridge(good()));
    List<String> lines = Files.readAllLines(folder.resolve("c.csv"));
    assertEquals(8, lines.size());
    assertTrue(lines.get(0).contains("molecules in common"), lines.get(0));
    String urea = lines.stream().filter(line -> line.startsWith("urea")).findFirst().orElseThrow();
    assertTrue(urea.contains("same packing,20"), urea);
    String other =
        lines.stream().filter(line -> line.startsWith("benzene")).findFirst().orElseThrow();
    assertTrue(other.contains("its molecules are C6H6"), other);
    assertEquals(
        2, Files.readAllLines(folder.resolve("o.xyz")).stream().filter("160"::equals).count());
  }

  @Test
  void anUnknownOverlayIsRefused() {
    assertTrue(
        bridge(inputs() + " chosen=x structures=[" + folder + "/o.xyz]")
            .orElseThrow()
            .startsWith("There is no overlay of \"x\""));
  }
}
