package org.materialsj.commands;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

class MapAndStructuresTest extends CommandContract {

  @Override
  protected Class<? extends MaterialsCommand> command() {
    return MapAndStructures.class;
  }

  /** A table and molecules: the third row has no number, the fourth no structure. */
  private String input() throws IOException {
    Path table = folder.resolve("input-table.csv");
    Files.writeString(
        table,
        """
        id,size (angstrom),energy (eV),kind
        hydrogen,0.74,-1.2,gas
        water,0.96,-2.5,liquid
        input-m.xyz#3,1.1,,gas
        unknown,1.3,-0.5,solid
        """);
    Path molecules = folder.resolve("input-m.xyz");
    Files.writeString(
        molecules,
        """
        2
        hydrogen
        H 0 0 0
        H 0 0 0.74
        3
        water
        O 0 0 0
        H 0.96 0 0
        H -0.24 0.93 0
        2
        carbon monoxide
        C 0 0 0
        O 0 0 1.13
        """);
    return "source=[" + table + "] structures=[" + molecules + "] across=size upward=energy ";
  }

  @Override
  protected String good() throws IOException {
    return input()
        + ("colour=kind sizeby=energy selected=[water; #4] current=#1 pinned=[hydrogen] width=620"
                + " height=470 output=[%1$s/m.svg] rowfile=[%1$s/r.csv]"
                + " statisticsfile=[%1$s/s.csv]")
            .formatted(folder);
  }

  @Override
  protected Map.Entry<String, String> missing() {
    return Map.entry(
        "across=a upward=b", "There is no table: give a CSV file or the title of an open table.");
  }

  @Override
  protected Map.Entry<String, String> bad() throws IOException {
    return Map.entry(
        input().replace("upward=energy", "upward=kind"),
        "The column \"kind\" holds text; choose a column of numbers for the vertical axis.");
  }

  @Override
  protected String[] files() {
    return new String[] {
      "m.svg", "r.csv", "r.csv.provenance.json", "s.csv", "s.csv.provenance.json"
    };
  }

  @Test
  void theFigureTheRowsAndTheirStatisticsAreSaved() throws IOException {
    assertEquals(Optional.empty(), bridge(good()));
    String svg = Files.readString(folder.resolve("m.svg"));
    assertTrue(svg.contains(">Map of input-table.csv<"), svg);
    assertTrue(svg.contains(">4 rows, 1 of them without a place on both axes<"), svg);
    assertTrue(svg.contains(">energy (eV)<") && svg.contains(">liquid<"), svg);
    String rows = Files.readString(folder.resolve("r.csv"));
    assertEquals(3, rows.lines().count(), rows);
    assertTrue(rows.contains("water") && rows.contains("unknown"), rows);
    String statistics = Files.readString(folder.resolve("s.csv"));
    assertTrue(statistics.contains("energy,eV,2,0,-1.5,1.4142135623730951,-2.5,-0.5"), statistics);
  }

  @Test
  void oneRowConstantColumnsAndLogarithmicAxesAreDrawn() throws IOException {
    Path table = folder.resolve("input-one.csv");
    Files.writeString(table, "id,a,b\nx,1,5\n");
    String call = "source=[" + table + "] across=a upward=b colour=b sizeby=a ";
    assertEquals(Optional.empty(), bridge(call + "output=[" + folder + "/one.png]"));
    assertEquals(
        Optional.empty(),
        bridge(call + "logacross=true logupward=true output=[" + folder + "/log.png]"));
    assertTrue(Files.size(folder.resolve("log.png")) > 1000);
  }

  @Test
  void theSameViewHasTheSameBytesAndAnotherSelectionOthers() throws IOException {
    assertEquals(Optional.empty(), bridge(good()));
    byte[] first = Files.readAllBytes(folder.resolve("m.svg"));
    assertEquals(Optional.empty(), bridge(good()));
    assertArrayEquals(first, Files.readAllBytes(folder.resolve("m.svg")));
    assertEquals(Optional.empty(), bridge(good().replace("#4]", "#1]")));
    assertFalse(Files.readString(folder.resolve("m.svg")).equals(new String(first)));
  }

  @Test
  void mistakesAreNamedInOneSentence() throws IOException {
    assertEquals(
        Optional.of("No row has the id \"ice\"; a number of a row is written #3, a range #5-9."),
        bridge(input() + "selected=ice"));
    assertEquals(
        Optional.of("\"#3-9\" names no rows: they have the numbers 1 to 4."),
        bridge(input() + "selected=#3-9"));
    assertEquals(
        Optional.of("There is no column \"mass\"; columns are size, energy, kind."),
        bridge(input() + "colour=mass"));
    assertEquals(
        Optional.of(
            "Limits are four numbers separated by commas (left, right, bottom, top), got \"1,2\"."),
        bridge(input() + "limits=1,2"));
    assertEquals(
        Optional.of("The horizontal axis is logarithmic, so its limits must be positive, got 0.0."),
        bridge(input() + "limits=0,1,0,1 logacross=true"));
    assertEquals(
        Optional.of("4 rows and 3 structures cannot be matched by order; match them by id."),
        bridge(input() + "matching=[By order]"));
    assertEquals(
        Optional.of(
            "No row is about any of the 3 structures: rows are called \"gas\" and so on,"
                + " structures \"input-m.xyz#1\" and so on. Name the column with the names of"
                + " structures, or match by order."),
        bridge(input() + "idcolumn=kind"));
  }

  @Test
  void columnsOfNamesAreCheckedWithoutStructuresToo() throws IOException {
    String alone = input().replaceAll("structures=\\S+ ", "");
    for (String column : List.of("idcolumn", "atomcolumn")) {
      String refusal = bridge(alone + column + "=mass").orElse("accepted");
      assertTrue(refusal.contains("mass"), refusal);
    }
  }
}
