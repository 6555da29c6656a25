package org.materialsj.packing.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.materialsj.model.symmetry.SymmetryOperation;

/** Numbers of Wyckoff positions are those of International Tables A. */
class SpecialPositionsTest {

  private static List<SpecialPosition> of(String group, int dimension) {
    return SpecialPositions.of(PackingGroup.parse(group, dimension).get(0), false);
  }

  private static Map<String, Integer> symmetries(List<SpecialPosition> positions) {
    Map<String, Integer> counts = new TreeMap<>();
    positions.forEach(p -> counts.merge(p.symmetry(), 1, Integer::sum));
    return counts;
  }

  @Test
  void planeGroupsHave72WyckoffPositions() {
    int total = 0;
    for (PackingGroup group : PackingGroup.parse("all", 2)) {
      total += 1 + SpecialPositions.of(group, false).size();
    }
    assertEquals(72, total);
  }

  @Test
  void spaceGroupsHave1731WyckoffPositions() {
    int total = 0;
    for (PackingGroup group : PackingGroup.parse("all", 3)) {
      total += 1 + SpecialPositions.of(group, false).size();
    }
    assertEquals(1731, total);
  }

  @Test
  void siteSymmetriesOfWellKnownGroups() {
    assertEquals(Map.of("-1", 4), symmetries(of("P21/c", 3)));
    assertEquals(Map.of("-1", 4, "2", 1), symmetries(of("C2/c", 3)));
    assertEquals(Map.of("-1", 2), symmetries(of("Pbca", 3)));
    assertEquals(Map.of("-1", 2, "m", 1), symmetries(of("Pnma", 3)));
    assertEquals(Map.of(), symmetries(of("P212121", 3)));
    assertEquals(
        Map.of("m-3m", 2, "-43m", 1, "mmm", 1, "4mm", 1, "3m", 1, "mm2", 3, "m", 2),
        symmetries(of("Fm-3m", 3)));
    assertEquals(Map.of("2", 4), symmetries(of("p2", 2)));
  }

  @Test
  void anotherOriginCountsOnceWhenAskedFor() {
    PackingGroup group = PackingGroup.parse("P21/c", 3).get(0);
    assertEquals(1, SpecialPositions.of(group, true).size());
    assertEquals(1, SpecialPositions.of(PackingGroup.parse("P-1", 3).get(0), true).size());
  }

  @Test
  void copiesTimesStabiliserIsTheOrderOfTheGroup() {
    for (PackingGroup group : PackingGroup.parse("Pnma, I41/acd, R-3c, Ia-3d, P6/mmm", 3)) {
      for (SpecialPosition position : SpecialPositions.of(group, false)) {
        assertEquals(
            group.order(), position.representatives().size() * position.stabiliser().size());
        assertEquals(0, position.representatives().get(0));
        for (SymmetryOperation operation : position.stabiliser()) {
          double[] image = operation.apply(position.origin());
          for (int i = 0; i < 3; i++) {
            double shift = image[i] - position.origin()[i];
            assertEquals(Math.rint(shift), shift, 1e-12);
          }
        }
      }
    }
    assertTrue(of("P1", 3).isEmpty());
  }
}
