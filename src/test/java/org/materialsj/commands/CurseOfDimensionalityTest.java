package org.materialsj.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.materialsj.host.CommandContract;
import org.materialsj.host.MaterialsCommand;

class CurseOfDimensionalityTest extends CommandContract {

  @Override
  protected Class<? extends MaterialsCommand> command() {
    return CurseOfDimensionality.class;
  }

  @Override
  protected String good() {
    return "points=30 dimensions=40 output=[%1$s/curse.svg] numbertable=[%1$s/curse.csv]"
        .formatted(folder);
  }

  /** Nothing must be given; a file without a known extension is the nearest to it. */
  @Override
  protected Map.Entry<String, String> missing() {
    return Map.entry(
        "output=[" + folder + "/curse]",
        "The name of the file " + folder + "/curse must end in .png or .svg.");
  }

  @Override
  protected Map.Entry<String, String> bad() {
    return Map.entry("points=3", "points must be from 4 to 5000, got \"3\".");
  }

  @Override
  protected String[] files() {
    return new String[] {"curse.csv", "curse.csv.provenance.json", "curse.svg"};
  }

  @Test
  void eachEffectHasItsPanel() throws IOException {
    assertEquals(Optional.empty(), bridge(good()));
    String svg = Files.readString(folder.resolve("curse.svg"));
    assertTrue(svg.contains("Distances become alike"));
    assertTrue(svg.contains("Noise hides neighbours"));
    assertEquals(10, Files.readAllLines(folder.resolve("curse.csv")).size());
  }

  @Test
  void aLongRunIsCancelledInTheMiddle() throws IOException {
    assertCancelled("points=2000 dimensions=3000 output=[" + folder + "/curse.png]", 300);
  }
}
