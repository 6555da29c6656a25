package org.materialsj.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.model.Crystal;
import org.materialsj.model.Element;
import org.materialsj.model.Lattice;
import org.materialsj.model.Molecule;
import org.materialsj.model.Site;
import org.materialsj.model.Species;
import org.materialsj.model.Structure;
import org.materialsj.model.symmetry.SpaceGroup;
import org.materialsj.model.symmetry.SymmetryOperation;

/** What is written is read back. */
class RoundTripTest {

  private static final Map<String, String> PROPERTIES = new LinkedHashMap<>();

  static {
    PROPERTIES.put("chemical_name_common", "rock salt");
    PROPERTIES.put("energy", "-1.5");
    PROPERTIES.put("odd 'key'", "both ' and \" quotes ' here");
    PROPERTIES.put("lines", "first\n;second\r\n\tthird\\n");
    PROPERTIES.put("empty", "");
    PROPERTIES.put("script", "#jmolscript: \"; @{x} \n${y} \u0000 \ud83d\ude00 \ud83d");
    PROPERTIES.put("word", "loop_");
    PROPERTIES.put("question", "?");
  }

  private static void assertSame(Crystal expected, Crystal actual, double tolerance) {
    for (int i = 0; i < 3; i++) {
      assertEquals(expected.lattice().length(i), actual.lattice().length(i), tolerance);
      assertEquals(expected.lattice().angle(i), actual.lattice().angle(i), 100 * tolerance);
    }
    assertEquals(expected.properties(), actual.properties());
    assertEquals(expected.name(), actual.name());
    List<Site> left = new ArrayList<>(actual.sites());
    for (Site site : expected.sites()) {
      boolean found =
          left.removeIf(
              other ->
                  other.species().equals(site.species())
                      && near(site.x(), other.x())
                      && near(site.y(), other.y())
                      && near(site.z(), other.z()));
      assertTrue(found, () -> site + " is missing in " + left);
    }
    assertEquals(List.of(), left);
  }

  private static boolean near(double a, double b) {
    double d = a - b;
    return Math.abs(d - Math.rint(d)) < 1e-9;
  }

  private static Crystal readCif(String text) {
    return Reading.crystal(text);
  }

  /** A crystal with a random general atom, a shared special one, and oxidation states. */
  private static Crystal crystal(SpaceGroup group, Random random) {
    String system = group.system().name();
    double a = 4 + random.nextDouble();
    double[] c =
        switch (system) {
          case "TRICLINIC" -> new double[] {a, a + 1, a + 2, 80, 95, 100};
          case "ORTHORHOMBIC" -> new double[] {a, a + 1, a + 2, 90, 90, 90};
          case "TETRAGONAL" -> new double[] {a, a, a + 2, 90, 90, 90};
          case "CUBIC" -> new double[] {a, a, a, 90, 90, 90};
          case "MONOCLINIC" -> new double[] {a, a + 1, a + 2, 90, 90, 90};
          default ->
              group.choice().equals("R")
                  ? new double[] {a, a, a, 75, 75, 75}
                  : new double[] {a, a, a + 2, 90, 90, 120};
        };
    String head =
        "data_"
            + group.number()
            + "\n_cell_length_a "
            + c[0]
            + "\n_cell_length_b "
            + c[1]
            + "\n_cell_length_c "
            + c[2]
            + "\n_cell_angle_alpha "
            + c[3]
            + "\n_cell_angle_beta "
            + c[4]
            + "\n_cell_angle_gamma "
            + c[5]
            + "\nloop_\n_space_group_symop_operation_xyz\n"
            + String.join("\n", group.operations().stream().map(SymmetryOperation::toXyz).toList())
            + "\nloop_\n_atom_site_label\n_atom_site_type_symbol\n_atom_site_fract_x\n"
            + "_atom_site_fract_y\n_atom_site_fract_z\n_atom_site_occupancy\n"
            + "Fe1 Fe3+ 0 0 0 0.5\nMn1 Mn2.5+ 0 0 0 0.25\nFe2 Fe2+ 0 0 0 0.125\nO1 O2- ";
    StructureRow row;
    do { // until the general atom is not close to its images
      double[] x = random.doubles(3).toArray();
      String text = head + x[0] + " " + x[1] + " " + x[2] + " 1\n";
      row = Reading.row("a.cif", text, ReadOptions.STRICT);
    } while (!row.warnings().isEmpty());
    Crystal crystal = (Crystal) row.structure().orElseThrow();
    return new Crystal(
        "name of " + group, crystal.lattice(), crystal.sites(), crystal.operations(), PROPERTIES);
  }

  @Test
  void crystalOfEverySpaceGroupSurvivesCif() {
    Random random = new Random(7);
    for (int hall = 1; hall <= 530; hall++) {
      SpaceGroup group = SpaceGroup.ofHallNumber(hall);
      Crystal crystal = crystal(group, random);
      String text = CifWriter.text(crystal, List.of("made by a test", "two\nlines"));
      assertTrue(text.startsWith("# made by a test\n# two lines\ndata_"), text);
      assertTrue(text.contains("_space_group_IT_number " + group.number()), text);
      StructureRow row = Reading.row("a.cif", text, ReadOptions.STRICT);
      assertEquals(List.of(), row.warnings(), text);
      Crystal back = (Crystal) row.structure().orElseThrow();
      assertSame(crystal, back, 1e-10);
      assertEquals(crystal.operations(), back.operations());
      assertEquals(
          crystal.sites().stream().map(Site::parent).distinct().count(),
          text.lines().filter(l -> l.startsWith("O1 ") || l.startsWith("Fe1 ")).count());
      Map<Integer, Integer> families = new HashMap<>();
      back.sites().forEach(s -> families.merge(s.parent(), 1, Integer::sum));
      crystal.sites().forEach(s -> families.merge(s.parent(), -1, Integer::sum));
      assertTrue(families.values().stream().allMatch(n -> n == 0));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"CaCO3_calcite", "MgAl2O4_spinel", "SrTiO3_rattled_P1", "Cu3Au_disordered"})
  void goldenCrystalsSurviveCif(String name) throws Exception {
    Crystal crystal = readCif(CifGoldenTest.resource(name + ".cif"));
    assertSame(crystal, readCif(CifWriter.text(crystal, List.of())), 1e-10);
  }

  @Test
  void leftHandedLatticeKeepsTheHandOfTheCrystal() {
    Lattice left = new Lattice(new double[] {0, 4, 0, 5, 0, 0, 0, 0, 6});
    List<Site> sites = new ArrayList<>();
    double[] x = {.1, .2, .3, .4, .1, .2, .3, .3, .9, .6, .7, .15};
    for (int i = 0; i < 4; i++) {
      List<Species> one = List.of(Species.of(Element.of(6 + i)));
      sites.add(new Site(one, x[3 * i], x[3 * i + 1], x[3 * i + 2], "", i, 0));
    }
    List<SymmetryOperation> identity = List.of(SymmetryOperation.IDENTITY);
    Crystal crystal = new Crystal("left", left, sites, identity, Map.of());
    Crystal back = readCif(CifWriter.text(crystal, List.of()));
    assertEquals(chirality(crystal), chirality(back), 1e-6);
  }

  /** Triple product of the shortest vectors from the first atom to the others. */
  private static double chirality(Crystal crystal) {
    double[][] v = new double[3][];
    Site first = crystal.sites().get(0);
    for (int i = 0; i < 3; i++) {
      Site other = crystal.sites().get(i + 1);
      double[] d = {other.x() - first.x(), other.y() - first.y(), other.z() - first.z()};
      for (int k = 0; k < 3; k++) {
        d[k] -= Math.rint(d[k]);
      }
      v[i] = crystal.lattice().toCartesian(d);
    }
    return v[0][0] * (v[1][1] * v[2][2] - v[1][2] * v[2][1])
        - v[0][1] * (v[1][0] * v[2][2] - v[1][2] * v[2][0])
        + v[0][2] * (v[1][0] * v[2][1] - v[1][1] * v[2][0]);
  }

  @Test
  void crystalWhoseSitesAreNoOrbitsIsWrittenWithoutSymmetry() {
    Lattice cubic = new Lattice(new double[] {4, 0, 0, 0, 4, 0, 0, 0, 4});
    List<Species> one = List.of(Species.of(Element.of(11)));
    List<Site> sites =
        List.of(new Site(one, 0, 0, .1, "", 0, 0), new Site(one, 0, .3, 0, "", 0, 1));
    List<SymmetryOperation> operations =
        List.of(SymmetryOperation.IDENTITY, SymmetryOperation.parse("-x,-y,-z"));
    Crystal crystal = new Crystal("", cubic, sites, operations, Map.of());
    Crystal back = readCif(CifWriter.text(crystal, List.of()));
    assertSame(crystal, back, 1e-10);
    assertEquals(1, back.operations().size());
  }

  @Test
  void orderedCrystalSurvivesPoscarAndExtendedXyz() {
    Random random = new Random(3);
    double[] rows = random.doubles(9, -1, 1).toArray();
    for (int i = 0; i < 3; i++) {
      rows[4 * i] += 4;
    }
    List<Site> sites = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      List<Species> one = List.of(Species.of(Element.of(1 + i % 7)));
      double shift = 2 * random.nextDouble() - 1;
      sites.add(new Site(one, random.nextDouble(), shift, random.nextDouble(), "", i, 0));
    }
    Lattice lattice = new Lattice(rows, new boolean[] {true, false, true});
    Map<String, String> properties = new LinkedHashMap<>(PROPERTIES);
    List<SymmetryOperation> identity = List.of(SymmetryOperation.IDENTITY);
    Crystal crystal = new Crystal("a \"b\" c", lattice, sites, identity, properties);
    Crystal xyz = (Crystal) Reading.structure("a.xyz", XyzWriter.text(crystal));
    assertSame(crystal, xyz, 1e-12);
    assertEquals(lattice, xyz.lattice());
    assertEquals(List.copyOf(properties.keySet()), List.copyOf(xyz.properties().keySet()));
    Crystal poscar = (Crystal) Reading.structure("POSCAR", PoscarWriter.text(crystal));
    assertArrayEquals(rows, poscar.lattice().rows());
    assertEquals(crystal.name(), poscar.name());
    assertEquals(
        new HashSet<>(sites.stream().map(s -> s.species() + " " + s.x() + " " + s.y()).toList()),
        new HashSet<>(
            poscar.sites().stream().map(s -> s.species() + " " + s.x() + " " + s.y()).toList()));
  }

  @Test
  void moleculeSurvivesExtendedXyzBitForBit() {
    double[] x = {0.1, 1 / 3.0, -1e-20, 5, -0.0, 123456.789};
    Molecule molecule =
        new Molecule(
            "", new int[] {1, 92}, new int[] {2, 0}, new int[2], x, false, List.of(), PROPERTIES);
    Molecule back = (Molecule) Reading.structure("a.xyz", XyzWriter.text(molecule));
    assertArrayEquals(x, back.positions().orElseThrow());
    assertEquals(2, back.massNumber(0));
    assertEquals(PROPERTIES, back.properties());
    assertEquals("", back.name());
  }

  @Test
  void whatAFormatCannotHoldIsRefused() throws Exception {
    Crystal disordered = readCif(CifGoldenTest.resource("Cu3Au_disordered.cif"));
    assertThrows(IllegalArgumentException.class, () -> PoscarWriter.text(disordered));
    assertThrows(IllegalArgumentException.class, () -> XyzWriter.text(disordered));
    Structure flat = Molecule.ofAtoms("m", new int[] {6}, new double[0], Map.of());
    assertThrows(IllegalArgumentException.class, () -> XyzWriter.text(flat));
    Structure named = Molecule.ofAtoms("m", new int[] {6}, new double[3], Map.of("pbc", "T"));
    assertThrows(IllegalArgumentException.class, () -> XyzWriter.text(named));
    assertFalse(disordered.isOrdered());
    assertEquals(OptionalDouble.empty(), disordered.sites().get(0).majority().oxidationState());
  }
}
