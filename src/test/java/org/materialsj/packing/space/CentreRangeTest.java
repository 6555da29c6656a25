package org.materialsj.packing.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.model.symmetry.PlaneGroup;
import org.materialsj.model.symmetry.SpaceGroup;
import org.materialsj.model.symmetry.SymmetryOperation;
import org.materialsj.packing.space.CentreRange.Role;

class CentreRangeTest {

  private static CentreRange general(PackingGroup group, Role role) {
    return CentreRange.of(
        group, new double[group.dimension()], List.of(SymmetryOperation.IDENTITY), role);
  }

  /** Free directions of the origin: International Tables A, table of polar point groups. */
  private static int free(SpaceGroup group) {
    return switch (group.pointGroup().symbol()) {
      case "1" -> 3;
      case "m" -> 2;
      case "2", "mm2", "4", "4mm", "3", "3m", "6", "6mm" -> 1;
      default -> 0;
    };
  }

  @Test
  void polarGroupsHaveFreeDirectionsInEverySetting() {
    for (SpaceGroup setting : SpaceGroup.settings()) {
      PackingGroup group = PackingGroup.of(setting);
      if (group.order() <= 24) {
        assertEquals(3 - free(setting), general(group, Role.ALONE).count(), setting::toString);
      }
    }
    for (PackingGroup group : PackingGroup.parse("P1, Cm, P21, Pna21, P-1, R3:R", 3)) {
      int alone = general(group, Role.ALONE).count();
      assertEquals(alone, general(group, Role.FIRST).count(), group.symbol());
      assertEquals(3, general(group, Role.OTHER).count(), group.symbol());
    }
    for (PlaneGroup plane : PlaneGroup.values()) {
      int free =
          List.of("p1").contains(plane.fullName())
              ? 2
              : List.of("pm", "pg", "cm").contains(plane.fullName()) ? 1 : 0;
      assertEquals(2 - free, general(PackingGroup.of(plane), Role.ALONE).count());
    }
  }

  /** Translations of Euclidean normalisers: International Tables A, tables 15.2. */
  @ParameterizedTest
  @CsvSource({
    "P-1, 8", "P21/c, 8", "C2/c, 8", "P212121, 8", "Pbca, 8", "Fdd2, 4", "Fddd, 8", "Fm-3m, 8",
    "F-43m, 16", "P4/mmm, 4", "I41/a, 4", "P-4, 4", "I-4, 8", "P-3, 2", "P312, 6", "R-3, 6",
    "P6/mmm, 2", "Pm-3m, 2", "Ia-3d, 2"
  })
  void theRangeOfTheCentreIsTheCellOfTheNormaliser(String name, int perCell) {
    CentreRange range = general(PackingGroup.parse(name, 3).get(0), Role.ALONE);
    double[] vectors = new double[9];
    for (int k = 0; k < range.count(); k++) {
      System.arraycopy(range.derivative(k), 0, vectors, 3 * k, 3);
    }
    double volume = range.count() == 3 ? Math.abs(Matrix3.determinant(vectors)) : plane(range);
    assertEquals(1.0 / perCell, volume, 1e-12);
  }

  private static double plane(CentreRange range) {
    double[] a = range.derivative(0);
    double[] b = range.derivative(1);
    return Math.abs(a[0] * b[1] - a[1] * b[0]);
  }

  @Test
  void severalBodiesHaveTheTranslationsOfTheGroup() {
    PackingGroup group = PackingGroup.parse("C2/c", 3).get(0);
    CentreRange range = general(group, Role.OTHER);
    double[] vectors = new double[9];
    for (int k = 0; k < 3; k++) {
      System.arraycopy(range.derivative(k), 0, vectors, 3 * k, 3);
    }
    assertEquals(0.5, Math.abs(Matrix3.determinant(vectors)), 1e-12);
  }

  @Test
  void centresOfSpecialPositionsStayOnThem() {
    for (PackingGroup group : PackingGroup.parse("Pnma, P63/mmc, R3m, Ia-3d, I41/amd", 3)) {
      for (SpecialPosition position : SpecialPositions.of(group, false)) {
        for (Role role : Role.values()) {
          CentreRange range = CentreRange.of(group, position.origin(), position.stabiliser(), role);
          double[] x = new double[3];
          range.centre(new double[] {0.123, 0.456, 0.789}, 0, x, 0);
          for (SymmetryOperation operation : position.stabiliser()) {
            double[] image = operation.apply(x);
            for (int i = 0; i < 3; i++) {
              double shift = image[i] - x[i];
              assertEquals(Math.rint(shift), shift, 1e-12, group.symbol());
            }
          }
        }
      }
    }
  }

  @Test
  void namesAreThoseOfTheAxes() {
    assertEquals(
        List.of("centre x", "centre z"),
        general(PackingGroup.parse("P21", 3).get(0), Role.ALONE).names());
    List<String> names = general(PackingGroup.parse("p3", 2).get(0), Role.ALONE).names();
    assertEquals(2, names.stream().distinct().count());
    assertTrue(names.stream().allMatch(name -> name.startsWith("centre ")));
  }
}
