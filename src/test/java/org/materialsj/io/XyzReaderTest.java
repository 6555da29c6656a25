package org.materialsj.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.materialsj.io.Reading.assertRejected;
import static org.materialsj.io.Reading.assertWarns;
import static org.materialsj.io.Reading.row;
import static org.materialsj.io.Reading.rows;
import static org.materialsj.io.Reading.structure;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.io.ParseException.Code;
import org.materialsj.model.Crystal;
import org.materialsj.model.Molecule;

class XyzReaderTest {

  private static final String WATER = "3\nwater\nO 0 0 0.1\nH 0.7 0 -.5\nH -0.7 0 -5e-1 extra 1\n";

  private static final String SILICON =
      "2\nLattice=\"0 2.7 2.7 2.7 0 2.7 2.7 2.7 0\" Properties=species:S:1:pos:R:3:forces:R:3"
          + " energy=-10.5 name=\"si, diamond\" note=\"a \\\"b\\\" c\" stress=[[1, 2], [3, 4]]"
          + " converged pbc=\"T T F\"\n"
          + "Si 0 0 0 .1 .2 .3\nSi 1.35 1.35 1.35 0 0 0\n";

  @Test
  void plainFrameIsAMoleculeNamedByItsComment() {
    Molecule water = (Molecule) structure("w.xyz", WATER);
    assertEquals("water", water.name());
    assertArrayEquals(new int[] {8, 1, 1}, water.numbers());
    assertArrayEquals(
        new double[] {0, 0, .1, .7, 0, -.5, -.7, 0, -.5}, water.positions().orElseThrow());
    assertEquals(Map.of(), water.properties());
  }

  @Test
  void frameWithALatticeIsACrystal() {
    StructureRow row = row("si.extxyz", SILICON, ReadOptions.STRICT);
    Crystal crystal = (Crystal) row.structure().orElseThrow();
    assertEquals("si, diamond", crystal.name());
    assertArrayEquals(new boolean[] {true, true, false}, crystal.lattice().periodic());
    assertEquals(2.7, crystal.lattice().get(2, 1));
    assertEquals(.25, crystal.sites().get(1).x(), 1e-15);
    assertEquals(
        Map.of(
            "energy", "-10.5", "note", "a \"b\" c", "stress", "[[1, 2], [3, 4]]", "converged", "T"),
        crystal.properties());
    assertEquals(
        List.of("energy", "note", "stress", "converged"),
        List.copyOf(crystal.properties().keySet()));
    assertWarns(2, "forces", row);
  }

  @Test
  void atomicNumbersStandInForSymbols() {
    Molecule a = (Molecule) structure("w.xyz", WATER.replace("O ", "8 ").replace("H ", "1 "));
    assertArrayEquals(new int[] {8, 1, 1}, a.numbers());
    String text = "1\nProperties=pos:R:3:Z:I:1\n1 2 3 26\n";
    assertArrayEquals(new int[] {26}, ((Molecule) structure("w.xyz", text)).numbers());
    assertRejected(Code.E_ELEMENT, 3, "w.xyz", text.replace("26", "119"));
    assertRejected(Code.E_ELEMENT, 3, "w.xyz", text.replace("26", "0"));
  }

  @Test
  void isotopesOfMoleculesAreKept() {
    Molecule heavy = (Molecule) structure("w.xyz", WATER.replace("H ", "D "));
    assertEquals(1, heavy.number(1));
    assertEquals(2, heavy.massNumber(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r", "\n"})
  void framesFollowEachOtherWithAnyLineEnd(String end) {
    String text = "\ufeff" + WATER + "\n\n" + SILICON + WATER.strip() + "\n\u001a";
    List<StructureRow> rows = rows("a.xyz", text.replace("\n", end), ReadOptions.STRICT);
    assertEquals(
        List.of("a.xyz#1", "a.xyz#2", "a.xyz#3"), rows.stream().map(StructureRow::id).toList());
    assertTrue(rows.stream().allMatch(r -> r.structure().isPresent()), rows.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "2000000000, E_TOO_MANY",
    "-3, E_NUMBER",
    "three, E_NUMBER",
    "3.5, E_NUMBER",
    "NaN, E_NUMBER",
    "0, E_MISSING",
    "3 3, E_NUMBER",
    "1e9, E_TOO_MANY",
    "200001, E_TOO_MANY"
  })
  void wrongNumberOfAtomsIsRefused(String count, Code code) {
    assertRejected(code, 1, "w.xyz", WATER.replaceFirst("3", count));
  }

  @Test
  void frameThatEndsEarlyIsRefused() {
    ParseException e = assertRejected(Code.E_MISSING, 5, "w.xyz", WATER.replaceFirst("3", "4"));
    assertTrue(e.getMessage().contains("after 3"), e.getMessage());
    assertRejected(Code.E_MISSING, 1, "w.xyz", "3\n");
  }

  @Test
  void badAtomIsRefusedAndTheNextFrameIsRead() {
    for (String bad : List.of("Xx 0 0 0", "O 0 0", "O 0 0 x", "O 0 0 1e308", "O 0 0 NaN", "")) {
      String text = WATER + WATER.replace("O 0 0 0.1", bad) + WATER;
      List<StructureRow> rows = rows("w.xyz", text, ReadOptions.STRICT);
      assertEquals(3, rows.size(), bad);
      assertEquals(8, rows.get(1).error().orElseThrow().line(), bad);
      assertTrue(rows.get(2).structure().isPresent(), bad);
    }
    assertRejected(Code.E_NUMBER, 3, "w.xyz", WATER.replace("0.1", "0,1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Lattice=\"1 0 0 0 1 0 0 0\" | E_CELL",
        "Lattice=\"1 0 0 0 1 0 0 0 x\" | E_NUMBER",
        "Lattice=\"1 0 0 0 1 0 0 0 0\" | E_CELL",
        "Lattice=\"1 0 0 0 1 0 1 1 0\" | E_CELL",
        "Lattice=\"1 0 0 0 1 0 0 0 1001\" | E_CELL",
        "Lattice=\"1 0 0 0 1 0 0 0 1\" pbc=\"T T\" | E_SYNTAX",
        "Lattice=\"1 0 0 0 1 0 0 0 1\" pbc=\"T T X\" | E_SYNTAX",
        "Lattice=\"1 0 0 0 1 0 0 0 1 | E_UNCLOSED",
        "Properties=species:S:1:pos:R | E_SYNTAX",
        "Properties=species:S:1:pos:R:0 | E_SYNTAX",
        "Properties=species:S:1:pos:R:99999 | E_SYNTAX",
        "Properties=species:S:1:pos:R:2 | E_MISSING",
        "Properties=pos:R:3 | E_MISSING",
        "Properties=species:S:1:pos:R:3 a=1 a=2 | E_DUPLICATE",
        "Properties=species:S:1:pos:R:3 a=[1 | E_UNCLOSED",
        "Properties=species:S:1:pos:R:3 =1 | E_SYNTAX",
      })
  void wrongCommentLineIsRefused(String comment, Code code) {
    assertRejected(code, 2, "w.xyz", "1\n" + comment + "\nH 0 0 0\n");
  }

  @Test
  void scriptInTheCommentIsATitle() {
    String script = "#jmolscript: load \"http://localhost/x\"; @{write}";
    Molecule molecule = (Molecule) structure("w.xyz", WATER.replace("water", script));
    assertEquals(script, molecule.name());
  }

  @Test
  void keyAndValueCommentWithoutLatticeGivesProperties() {
    Molecule molecule = (Molecule) structure("w.xyz", WATER.replace("water", "energy=-1.5 name=w"));
    assertEquals(Map.of("energy", "-1.5"), molecule.properties());
    assertEquals("w", molecule.name());
  }

  @Test
  void memoryStaysSmallForAnyNumberOfFrames() {
    byte[] frame = WATER.getBytes(StandardCharsets.UTF_8);
    long frames = 200_000;
    InputStream endless =
        new InputStream() {
          private long left = frames * frame.length;
          private int at;

          @Override
          public int read() {
            if (left-- <= 0) {
              return -1;
            }
            int b = frame[at];
            at = (at + 1) % frame.length;
            return b;
          }
        };
    Limits limits = new Limits(200, 100, 3, 1, 1, 1);
    long count = 0;
    try (XyzReader reader = new XyzReader("w.xyz", endless, new ReadOptions(limits, false))) {
      for (Optional<StructureRow> row = reader.next(); row.isPresent(); row = reader.next()) {
        assertFalse(row.get().error().isPresent());
        count++;
      }
    } catch (ParseException e) {
      throw new AssertionError(e);
    }
    assertEquals(frames, count);
  }

  @Test
  void nothingAndBinaryAreRefused() {
    assertRejected(Code.E_EMPTY, 0, "w.xyz", "\n\n");
    assertRejected(Code.E_EMPTY, 0, "w.xyz", "");
    assertRejected(Code.E_NOT_TEXT, 1, "w.xyz", "3\0");
    byte[] latin = WATER.replace("water", "eau \u00e9").getBytes(StandardCharsets.ISO_8859_1);
    assertRejected(Code.E_NOT_TEXT, 2, rows("w.xyz", latin, ReadOptions.STRICT).get(0));
    StructureRow lenient = rows("w.xyz", latin, ReadOptions.LENIENT).get(0);
    assertEquals("eau \u00e9", lenient.structure().orElseThrow().name());
    assertWarns(2, "Latin-1", lenient);
  }
}
