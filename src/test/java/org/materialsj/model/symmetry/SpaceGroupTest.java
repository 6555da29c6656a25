package org.materialsj.model.symmetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpaceGroupTest {

  private static final Set<Integer> FULL_NAME_MENDED = Set.of(127, 128, 129, 130);

  /** Rows of the reference: number, short, full, hall, choice, point group, order, operations. */
  private static List<String[]> reference() throws IOException {
    try (InputStream raw = SpaceGroupTest.class.getResourceAsStream("hall-settings.tsv.gz")) {
      assertNotNull(raw);
      BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(new GZIPInputStream(raw), StandardCharsets.UTF_8));
      List<String[]> rows = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#") && !line.startsWith("hall_number")) {
          rows.add(line.split("\t", -1));
        }
      }
      return rows;
    }
  }

  @Test
  void all530OperationSetsEqualTheReference() throws IOException {
    List<String[]> rows = reference();
    assertEquals(530, rows.size());
    assertEquals(530, SpaceGroup.settings().size());
    for (String[] row : rows) {
      SpaceGroup group = SpaceGroup.ofHallNumber(Integer.parseInt(row[0]));
      Set<String> expected = Set.of(row[8].split(" "));
      Set<String> actual =
          group.operations().stream().map(SymmetryOperation::toXyz).collect(Collectors.toSet());
      assertEquals(expected, actual, "Hall number " + row[0]);
      assertEquals(Integer.parseInt(row[7]), group.operations().size());
    }
  }

  @Test
  void namesAndPointGroupsEqualTheReference() throws IOException {
    for (String[] row : reference()) {
      SpaceGroup group = SpaceGroup.ofHallNumber(Integer.parseInt(row[0]));
      assertEquals(Integer.parseInt(row[1]), group.number());
      assertEquals(row[4], group.hall());
      assertEquals(row[5], group.choice());
      assertEquals(row[6], group.pointGroup().symbol());
      if (!FULL_NAME_MENDED.contains(group.number())) {
        assertEquals(row[3], group.fullName());
      }
      if (group.system() == CrystalSystem.MONOCLINIC) {
        assertEquals(row[2], SpaceGroup.ofNumber(group.number()).shortName());
      } else if (group.hallNumber() != 331) {
        assertEquals(row[2], group.shortName());
      }
    }
  }

  @Test
  void everyOperationListIsAGroupWithTheIdentityFirstAndNoRepeats() {
    for (SpaceGroup group : SpaceGroup.settings()) {
      assertEquals(SymmetryOperation.IDENTITY, group.operations().get(0));
      assertEquals(group.operations().size(), new HashSet<>(group.operations()).size());
      assertEquals(Optional.empty(), SpaceGroup.missingProduct(group.operations()));
    }
  }

  @Test
  void everySettingIsFoundByItsOperationsHallSymbolAndNames() {
    for (SpaceGroup group : SpaceGroup.settings()) {
      List<SymmetryOperation> shuffled = new ArrayList<>(group.operations());
      Collections.reverse(shuffled);
      SpaceGroup found = SpaceGroup.ofOperations(shuffled).orElseThrow();
      assertEquals(new HashSet<>(group.operations()), new HashSet<>(found.operations()));
      assertEquals(group.number(), found.number());
      assertSame(found, SpaceGroup.ofHall(group.hall()).orElseThrow());
      for (String name : List.of(group.shortName(), group.fullName())) {
        assertTrue(SpaceGroup.allOfName(name).contains(group), name);
        if (!group.choice().isEmpty()) {
          assertTrue(SpaceGroup.allOfName(name + ":" + group.choice()).contains(group), name);
        }
      }
    }
  }

  @Test
  void noNameMeansTwoSpaceGroups() {
    for (SpaceGroup group : SpaceGroup.settings()) {
      for (String name : List.of(group.shortName(), group.fullName())) {
        for (SpaceGroup same : SpaceGroup.allOfName(name)) {
          assertEquals(group.number(), same.number(), name);
        }
      }
    }
  }

  @Test
  void operationsComeOnePerRotationThenCentred() {
    SpaceGroup group = SpaceGroup.ofNumber(225);
    List<SymmetryOperation> operations = group.operations();
    Set<SymmetryOperation> rotations = new LinkedHashSet<>();
    for (int i = 0; i < 192; i++) {
      assertTrue(operations.get(i).sameRotation(operations.get(i % 48)));
      if (i < 48) {
        rotations.add(operations.get(i).withoutTranslation());
      }
    }
    assertEquals(48, rotations.size());
    assertTrue(operations.get(48).isTranslation());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "P 1 | 1",
        "P2_1/c | 81",
        "P 21/c | 81",
        "P 1 21/c 1 | 81",
        "P 21/n | 82",
        "p 1 21/N 1 | 82",
        "P 1 1 21/b | 86",
        "C 2/c | 90",
        "I 2/a | 92",
        "B 1 1 2/b | 99",
        "P 21 21 21 | 115",
        "P212121 | 115",
        "Pnma | 292",
        "P 21/n 21/m 21/a | 292",
        "P n a m | 297",
        "C m c a | 304",
        "Cmce | 304",
        "A b m 2 | 191",
        "Cccb:2 | 325",
        "P4/nmm | 409",
        "P 4/n m m :1 | 408",
        "P 4/n 21/m 2/m | 409",
        "P 4/n m m S | 408",
        "I 41/a m d Z | 427",
        "R -3 m | 458",
        "R-3m:H | 458",
        "R -3 m :r | 459",
        "R -3 m H | 458",
        "R3cR | 453",
        "P 3 1 m | 447",
        "P 31 1 2 | 440",
        "F m -3 m | 523",
        "Fm3m | 523",
        "P a 3 | 501",
        "F d -3 m | 526",
        "F d -3 m :1 | 525",
        "F d 3 m S | 525",
        "Ia-3d | 530",
        "I m m a | 343",
        "I 21/m 21/m 21/a | 343",
        "P 1 21 1 | 6",
        "P 21 | 6",
        "B b e b:2a-cb | 333",
      })
  void namesAsFilesWriteThemAreFound(String name, int hallNumber) {
    assertEquals(hallNumber, SpaceGroup.ofName(name).orElseThrow().hallNumber());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "P", "?", ".", "Fm-3m:3", "P1:H", "Pnma:2", "Q m m m", ":1", "s"})
  void otherNamesAreNone(String name) {
    assertEquals(Optional.empty(), SpaceGroup.ofName(name));
    assertEquals(List.of(), SpaceGroup.allOfName(name));
  }

  @Test
  void standardSettingsAreThoseOfTheInternationalTables() {
    assertEquals("b1", SpaceGroup.ofNumber(14).choice());
    assertEquals("H", SpaceGroup.ofNumber(166).choice());
    assertEquals("2", SpaceGroup.ofNumber(227).choice());
    assertEquals("227 Fd-3m:2", SpaceGroup.ofNumber(227).toString());
    assertEquals("62 Pnma", SpaceGroup.ofNumber(62).toString());
    for (int number = 1; number <= 230; number++) {
      assertEquals(number, SpaceGroup.ofNumber(number).number());
    }
  }

  @Test
  void numbersOutOfRangeAreRejected() {
    assertThrows(IllegalArgumentException.class, () -> SpaceGroup.ofNumber(0));
    assertThrows(IllegalArgumentException.class, () -> SpaceGroup.ofNumber(231));
    assertThrows(IllegalArgumentException.class, () -> SpaceGroup.ofHallNumber(0));
    assertThrows(IllegalArgumentException.class, () -> SpaceGroup.ofHallNumber(531));
  }

  @Test
  void aListThatIsNoGroupSaysWhichProductIsMissing() {
    List<SymmetryOperation> list =
        Arrays.stream(new String[] {"x,y,z", "-x,y,z", "x,-y,z"})
            .map(SymmetryOperation::parse)
            .toList();
    assertEquals(
        Optional.of(
            "\"-x,y,z\" followed by \"x,-y,z\" gives \"-x,-y,z\", which is not in the list"),
        SpaceGroup.missingProduct(list));
    assertEquals(
        Optional.of(
            "\"x,y,z+1/4\" followed by \"x,y,z+1/4\" gives \"x,y,z+1/2\", which is not in the list"),
        SpaceGroup.missingProduct(
            List.of(SymmetryOperation.IDENTITY, SymmetryOperation.parse("x,y,z+1/4"))));
  }

  @Test
  void operationsInNoSettingAreNone() {
    assertEquals(
        Optional.empty(),
        SpaceGroup.ofOperations(
            List.of(SymmetryOperation.IDENTITY, SymmetryOperation.parse("-x,-y,-z+1/2"))));
    assertEquals(Optional.empty(), SpaceGroup.ofOperations(List.of()));
  }

  @Test
  void numbersOfSettingsPerCrystalSystemAreThoseOfTheTables() {
    int[] groups = new int[CrystalSystem.values().length];
    for (int number = 1; number <= 230; number++) {
      groups[SpaceGroup.ofNumber(number).system().ordinal()]++;
    }
    assertEquals(List.of(2, 13, 59, 68, 25, 27, 36), Arrays.stream(groups).boxed().toList());
  }
}
