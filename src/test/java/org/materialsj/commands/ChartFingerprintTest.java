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

class ChartFingerprintTest extends CommandContract {

  @Override
  protected Class<? extends MaterialsCommand> command() {
    return ChartFingerprint.class;
  }

  private String source() throws IOException {
    Path file = folder.resolve("input-a.csv");
    Files.writeString(file, "id,f 1 (eV),f 2 (eV),name,y\na,1,-2,x,3\nb,4,,y,6\n");
    return "source=[" + file + "]";
  }

  @Override
  protected String good() throws IOException {
    return source() + " row=b columns=f* width=320 height=200 output=[" + folder + "/bars.png]";
  }

  @Override
  protected Map.Entry<String, String> missing() {
    return Map.entry("row=b", "There is no table: give a CSV file or the title of an open table.");
  }

  @Override
  protected Map.Entry<String, String> bad() throws IOException {
    return Map.entry(
        source() + " row=c output=[" + folder + "/bars.png]",
        "row must be the id of a row or a number from 1 to 2, got \"c\".");
  }

  @Override
  protected String[] files() {
    return new String[] {"bars.png"};
  }

  @Test
  void aVectorFileCarriesItsProvenance() throws IOException {
    Path file = folder.resolve("bars.svg");
    assertEquals(
        Optional.empty(),
        bridge(source() + " row=1 columns=f* logvalues=true output=[" + file + "]"));
    String svg = Files.readString(file);
    assertTrue(svg.contains("Fingerprint of a"));
    assertTrue(svg.contains("<metadata>"));
    assertTrue(svg.contains("Chart Fingerprint..."));
  }
}
