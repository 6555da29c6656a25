package org.materialsj.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.materialsj.io.Reading.assertRejected;
import static org.materialsj.io.Reading.assertWarns;
import static org.materialsj.io.Reading.crystal;
import static org.materialsj.io.Reading.row;
import static org.materialsj.io.Reading.rows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.io.ParseException.Code;
import org.materialsj.model.Crystal;
import org.materialsj.model.Site;
import org.materialsj.model.Structure;

/** The grammar and the atoms of CIF; symmetry has its own test. */
class CifReaderTest {

  /** Six lines of cell and one of P 1, the header in line 1. */
  static final String HEAD =
      """
      data_test
      _cell_length_a 4
      _cell_length_b 5
      _cell_length_c 6
      _cell_angle_alpha 90
      _cell_angle_beta 90
      _cell_angle_gamma 90
      _space_group_symop_operation_xyz x,y,z
      """;

  static final String LOOP =
      """
      loop_
      _atom_site_label
      _atom_site_type_symbol
      _atom_site_fract_x
      _atom_site_fract_y
      _atom_site_fract_z
      _atom_site_occupancy
      """;

  private static String atoms(String lines) {
    return HEAD + LOOP + lines;
  }

  private static final String GOOD = atoms("Na1 Na 0 0 0 1\nCl1 Cl .5 0.5(1) 1/2 1.0\n");

  private static List<Site> sites(String text) {
    return crystal(text).sites();
  }

  @Test
  void atomsAreReadWithLabelPositionAndParent() {
    Crystal crystal = crystal(GOOD);
    assertEquals("test", crystal.name());
    assertEquals(5, crystal.lattice().length(1));
    assertEquals(2, crystal.sites().size());
    Site cl = crystal.sites().get(1);
    assertEquals("Cl1", cl.label());
    assertEquals("Cl", cl.majority().element().symbol());
    assertEquals(List.of(.5, .5, .5), List.of(cl.x(), cl.y(), cl.z()));
    assertEquals(1, cl.parent());
    assertEquals(0, cl.operation());
  }

  @Test
  void lineEndsByteOrderMarkAndControlZMakeNoDifference() {
    String expected = sites(GOOD).toString();
    assertEquals(expected, sites(GOOD.replace("\n", "\r\n")).toString());
    assertEquals(expected, sites(GOOD.replace('\n', '\r')).toString());
    assertEquals(expected, sites("\ufeff" + GOOD).toString());
    assertEquals(expected, sites(GOOD + "\u001a").toString());
    assertEquals(expected, sites(GOOD + "\u001a\u001a\n").toString());
    assertEquals(expected, sites(GOOD.strip()).toString());
    assertEquals(expected, sites("# comment\n\n" + GOOD.replace(" ", " \t ")).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# only a comment\n", "\n \t\n", "\ufeff"})
  void nothingInTheFileIsSaid(String text) {
    assertEquals(Code.E_EMPTY, row("a.cif", text, ReadOptions.STRICT).error().orElseThrow().code());
  }

  @Test
  void whatIsNoTextIsRefusedAtOnce() throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(Reading.bytes(GOOD));
    }
    byte[] large = new byte[1 << 20];
    for (byte[] content :
        List.of(
            zipped.toByteArray(),
            GOOD.getBytes(StandardCharsets.UTF_16),
            GOOD.getBytes(StandardCharsets.UTF_16LE),
            large,
            Reading.bytes(GOOD + "\0"),
            (GOOD + "# \u00e9\n").getBytes(StandardCharsets.ISO_8859_1))) {
      StructureRow row =
          assertTimeoutPreemptively(
              Duration.ofSeconds(2), () -> rows("a.cif", content, ReadOptions.STRICT).get(0));
      assertEquals(Code.E_NOT_TEXT, row.error().orElseThrow().code());
    }
  }

  @Test
  void latin1IsReadWhenLenient() {
    byte[] content = (GOOD + "# \u00e9\n").getBytes(StandardCharsets.ISO_8859_1);
    StructureRow row = rows("a.cif", content, ReadOptions.LENIENT).get(0);
    assertTrue(row.structure().isPresent());
    assertWarns(18, "Latin-1", row);
  }

  @Test
  void unclosedQuotesAndTextFieldsAreRefusedAtTheirOpeningLine() {
    String quote = HEAD + "_chemical_name_common 'rock salt\n" + LOOP + "Na1 Na 0 0 0 1\n";
    assertEquals(23, assertRejected(Code.E_UNCLOSED, 9, "a.cif", quote).column());
    assertRejected(Code.E_UNCLOSED, 9, "a.cif", quote.replace('\'', '"'));
    String field = HEAD + "_chemical_name_common\n;rock salt\n" + LOOP + "Na1 Na 0 0 0 1\n";
    assertRejected(Code.E_UNCLOSED, 10, "a.cif", field);
    StructureRow repaired = row("a.cif", quote, ReadOptions.LENIENT);
    assertWarns(9, "not closed", repaired);
    assertEquals("rock salt", repaired.structure().get().properties().get("chemical_name_common"));
    assertWarns(10, "not closed", row("a.cif", field, ReadOptions.LENIENT));
  }

  @Test
  void quotesEndOnlyBeforeBlanks() {
    String text =
        HEAD
            + "_chemical_name_common 'Gay-Lussac's salt'\n"
            + "_chemical_name_mineral \"a 'quoted' \"one\" x\"\n"
            + "_chemical_formula_sum\n;first\n second ; third\n;\n"
            + LOOP
            + "Na1 Na 0 0 0 1\n";
    Structure structure = Reading.structure("a.cif", text.replace(" x\"", "\""));
    assertEquals("Gay-Lussac's salt", structure.properties().get("chemical_name_common"));
    assertEquals("a 'quoted' \"one\"", structure.properties().get("chemical_name_mineral"));
    assertEquals("first\n second ; third", structure.properties().get("chemical_formula_sum"));
  }

  @Test
  void raggedLoopIsRefusedAtItsLine() {
    assertRejected(Code.E_LOOP_RAGGED, 9, "a.cif", atoms("Na1 Na 0 0 0 1\nCl1 Cl 0 0 1\n"));
  }

  @Test
  void repeatedTagWithTheSameValueIsAWarningElseAnError() {
    StructureRow same = row("a.cif", GOOD + "_cell_length_a 4\n", ReadOptions.STRICT);
    assertWarns(18, "given twice", same);
    assertTrue(same.structure().isPresent());
    assertRejected(Code.E_DUPLICATE, 18, "a.cif", GOOD + "_cell_length_a 4.1\n");
    assertRejected(Code.E_DUPLICATE, 18, "a.cif", GOOD + "_Cell.Length_A ?\n");
    StructureRow empty = row("a.cif", GOOD + "_cell_length_a ?\n", ReadOptions.LENIENT);
    assertWarns(18, "once without a value", empty);
    assertEquals(4, ((Crystal) empty.structure().get()).lattice().length(0), 1e-12);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?", "."})
  void unknownCoordinateIsRefusedAndNeverZero(String unknown) {
    String text = atoms("Na1 Na 0 0 0 1\nCl1 Cl 0.5 " + unknown + " 0.5 1\n");
    assertEquals(12, assertRejected(Code.E_COORDINATE, 17, "a.cif", text).column());
    StructureRow lenient = row("a.cif", text, ReadOptions.LENIENT);
    assertEquals(1, ((Crystal) lenient.structure().get()).sites().size());
    assertWarns(17, "has no position and was left out", lenient);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "Infinity", "1e308", "0x1A", "0,5", "1e10", "abc", "0.5.1"})
  void whatIsNoNumberIsRefusedWhereItStands(String number) {
    String text = atoms("Na1 Na 0 0 0 1\nCl1 Cl 0.5 " + number + " 0.5 1\n");
    ParseException e = assertRejected(Code.E_NUMBER, 17, "a.cif", text);
    assertEquals(12, e.column());
    assertTrue(e.getMessage().contains(number), e.getMessage());
    assertRejected(Code.E_NUMBER, 2, "a.cif", GOOD.replace("_a 4\n", "_a " + number + "\n"));
  }

  @Test
  void elementsAreReadFromSymbolsAndLabels() {
    assertEquals("O", symbol("O2-"));
    assertEquals(OptionalDouble.of(-2), charge("O2-"));
    assertEquals(OptionalDouble.of(1), charge("Na+"));
    assertEquals(OptionalDouble.of(3), charge("Fe3+"));
    assertEquals(OptionalDouble.of(3), charge("Fe+3"));
    assertEquals(OptionalDouble.of(2.667), charge("Fe2.667+"));
    assertEquals(OptionalDouble.empty(), charge("Na"));
    assertEquals("Na", symbol("Na1"));
    assertEquals("H", symbol("D"));
    assertEquals("H", symbol("T"));
    for (String bad : List.of("X", "Xx", "Wat", "12", "Na@", "'O 2-'", "Uuo")) {
      String text = atoms("A1 " + bad + " 0 0 0 1\n");
      assertRejected(Code.E_ELEMENT, 16, "a.cif", text);
    }
  }

  private static String symbol(String type) {
    return sites(atoms("A1 " + type + " 0 0 0 1\n")).get(0).majority().element().symbol();
  }

  private static OptionalDouble charge(String type) {
    return sites(atoms("A1 " + type + " 0 0 0 1\n")).get(0).majority().oxidationState();
  }

  private static String labelled(String formula, String label) {
    return HEAD
        + ("_chemical_formula_sum '" + formula + "'\n")
        + LOOP.replace("_atom_site_type_symbol\n", "")
        + label
        + " 0 0 0 1\n";
  }

  @Test
  void labelsTellElementsAndDoubtsAreSaid() {
    assertEquals("Na", sites(labelled("?", "Na1")).get(0).majority().element().symbol());
    assertEquals("O", sites(labelled("?", "OW1")).get(0).majority().element().symbol());
    StructureRow calcium = row("a.cif", labelled("?", "CA1"), ReadOptions.STRICT);
    assertWarns(16, "could mean C or Ca; it was read as Ca", calcium);
    StructureRow carbon = row("a.cif", labelled("C2 H6 O", "CA1"), ReadOptions.STRICT);
    assertWarns(16, "read as C.", carbon);
    assertRejected(Code.E_ELEMENT, 16, "a.cif", labelled("?", "X1"));
    assertRejected(Code.E_ELEMENT, 16, "a.cif", labelled("?", "123"));
    assertRejected(Code.E_ELEMENT, 16, "a.cif", labelled("?", "T1"));
  }

  @Test
  void deuteriumIsHydrogenWithAWarning() {
    assertWarns(16, "hydrogen", row("a.cif", atoms("D1 D 0 0 0 1\n"), ReadOptions.STRICT));
  }

  @Test
  void oxidationNumbersOfTheTypeLoopWin() {
    String text =
        atoms("Fe1 Fe3+ 0 0 0 1\nO1 O 0.5 0 0 1\n")
            + "loop_\n_atom_type_symbol\n_atom_type_oxidation_number\nFe3+ 2.5\nO -2\nX ?\n";
    List<Site> sites = sites(text);
    assertEquals(OptionalDouble.of(2.5), sites.get(0).majority().oxidationState());
    assertEquals(OptionalDouble.of(-2), sites.get(1).majority().oxidationState());
  }

  @Test
  void occupancyOutOfRangeIsRefused() {
    for (String bad : List.of("1.2", "-0.1", "2")) {
      assertEquals(
          14, assertRejected(Code.E_OCCUPANCY, 16, "a.cif", atoms("Na1 Na 0 0 0 " + bad)).column());
    }
    assertEquals(1, sites(atoms("Na1 Na 0 0 0 ?\n")).get(0).majority().occupancy());
    StructureRow empty = row("a.cif", atoms("Na1 Na 0 0 0 1\nK1 K .5 0 0 0\n"), ReadOptions.STRICT);
    assertWarns(17, "occupancy 0", empty);
  }

  @Test
  void cartesianCoordinatesAndTheOtherDictionaryLanguageAreRead() {
    String text =
        GOOD.replace("_atom_site_fract_", "_atom_site.Cartn_")
            .replace("_cell_length_", "_cell.length_")
            .replace("Cl1 Cl .5 0.5(1) 1/2", "Cl1 Cl 2 2.5 3");
    Site cl = sites(text).get(1);
    assertEquals(.5, cl.x(), 1e-15);
    assertEquals(.5, cl.y(), 1e-15);
    assertEquals(.5, cl.z(), 1e-15);
  }

  @Test
  void everyBlockWithAtomsIsARow() {
    String text =
        "data_global\n_journal_year 2020\n"
            + GOOD.replace("data_test", "data_one")
            + GOOD.replace("data_test", "DATA_two").replace("_cell_length_a 4", "_cell_length_a 0")
            + GOOD.replace("data_test", "data_three");
    List<StructureRow> rows = rows("a.cif", text, ReadOptions.STRICT);
    assertEquals(
        List.of("a.cif#one", "a.cif#two", "a.cif#three"),
        rows.stream().map(StructureRow::id).toList());
    assertWarns(1, "\"global\" holds no atoms", rows.get(0));
    assertRejected(Code.E_CELL, 21, rows.get(1));
    assertTrue(rows.get(2).structure().isPresent());
  }

  @Test
  void afterAnErrorOfGrammarTheNextBlockIsRead() {
    for (String error : List.of("'open\n", "_tag_without_value\n", "loop_ _a _b 1 2 3\n", "[x\n")) {
      String text = GOOD + "data_bad\n_x y\n_z " + error + GOOD.replace("data_test", "data_last");
      List<StructureRow> rows = rows("a.cif", text, ReadOptions.STRICT);
      assertEquals(3, rows.size(), rows.toString());
      assertTrue(rows.get(1).error().isPresent());
      assertEquals("a.cif#last", rows.get(2).id());
      assertTrue(rows.get(2).structure().isPresent());
    }
  }

  @Test
  void repeatedBlockNamesAreToldApart() {
    List<StructureRow> rows = rows("a.cif", GOOD + GOOD, ReadOptions.STRICT);
    assertEquals("a.cif#test", rows.get(0).id());
    assertEquals("a.cif#test(2)", rows.get(1).id());
    assertWarns(0, "not the only one", rows.get(1));
  }

  @Test
  void fileWithoutAtomsIsRefused() {
    assertRejected(Code.E_MISSING, 1, "a.cif", HEAD);
    assertRejected(Code.E_MISSING, 1, "a.cif", GOOD.replace("_cell_angle_beta 90\n", ""));
    assertRejected(Code.E_MISSING, 6, "a.cif", GOOD.replace("_beta 90", "_beta ?"));
  }

  @Test
  void grammarDefectsAreRefusedAndRepairedWhenLenient() {
    record Case(int line, String text, String repair) {}
    String name = "_chemical_name_common ";
    List<Case> cases =
        List.of(
            new Case(1, GOOD.replace("data_test\n", ""), "does not begin with data_"),
            new Case(1, GOOD.replace("data_test", "data_test of salt"), "belongs to no tag"),
            new Case(18, GOOD + name + "rock salt\n", "read up to the end of the line"),
            new Case(18, GOOD + name + "[salt]\n", "should have quotes"),
            new Case(18, GOOD + name + "\n_journal_year 2020\n", "has no value"));
    for (Case c : cases) {
      assertRejected(Code.E_SYNTAX, c.line(), "a.cif", c.text());
      StructureRow row = row("a.cif", c.text(), ReadOptions.LENIENT);
      assertTrue(row.structure().isPresent(), () -> String.valueOf(row.error()));
      assertWarns(c.line(), c.repair(), row);
    }
    assertRejected(Code.E_SYNTAX, 18, "a.cif", GOOD + "save_frame\n");
    assertRejected(Code.E_SYNTAX, 18, "a.cif", GOOD + "loop_\n");
    assertRejected(Code.E_LOOP_RAGGED, 18, "a.cif", GOOD + "loop_\n_a_b\n");
  }

  @Test
  void scriptsInTextsStayTexts() {
    String evil = "#jmolscript: write /tmp/x; load http://localhost/";
    String text =
        GOOD.replace("data_test", "data_\";@{write};")
            + "_chemical_name_common\n;"
            + evil
            + "\n;\n"
            + evil;
    Crystal crystal = crystal(text);
    assertEquals("\";@{write};", crystal.name());
    assertEquals(evil, crystal.properties().get("chemical_name_common"));
  }

  @Test
  void limitsHold() {
    Limits tiny = new Limits(10_000, 100, 1, 10, 100, 10);
    ReadOptions options = new ReadOptions(tiny, false);
    assertRejected(Code.E_TOO_MANY, 12, row("a.cif", GOOD, options));
    StructureRow line = row("a.cif", GOOD + "#" + "x".repeat(200), options);
    assertRejected(Code.E_TOO_MANY, 18, line);
    StructureRow size = row("a.cif", GOOD + "#\n".repeat(10_000), options);
    assertRejected(Code.E_TOO_MANY, 0, size);
    StructureRow values = row("a.cif", HEAD + "loop_ _a\n" + "1\n".repeat(200), options);
    assertRejected(Code.E_TOO_MANY, 103, values);
  }
}
