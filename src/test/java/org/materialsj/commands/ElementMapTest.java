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

class ElementMapTest extends CommandContract {

  @Override
  protected Class<? extends MaterialsCommand> command() {
    return ElementMap.class;
  }

  @Override
  protected String good() {
    return "source=sample:elemental-crystals width=360 height=220 output=["
        + folder
        + "/elements.png]";
  }

  @Override
  protected Map.Entry<String, String> missing() {
    return Map.entry(
        "logcolours=false",
        "There is nothing to count: give structures, a table file or the title of an open table.");
  }

  @Override
  protected Map.Entry<String, String> bad() {
    return Map.entry(
        good() + " tablefile=[" + folder + "/input-a.csv]",
        "Give either structures or a table, not both.");
  }

  @Override
  protected String[] files() {
    return new String[] {"elements.png"};
  }

  @Test
  void formulasOfATableAreCountedToo() throws IOException {
    Path table = folder.resolve("input-a.csv");
    Files.writeString(table, "id,compound\na,NaCl\nb,Na2O\nc,?\n");
    Path file = folder.resolve("elements.svg");
    assertEquals(
        Optional.empty(),
        bridge("tablefile=[" + table + "] formula=compound output=[" + file + "]"));
    String svg = Files.readString(file);
    assertTrue(svg.contains(">Elements of 2 formulas<"));
    assertTrue(
        svg.contains(
            ">input-a.csv: 3 different elements, most often Na (in 100.0 % of the formulas)<"));
    assertTrue(svg.contains("<metadata>"));
  }
}
