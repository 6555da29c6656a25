package org.materialsj.packing.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.materialsj.engine.random.Seeds;
import org.materialsj.model.packing.Body;
import org.materialsj.model.packing.Disc;
import org.materialsj.model.packing.PackedSite;
import org.materialsj.model.packing.Packing;
import org.materialsj.model.packing.PackingCertificate;
import org.materialsj.model.packing.PackingCertificate.Run;
import org.materialsj.model.packing.PackingCertificate.Status;
import org.materialsj.model.packing.Polygon;
import org.materialsj.model.packing.Polyhedron;
import org.materialsj.model.symmetry.SpaceGroup;
import org.materialsj.model.symmetry.SymmetryOperation;
import org.materialsj.packing.search.Objective.Evaluator;

class CertificateTest {

  private static Packing best(String group, String site, Body body, int trials) {
    PackingGroup found = PackingGroup.parse(group, body.dimension()).get(0);
    return best(Sites.spaces(found, List.of(body), List.of(site), 0.05).get(0), trials);
  }

  private static Packing best(PackingSpace space, int trials) {
    SplittableRandom random = Seeds.forItem(Seeds.DEFAULT, space.group().order());
    Evaluator evaluator = space.evaluator();
    double most = -1;
    double[] best = {};
    for (int trial = 0; trial < trials; trial++) {
      double[] u = random.doubles(space.dimension()).toArray();
      double density = evaluator.density(u, Math.max(0, most));
      if (density > most) {
        most = density;
        best = u;
      }
    }
    return space.packing(best);
  }

  private static PackingCertificate checkSound(Packing packing) {
    PackingCertificate certificate = Certificate.of(packing);
    String group = packing.group();
    assertTrue(certificate.groupComplete(), group);
    assertTrue(certificate.multiplicityRight(), group);
    assertEquals(packing.density(), certificate.density(), 1e-9, group);
    assertEquals(0, certificate.smallestGap(), 1e-9, group);
    assertFalse(certificate.contacts().isEmpty(), group);
    assertTrue(certificate.coordination().stream().anyMatch(n -> n > 0), group);
    assertTrue(certificate.isSound(), group);
    return certificate;
  }

  /**
   * Every group is packed with a body without symmetry, and its CIF read and measured again. With
   * -Dmaterialsj.packing=all the best of more packings.
   */
  @Test
  void packingsInAll230GroupsAreSoundWhenTheirCifIsReadBack() {
    for (PackingGroup group : PackingGroup.parse("all", 3)) {
      PackingSpace space =
          new PackingSpace(group, List.of(Sites.general(group, TestBodies.chiral())));
      int trials = "all".equals(System.getProperty("materialsj.packing")) ? 2000 : 100;
      Packing packing = best(space, group.order() > 48 ? trials / 10 : trials);
      assertEquals(group.order(), packing.bodiesPerCell());
      String symmetry = checkSound(packing).symmetry().orElseThrow();
      int number = SpaceGroup.ofOperations(group.operations()).orElseThrow().number();
      assertTrue(symmetry.endsWith(" (" + number + ")"), group.symbol() + " is " + symmetry);
    }
  }

  @Test
  void packingsInAll17PlaneGroupsAreSound() {
    for (PackingGroup group : PackingGroup.parse("all", 2)) {
      for (Body body : List.of(Polygon.regular(5), new Disc(1), hook())) {
        checkSound(best(new PackingSpace(group, List.of(Sites.general(group, body))), 200));
      }
    }
  }

  private static Body hook() {
    return Polygon.of("hook", 0, 0, 3, 0, 3, 2, 2, 2, 2, 1, 0, 1);
  }

  @ParameterizedTest
  @CsvSource({
    "P21/c, -1",
    "C2/c, 2",
    "Pnma, m",
    "Cmce, 2/m",
    "R-3c, 32",
    "R-3c:R, 32",
    "Immm, mmm",
    "Pbca, -1"
  })
  void packingsOnSpecialPositionsAreSound(String group, String site) {
    checkSound(best(group, site, TestBodies.benzene(), 200));
  }

  @Test
  void packingsOfPolyhedraAndOfSeveralBodiesAreSound() {
    Body wedge = Polyhedron.hull("wedge", 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 1.5, 1, 1, 1);
    checkSound(best("P21/c", "general", wedge, 200));
    PackingGroup group = PackingGroup.parse("P-1", 3).get(0);
    checkSound(
        best(
            Sites.spaces(
                    group,
                    List.of(TestBodies.chiral(), TestBodies.rod()),
                    List.of("general", "-1"),
                    0.05)
                .get(0),
            200));
    PackingGroup plane = PackingGroup.parse("p2", 2).get(0);
    checkSound(
        best(
            Sites.spaces(
                    plane, List.of(Polygon.regular(7), new Disc(0.5)), List.of("general"), 0.05)
                .get(0),
            200));
  }

  @Test
  void spheresOfTheDensestPackingTouchTwelveOthers() {
    PackingGroup group = PackingGroup.parse("Fm-3m", 3).get(0);
    PackingSpace space =
        new PackingSpace(
            group, Sites.of(group, TestBodies.sphere(), "m-3m", 0.05, true).subList(0, 1));
    PackingCertificate certificate = Certificate.of(space.packing(new double[1]));
    assertEquals(Math.PI / Math.sqrt(18), certificate.density(), 1e-12);
    assertEquals(List.of(12), certificate.coordination());
    assertEquals(12, certificate.contacts().size());
    assertEquals(4, certificate.bodiesPerCell());
    assertEquals(192, certificate.groupOrder());
  }

  @Test
  void theSymmetryOfMoleculesIsFoundAnew() {
    assertEquals(
        Optional.of("P2_1/c (14)"),
        Certificate.of(best("P21/n", "general", TestBodies.chiral(), 50)).symmetry());
    // A molecule with an inversion centre, alone in its cell.
    assertEquals(
        Optional.of("P-1 (2), more than was searched"),
        Certificate.of(best("P1", "general", TestBodies.anthracene(), 50)).symmetry());
    assertEquals(Optional.empty(), Certificate.of(best("P1", "general", box(), 50)).symmetry());
  }

  private static Body box() {
    return Polyhedron.hull(
        "box", 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 3, 1, 2, 0, 1, 0, 3, 0, 2, 3, 1, 2, 3);
  }

  @Test
  void overlapsAreFound() {
    Packing packing = best("P21/c", "general", TestBodies.chiral(), 50);
    double[] cell = packing.cell();
    for (int i = 0; i < 9; i++) {
      cell[i] *= 0.999;
    }
    PackingCertificate certificate = Certificate.of(packing);
    assertTrue(certificate.smallestGap() < -1e-4);
    assertTrue(certificate.densityError() < -1e-4);
    assertFalse(certificate.isSound());
  }

  @Test
  void bodiesOnTopOfEachOtherAreFound() {
    PackingGroup group = PackingGroup.parse("p2", 2).get(0);
    Packing packing =
        new Packing(
            "p2",
            group.operations(),
            List.of(new PackedSite(new Disc(1), List.of(0, 1))),
            new double[] {3, 0, 0, 3},
            new double[] {1, 0, 0, 1},
            new double[2],
            2 * Math.PI / 9);
    PackingCertificate certificate = Certificate.of(packing);
    assertFalse(certificate.multiplicityRight());
    assertEquals(-2, certificate.smallestGap(), 1e-12);
  }

  @Test
  void anIncompleteGroupIsFound() {
    Packing packing =
        new Packing(
            "own",
            List.of(SymmetryOperation.IDENTITY, SymmetryOperation.parse("-y,x,z")),
            List.of(new PackedSite(new Disc(1), List.of(0, 1))),
            new double[] {4, 0, 0, 4},
            new double[] {1, 0, 0, 1},
            new double[] {0.3, 0.2},
            2 * Math.PI / 16);
    PackingCertificate certificate = Certificate.of(packing);
    assertFalse(certificate.groupComplete());
    // From (0.3, 0.2) to (-0.2, 0.3): far apart, and measured all the same.
    assertEquals(4 * Math.hypot(0.5, 0.1) - 2, certificate.smallestGap(), 1e-12);
    assertEquals(List.of(0), certificate.coordination());
  }

  @Test
  void theRunIsKeptWithItsWords() {
    Run run = new Run("CMA-ES", 7, 1000, 990, Status.BEST_FOUND);
    PackingCertificate certificate =
        Certificate.of(best("P1", "general", TestBodies.rod(), 20)).with(run);
    assertEquals(Optional.of(run), certificate.run());
    assertEquals("best found", run.status().words());
    assertEquals("best found before the search was cancelled", Status.CANCELLED.words());
  }
}
