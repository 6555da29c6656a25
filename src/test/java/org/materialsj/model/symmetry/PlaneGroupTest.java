package org.materialsj.model.symmetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaneGroupTest {

  /** Each plane group is the projection along c of a space group without z components. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "p1 | 1 | OBLIQUE | P 1 | 1",
        "p2 | 2 | OBLIQUE | P 1 1 2 | 2",
        "pm | 2 | RECTANGULAR | P m 1 1 | m",
        "pg | 2 | RECTANGULAR | P b 1 1 | m",
        "cm | 4 | RECTANGULAR | C m 1 1 | m",
        "p2mm | 4 | RECTANGULAR | P m m 2 | mm2",
        "p2mg | 4 | RECTANGULAR | P m a 2 | mm2",
        "p2gg | 4 | RECTANGULAR | P b a 2 | mm2",
        "c2mm | 8 | RECTANGULAR | C m m 2 | mm2",
        "p4 | 4 | SQUARE | P 4 | 4",
        "p4mm | 8 | SQUARE | P 4 m m | 4mm",
        "p4gm | 8 | SQUARE | P 4 b m | 4mm",
        "p3 | 3 | HEXAGONAL | P 3 | 3",
        "p3m1 | 6 | HEXAGONAL | P 3 m 1 | 3m",
        "p31m | 6 | HEXAGONAL | P 3 1 m | 3m",
        "p6 | 6 | HEXAGONAL | P 6 | 6",
        "p6mm | 12 | HEXAGONAL | P 6 m m | 6mm",
      })
  void operationsEqualThoseOfTheSpaceGroupAlongC(
      String name, int order, PlaneSystem system, String spaceGroup, String pointGroup) {
    PlaneGroup group = PlaneGroup.ofName(name).orElseThrow();
    Set<SymmetryOperation> expected =
        new HashSet<>(SpaceGroup.ofName(spaceGroup).orElseThrow().operations());
    assertEquals(expected, new HashSet<>(group.operations()));
    assertEquals(order, group.operations().size());
    assertEquals(system, group.system());
    assertEquals(pointGroup, PointGroup.of(group.operations()).symbol());
    assertEquals(Optional.empty(), SpaceGroup.missingProduct(group.operations()));
    assertEquals(name, group.fullName());
    assertEquals(SymmetryOperation.IDENTITY, group.operations().get(0));
  }

  @Test
  void operationsLeaveZAlone() {
    for (PlaneGroup group : PlaneGroup.values()) {
      for (SymmetryOperation op : group.operations()) {
        double[] image = op.apply(new double[] {0.1, 0.2, 0.3});
        assertEquals(0.3, image[2], 0);
        assertEquals(0, op.rotation(0, 2));
        assertEquals(0, op.rotation(1, 2));
      }
    }
  }

  @Test
  void thereAre17InTheOrderOfTheTables() {
    List<String> names = Arrays.stream(PlaneGroup.values()).map(PlaneGroup::shortName).toList();
    assertEquals(
        List.of(
            "p1", "p2", "pm", "pg", "cm", "pmm", "pmg", "pgg", "cmm", "p4", "p4m", "p4g", "p3",
            "p3m1", "p31m", "p6", "p6m"),
        names);
    for (int number = 1; number <= 17; number++) {
      assertEquals(number, PlaneGroup.ofNumber(number).number());
    }
    assertThrows(IllegalArgumentException.class, () -> PlaneGroup.ofNumber(0));
    assertThrows(IllegalArgumentException.class, () -> PlaneGroup.ofNumber(18));
  }

  @Test
  void shortAndFullNamesFindTheGroup() {
    assertEquals(Optional.of(PlaneGroup.PMM), PlaneGroup.ofName("pmm"));
    assertEquals(Optional.of(PlaneGroup.PMM), PlaneGroup.ofName("P 2 m m"));
    assertEquals(Optional.empty(), PlaneGroup.ofName("p5"));
  }
}
