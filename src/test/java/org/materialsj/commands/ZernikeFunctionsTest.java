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

class ZernikeFunctionsTest extends CommandContract {

  @Override
  protected Class<? extends MaterialsCommand> command() {
    return ZernikeFunctions.class;
  }

  @Override
  protected String good() {
    return "firstorder=2 lastorder=4 firstdegree=0 lastdegree=2 points=11 width=320 height=200"
        + (" output=[" + folder + "/values.csv] figure=[" + folder + "/curves.png]");
  }

  @Override
  protected Map.Entry<String, String> missing() {
    return Map.entry(
        "lastorder",
        "\"lastorder\" has no value: write lastorder=true, or lastorder=value, or"
            + " lastorder=[value with blanks].");
  }

  @Override
  protected Map.Entry<String, String> bad() {
    return Map.entry(
        good().replace("firstorder=2", "firstorder=5"),
        "n must go from 0 or more up to a last value, got 5 to 4.");
  }

  @Override
  protected String[] files() {
    return new String[] {"curves.png", "values.csv", "values.csv.provenance.json"};
  }

  @Test
  void tableHoldsDistancesAndValues() throws IOException {
    assertEquals(Optional.empty(), bridge(good()));
    List<String> lines = Files.readAllLines(folder.resolve("values.csv"));
    assertEquals(12, lines.size());
    assertEquals(
        "id,r,\"n = 2, l = 0\",\"n = 2, l = 2\",\"n = 3, l = 1\",\"n = 4, l = 0\",\"n = 4, l = 2\"",
        lines.get(0));
    double atOne = Double.parseDouble(lines.get(11).split(",")[2]);
    assertEquals(Math.sqrt(7), atOne, 1e-12);
  }

  @Test
  void aVectorFileNamesEachCurve() throws IOException {
    Path file = folder.resolve("curves.svg");
    assertEquals(Optional.empty(), bridge("lastorder=2 figure=[" + file + "]"));
    String svg = Files.readString(file);
    assertTrue(svg.contains("Radial Zernike functions"));
    assertTrue(svg.contains("n = 2, l = 2"));
    assertTrue(svg.contains("<metadata>"));
  }
}
