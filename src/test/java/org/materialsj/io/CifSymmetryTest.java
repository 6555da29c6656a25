package org.materialsj.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.materialsj.io.Reading.assertRejected;
import static org.materialsj.io.Reading.assertWarns;
import static org.materialsj.io.Reading.crystal;
import static org.materialsj.io.Reading.row;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.io.ParseException.Code;
import org.materialsj.model.Crystal;
import org.materialsj.model.Site;
import org.materialsj.model.symmetry.SpaceGroup;
import org.materialsj.model.symmetry.SymmetryOperation;

class CifSymmetryTest {

  private static String cell(double a, double b, double c, double alpha, double beta, double g) {
    return String.format(
        Locale.ROOT,
        "data_test%n_cell_length_a %s%n_cell_length_b %s%n_cell_length_c %s%n"
            + "_cell_angle_alpha %s%n_cell_angle_beta %s%n_cell_angle_gamma %s%n",
        a,
        b,
        c,
        alpha,
        beta,
        g);
  }

  private static final String CUBIC = cell(5.6402, 5.6402, 5.6402, 90, 90, 90);
  private static final String HEXAGONAL = cell(3.2094, 3.2094, 5.2108, 90, 90, 120);

  private static String atoms(String... lines) {
    return "loop_\n_atom_site_label\n_atom_site_fract_x\n_atom_site_fract_y\n_atom_site_fract_z\n"
        + "_atom_site_occupancy\n"
        + String.join("\n", lines)
        + "\n";
  }

  private static String operations(String tag, List<String> operations) {
    return "loop_\n" + tag + "\n'" + String.join("'\n'", operations) + "'\n";
  }

  private static List<String> xyz(SpaceGroup group) {
    return group.operations().stream().map(SymmetryOperation::toXyz).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "_symmetry_equiv_pos_as_xyz",
        "_space_group_symop_operation_xyz",
        "_space_group_symop.operation_xyz",
        "_symmetry_equiv.pos_as_xyz",
        "_SYMMETRY_EQUIV_POS_AS_XYZ"
      })
  void rockSaltIsBuiltFromItsOperations(String tag) {
    SpaceGroup group = SpaceGroup.ofName("Fm-3m").orElseThrow();
    Crystal crystal =
        crystal(CUBIC + operations(tag, xyz(group)) + atoms("Na1 0 0 0 1", "Cl1 .5 .5 .5 1"));
    checkRockSalt(crystal);
  }

  private static void checkRockSalt(Crystal crystal) {
    assertEquals(192, crystal.operations().size());
    assertEquals(8, crystal.sites().size());
    assertEquals(4, crystal.composition().amount(0));
    for (Site site : crystal.sites()) {
      boolean sodium = site.label().equals("Na1");
      assertEquals(sodium ? 0 : 1, site.parent());
      double[] x =
          crystal
              .operations()
              .get(site.operation())
              .apply(sodium ? new double[3] : new double[] {.5, .5, .5});
      assertEquals(0, Math.abs(x[0] - site.x()) % 1, 1e-12);
      assertEquals(0, (site.x() + site.y() + site.z() + (sodium ? 0 : .5)) % 1, 1e-12);
      assertTrue(site.x() >= 0 && site.x() < 1);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "_symmetry_space_group_name_H-M | F m -3 m",
        "_space_group_name_H-M_alt | Fm-3m",
        "_symmetry_space_group_name_Hall | -F 4 2 3",
        "_space_group_name_Hall | -F 4 2 3",
        "_symmetry_Int_Tables_number | 225",
        "_space_group_IT_number | 225",
        "_symmetry.space_group_name_H-M | F m -3 m",
      })
  void rockSaltIsBuiltFromItsNames(String tag, String name) {
    String text = CUBIC + tag + " '" + name + "'\n" + atoms("Na1 0 0 0 1", "Cl1 .5 .5 .5 1");
    StructureRow row = row("a.cif", text, ReadOptions.STRICT);
    checkRockSalt((Crystal) row.structure().orElseThrow());
    assertEquals(List.of(), row.warnings());
  }

  @Test
  void ambiguousNameTakesTheStandardSettingAndSaysSo() {
    String text = CUBIC + "_space_group_name_H-M_alt 'F d -3 m'\n" + atoms("C1 .125 .125 .125 1");
    StructureRow row = row("a.cif", text, ReadOptions.STRICT);
    assertEquals(8, ((Crystal) row.structure().orElseThrow()).sites().size());
    assertWarns(8, "several settings; 227 Fd-3m:2 was taken", row);
  }

  @Test
  void rhombohedralAxesAreChosenByTheCell() {
    String atom = atoms("Hg1 0 0 0 1");
    String name = "_space_group_name_H-M_alt 'R -3 m'\n";
    assertEquals(1, crystal(cell(3, 3, 3, 70, 70, 70) + name + atom).sites().size());
    assertEquals(3, crystal(cell(3, 3, 8, 90, 90, 120) + name + atom).sites().size());
    assertEquals(3, crystal(cell(3, 3, 8, 90, 90, 120) + name + atom).operations().size() / 12);
  }

  @Test
  void monoclinicAxisIsChosenByTheCell() {
    String text =
        cell(4, 5, 6, 90, 90, 100) + "_space_group_name_H-M_alt P2/m\n" + atoms("Na1 .1 .2 .3 1");
    Crystal crystal = crystal(text);
    assertTrue(crystal.operations().contains(SymmetryOperation.parse("-x,-y,z")));
  }

  @Test
  void operationsWinOverNamesWithAWarning() {
    String text =
        CUBIC
            + "_space_group_name_H-M_alt 'P 21/c'\n_space_group_name_Hall '-P 2ybc'\n"
            + "_space_group_IT_number 14\n"
            + operations("_symmetry_equiv_pos_as_xyz", List.of("x,y,z", "-x,-y,-z"))
            + atoms("Na1 .1 .2 .3 1");
    StructureRow row = row("a.cif", text, ReadOptions.STRICT);
    assertEquals(2, ((Crystal) row.structure().orElseThrow()).sites().size());
    for (int line = 8; line <= 10; line++) {
      assertWarns(line, "the listed operations were used", row);
    }
    StructureRow unknown = row("a.cif", text.replace("P 21/c", "K 99"), ReadOptions.STRICT);
    assertWarns(8, "is not known", unknown);
  }

  @Test
  void missingSymmetryIsP1WithAWarning() {
    StructureRow row = row("a.cif", CUBIC + atoms("Na1 .1 .2 .3 1"), ReadOptions.STRICT);
    assertEquals(1, ((Crystal) row.structure().orElseThrow()).sites().size());
    assertWarns(1, "no symmetry is given", row);
    StructureRow question =
        row(
            "a.cif",
            CUBIC + "_space_group_name_H-M_alt ?\n" + atoms("Na1 .1 .2 .3 1"),
            ReadOptions.STRICT);
    assertWarns(1, "no symmetry is given", question);
  }

  @Test
  void unknownNameWithoutOperationsIsRefused() {
    for (String tag :
        List.of(
            "_space_group_name_H-M_alt 'P 99'",
            "_space_group_name_Hall 'nonsense'",
            "_space_group_IT_number 231")) {
      assertRejected(Code.E_SYMOP, 8, "a.cif", CUBIC + tag + "\n" + atoms("Na1 0 0 0 1"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x,y",
        "exec('rm')",
        "x,y,z;import os",
        "x,y,2*z",
        "x,y,y",
        "a,b,c",
        "x,y,z,x",
        "x,,z",
        "__import__(os)",
        "x,y,z+1/0",
        "x,y,z+1e400"
      })
  void whatIsNoOperationIsRefusedWhereItStands(String operation) {
    String text =
        CUBIC
            + "loop_\n_symmetry_equiv_pos_as_xyz\n'x,y,z'\n\""
            + operation
            + "\"\n"
            + atoms("Na1 0 0 0 1");
    assertRejected(Code.E_SYMOP, 11, "a.cif", text);
  }

  @Test
  void tenThousandCharactersOfOperationAreRefused() {
    String text =
        CUBIC
            + operations("_symmetry_equiv_pos_as_xyz", List.of("x,y,z" + "+0".repeat(5000)))
            + atoms("Na1 0 0 0 1");
    assertRejected(Code.E_SYMOP, 10, "a.cif", text);
  }

  @Test
  void operationsThatFormNoGroupAreRefusedWithTheMissingProduct() {
    String text =
        CUBIC
            + operations("_symmetry_equiv_pos_as_xyz", List.of("x,y,z", "-y,x,z", "-x,-y,z"))
            + atoms("Na1 0 0 0 1");
    ParseException e = assertRejected(Code.E_SYMOP, 9, "a.cif", text);
    assertTrue(e.getMessage().contains("y,-x,z"), e.getMessage());
    String noIdentity =
        CUBIC
            + operations("_symmetry_equiv_pos_as_xyz", List.of("-x,-y,-z"))
            + atoms("Na1 0 0 0 1");
    assertTrue(assertRejected(Code.E_SYMOP, 9, "a.cif", noIdentity).getMessage().contains("x,y,z"));
  }

  @Test
  void identityIsPutFirst() {
    String text =
        CUBIC
            + operations("_symmetry_equiv_pos_as_xyz", List.of("-x,-y,-z", "x,y,z", "x,y,z"))
            + atoms("Na1 .1 .2 .3 1");
    StructureRow row = row("a.cif", text, ReadOptions.STRICT);
    Crystal crystal = (Crystal) row.structure().orElseThrow();
    assertEquals(SymmetryOperation.IDENTITY, crystal.operations().get(0));
    assertEquals(2, crystal.operations().size());
    assertWarns(12, "given twice", row);
  }

  @Test
  void cellWithoutTheSymmetryIsAWarning() {
    String text =
        cell(4, 5, 6, 90, 90, 90) + "_space_group_name_H-M_alt 'P m -3 m'\n" + atoms("Na1 0 0 0 1");
    assertWarns(2, "does not have the symmetry", row("a.cif", text, ReadOptions.STRICT));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 5, 6, 90, 90, 90, 2",
    "4, -5, 6, 90, 90, 90, 3",
    "4, 5, 1000.1, 90, 90, 90, 4",
    "4, 5, 6, 0, 90, 90, 5",
    "4, 5, 6, 90, 180, 90, 6",
    "4, 5, 6, 90, 90, 200, 7",
    "4, 5, 6, 60, 60, 150, 5",
  })
  void impossibleCellIsRefusedWithItsLine(
      double a, double b, double c, double alpha, double beta, double gamma, int line) {
    String text = cell(a, b, c, alpha, beta, gamma) + atoms("Na1 0 0 0 1");
    assertRejected(Code.E_CELL, line, "a.cif", text);
  }

  @Test
  void roundedSpecialPositionIsSnappedAndReported() {
    String text =
        HEXAGONAL + "_space_group_name_H-M_alt 'P 63/m m c'\n" + atoms("Mg1 0.3333 0.6667 0.25 1");
    StructureRow row = row("a.cif", text, ReadOptions.STRICT);
    Crystal crystal = (Crystal) row.structure().orElseThrow();
    assertEquals(2, crystal.sites().size());
    assertEquals(1 / 3.0, crystal.sites().get(0).x());
    assertEquals(2 / 3.0, crystal.sites().get(0).y());
    assertWarns(15, "special position 0.33333333, 0.66666667, 0.25", row);
    StructureRow exact = row("a.cif", text.replace("0.3333 0.6667", "1/3 2/3"), ReadOptions.STRICT);
    assertEquals(List.of(), exact.warnings());
    assertEquals(crystal.sites(), ((Crystal) exact.structure().orElseThrow()).sites());
  }

  @Test
  void generalPositionIsNotSnapped() {
    String text =
        HEXAGONAL + "_space_group_name_H-M_alt 'P 1'\n" + atoms("Mg1 0.3333 0.6667 0.25 1");
    assertEquals(0.3333, crystal(text).sites().get(0).x());
  }

  @Test
  void numberOfSitesIsTheMultiplicityOfEachWyckoffPosition() {
    // International Tables A, No. 194 and No. 227 (origin 2)
    check("P 63/m m c", HEXAGONAL, ".1 .25 .3", 24);
    check("P 63/m m c", HEXAGONAL, "0 0 .1", 4);
    check("P 63/m m c", HEXAGONAL, ".15 .3 .25", 6);
    check("P 63/m m c", HEXAGONAL, "-.15 1.7 -3.75", 6);
    check("F d -3 m:2", CUBIC, ".11 .23 .37", 192);
    check("F d -3 m:2", CUBIC, ".2 .2 .2", 32);
    check("F d -3 m:2", CUBIC, "0 0 0", 16);
    check("F d -3 m:2", CUBIC, ".125 .125 .125", 8);
  }

  private static void check(String group, String cell, String position, int expected) {
    String text =
        cell + "_space_group_name_H-M_alt '" + group + "'\n" + atoms("C1 " + position + " 1");
    assertEquals(expected, crystal(text).sites().size(), group + " " + position);
  }

  @Test
  void speciesOfOneSiteShareIt() {
    String text =
        CUBIC
            + "_space_group_name_H-M_alt 'P -1'\n"
            + atoms("Cu1 .1 .2 .3 .75", "Au1 .9 .8 .7 .25");
    List<Site> sites = crystal(text).sites();
    assertEquals(2, sites.size());
    assertEquals("Cu1", sites.get(1).label());
    assertEquals(2, sites.get(1).species().size());
    assertEquals(0.25, sites.get(1).species().get(1).occupancy());
    assertEquals(0, sites.get(1).parent());
    String full = text.replace(" .25\n", " .5\n");
    assertRejected(Code.E_OCCUPANCY, 16, "a.cif", full);
    StructureRow lenient = row("a.cif", full, ReadOptions.LENIENT);
    assertWarns(16, "scaled to 1", lenient);
    Site scaled = ((Crystal) lenient.structure().orElseThrow()).sites().get(0);
    assertEquals(.6, scaled.species().get(0).occupancy(), 1e-15);
  }

  @Test
  void repeatedAtomIsTakenOnce() {
    String text =
        CUBIC + "_space_group_name_H-M_alt 'P 1'\n" + atoms("Cu1 0 0 0 1", "Cu2 1 0 .001 1");
    StructureRow row = row("a.cif", text, ReadOptions.STRICT);
    assertEquals(1, ((Crystal) row.structure().orElseThrow()).sites().size());
    assertWarns(16, "taken as one", row);
  }

  @Test
  void atomsThatAreTooCloseAreAWarning() {
    String text =
        CUBIC
            + "_space_group_name_H-M_alt 'P 1'\n"
            + atoms("Cu1 0.01 0 0 1", "Au1 .99 0 0 1", "Ag1 .5 .5 .5 1");
    StructureRow row = row("a.cif", text, ReadOptions.STRICT);
    assertEquals(3, ((Crystal) row.structure().orElseThrow()).sites().size());
    assertWarns(16, "\"Cu1\" and \"Au1\" are only 0.113 angstrom apart", row);
  }

  @Test
  void majorDisorderGroupStaysAndTakesOverTheOccupancy() {
    String loop =
        "loop_\n_atom_site_label\n_atom_site_fract_x\n_atom_site_fract_y\n_atom_site_fract_z\n"
            + "_atom_site_occupancy\n_atom_site_disorder_assembly\n_atom_site_disorder_group\n";
    String text =
        CUBIC
            + "_space_group_name_H-M_alt 'P 1'\n"
            + loop
            + "C1 0 0 0 1 . .\nO1 .2 .2 .2 .4 A 1\nO2 .3 .3 .3 .6 A 2\nN1 .7 .7 .7 .5 B 1\n";
    StructureRow row = row("a.cif", text, ReadOptions.STRICT);
    Crystal crystal = (Crystal) row.structure().orElseThrow();
    assertEquals(List.of("C1", "O2", "N1"), crystal.sites().stream().map(Site::label).toList());
    assertEquals(1, crystal.sites().get(1).majority().occupancy());
    assertEquals(.5, crystal.sites().get(2).majority().occupancy());
    assertWarns(18, "left out in favour of group \"2\"", row);
    String shared = text.replace("O2 .3 .3 .3", "N2 .2 .2 .2");
    assertEquals(3, crystal(shared).sites().size());
    assertEquals(2, crystal(shared).sites().get(1).species().size());
  }

  @Test
  void tooManyAtomsAreRefusedBeforeTheyAreMade() {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 2000; i++) {
      many.append("C").append(i).append(" .").append(1000 + i).append(" .23 .37 1\n");
    }
    String text = CUBIC + "_space_group_name_H-M_alt 'F d -3 m:2'\n" + atoms(many.toString());
    ParseException e = assertRejected(Code.E_TOO_MANY, 15 + 1041, "a.cif", text);
    assertTrue(e.getMessage().contains("200000"), e.getMessage());
    StringBuilder lines = new StringBuilder(20_000_000);
    for (int i = 0; i < 1_000_000; i++) {
      lines.append("C .1 .23 .37 1\n");
    }
    String million = CUBIC + "_space_group_name_H-M_alt 'F d -3 m:2'\n" + atoms(lines.toString());
    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> assertRejected(Code.E_TOO_MANY, 11, "a.cif", million));
  }

  @Test
  void tooManyOperationsAreRefused() {
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < 193; i++) {
      list.append("'x,y,z'\n");
    }
    String text = CUBIC + "loop_\n_symmetry_equiv_pos_as_xyz\n" + list + atoms("Na1 0 0 0 1");
    assertRejected(Code.E_TOO_MANY, 9, "a.cif", text);
  }

  @Test
  void largestAllowedCrystalIsReadInTime() {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 1040; i++) {
      many.append("C").append(i).append(' ');
      many.append((i * 7919 % 9973) / 9973.0 * .5).append(' ');
      many.append((i * 104729 % 9967) / 9967.0).append(' ');
      many.append((i * 1299709L % 9949) / 9949.0).append(" 1\n");
    }
    String text =
        cell(100, 100, 100, 90, 90, 90)
            + "_space_group_name_H-M_alt 'F d -3 m:2'\n"
            + atoms(many.toString());
    Crystal crystal = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> crystal(text));
    assertTrue(crystal.sites().size() > 190_000);
  }
}
