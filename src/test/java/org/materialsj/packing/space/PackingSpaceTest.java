package org.materialsj.packing.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.engine.random.Seeds;
import org.materialsj.model.Lattice;
import org.materialsj.model.packing.Body;
import org.materialsj.model.packing.Disc;
import org.materialsj.model.packing.Packing;
import org.materialsj.model.packing.Polygon;
import org.materialsj.packing.kernel.Kernels;
import org.materialsj.packing.kernel.Pose;
import org.materialsj.packing.kernel.Sweep;
import org.materialsj.packing.search.Objective.Evaluator;

class PackingSpaceTest {

  private static PackingGroup group(String name, Body body) {
    return PackingGroup.parse(name, body.dimension()).get(0);
  }

  private static PackingSpace general(String name, Body... bodies) {
    PackingGroup group = group(name, bodies[0]);
    return Sites.spaces(group, List.of(bodies), List.of("general"), Sites.TOLERANCE).get(0);
  }

  private static PackingSpace special(String name, String site, Body body) {
    return Sites.spaces(group(name, body), List.of(body), List.of(site), Sites.TOLERANCE).get(0);
  }

  private static double[] random(SplittableRandom random, PackingSpace space) {
    return random.doubles(space.dimension()).toArray();
  }

  @ParameterizedTest
  @CsvSource({
    "p1,3", "p2,5", "pm,3", "pg,3", "cm,3", "p2mm,4", "p2mg,4", "p2gg,4", "c2mm,4", "p3,3",
    "p3m1,3", "p31m,3", "p4,3", "p4mm,3", "p4gm,3", "p6,3", "p6mm,3"
  })
  void dimensionsInThePlane(String name, int dimension) {
    assertEquals(dimension, general(name, Polygon.regular(5)).dimension());
    assertEquals(dimension - 1, general(name, new Disc(1)).dimension());
  }

  @ParameterizedTest
  @CsvSource({
    "P1,8",
    "P-1,11",
    "P21,8",
    "P21/c,9",
    "C2/c,9",
    "P212121,8",
    "Pbca,8",
    "Pna21,7",
    "P41,6",
    "R3,6",
    "R3:R,6",
    "P63/m,7",
    "Fm-3m,6"
  })
  void dimensionsInSpace(String name, int dimension) {
    assertEquals(dimension, general(name, TestBodies.chiral()).dimension());
    assertEquals(dimension - 1, general(name, TestBodies.rod()).dimension());
    assertEquals(dimension - 3, general(name, TestBodies.sphere()).dimension());
  }

  @Test
  void aMoleculeOnAnInversionCentreHasFewerVariablesAndHalfTheCopies() {
    PackingSpace monoclinic = special("P21/c", "inversion centre", TestBodies.anthracene());
    assertEquals(6, monoclinic.dimension());
    assertEquals(2, monoclinic.sites().get(0).multiplicity());
    PackingSpace orthorhombic = special("Pbca", "-1", TestBodies.anthracene());
    assertEquals(5, orthorhombic.dimension());
    assertEquals(4, orthorhombic.sites().get(0).multiplicity());
  }

  @Test
  void namesSayWhatVaries() {
    assertEquals(
        List.of(
            "length ratio b/a",
            "length ratio c/a",
            "angle beta",
            "centre x",
            "centre z",
            "turn 1",
            "turn 2",
            "turn 3"),
        general("P21", TestBodies.chiral()).names());
    assertEquals(
        List.of("body 2 centre x", "body 2 centre y", "body 2 centre z", "body 2 turn 1"),
        general("P1", TestBodies.chiral(), TestBodies.rod()).names().subList(8, 12));
  }

  @Test
  void densitiesArePositiveInEveryGroup() {
    SplittableRandom random = Seeds.forItem(Seeds.DEFAULT, 1);
    for (PackingGroup group : PackingGroup.parse("all", 2)) {
      check(Sites.spaces(group, List.of(Polygon.regular(5)), List.of("general"), 0.05), random);
    }
    for (PackingGroup group : PackingGroup.parse("all", 3)) {
      check(Sites.spaces(group, List.of(TestBodies.chiral()), List.of("general"), 0.05), random);
    }
  }

  private static void check(List<PackingSpace> spaces, SplittableRandom random) {
    PackingSpace space = spaces.get(0);
    Evaluator evaluator = space.evaluator();
    double best = 0;
    for (int trial = 0; trial < 20; trial++) {
      double density = evaluator.density(random(random, space), 0);
      assertTrue(density >= 0 && density <= 1, () -> space.group().symbol());
      best = Math.max(best, density);
    }
    assertTrue(best > 0.01, () -> space.group().symbol());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"P1", "P-1", "P21/c", "C2/c", "Pna21", "P41", "R3", "R3:R", "P63", "Pa-3"})
  void wholeTurnsOfTheTorusChangeNothing(String name) {
    PackingSpace space = general(name, TestBodies.chiral());
    Evaluator evaluator = space.evaluator();
    SplittableRandom random = Seeds.forItem(Seeds.DEFAULT, 2);
    for (int trial = 0; trial < 10; trial++) {
      double[] u = random(random, space);
      double density = evaluator.density(u, 0);
      for (int k = 0; k < u.length; k++) {
        double[] v = u.clone();
        v[k] += k % 2 == 0 ? 1 : -2;
        assertEquals(density, evaluator.density(v, 0), 1e-9);
      }
    }
  }

  /** The end of the period of a centre is the same packing as its beginning. */
  @Test
  void densityIsContinuousAcrossThePeriodOfEveryVariable() {
    SplittableRandom random = Seeds.forItem(Seeds.DEFAULT, 3);
    for (PackingGroup group : PackingGroup.parse("all", 3)) {
      if (group.order() <= 48) {
        checkPeriods(
            new PackingSpace(group, List.of(Sites.general(group, TestBodies.chiral()))), random);
      }
    }
    for (PackingGroup group : PackingGroup.parse("all", 2)) {
      checkPeriods(
          new PackingSpace(group, List.of(Sites.general(group, Polygon.regular(5)))), random);
    }
    checkPeriods(special("P21/c", "-1", TestBodies.anthracene()), random);
    checkPeriods(special("Pnma", "m", TestBodies.benzene()), random);
    checkPeriods(general("P21/c", TestBodies.chiral(), TestBodies.rod()), random);
    checkPeriods(general("P21", TestBodies.chiral(), TestBodies.chiral()), random);
  }

  private static void checkPeriods(PackingSpace space, SplittableRandom random) {
    Evaluator evaluator = space.evaluator();
    double[] u = random(random, space);
    for (int k = 0; k < u.length; k++) {
      u[k] = 1e-11;
      double begin = evaluator.density(u, 0);
      u[k] = 1 - 1e-11;
      assertEquals(begin, evaluator.density(u, 0), 1e-6, space.group().symbol());
      u[k] = random.nextDouble();
    }
  }

  @Test
  void belowTheCutDensitiesAreOnlyKnownToBeBelow() {
    PackingSpace space = general("P21/c", TestBodies.chiral());
    Evaluator evaluator = space.evaluator();
    SplittableRandom random = Seeds.forItem(Seeds.DEFAULT, 4);
    for (int trial = 0; trial < 200; trial++) {
      double[] u = random(random, space);
      double exact = evaluator.density(u, 0);
      assertEquals(exact, evaluator.density(u, exact), 0);
      double below = evaluator.density(u, exact + 0.01);
      assertTrue(below >= 0 && below < exact + 0.01);
    }
  }

  @Test
  void halfAMoleculePerUnitIsTheSamePackingAsOneInTheSubgroup() {
    PackingSpace half = special("P21/c", "-1", TestBodies.anthracene());
    PackingGroup subgroup = group("P21", TestBodies.anthracene());
    SplittableRandom random = Seeds.forItem(Seeds.DEFAULT, 7);
    SitePlacement whole = Sites.general(subgroup, half.sites().get(0).body());
    for (int trial = 0; trial < 20; trial++) {
      double[] u = random(random, half);
      Pose pose = new Pose(3, 1);
      assertTrue(half.decode(u, pose));
      // The screw axis of P2_1/c is at z = 1/4, that of P2_1 at 0.
      pose.centres[2] -= 0.25;
      double scale =
          Kernels.of(subgroup.operations(), List.of(whole.site()), Sweep.INNERMOST)
              .scale(pose, Math.cbrt(half.measure()), Double.POSITIVE_INFINITY);
      double expected = half.evaluator().density(u, 0);
      assertEquals(expected, half.measure() / Math.pow(scale, 3), 1e-9);
    }
  }

  @Test
  void twoBodiesInP1AreOneInItsSupergroup() {
    Body body = TestBodies.benzene();
    PackingSpace one = general("P-1", body);
    PackingSpace two = general("P1", body, body);
    SplittableRandom random = Seeds.forItem(Seeds.DEFAULT, 8);
    for (int trial = 0; trial < 20; trial++) {
      double[] u = random(random, one);
      Pose pose = new Pose(3, 1);
      if (one.decode(u, pose)) {
        Pose both = new Pose(3, 2);
        System.arraycopy(pose.cell, 0, both.cell, 0, 9);
        for (int b = 0; b < 2; b++) {
          System.arraycopy(pose.rotations, 0, both.rotations, 9 * b, 9);
          for (int i = 0; i < 3; i++) {
            both.centres[3 * b + i] = (b == 0 ? 1 : -1) * pose.centres[i];
          }
        }
        double scale =
            Kernels.of(two.group().operations(), two.sites(), Sweep.INNERMOST)
                .scale(both, Math.cbrt(two.measure()), Double.POSITIVE_INFINITY);
        assertEquals(one.evaluator().density(u, 0), two.measure() / Math.pow(scale, 3), 1e-9);
      }
    }
  }

  @Test
  void packingsAreInAngstromAndHaveTheDensityOfTheirPoint() {
    PackingSpace space = general("P21/c", TestBodies.chiral());
    double[] u = random(Seeds.forItem(Seeds.DEFAULT, 9), space);
    Packing packing = space.packing(u);
    double volume = new Lattice(packing.cell()).volume();
    assertEquals(packing.density(), space.measure() / volume, 1e-12);
    assertEquals(packing.density(), space.evaluator().density(u, 0), 1e-12);
    assertEquals(4, packing.bodiesPerCell());
    assertEquals("P2_1/c", packing.group());
  }

  @Test
  void aPointWithoutCellHasDensityZero() {
    PackingSpace space = general("P1", TestBodies.chiral());
    double[] u = {0.1, 0.1, 0.5, 0.5, 0.5, 0.1, 0.2, 0.3};
    assertEquals(0, space.evaluator().density(u, 0.5));
    assertEquals(0, space.evaluator().contacts(u, 1e-3).length);
    assertThrows(IllegalArgumentException.class, () -> space.packing(u));
  }

  @Test
  void aSpaceWithoutFreedomStillHasAVariable() {
    PackingSpace space = special("Fm-3m", "m-3m", TestBodies.sphere());
    assertEquals(List.of("nothing free"), space.names());
    // Spheres at the corners and face centres of a cube touch: the densest packing.
    assertEquals(Math.PI / Math.sqrt(18), space.evaluator().density(new double[1], 0), 1e-12);
    assertEquals(4, space.sites().get(0).multiplicity());
  }

  /** The variable of a length ratio. */
  private static double ratio(double r) {
    return (Math.log(r) / 1.4 + 1) / 4;
  }

  /** The variable of an angle. */
  private static double angle(double degrees) {
    return (degrees - 45) / 180;
  }

  /** Cells in which spheres are closely packed, derived from the cubic lattice of their centres. */
  @Test
  void rangesHoldTheDensestPackingOfSpheres() {
    double oblique = Math.toDegrees(Math.acos(-1 / Math.sqrt(3)));
    Map<String, double[]> points =
        Map.of(
            "P1",
            new double[] {ratio(1), ratio(1), angle(60), angle(60), angle(60)},
            "P-1",
            new double[] {
              ratio(1), ratio(Math.sqrt(3)), angle(oblique), angle(90), angle(90), 0.5, 0, 0.5
            },
            "P21",
            new double[] {ratio(Math.sqrt(2)), ratio(1), angle(90), 0.5, 0.5},
            "P21/c",
            new double[] {
              ratio(Math.sqrt(3)),
              ratio(Math.sqrt(11.0 / 3)),
              angle(Math.toDegrees(Math.acos(Math.sqrt(3.0 / 11)))),
              0.5,
              1.0 / 3,
              0.5
            },
            "P212121",
            new double[] {ratio(Math.sqrt(2)), ratio(Math.sqrt(0.5)), 0, 0.25, 0.5},
            "Pbca",
            new double[] {ratio(Math.sqrt(1.5)), ratio(1.5 / Math.sqrt(2)), 0.5, 0.75, 1.0 / 6});
    points.forEach(
        (name, u) ->
            assertEquals(
                Math.PI / Math.sqrt(18),
                general(name, TestBodies.sphere()).evaluator().density(u, 0),
                1e-12,
                name));
    Evaluator centred = general("C2/c", TestBodies.sphere()).evaluator();
    double best = 0;
    double beta = 180 - Math.toDegrees(Math.asin(Math.sqrt(2.0 / 3)));
    for (int i = 0; i < 24 * 24 * 24; i++) {
      double[] u = {
        ratio(1),
        ratio(Math.sqrt(0.75)),
        angle(beta),
        i % 24 / 24.0,
        i / 24 % 24 / 24.0,
        i / 576 / 24.0
      };
      best = Math.max(best, centred.density(u, Math.max(best, 0.7)));
    }
    assertEquals(Math.PI / Math.sqrt(18), best, 1e-12, "C2/c");
  }

  @Test
  void bodiesOfAnotherDimensionAreRejected() {
    PackingGroup plane = PackingGroup.parse("p2", 2).get(0);
    assertThrows(
        IllegalArgumentException.class,
        () -> Sites.of(plane, TestBodies.sphere(), "general", 0.05, true));
    assertThrows(IllegalArgumentException.class, () -> new PackingSpace(plane, List.of()));
  }
}
