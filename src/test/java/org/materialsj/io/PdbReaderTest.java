package org.materialsj.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.materialsj.io.ParseException.Code;
import org.materialsj.model.Bond;
import org.materialsj.model.Molecule;
import org.materialsj.model.chemistry.ValenceCheck;

class PdbReaderTest {

  private static String atom(int serial, String name, String rest) {
    return String.format(Locale.ROOT, "HETATM%5d %-4s%s%n", serial, name, rest)
        .replace(System.lineSeparator(), "\n");
  }

  /** An atom of a residue at x = serial. */
  private static String atom(
      int serial, String name, char location, int residue, double occupancy, String element) {
    return atom(
        serial,
        name,
        String.format(
            Locale.ROOT,
            "%cALA A%4d    %8.3f%8.3f%8.3f%6.2f%6.2f          %s",
            location,
            residue,
            serial % 1000.0,
            0.5,
            -0.25,
            occupancy,
            10.0,
            element));
  }

  private static final String CARBON = atom(1, " CA ", ' ', 1, 1, " C  ");

  private static Molecule read(String text) {
    return (Molecule) Reading.structure("a.pdb", text);
  }

  private static StructureRow row(String text) {
    return Reading.row("a.pdb", text, ReadOptions.STRICT);
  }

  @Test
  void moleculeWrittenByRdkitIsRead() throws IOException {
    String text;
    try (InputStream in = PdbReaderTest.class.getResourceAsStream("glycine.pdb")) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    Molecule m = read(text);
    assertEquals("glycine", m.name());
    assertArrayEquals(new int[] {8, 6, 8, 6, 7, 1, 1, 1, 1, 1}, m.numbers());
    assertEquals(-1, m.charge(0));
    assertEquals(1, m.charge(4));
    assertEquals(2.548, m.positions().orElseThrow()[0]);
    assertTrue(m.has3d());
    assertEquals(9, m.bonds().size());
    assertEquals(new Bond(1, 2, Bond.Order.DOUBLE, Bond.Stereo.NONE), m.bonds().get(1));
    assertEquals(List.of(), ValenceCheck.of(m));
    assertEquals(List.of(), row(text).warnings());
  }

  @ParameterizedTest
  @CsvSource({
    "' CA ', '', 6, 0",
    "'CA  ', '', 20, 0",
    "' N  ', '', 7, 0",
    "'1HB ', '', 1, 0",
    "'HG11', '', 1, 0",
    "'FE  ', '', 26, 0",
    "' D1 ', '', 1, 2",
    "'CA  ', ' C', 6, 0",
    "' XX ', 'CL', 17, 0",
    "' D1 ', ' D', 1, 2",
    "' CA ', '12', 6, 0"
  })
  void elementComesFromItsColumnsOrFromTheName(
      String name, String element, int number, int massNumber) {
    Molecule m = read(atom(1, name, ' ', 1, 1, element));
    assertEquals(number, m.number(0));
    assertEquals(massNumber, m.massNumber(0));
  }

  @ParameterizedTest
  @CsvSource({"2+, 2", "1-, -1", "-1, -1", "+, 1", "'', 0", "0, 0"})
  void chargeIsRead(String text, int charge) {
    assertEquals(charge, read(atom(1, " CA ", ' ', 1, 1, " C" + text)).charge(0));
  }

  @Test
  void modelsAreMoleculesAndShareTheBonds() {
    String model = CARBON + atom(2, " O  ", ' ', 1, 1, " O");
    String text =
        "TITLE     TWO\nTITLE    2 LINES\nMODEL        1\n"
            + model
            + "ENDMDL\nMODEL        2\n"
            + model.replace("1.000", "9.000")
            + "ENDMDL\nCONECT    1    2    2    2\nCONECT    2    1    1    1\nEND\n";
    List<StructureRow> rows = Reading.rows("a.pdb", text, ReadOptions.STRICT);
    assertEquals(List.of("a.pdb#1", "a.pdb#2"), rows.stream().map(StructureRow::id).toList());
    for (StructureRow row : rows) {
      Molecule m = (Molecule) row.structure().orElseThrow();
      assertEquals(
          List.of(new Bond(0, 1, Bond.Order.TRIPLE, Bond.Stereo.NONE)), m.bonds(), row.id());
      assertTrue(m.name().startsWith("TWO"), m.name());
    }
    assertEquals(Map.of("model", "2"), rows.get(1).structure().get().properties());
  }

  @Test
  void framesEndedByEndAreMoleculesWithTheirOwnBonds() {
    String frame = CARBON + atom(2, " O  ", ' ', 1, 1, " O");
    List<StructureRow> rows =
        Reading.rows(
            "a.pdb", frame + "CONECT    1    2\nEND\n" + frame + "END\n", ReadOptions.STRICT);
    assertEquals(1, ((Molecule) rows.get(0).structure().orElseThrow()).bonds().size());
    assertEquals(0, ((Molecule) rows.get(1).structure().orElseThrow()).bonds().size());
  }

  @Test
  void badModelIsARowAndTheOthersAreRead() {
    String text =
        "MODEL        1\n"
            + CARBON.replace("0.500", "0.5x0")
            + "ENDMDL\n"
            + ("MODEL        2\n" + CARBON + "ENDMDL\n");
    List<StructureRow> rows = Reading.rows("a.pdb", text, ReadOptions.STRICT);
    ParseException e = Reading.assertRejected(Code.E_NUMBER, 2, rows.get(0));
    assertEquals(39, e.column());
    assertTrue(rows.get(1).structure().isPresent());
  }

  @Test
  void locationOfTheHighestOccupancyIsKeptPerResidue() {
    String text =
        atom(1, " CA ", 'A', 1, 0.4, " C")
            + atom(2, " CA ", 'B', 1, 0.6, " C")
            + atom(3, " O  ", ' ', 1, 1.0, " O")
            + atom(4, " CA ", 'B', 2, 0.5, " C")
            + atom(5, " CA ", 'A', 2, 0.5, " C")
            + "CONECT    3    1    2\n";
    StructureRow row = row(text);
    Molecule m = (Molecule) row.structure().orElseThrow();
    double[] p = m.positions().orElseThrow();
    assertArrayEquals(new double[] {2, 3, 5}, new double[] {p[0], p[3], p[6]});
    assertEquals(List.of(new Bond(0, 1, Bond.Order.SINGLE, Bond.Stereo.NONE)), m.bonds());
    Reading.assertWarns(1, "2 atoms of alternative locations", row);
    Reading.assertWarns(1, "only 2 of the 3 atoms", row);
  }

  @Test
  void unitCellIsLeftOutWithAWarningUnlessItMeansNothing() {
    String cell = "CRYST1   52.000   58.600   61.900  90.00  90.00  90.00 P 21 21 21    8\n";
    Reading.assertWarns(1, "unit cell", row(cell + CARBON));
    String dummy = "CRYST1    1.000    1.000    1.000  90.00  90.00  90.00 P 1           1\n";
    assertEquals(List.of(), row(dummy + CARBON).warnings());
  }

  @Test
  void insertionCodesTellResiduesApart() {
    String text =
        atom(1, " CA ", 'A', 1, 0.4, " C").replace("   1    ", "   1A   ")
            + atom(2, " CA ", 'B', 1, 0.6, " C").replace("   1    ", "   1B   ");
    assertEquals(2, read(text).size());
  }

  @ParameterizedTest
  @CsvSource({
    "'   1.000', '     NaN', E_NUMBER, 31",
    "'   1.000', '********', E_NUMBER, 31",
    "'   1.000', '   1,000', E_NUMBER, 31",
    "'   1.000', '        ', E_COORDINATE, 31",
    "' C  ', ' X  ', E_ELEMENT, 77",
    "' C  ', ' C+-', E_NUMBER, 79",
    "' C  ', ' Cxx', E_NUMBER, 79",
    "'HETATM', 'HETATN', E_SYNTAX, 1"
  })
  void badAtomIsRejectedWithItsLineAndColumn(String old, String by, Code code, int column) {
    assertTrue(CARBON.contains(old));
    StructureRow row = row("REMARK\n" + CARBON.replace(old, by));
    assertEquals(column, Reading.assertRejected(code, 2, row).column());
  }

  @Test
  void badFilesAreRejected() {
    Reading.assertRejected(Code.E_EMPTY, 0, "a.pdb", "REMARK nothing\nEND\n");
    Reading.assertRejected(Code.E_EMPTY, 1, "a.pdb", "MODEL        1\nENDMDL\n");
    Reading.assertRejected(Code.E_UNCLOSED, 1, "a.pdb", "MODEL        1\n" + CARBON);
    Reading.assertRejected(Code.E_SYNTAX, 2, "a.pdb", CARBON + "CONECT    1    7\n");
    Reading.assertRejected(Code.E_SYNTAX, 2, "a.pdb", CARBON + "CONECT    1    1\n");
    Reading.assertRejected(Code.E_SYNTAX, 2, "a.pdb", CARBON + "CONECT\n");
    Reading.assertRejected(
        Code.E_DUPLICATE,
        4,
        "a.pdb",
        CARBON + CARBON + atom(2, " CA ", ' ', 1, 1, " C") + "CONECT    1    2\n");
    Reading.assertRejected(Code.E_ELEMENT, 1, "a.pdb", atom(1, " 12 ", ' ', 1, 1, ""));
    Reading.assertRejected(Code.E_COORDINATE, 1, "a.pdb", CARBON.substring(0, 50) + "\n");
  }

  @Test
  void unclosedModelAndUnknownRecordAreRepairedLeniently() {
    String text = "MODEL        1\n" + CARBON + "NONSENSE\n";
    StructureRow row = Reading.row("a.pdb", text, ReadOptions.LENIENT);
    assertTrue(row.structure().isPresent());
    Reading.assertWarns(1, "no ENDMDL", row);
    Reading.assertWarns(3, "no record", row);
  }

  @Test
  void atomsOverTheLimitAreRefused() {
    ReadOptions few = new ReadOptions(new Limits(1 << 20, 200, 2, 1, 1, 100), false);
    StructureRow row = Reading.row("a.pdb", CARBON + CARBON + CARBON, few);
    Reading.assertRejected(Code.E_TOO_MANY, 3, row);
    ReadOptions small = new ReadOptions(new Limits(100, 200, 9, 1, 1, 100), false);
    Reading.assertRejected(
        Code.E_TOO_MANY, 2, Reading.row("a.pdb", CARBON + CARBON + CARBON, small));
  }

  @Test
  void manyModelsAndBondsDoNotHang() {
    StringBuilder text = new StringBuilder();
    for (int k = 1; k <= 20_000; k++) {
      text.append("MODEL\n").append(CARBON).append("ENDMDL\n");
    }
    text.append("MODEL\n").append(CARBON);
    for (int k = 2; k < 20_000; k++) {
      text.append(atom(k, " CA ", ' ', 1, 1, " C"));
    }
    text.append("ENDMDL\n");
    for (int k = 2; k < 20_000; k++) {
      text.append(String.format(Locale.ROOT, "CONECT    1%5d\n", k));
    }
    List<StructureRow> rows =
        assertTimeoutPreemptively(
            Duration.ofSeconds(30),
            () -> Reading.rows("a.pdb", text.toString(), ReadOptions.STRICT));
    assertEquals(20_001, rows.size());
    assertEquals(19_998, ((Molecule) rows.get(20_000).structure().get()).bonds().size());
  }
}
