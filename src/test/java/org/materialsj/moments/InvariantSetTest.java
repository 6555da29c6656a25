package org.materialsj.moments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.materialsj.moments.GoldenInvariants.difference;
import static org.materialsj.moments.GoldenInvariants.randomMoments;
import static org.materialsj.moments.GoldenInvariants.values;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.engine.geometry.Rotations;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.special.WignerD;

class InvariantSetTest {

  @ParameterizedTest
  @CsvSource({
    "4, 32, 3",
    "5, 67, 10",
    "6, 139, 36",
    "7, 266, 81",
    "8, 483, 191",
    "9, 843, 357",
    "10, 1390, 689"
  })
  void invertibleSetHasItsKnownLength(int order, int length, int pseudoscalars) {
    InvariantSet set = InvariantSet.invertible(order);
    assertEquals(length, set.length());
    assertEquals(length + pseudoscalars, set.withPseudoscalars().length());
  }

  @Test
  void compositeFormsAreAsManyAsIndependentMoments() {
    for (int order = 2; order <= InvariantSet.MOST_ORDER; order++) {
      InvariantSet set = InvariantSet.complexMomentForms(order);
      assertEquals(ZernikeIndex.size(order) - 3, set.length(), "order " + order);
    }
    int[] degrees = InvariantSet.complexMomentForms(7).degrees();
    for (int degree = 1; degree <= 4; degree++) {
      int wanted = degree;
      assertEquals(
          new int[] {4, 16, 68, 29}[degree - 1],
          Arrays.stream(degrees).filter(d -> d == wanted).count());
    }
  }

  @Test
  void standardSetIsTheInvertibleOneAndThenTheFormsOfDegreeFour() {
    InvariantSet set = InvariantSet.standard(7);
    assertEquals(295, set.length());
    assertEquals(InvariantSet.invertible(7).invariants(), set.invariants().subList(0, 266));
    assertTrue(set.invariants().subList(266, 295).stream().allMatch(i -> i.degree() == 4));
    assertEquals(376, set.withPseudoscalars().length());
    assertEquals(set.labels(), set.withPseudoscalars().labels().subList(0, 295));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 7, 10})
  void labelsAreDifferentAndCanBeReadBack(int order) {
    for (InvariantSet set :
        List.of(
            InvariantSet.standard(order).withPseudoscalars(),
            InvariantSet.complexMomentForms(order))) {
      assertEquals(set.length(), new HashSet<>(set.labels()).size());
      assertEquals(set.invariants(), set.labels().stream().map(Invariant::parse).toList());
      assertTrue(set.labels().stream().allMatch(l -> l.matches("[a-z0-9_.:]+")));
    }
  }

  @Test
  void labelsStayWhatTheyAre() {
    List<String> labels = InvariantSet.standard(7).withPseudoscalars().labels();
    assertEquals("c2_0", labels.get(1));
    assertEquals("c1_1.c3_1", labels.get(5));
    assertEquals("c1_1.c1_1.c2_2", labels.get(49));
    assertEquals("c2_2.c2_2:2:c1_1.c1_1", labels.get(266));
    assertEquals("c1_1.c3_1.c5_1", labels.get(295));
    assertEquals("c3_3.c3_1:2:c2_2", InvariantSet.complexMomentForms(7).labels().get(10));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "c1_1",
        "c2_0.c2_0",
        "c3_1.c1_1",
        "c1_1.c2_2",
        "c1_0",
        "c1_3",
        "c1_1.c1_1.c3_1",
        "c1_1.c1_1.c4_4",
        "c1_1.c1_1.c1_1.c1_1",
        "c2_2.c2_2:2:c1_1",
        "c2_2.c2_2:3:c3_3",
        "c2_2.c1_1:2:c2_2",
        "c2_2.c2_2:2:c1_1.c2_2",
        "c2_2:2:c2_2.c2_2",
        "c2_2.c2_2:2:",
        "c1_1..c1_1",
        "c1_1.c1_1.",
        " c2_0",
        "c9999_0"
      })
  void whatIsNoInvariantIsRefused(String label) {
    assertThrows(IllegalArgumentException.class, () -> Invariant.parse(label));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4, 7, 10})
  void rotationsChangeNothing(int order) {
    InvariantSet forms = InvariantSet.complexMomentForms(order);
    InvariantSet set = InvariantSet.standard(order).withPseudoscalars();
    SplittableRandom random = Seeds.forItem(11, order);
    for (int trial = 0; trial < 5; trial++) {
      double[] c = randomMoments(order, trial);
      double[] rotated = turned(order, c, Rotations.random(random));
      assertTrue(difference(c, rotated) > 1e-3);
      assertTrue(difference(values(set, c), values(set, rotated)) < 1e-13);
      assertTrue(difference(values(forms, c), values(forms, rotated)) < 1e-13);
    }
  }

  @Test
  void reflectionsTurnTheSignOfPseudoscalarsOnly() {
    InvariantSet set = InvariantSet.standard(7).withPseudoscalars();
    double[] c = randomMoments(7, 12);
    double[] mirror = {1, 0, 0, 0, -1, 0, 0, 0, 1};
    double[] before = values(set, c);
    double[] after = values(set, turned(7, c, mirror));
    int pseudoscalars = 0;
    for (int k = 0; k < before.length; k++) {
      boolean turns = set.invariants().get(k).isPseudoscalar();
      pseudoscalars += turns ? 1 : 0;
      assertEquals(
          turns ? -before[k] : before[k], after[k], 1e-13, set.invariants().get(k).label());
    }
    assertEquals(81, pseudoscalars);
  }

  private static double[] turned(int order, double[] c, double[] matrix) {
    WignerD turn = WignerD.of(matrix, order);
    double[] rotated = new double[c.length];
    for (int n = 0; n <= order; n++) {
      for (int l = n % 2; l <= n; l += 2) {
        int at = ZernikeIndex.of(n, l, -l);
        turn.apply(l, c, at, rotated, at);
      }
    }
    return rotated;
  }

  @Test
  void noneIsZeroForGenericMoments() {
    for (int order = 0; order <= InvariantSet.MOST_ORDER; order++) {
      double[] c = randomMoments(order, 13);
      InvariantSet set = InvariantSet.standard(order).withPseudoscalars();
      double[] values = values(set, c);
      for (int k = 0; k < values.length; k++) {
        assertTrue(Math.abs(values[k]) > 1e-8, set.invariants().get(k).label());
      }
    }
  }

  @Test
  void valuesScaleByTheirDegree() {
    InvariantSet set = InvariantSet.standard(6).withPseudoscalars();
    double[] c = randomMoments(6, 14);
    double[] before = values(set, c);
    double[] after = values(set, Arrays.stream(c).map(x -> 2 * x).toArray());
    int[] degrees = set.degrees();
    for (int k = 0; k < before.length; k++) {
      assertEquals(Math.scalb(before[k], degrees[k]), after[k]);
    }
  }

  @Test
  void lowerOrdersArePartOfHigherOnes() {
    for (int order = 1; order <= InvariantSet.MOST_ORDER; order++) {
      assertTrue(
          new HashSet<>(InvariantSet.standard(order).invariants())
              .containsAll(InvariantSet.standard(order - 1).invariants()));
      List<Invariant> forms = InvariantSet.complexMomentForms(order - 1).invariants();
      assertEquals(
          forms, InvariantSet.complexMomentForms(order).invariants().subList(0, forms.size()));
    }
  }

  @Test
  void ownSetsHaveTheValuesOfTheirMembers() {
    InvariantSet all = InvariantSet.standard(7).withPseudoscalars();
    double[] c = randomMoments(7, 15);
    double[] values = values(all, c);
    int[] chosen = {370, 3, 280, 100, 4};
    InvariantSet own =
        InvariantSet.of(7, Arrays.stream(chosen).mapToObj(all.invariants()::get).toList());
    assertArrayEquals(Arrays.stream(chosen).mapToDouble(k -> values[k]).toArray(), values(own, c));
  }

  @Test
  void pseudoscalarsAreAddedOnce() {
    InvariantSet set = InvariantSet.complexMomentForms(6).withPseudoscalars();
    assertSame(set, set.withPseudoscalars());
  }

  @Test
  void unsuitableOrdersAndMembersAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> InvariantSet.standard(-1));
    assertThrows(IllegalArgumentException.class, () -> InvariantSet.invertible(11));
    Invariant one = Invariant.parse("c4_2.c4_2");
    assertThrows(IllegalArgumentException.class, () -> InvariantSet.of(3, List.of(one)));
    assertThrows(IllegalArgumentException.class, () -> InvariantSet.of(4, List.of(one, one)));
    assertEquals(0, InvariantSet.of(4, List.of()).length());
  }
}
