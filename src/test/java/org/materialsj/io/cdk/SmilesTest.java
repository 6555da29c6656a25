package org.materialsj.io.cdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.io.ParseException;
import org.materialsj.io.ParseException.Code;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.StructureRow;
import org.materialsj.model.Bond;
import org.materialsj.model.Composition;
import org.materialsj.model.Molecule;

class SmilesTest {

  private static Molecule read(String smiles) throws ParseException {
    return CdkMolecules.readSmiles(smiles, "name", "a.smi", 3, ReadOptions.STRICT);
  }

  private static String formula(Molecule molecule) {
    Composition composition = molecule.composition();
    StringBuilder formula = new StringBuilder();
    for (int k = 0; k < composition.size(); k++) {
      formula.append(composition.element(k).symbol()).append((int) composition.amount(k));
    }
    return formula.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "CC(=O)Oc1ccccc1C(=O)O, H8C9O4, 0, 1",
    "c1ccccc1, H6C6, 0, 1",
    "c1cc[nH]c1, H5C4N1, 0, 1",
    "C[N+](C)(C)C, H12C4N1, 1, 1",
    "[O-]S(=O)(=O)[O-], O4S1, -2, 1",
    "[Na+].[Cl-], Na1Cl1, 0, 2",
    "[2H]O[2H], H2O1, 0, 1",
    "[235U], U1, 0, 1",
    "C/C=C\\C, H8C4, 0, 1",
    "N[C@@H](C)C(=O)O, H7C3N1O2, 0, 1",
    "[H][H], H2, 0, 1"
  })
  void hydrogensBecomeAtomsAndChargesAndFragmentsAreKept(
      String smiles, String formula, int charge, String fragments) throws ParseException {
    Molecule m = read(smiles);
    assertEquals(formula, formula(m));
    int sum = 0;
    for (int i = 0; i < m.size(); i++) {
      sum += m.charge(i);
    }
    assertEquals(charge, sum);
    assertEquals("name", m.name());
    assertEquals(smiles, m.properties().get("smiles"));
    assertEquals(fragments, m.properties().get("fragments"));
    assertTrue(m.positions().isEmpty());
  }

  @Test
  void aspirinHas21AtomsAndItsHydrogensFollowTheOthers() throws ParseException {
    Molecule m = read("CC(=O)Oc1ccccc1C(=O)O");
    assertEquals(21, m.size());
    assertEquals(21, m.bonds().size());
    assertTrue(Arrays.stream(m.numbers()).limit(13).allMatch(z -> z > 1));
    assertTrue(Arrays.stream(m.numbers()).skip(13).allMatch(z -> z == 1));
  }

  @Test
  void aromaticRingsGetAlternatingBonds() throws ParseException {
    List<Bond> bonds = read("c1ccccc1").bonds();
    assertEquals(3, bonds.stream().filter(b -> b.order() == Bond.Order.DOUBLE).count());
    assertEquals(12, bonds.size());
  }

  @Test
  void isotopesAreKept() throws ParseException {
    Molecule m = read("[13CH3]O[2H]");
    assertEquals(13, m.massNumber(0));
    assertEquals(2, m.massNumber(2));
    assertEquals(0, m.massNumber(3));
    assertEquals(6, m.size());
  }

  @ParameterizedTest
  @CsvSource({
    "'', E_EMPTY, 0",
    "'  ', E_EMPTY, 0",
    "C1CC, E_SYNTAX, 0",
    "C(C, E_SYNTAX, 0",
    "C), E_SYNTAX, 0",
    "c1cccc1, E_SYNTAX, 0",
    "Xx, E_SYNTAX, 0",
    "[Xx], E_SYNTAX, 0",
    "[C, E_SYNTAX, 0",
    "C C, E_SYNTAX, 2",
    "CO\u00e9, E_SYNTAX, 3",
    "CC>>CO, E_SYNTAX, 3",
    "C*, E_ELEMENT, 0",
    "[5CH4], E_NUMBER, 0",
    "C$C, E_SYNTAX, 0"
  })
  void badSmilesIsRejectedWithItsLine(String smiles, Code code, int column) {
    ParseException e = assertThrows(ParseException.class, () -> read(smiles));
    assertEquals(code, e.code(), e.getMessage());
    assertEquals(3, e.line());
    assertEquals(column, e.column());
    assertFalse(e.getMessage().contains("\n"), e.getMessage());
  }

  @Test
  void overlongSmilesIsRejectedByItsLength() {
    String nested = "C(".repeat(100_000) + ")".repeat(100_000);
    ParseException e = assertThrows(ParseException.class, () -> read(nested));
    assertEquals(Code.E_TOO_MANY, e.code());
    assertTrue(e.getMessage().contains("300000 characters"), e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C(%C)",
        "[CH2]%",
        "C1CC1%",
        "c1ccccc1%",
        "c1ccc2ccccc2c1%",
        "C12%",
        "(%",
        "C(%",
        "%C",
        "C=C%"
      })
  void longSmilesOfAnyKindNeverHangs(String pattern) {
    for (int chars : new int[] {500, 5000}) {
      int mark = pattern.indexOf('%');
      String before = pattern.substring(0, mark);
      String after = pattern.substring(mark + 1);
      int times = chars / Math.max(1, pattern.length() - 1);
      String smiles = before.repeat(times) + after.repeat(times);
      assertTimeoutPreemptively(
          Duration.ofSeconds(5),
          () -> {
            try {
              assertNotNull(read(smiles));
            } catch (ParseException e) {
              assertNotNull(e.code());
            }
          });
    }
  }

  @Test
  void fileOfSmilesGivesARowPerLineAndGoesOnAfterABadOne() {
    String text = "# comment\nCCO ethanol with a name\n\nC1CC\twrong\r\n  [Na+].[Cl-]\tsalt\nC";
    Iterator<StructureRow> rows =
        CdkMolecules.readSmilesFile(new StringReader(text), "a.smi", ReadOptions.STRICT);
    StructureRow ethanol = rows.next();
    assertEquals("a.smi#1", ethanol.id());
    assertEquals("ethanol with a name", ethanol.structure().orElseThrow().name());
    StructureRow wrong = rows.next();
    assertEquals("a.smi#2", wrong.id());
    assertEquals(4, wrong.error().orElseThrow().line());
    assertEquals("salt", rows.next().structure().orElseThrow().name());
    assertEquals("", rows.next().structure().orElseThrow().name());
    assertFalse(rows.hasNext());
  }
}
