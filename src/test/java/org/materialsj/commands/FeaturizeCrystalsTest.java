package org.materialsj.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.materialsj.features.Featurizers;
import org.materialsj.host.CommandContract;
import org.materialsj.host.MaterialsCommand;

class FeaturizeCrystalsTest extends CommandContract {

  @Override
  protected Class<? extends MaterialsCommand> command() {
    return FeaturizeCrystals.class;
  }

  @Override
  protected String good() {
    return "source=sample:elemental-crystals descriptors=[Magpie, Density] output=["
        + folder
        + "/features.csv]";
  }

  @Override
  protected Map.Entry<String, String> missing() {
    return Map.entry(
        "descriptors=Density", "source is missing: fill in \"Structure file, folder or glob\".");
  }

  @Override
  protected Map.Entry<String, String> bad() {
    return Map.entry(
        "source=sample:elemental-crystals lenient=perhaps",
        "lenient must be true or false, got \"perhaps\".");
  }

  @Override
  protected String[] files() {
    return new String[] {"features.csv", "features.csv.provenance.json"};
  }

  @Test
  void cancellingInTheMiddleOfAFileLeavesNothing() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      text.append("1\nLattice=\"4 0 0 0 4 0 0 0 4\" Properties=species:S:1:pos:R:3\nSi 0 0 0\n");
    }
    Path source = Files.writeString(folder.resolve("input-many.xyz"), text);
    assertCancelled(
        "source=[%s] descriptors=Magpie output=[%s/features.csv]".formatted(source, folder), 300);
  }

  @Test
  void aPresetGivesTheSameBytesAsItsNames() throws IOException {
    String all = "source=sample:elemental-crystals descriptors=[%s] output=[%s/%s.csv]";
    assertEquals(Optional.empty(), bridge(all.formatted(Featurizers.ALL_COMPOSITION, folder, "a")));
    String names = String.join(", ", Featurizers.expand(List.of(Featurizers.ALL_COMPOSITION)));
    assertEquals(Optional.empty(), bridge(all.formatted(names, folder, "b")));
    assertEquals(
        Files.readString(folder.resolve("a.csv")), Files.readString(folder.resolve("b.csv")));
  }
}
