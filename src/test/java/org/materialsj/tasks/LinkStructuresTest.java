package org.materialsj.tasks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.StructureRow;
import org.materialsj.io.Structures;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Structure;

class LinkStructuresTest {

  private static StructureRow row(String id, String name) {
    return new StructureRow(id, Optional.of(molecule(name)), Optional.empty(), List.of());
  }

  private static Structure molecule(String name) {
    String xyz = "3\n" + name + "\nO 0 0 0\nH 0.96 0 0\nH -0.24 0.93 0\n";
    try {
      return Structures.parse("a.xyz", xyz.getBytes(), ReadOptions.STRICT)
          .next()
          .structure()
          .orElseThrow();
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static LinkStructures.Result link(List<String> ids, Iterator<StructureRow> structures) {
    FeatureTable table = FeatureTable.builder(ids).build();
    return LinkStructures.run(
        new LinkStructures.Request(table, "", "", false), structures, RunContext.QUIET);
  }

  private static Iterator<StructureRow> structures(StructureRow... rows) {
    return new ArrayList<>(List.of(rows)).iterator();
  }

  @Test
  void idsComeBeforeNamesAndNamesBeforeFiles() {
    LinkStructures.Result result =
        link(
            List.of("salt", "b.cif", "c", "nothing"),
            structures(row("c.cif", "x"), row("b.cif", "salt"), row("d.cif", "c"), row("e", "y")));
    assertArrayEquals(new int[] {1, 1, 2, -1}, result.structureOfRow());
    assertEquals(
        List.of(
            "1 row of 4 without a structure: nothing.", "1 structure in no row of the table: e."),
        result.notes());
  }

  @Test
  void atomsStandBehindTheNameOrInAColumn() {
    LinkStructures.Result result =
        link(
            List.of("w.xyz:1", "w.xyz atom 3", "w.xyz:4", "w.xyz"),
            structures(row("w.xyz", "water")));
    assertArrayEquals(new int[] {0, 0, 0, 0}, result.structureOfRow());
    assertArrayEquals(new int[] {0, 2, -1, -1}, result.atomOfRow());
    assertEquals(
        List.of("The structures of 1 row have no such atom, so no atom is marked: w.xyz:4."),
        result.notes());
    FeatureTable table =
        FeatureTable.builder(List.of("1", "2"))
            .texts(new ColumnSpec("molecule", ""), List.of("w.xyz", "w.xyz"))
            .numbers(new ColumnSpec("atom", ""), new double[] {2, Double.NaN})
            .build();
    LinkStructures.Result columns =
        LinkStructures.run(
            new LinkStructures.Request(table, "molecule", "atom", false),
            structures(row("w.xyz", "water")),
            RunContext.QUIET);
    assertArrayEquals(new int[] {1, -1}, columns.atomOfRow());
  }

  @Test
  void aNumberAtTheEndOfANameIsNoAtomWhenAStructureIsCalledSo() {
    LinkStructures.Result result =
        link(List.of("frame:2"), structures(row("t.xyz#1", "frame:2"), row("frame", "f")));
    assertArrayEquals(new int[] {0}, result.structureOfRow());
    assertArrayEquals(new int[] {-1}, result.atomOfRow());
  }

  @Test
  void namesThatOccurTwiceAreMatchedByOrderWhenAllAgreeAndElseNoted() {
    LinkStructures.Result agreed =
        link(List.of("w", "w"), structures(row("t#1", "w"), row("t#2", "w")));
    assertArrayEquals(new int[] {0, 1}, agreed.structureOfRow());
    LinkStructures.Result doubtful =
        link(List.of("w", "w", "w"), structures(row("t#1", "w"), row("t#2", "w")));
    assertArrayEquals(new int[] {0, 0, 0}, doubtful.structureOfRow());
    assertEquals(
        List.of("Several structures are called w; of each the first is shown."), doubtful.notes());
  }
}
