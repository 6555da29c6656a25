package org.materialsj.io.cdk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.io.Limits;
import org.materialsj.io.ParseException;
import org.materialsj.io.ParseException.Code;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.Warning;
import org.materialsj.model.Bond;
import org.materialsj.model.Molecule;
import org.materialsj.model.chemistry.Fragments;
import org.materialsj.model.chemistry.Hydrogens;
import org.materialsj.model.chemistry.ValenceCheck;

class MolTest {

  private static final String V2000 = "glycine-v2000.mol";
  private static final String V3000 = "glycine-v3000.mol";

  private final List<Warning> warnings = new ArrayList<>();

  private static String resource(String name) {
    try (InputStream in = MolTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Molecule read(String text) throws ParseException {
    return CdkMolecules.readMol(text, "a.mol", ReadOptions.STRICT, warnings);
  }

  private void assertDefect(Code code, int line, String part, String text) {
    ParseException e = assertThrows(ParseException.class, () -> read(text));
    assertEquals(code, e.code(), e.getMessage());
    assertEquals(line, e.line(), e.getMessage());
    assertTrue(e.getMessage().contains(part), e.getMessage());
    assertTrue(e.getMessage().startsWith("a.mol"));
  }

  /** A good file with some text replaced. */
  private static String changed(String name, String old, String by) {
    String text = resource(name);
    assertTrue(text.contains(old), old);
    return text.replace(old, by);
  }

  @ParameterizedTest
  @ValueSource(strings = {V2000, V3000})
  void atomsBondsChargesIsotopesAndItemsAreRead(String name) throws ParseException {
    Molecule m = read(resource(name));
    assertEquals("glycine zwitterion", m.name());
    assertArrayEquals(new int[] {7, 6, 6, 8, 8, 1, 1, 1, 1, 1}, m.numbers());
    assertEquals(1, m.charge(0));
    assertEquals(-1, m.charge(3));
    assertEquals(13, m.massNumber(2));
    assertEquals(2, m.massNumber(5));
    assertEquals(0, m.massNumber(6));
    assertTrue(m.has3d());
    assertEquals(-1.45, m.positions().orElseThrow()[0]);
    assertEquals(9, m.bonds().size());
    assertEquals(new Bond(2, 4, Bond.Order.DOUBLE, Bond.Stereo.NONE), m.bonds().get(3));
    assertEquals(new Bond(1, 8, Bond.Order.SINGLE, Bond.Stereo.UP), m.bonds().get(7));
    assertEquals(Bond.Stereo.DOWN, m.bonds().get(8).stereo());
    assertEquals(Map.of("ENERGY", "-284.5", "COMMENT", "first line\ncosts $$$$ 5"), m.properties());
    assertEquals(List.of(), warnings);
  }

  @Test
  void bothVersionsGiveTheSameMolecule() throws ParseException {
    Molecule p = read(resource(V2000));
    Molecule q = read(resource(V3000));
    assertArrayEquals(p.numbers(), q.numbers());
    assertArrayEquals(p.positions().orElseThrow(), q.positions().orElseThrow());
    for (int i = 0; i < p.size(); i++) {
      assertEquals(p.charge(i), q.charge(i));
      assertEquals(p.massNumber(i), q.massNumber(i));
    }
    assertEquals(p.bonds(), q.bonds());
    assertEquals(p.name(), q.name());
    assertEquals(p.properties(), q.properties());
  }

  @ParameterizedTest
  @ValueSource(strings = {V2000, V3000})
  void fileCutAnywhereGivesAMoleculeOrADefect(String name) {
    String text = resource(name);
    for (int cut = 0; cut <= text.length(); cut++) {
      String part = text.substring(0, cut);
      for (ReadOptions options : List.of(ReadOptions.STRICT, ReadOptions.LENIENT)) {
        assertTimeoutPreemptively(
            Duration.ofSeconds(5),
            () -> {
              try {
                assertNotNull(CdkMolecules.readMol(part, "a.mol", options, new ArrayList<>()));
              } catch (ParseException e) {
                assertNotNull(e.code());
              }
            });
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {V2000, V3000})
  void anyByteChangedGivesAMoleculeOrADefect(String name) {
    String text = resource(name);
    for (int at = 0; at < text.length(); at++) {
      for (char c : new char[] {' ', '9', 'X'}) {
        String bad = text.substring(0, at) + c + text.substring(at + 1);
        try {
          assertNotNull(read(bad));
        } catch (ParseException e) {
          assertNotNull(e.code());
        }
      }
    }
  }

  @Test
  void lineEndsAndByteOrderMarkDoNotMatter() throws ParseException {
    String text = resource(V2000);
    for (String other :
        List.of(
            text.replace("\n", "\r\n"),
            text.replace("\n", "\r"),
            "\uFEFF" + text,
            text + "\u001a",
            text + "$$$$\n\n")) {
      Molecule m = read(other);
      assertEquals("glycine zwitterion", m.name());
      assertEquals(10, m.size());
      assertEquals(2, m.properties().size());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "' 10  9', ' -1 -1', E_NUMBER, 4",
    "' 10  9', '  0  0', E_EMPTY, 4",
    "' 10  9', ' 1x  9', E_NUMBER, 4",
    "' 10  9', '999999', E_MISSING, 33",
    "' V2000', ' V9999', E_FORMAT, 4",
    "'   -1.4500', '       NaN', E_NUMBER, 5",
    "'   -1.4500', '**********', E_NUMBER, 5",
    "'   -1.4500', '      0x1p', E_NUMBER, 5",
    "'   -1.4500', '     1e308', E_NUMBER, 5",
    "'   -1.4500', '   -1,4500', E_NUMBER, 5",
    "'   -1.4500', '          ', E_COORDINATE, 5",
    "' N   0', ' Xx  0', E_ELEMENT, 5",
    "' N   0', ' R#  0', E_ELEMENT, 5",
    "' N   0', ' *   0', E_ELEMENT, 5",
    "'  3  5  2  0', '  3 11  2  0', E_SYNTAX, 18",
    "'  3  5  2  0', '  3  3  2  0', E_SYNTAX, 18",
    "'  3  5  2  0', '  3  5  8  0', E_SYNTAX, 18",
    "'  3  5  2  0', '  3  5  2  1', E_SYNTAX, 18",
    "'  3  5  2  0', '  3  4  2  0', E_DUPLICATE, 18",
    "'   4  -1', '  11  -1', E_SYNTAX, 24",
    "'   4  -1', '   4  xx', E_NUMBER, 24",
    "'   4  -1', '   4 -99', E_NUMBER, 4",
    "'   3  13', '   3  -1', E_NUMBER, 4",
    "'   3  13', '   3   5', E_NUMBER, 4",
    "'> <COMMENT>', 'stray text', E_SYNTAX, 30",
    "'> <COMMENT> (1)', '>', E_SYNTAX, 30",
    "'> <COMMENT>', '> <ENERGY>', E_DUPLICATE, 30"
  })
  void badV2000IsRejectedWithItsLine(String old, String by, Code code, int line) {
    assertDefect(code, line, "", changed(V2000, old, by));
  }

  @ParameterizedTest
  @CsvSource({
    "'COUNTS 10 9', 'COUNTS -1 -1', E_NUMBER, 6",
    "'COUNTS 10 9', 'COUNTS 0 0', E_EMPTY, 6",
    "'COUNTS 10 9', 'COUNTS 2000000000 9', E_NUMBER, 6",
    "'COUNTS 10 9', 'COUNTS 200000000 9', E_TOO_MANY, 6",
    "'COUNTS 10 9', 'COUNTS 11 9', E_MISSING, 33",
    "'COUNTS 10 9', 'COUNTS 9 9', E_SYNTAX, 19",
    "'COUNTS 10 9', 'COUNTS 10 8', E_MISSING, 33",
    "'COUNTS 10 9', 'KOUNTS 10 9', E_SYNTAX, 7",
    "'10 N -1.4500', '10 N NaN', E_NUMBER, 8",
    "'10 N -1.4500', '10 Xx -1.4500', E_ELEMENT, 8",
    "'10 N -1.4500', '20 N -1.4500', E_DUPLICATE, 10",
    "'CHG=1', 'CHG=one', E_NUMBER, 8",
    "'4 2 30 50', '4 2 30 55', E_SYNTAX, 25",
    "'4 2 30 50', '4 8 30 50', E_SYNTAX, 25",
    "'4 2 30 50', '4 2 30', E_SYNTAX, 25",
    "'4 2 30 50', '4 2 30 40', E_DUPLICATE, 25",
    "'CFG=3', 'CFG=7', E_SYNTAX, 30",
    "'M  V30 END BOND', 'END BOND', E_SYNTAX, 31",
    "'END BOND', 'X', E_SYNTAX, 31"
  })
  void badV3000IsRejectedWithItsLine(String old, String by, Code code, int line) {
    assertDefect(code, line, "", changed(V3000, old, by));
  }

  @Test
  void emptyBinaryAndShortFilesAreRejected() {
    assertDefect(Code.E_EMPTY, 0, "empty", "");
    assertDefect(Code.E_EMPTY, 1, "nothing in it", "\n\n\n\n\n");
    assertDefect(Code.E_MISSING, 2, "before its counts line", "name\n\n");
    assertDefect(Code.E_NOT_TEXT, 1, "binary", "MZ\u0000\u0001\u0002");
    assertDefect(Code.E_FORMAT, 4, "neither V2000 nor V3000", "a\nb\nc\nd\ne\n");
  }

  @Test
  void secondRecordInAMolFileIsRejected() {
    String text = resource(V2000);
    assertDefect(Code.E_FORMAT, 35, "second record", text + "$$$$\n" + text);
  }

  @Test
  void missingEndIsRejectedAndRepairedOnlyLeniently() throws ParseException {
    String text = changed(V2000, "M  END\n", "");
    assertDefect(Code.E_MISSING, 26, "M  END", text);
    Molecule m = CdkMolecules.readMol(text, "a.mol", ReadOptions.LENIENT, warnings);
    assertEquals(2, m.properties().size());
    assertEquals(List.of(new Warning("a.mol", 26, "the line \"M  END\" is missing.")), warnings);
  }

  @Test
  void limitsAreKept() {
    ReadOptions few = new ReadOptions(new Limits(1 << 20, 100, 9, 1, 1, 100), false);
    for (String name : List.of(V2000, V3000)) {
      ParseException e =
          assertThrows(
              ParseException.class,
              () -> CdkMolecules.readMol(resource(name), "a.mol", few, warnings));
      assertEquals(Code.E_TOO_MANY, e.code());
    }
    ParseException e =
        assertThrows(
            ParseException.class,
            () -> CdkMolecules.readMol("x".repeat(101), "a.mol", few, warnings));
    assertEquals(Code.E_TOO_MANY, e.code());
    assertEquals(1, e.line());
    ReadOptions small = new ReadOptions(new Limits(50, 100, 9, 1, 1, 100), false);
    assertThrows(
        ParseException.class,
        () -> CdkMolecules.readMol("x\n".repeat(51), "a.mol", small, warnings));
  }

  private static String mol(String header, String... atoms) {
    StringBuilder text = new StringBuilder("x\n" + header + "\n\n");
    text.append(String.format("%3d  0  0  0  0  0            999 V2000\n", atoms.length));
    for (String atom : atoms) {
      text.append(atom).append('\n');
    }
    return text.append("M  END\n").toString();
  }

  @Test
  void drawingIsFlatUnlessItsHeaderSaysThreeDimensions() throws ParseException {
    String[] line = {
      "    1.0000    0.0000    0.0000 N   0  0  0  0  0 15",
      "    0.0000    0.5000    0.0000 N   0  0  0  0  0 15"
    };
    Molecule drawing = read(mol("  program 11212612002D", line));
    assertFalse(drawing.has3d());
    assertTrue(drawing.positions().isPresent());
    assertFalse(read(mol("", line)).has3d());
    assertTrue(read(mol("  program 11212612003D", line)).has3d());
    assertEquals(List.of(), warnings);
  }

  @Test
  void atomsAllAtTheOriginHaveNoPositions() throws ParseException {
    String origin = "    0.0000    0.0000    0.0000 He  0  0";
    assertTrue(read(mol("", origin, origin)).positions().isEmpty());
    assertTrue(read(mol("", origin)).has3d());
  }

  @Test
  void missingHydrogensAreCountedAndNotInvented() throws ParseException {
    Molecule m = read(mol("", "    1.0000    2.0000    3.0000 C   0  0"));
    assertEquals(1, m.size());
    assertEquals(1, warnings.size());
    assertTrue(warnings.get(0).sentence().startsWith("4 hydrogen atoms"), warnings.toString());
  }

  @Test
  void chargeCodesAndMassDifferencesOfTheAtomBlockAreRead() throws ParseException {
    Molecule m =
        read(
            mol(
                "",
                "    1.0000    2.0000    3.0000 O   2  5",
                "    1.0000    2.0000    9.0000 H   1  3"));
    assertEquals(-1, m.charge(0));
    assertEquals(18, m.massNumber(0));
    assertEquals(1, m.charge(1));
    assertEquals(2, m.massNumber(1));
  }

  @Test
  void chargeLineReplacesAllChargesOfTheAtomBlock() throws ParseException {
    String text =
        mol(
            "",
            "    1.0000    2.0000    3.0000 Na  0  3",
            "    1.0000    2.0000    9.0000 Cl  0  5");
    Molecule m = read(text.replace("M  END", "M  CHG  1   2  -1\nM  END"));
    assertEquals(0, m.charge(0));
    assertEquals(-1, m.charge(1));
  }

  @Test
  void moreThanFourDecimalsAreKept() throws ParseException {
    Molecule m = read(mol("", "  1.123456 -2.123456  3.12345  Ne  0  0"));
    assertArrayEquals(new double[] {1.123456, -2.123456, 3.12345}, m.positions().orElseThrow());
  }

  @Test
  void jmolScriptInTheTitleIsOnlyAName() throws ParseException {
    String name = "#jmolscript: load \"; @{ write file }";
    assertEquals(name, read(changed(V2000, "glycine zwitterion", name)).name());
  }

  /** The same molecule, a drawing without most hydrogens, written by two other programs. */
  @ParameterizedTest
  @ValueSource(strings = {"rdkit-v3000.mol", "openchemlib-v3000.mol"})
  void v3000OfOtherProgramsIsRead(String name) throws ParseException {
    Molecule m = read(resource(name));
    assertEquals(18, m.size());
    assertEquals(14, m.bonds().size());
    assertEquals(1, m.charge(2));
    assertEquals(-1, m.charge(5));
    assertEquals(13, m.massNumber(6));
    assertEquals(2, m.massNumber(7));
    assertEquals(Bond.Stereo.DOWN, m.bonds().get(0).stereo());
    assertEquals(Bond.Stereo.UP, m.bonds().get(9).stereo());
    assertEquals(Bond.Order.DOUBLE, m.bonds().get(13).order());
    assertFalse(m.has3d());
    // RDKit's GetTotalNumHs.
    int[] hydrogens = {3, 1, 3, 0, 0, 0, 3, 0, 1, 0, 1, 1, 1, 1, 2, 0, 0, 0};
    for (int i = 0; i < hydrogens.length; i++) {
      assertEquals(hydrogens[i], m.missingHydrogens(i), "atom " + (i + 1));
    }
    assertTrue(warnings.get(0).sentence().contains("relative or racemic"), warnings.toString());
    assertEquals(1, warnings.size(), "a drawing may leave hydrogens out");
    assertEquals(Hydrogens.complete(m).composition(), m.composition());
    List<ValenceCheck.Finding> findings = ValenceCheck.of(m);
    assertEquals(1, findings.size());
    assertEquals("atom 7 (C) has 3 bonds where 4 fit: it is a radical", findings.get(0).sentence());
    assertEquals(findings, ValenceCheck.of(Hydrogens.complete(m)));
    assertEquals(4, Fragments.count(m));
  }

  @Test
  void radicalLineOfV2000LeavesOneHydrogenLess() throws ParseException {
    String carbon = mol("", "    1.0000    2.0000    3.0000 C   0  0");
    Molecule m = read(carbon.replace("M  END", "M  RAD  1   1   2\nM  END"));
    assertEquals(3, m.missingHydrogens());
    assertEquals(ValenceCheck.Kind.RADICAL, ValenceCheck.of(m).get(0).kind());
    assertEquals(4, read(carbon).missingHydrogens());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "9"})
  void bondsToMetalsCallForNoHydrogens(String type) throws ParseException {
    String text =
        mol(
                "",
                "    0.0000    0.0000    1.0000 Fe  0  0",
                "    2.0000    0.0000    1.0000 S   0  0",
                "    3.0000    1.0000    1.0000 C   0  0",
                "    3.0000   -1.0000    1.0000 C   0  0",
                "   -2.0000    0.0000    1.0000 C   0  0")
            .replace("  5  0  0", "  5  4  0")
            .replace(
                "M  END",
                "  1  2  " + type + "  0\n  2  3  1  0\n  2  4  1  0\n  1  5  1  0\nM  END");
    Molecule m = read(text);
    assertEquals(0, m.missingHydrogens(0));
    assertEquals(0, m.missingHydrogens(1), "dimethyl sulfide is complete");
    assertEquals(3, m.missingHydrogens(2));
    assertEquals(3, m.missingHydrogens(4), "a methyl group at the metal");
    assertEquals(Bond.Order.SINGLE, m.bonds().get(0).order());
    assertEquals(type.equals("9") ? 2 : 1, warnings.size());
    assertEquals(List.of(), ValenceCheck.of(m));
  }

  @Test
  void aromaticCarbonsGetTheirHydrogensAndOtherAromaticAtomsAreLeftOpen() throws ParseException {
    StringBuilder text = new StringBuilder("pyridine\n\n\n  6  6  0  0  0            999 V2000\n");
    for (int i = 0; i < 6; i++) {
      text.append(
          String.format(
              java.util.Locale.ROOT,
              "%10.4f%10.4f%10.4f %s   0  0\n",
              Math.cos(i),
              Math.sin(i),
              0.0,
              i == 0 ? "N" : "C"));
    }
    for (int i = 1; i <= 6; i++) {
      text.append(String.format(java.util.Locale.ROOT, "%3d%3d  4  0\n", i, i % 6 + 1));
    }
    Molecule m = read(text.append("M  END\n").toString());
    assertEquals(5, m.missingHydrogens());
    assertEquals(0, m.missingHydrogens(0));
    assertEquals(List.of(), ValenceCheck.of(m));
  }

  @Test
  void largeV3000IsReadInReasonableTime() {
    int n = 20_000;
    StringBuilder text = new StringBuilder("chain\n\n\n  0  0        0     0  0999 V3000\n");
    text.append("M  V30 BEGIN CTAB\nM  V30 COUNTS " + n + " " + (n - 1) + " 0 0 0\n");
    text.append("M  V30 BEGIN ATOM\n");
    for (int i = 1; i <= n; i++) {
      text.append("M  V30 " + i + " C " + i + " 0 1 0\n");
    }
    text.append("M  V30 END ATOM\nM  V30 BEGIN BOND\n");
    for (int i = 1; i < n; i++) {
      text.append("M  V30 " + i + " 1 " + i + " " + (i + 1) + "\n");
    }
    text.append("M  V30 END BOND\nM  V30 END CTAB\nM  END\n");
    Molecule m = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(text.toString()));
    assertEquals(n, m.size());
    assertTrue(warnings.get(0).sentence().startsWith(2 * n + 2 + " hydrogen"));
  }
}
