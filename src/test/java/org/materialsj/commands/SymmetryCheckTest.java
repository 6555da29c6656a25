package org.materialsj.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.materialsj.host.CommandContract;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.io.XyzWriter;
import org.materialsj.tasks.WaterLikeMolecules;

class SymmetryCheckTest extends CommandContract {

  @Override
  protected Class<? extends MaterialsCommand> command() {
    return SymmetryCheck.class;
  }

  private String source(int count) throws IOException {
    StringBuilder text = new StringBuilder();
    WaterLikeMolecules.rows(count, 1)
        .forEach(row -> text.append(XyzWriter.text(row.structure().orElseThrow())));
    Path file = Files.writeString(folder.resolve("input-w.xyz"), text);
    return "source=[" + file + "]";
  }

  @Override
  protected String good() throws IOException {
    return source(60)
        + (" target=energy unit=eV descriptors=Coordinates copies=2 augmentation=rotation"
                + " invariants=[Inverse distances (sorted)] test=20 output=[%1$s/s.csv]"
                + " figure=[%1$s/s.png]")
            .formatted(folder);
  }

  @Override
  protected Map.Entry<String, String> missing() {
    return Map.entry(
        "target=energy", "source is missing: fill in \"Structure file, folder or glob\".");
  }

  @Override
  protected Map.Entry<String, String> bad() throws IOException {
    return Map.entry(
        source(20) + " target=gap",
        "No structure has a number \"gap\"; the properties there are: energy.");
  }

  @Override
  protected String[] files() {
    return new String[] {"s.csv", "s.csv.provenance.json", "s.png"};
  }

  @Test
  void aLongCheckIsCancelledInTheMiddle() throws IOException {
    assertCancelled(
        source(500) + " descriptors=Coordinates copies=500 output=[" + folder + "/s.csv]", 500);
  }
}
