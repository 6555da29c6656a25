package org.materialsj.packing.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.engine.random.Seeds;
import org.materialsj.model.Lattice;
import org.materialsj.model.symmetry.CrystalSystem;
import org.materialsj.model.symmetry.PlaneGroup;
import org.materialsj.model.symmetry.PlaneSystem;
import org.materialsj.model.symmetry.SpaceGroup;
import org.materialsj.model.symmetry.SymmetryOperation;

class CellFamilyTest {

  private static final double RANGE = 1.4;

  private static Stream<PackingGroup> everySetting() {
    return Stream.concat(
        Stream.of(PlaneGroup.values()).map(PackingGroup::of),
        SpaceGroup.settings().stream().map(PackingGroup::of));
  }

  private static double[] random(SplittableRandom random, int n) {
    return random.doubles(n, -2, 3).toArray();
  }

  /** The metric of the rows of a cell. */
  private static double[] metric(double[] cell, int d) {
    double[] g = new double[d * d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        for (int k = 0; k < d; k++) {
          g[i * d + j] += cell[i * d + k] * cell[j * d + k];
        }
      }
    }
    return g;
  }

  @Test
  void everyOperationOfEverySettingLeavesTheMetricAlone() {
    SplittableRandom random = Seeds.forItem(Seeds.DEFAULT, 1);
    everySetting()
        .forEach(
            group -> {
              int d = group.dimension();
              CellFamily family = new CellFamily(group, RANGE);
              double[] cell = new double[d * d];
              for (int trial = 0; trial < 5; trial++) {
                if (family.cell(random(random, family.count()), cell)) {
                  double[] g = metric(cell, d);
                  for (SymmetryOperation w : group.operations()) {
                    for (int i = 0; i < d; i++) {
                      for (int j = 0; j < d; j++) {
                        double sum = 0;
                        for (int k = 0; k < d; k++) {
                          for (int l = 0; l < d; l++) {
                            sum += w.rotation(k, i) * g[k * d + l] * w.rotation(l, j);
                          }
                        }
                        assertEquals(
                            g[i * d + j], sum, 1e-12 * (g[0] + g[d * d - 1]), group::symbol);
                      }
                    }
                  }
                }
              }
            });
  }

  @Test
  void cellsHaveDeterminantOne() {
    SplittableRandom random = Seeds.forItem(Seeds.DEFAULT, 2);
    everySetting()
        .forEach(
            group -> {
              int d = group.dimension();
              CellFamily family = new CellFamily(group, RANGE);
              double[] cell = new double[d * d];
              if (family.cell(random(random, family.count()), cell)) {
                double determinant =
                    d == 2 ? cell[0] * cell[3] - cell[1] * cell[2] : Matrix3.determinant(cell);
                assertEquals(1, determinant, 1e-12, group::symbol);
              }
            });
  }

  @Test
  void theNumberOfVariablesIsThatOfTheCrystalSystem() {
    for (SpaceGroup group : SpaceGroup.settings()) {
      int expected =
          switch (group.system()) {
            case TRICLINIC -> 5;
            case MONOCLINIC -> 3;
            case ORTHORHOMBIC -> 2;
            case TETRAGONAL, TRIGONAL, HEXAGONAL -> 1;
            case CUBIC -> 0;
          };
      assertEquals(expected, new CellFamily(PackingGroup.of(group), 1).count(), group::toString);
    }
    for (PlaneGroup group : PlaneGroup.values()) {
      int expected =
          group.system() == PlaneSystem.OBLIQUE
              ? 2
              : group.system() == PlaneSystem.RECTANGULAR ? 1 : 0;
      assertEquals(expected, new CellFamily(PackingGroup.of(group), 1).count());
    }
  }

  @Test
  void variablesAreNamedAfterWhatIsFree() {
    assertEquals(List.of("length ratio b/a", "length ratio c/a", "angle beta"), names("P2_1/c"));
    assertEquals(
        List.of("length ratio b/a", "length ratio c/a", "angle gamma"), names("hall: -P 2c"));
    assertEquals(
        List.of("length ratio b/a", "length ratio c/a", "angle alpha", "angle beta", "angle gamma"),
        names("P1"));
    assertEquals(
        List.of("length ratio b/a", "length ratio (a+c)/a", "angle between a and a+c"),
        names("P2_1/n"));
    assertEquals(
        List.of("length ratio (a+b)/a", "length ratio c/a", "angle between a and a+b"),
        names("hall: -P 2ab"));
    assertEquals(List.of("length ratio c/a"), names("P6_3/m"));
    assertEquals(List.of("length ratio c/a of hexagonal axes"), names("R-3:R"));
    assertEquals(List.of(), names("Fm-3m"));
  }

  private static List<String> names(String group) {
    return new CellFamily(PackingGroup.parse(group, 3).get(0), RANGE).names();
  }

  @Test
  void anglesStayBetween45And135AndRatiosInTheirRange() {
    CellFamily family = new CellFamily(PackingGroup.parse("P-1", 3).get(0), RANGE);
    SplittableRandom random = Seeds.forItem(Seeds.DEFAULT, 3);
    double[] cell = new double[9];
    int cells = 0;
    for (int trial = 0; trial < 500; trial++) {
      if (family.cell(random(random, 5), cell)) {
        cells++;
        Lattice lattice = new Lattice(cell);
        for (int i = 0; i < 3; i++) {
          assertTrue(lattice.angle(i) >= 45 - 1e-9 && lattice.angle(i) <= 135 + 1e-9);
          double ratio = Math.log(lattice.length(i) / lattice.length(0));
          assertTrue(Math.abs(ratio) <= RANGE + 1e-12);
        }
        double height =
            1
                / (lattice.length(0)
                    * lattice.length(1)
                    * lattice.length(2)
                    * Math.sin(Math.toRadians(lattice.angle(2))));
        assertTrue(height * height >= 0.01 - 1e-12);
      }
    }
    assertTrue(cells > 200 && cells < 500, "cells " + cells);
  }

  /**
   * A skewed cell is made another one of the same setting, in which the axis, or diagonal, that the
   * setting singles out is the same modulo 2.
   */
  @ParameterizedTest
  @CsvSource({
    "P2_1, none",
    "P2_1/a, a",
    "P2_1/c, c",
    "P2_1/n, diagonal",
    "C2/c, a",
    "A2/a, c",
    "I2/a, diagonal"
  })
  void everyMonoclinicLatticeHasACellInItsSetting(String name, String single) {
    CellFamily family = new CellFamily(PackingGroup.parse(name, 3).get(0), 5);
    SplittableRandom random = Seeds.forItem(Seeds.DEFAULT, 5);
    for (int trial = 0; trial < 300; trial++) {
      double beta = Math.toRadians(5 + 170 * random.nextDouble());
      double length = Math.exp(2 * random.nextDouble() - 1);
      double[] a = {1, 0};
      double[] c = {length * Math.cos(beta), length * Math.sin(beta)};
      if (single.equals("diagonal")) {
        c = new double[] {c[0] + a[0], c[1] + a[1]};
      }
      boolean freeA = !single.equals("a");
      for (double before = 0; before != dot(a, a) + dot(c, c); ) {
        before = dot(a, a) + dot(c, c);
        a = plus(a, c, Math.rint(-dot(a, c) / dot(c, c) / (freeA ? 1 : 2)) * (freeA ? 1 : 2));
        int step = freeA && !single.equals("none") ? 2 : 1;
        c = plus(c, a, Math.rint(-dot(a, c) / dot(a, a) / step) * step);
      }
      double ratio = Math.sqrt(dot(c, c) / dot(a, a));
      double angle = Math.acos(dot(a, c) / Math.sqrt(dot(a, a) * dot(c, c)));
      double[] u = {0.25, (Math.log(ratio) / 5 + 1) / 4, angle / Math.PI - 0.25};
      assertTrue(u[1] >= 0 && u[1] <= 0.5 && u[2] >= 0 && u[2] <= 0.5, "no cell in range");
      if (single.equals("diagonal")) {
        c = plus(c, a, -1);
      }
      double[] cell = new double[9];
      assertTrue(family.cell(u, cell));
      Lattice lattice = new Lattice(cell);
      assertEquals(Math.sqrt(dot(c, c) / dot(a, a)), lattice.length(2) / lattice.length(0), 1e-9);
      assertEquals(dot(a, c) / dot(a, a), cell[6] / cell[0], 1e-9);
    }
  }

  private static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1];
  }

  private static double[] plus(double[] a, double[] b, double times) {
    return new double[] {a[0] + times * b[0], a[1] + times * b[1]};
  }

  @Test
  void rhombohedralAxesReachThePrimitiveCellsOfCubicLattices() {
    CellFamily family = new CellFamily(PackingGroup.parse("R-3m:R", 3).get(0), RANGE);
    for (double angle : new double[] {60, 90, 2 * Math.toDegrees(Math.acos(1 / Math.sqrt(3)))}) {
      double sine = Math.sin(Math.toRadians(angle) / 2);
      double ratio = Math.sqrt(9 / (4 * sine * sine) - 3);
      double[] u = {(Math.log(ratio) / RANGE + 1) / 4};
      double[] cell = new double[9];
      assertTrue(family.cell(u, cell));
      Lattice lattice = new Lattice(cell);
      for (int i = 0; i < 3; i++) {
        assertEquals(angle, lattice.angle(i), 1e-9);
        assertEquals(lattice.length(0), lattice.length(i), 1e-12);
      }
    }
  }

  @Test
  void foldedVariablesHaveNeighbouringEnds() {
    CellFamily family = new CellFamily(PackingGroup.parse("Pnma", 3).get(0), RANGE);
    double[] low = new double[9];
    double[] high = new double[9];
    family.cell(new double[] {1e-9, 0.3}, low);
    family.cell(new double[] {1 - 1e-9, 0.3}, high);
    for (int i = 0; i < 9; i++) {
      assertEquals(low[i], high[i], 1e-7);
    }
  }

  @Test
  void derivativesAgreeWithDifferencesInEverySystem() {
    SplittableRandom random = Seeds.forItem(Seeds.DEFAULT, 4);
    for (String name : "P1,P2_1/c,P2_1/n,P112_1/a,Pnma,P4_1,R3,R3:R,P6_3,Ia-3".split(",")) {
      check(PackingGroup.parse(name, 3).get(0), random);
    }
    for (String name : "p1,pg,p4,p3".split(",")) {
      check(PackingGroup.parse(name, 2).get(0), random);
    }
  }

  private static void check(PackingGroup group, SplittableRandom random) {
    CellFamily family = new CellFamily(group, RANGE);
    int d = group.dimension();
    double[] derivative = new double[d * d];
    double[] before = new double[d * d];
    double[] after = new double[d * d];
    for (int trial = 0; trial < 10; trial++) {
      double[] u = random(random, family.count());
      for (int k = 0; k < u.length && family.cell(u, before); k++) {
        family.derivative(u, k, derivative);
        double h = 1e-6;
        double[] v = u.clone();
        v[k] -= h;
        boolean low = family.cell(v, before);
        v[k] += 2 * h;
        boolean high = family.cell(v, after);
        for (int i = 0; low && high && i < d * d; i++) {
          assertEquals((after[i] - before[i]) / (2 * h), derivative[i], 1e-6, group::symbol);
        }
      }
    }
  }

  @Test
  void axesThatAreNoConventionalCellAreRejected() {
    // The primitive cell of a body-centred lattice mixes lengths and angles.
    List<SymmetryOperation> operations =
        List.of(SymmetryOperation.IDENTITY, SymmetryOperation.parse("-x+z,-y+z,z"));
    PackingGroup group = new PackingGroup("own", 3, operations);
    IllegalArgumentException error =
        assertThrows(IllegalArgumentException.class, () -> new CellFamily(group, RANGE));
    assertTrue(error.getMessage().contains("own is not on the axes of a conventional cell"));
    assertThrows(
        IllegalArgumentException.class,
        () -> new CellFamily(PackingGroup.parse("P1", 3).get(0), 0));
  }

  @Test
  void flatCellsAreNoCells() {
    CellFamily family = new CellFamily(PackingGroup.parse("P1", 3).get(0), RANGE);
    // All angles 135 degrees.
    assertFalse(family.cell(new double[] {0.1, 0.1, 0.5, 0.5, 0.5}, new double[9]));
    assertEquals(CrystalSystem.TRICLINIC, SpaceGroup.ofNumber(1).system());
  }
}
