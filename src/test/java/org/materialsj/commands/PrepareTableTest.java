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

class PrepareTableTest extends CommandContract {

  @Override
  protected Class<? extends MaterialsCommand> command() {
    return PrepareTable.class;
  }

  private String tables() throws IOException {
    Path first = folder.resolve("input-first.csv");
    Files.writeString(first, "id,mass (g),volume (cm3)\na,2,1\nb,6,2\nc,1,4\n");
    Path second = folder.resolve("input-second.csv");
    Files.writeString(second, "id,kind\nb,metal\na,glass\n");
    return "source=[" + first + "] joinfile=[" + second + "] ";
  }

  @Override
  protected String good() throws IOException {
    return tables()
        + "derive=[density = mass / volume] condition=[density > 1] exclude=[volume] output=["
        + folder
        + "/ready.csv]";
  }

  @Override
  protected Map.Entry<String, String> missing() {
    return Map.entry("", "There is no table: give a CSV file or the title of an open table.");
  }

  @Override
  protected Map.Entry<String, String> bad() throws IOException {
    return Map.entry(
        tables() + "exclude=[weight]",
        "No column of the table is named weight, which is to be left out.");
  }

  @Override
  protected String[] files() {
    return new String[] {"ready.csv", "ready.csv.provenance.json"};
  }

  @Test
  void theTableIsJoinedDerivedAndFiltered() throws IOException {
    assertEquals(Optional.empty(), bridge(good()));
    List<String> lines = Files.readAllLines(folder.resolve("ready.csv"));
    assertTrue(lines.get(0).startsWith("id,mass (g),kind,density"), lines.get(0));
    assertEquals(List.of("a,2,glass,2", "b,6,metal,3"), lines.subList(1, 3));
    assertEquals(3, lines.size());
    String provenance = Files.readString(folder.resolve("ready.csv.provenance.json"));
    assertTrue(provenance.contains("input-second.csv"), "both inputs are told");
  }
}
