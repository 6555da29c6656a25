package org.materialsj.packing.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.engine.random.Seeds;
import org.materialsj.model.packing.BallUnion;
import org.materialsj.model.packing.Body;
import org.materialsj.model.packing.Disc;
import org.materialsj.model.packing.Packing;
import org.materialsj.model.packing.Polygon;
import org.materialsj.model.packing.Solids;

class SitesTest {

  private static List<SitePlacement> of(String group, Body body, String site) {
    return Sites.of(
        PackingGroup.parse(group, body.dimension()).get(0), body, site, Sites.TOLERANCE, true);
  }

  private static List<String> symmetries(List<SitePlacement> placements) {
    return placements.stream().map(SitePlacement::symmetry).toList();
  }

  @Test
  void anAsymmetricBodyStandsOnGeneralPositionsOnly() {
    assertEquals(List.of("1"), symmetries(of("P21/c", TestBodies.chiral(), "auto")));
    assertTrue(of("P21/c", TestBodies.chiral(), "-1").isEmpty());
    assertTrue(of("P212121", TestBodies.anthracene(), "-1").isEmpty());
  }

  @Test
  void inversionCentresHaveThreeNames() {
    for (String name : List.of("-1", "inversion centre", "Inversion Center")) {
      List<SitePlacement> placements = of("P21/c", TestBodies.anthracene(), name);
      assertEquals(List.of("-1"), symmetries(placements));
      assertEquals(2, placements.get(0).site().multiplicity());
    }
  }

  @Test
  void autoIsEverySiteThatTheBodyAllows() {
    assertEquals(List.of("1", "-1"), symmetries(of("P21/c", TestBodies.anthracene(), "auto")));
    // Two kinds of inversion centres; three axes of the body along the one of the site.
    List<SitePlacement> placements = of("C2/c", TestBodies.anthracene(), "auto");
    assertEquals(1, placements.stream().filter(p -> p.symmetry().equals("1")).count());
    assertEquals(3, placements.stream().filter(p -> p.symmetry().equals("2")).count());
    assertEquals(2, placements.stream().filter(p -> p.symmetry().equals("-1")).count());
  }

  /** Kinds of orientation: which axes of the body can lie along those of the site. */
  @ParameterizedTest
  @CsvSource({
    // The sixfold axis of benzene, the axes through atoms and those through bonds.
    "benzene, P2, 2, 3",
    "benzene, Pm, m, 3",
    "benzene, P2/m, 2/m, 3",
    "benzene, P222, 222, 6",
    "benzene, P6, 6, 1",
    "benzene, R3, 3, 1",
    "benzene, P6/mmm, 6/mmm, 2",
    "benzene, Fm-3m, m-3m, 0",
    // Up and down differ for no axis of anthracene; 222 has 3! ways of naming its axes.
    "anthracene, P2, 2, 3",
    "anthracene, P222, 222, 6",
    "anthracene, P4, 4, 0",
    // A rod along the axis or across it.
    "rod, P2, 2, 2",
    "rod, Pm, m, 2",
    "rod, P4, 4, 1",
    "rod, P222, 222, 3",
    "rod, P-1, -1, 1"
  })
  void orientationsOnOneKindOfSite(String name, String group, String site, int expected) {
    BallUnion body =
        switch (name) {
          case "benzene" -> TestBodies.benzene();
          case "anthracene" -> TestBodies.anthracene();
          default -> TestBodies.rod();
        };
    double[] first = {};
    int count = 0;
    for (SitePlacement placement : of(group, body, site)) {
      if (first.length == 0) {
        first = placement.origin();
      }
      count += java.util.Arrays.equals(first, placement.origin()) ? 1 : 0;
    }
    assertEquals(expected, count);
  }

  @Test
  void solidsStandOnTheSitesOfTheirSymmetry() {
    Body cube = Solids.CUBE.polyhedron();
    assertEquals("m-3m", of("Pm-3m", cube, "m-3m").get(0).symmetry());
    assertEquals(1, of("Pm-3m", cube, "m-3m").size());
    // A tetrahedron in a cube points to four corners or to the four others.
    assertEquals(2, of("P-43m", Solids.TETRAHEDRON.polyhedron(), "-43m").size());
    assertTrue(of("Pm-3m", Solids.TETRAHEDRON.polyhedron(), "m-3m").isEmpty());
  }

  @Test
  void ballsStandOnAnySite() {
    assertEquals(
        1 + SpecialPositions.of(PackingGroup.parse("Fm-3m", 3).get(0), true).size(),
        of("Fm-3m", TestBodies.sphere(), "auto").size());
    assertEquals(
        1 + SpecialPositions.of(PackingGroup.parse("p6mm", 2).get(0), true).size(),
        of("p6mm", new Disc(1), "auto").size());
  }

  @ParameterizedTest
  @CsvSource({
    "5, pm, m, 2",
    "6, pm, m, 2",
    "6, p2mm, mm2, 2",
    "4, p2mm, mm2, 2",
    "5, p2mm, mm2, 0",
    "3, p3m1, 3m, 2",
    "6, p6, 6, 1",
    "5, p6, 6, 0"
  })
  void polygonsInThePlane(int sides, String group, String site, int expected) {
    List<SitePlacement> placements = of(group, Polygon.regular(sides), site);
    double[] first = placements.isEmpty() ? new double[2] : placements.get(0).origin();
    assertEquals(
        expected,
        placements.stream().filter(p -> java.util.Arrays.equals(first, p.origin())).count());
  }

  @Test
  void aNearlySymmetricMoleculeIsMadeExactlySo() {
    BallUnion exact = TestBodies.anthracene();
    SplittableRandom random = Seeds.forItem(Seeds.DEFAULT, 1);
    double[] bent = exact.centres();
    for (int i = 0; i < bent.length; i++) {
      bent[i] += 0.01 * (random.nextDouble() - 0.5);
    }
    BallUnion body =
        TestBodies.molecule("bent", exact.molecule().orElseThrow().numbers(), bent, exact.radii());
    for (String name : List.of("P21/c,-1", "C2/m,2/m", "Cmmm,mmm", "Cmmm,mm2", "Pnma,m")) {
      String[] parts = name.split(",");
      SitePlacement placement = of(parts[0], body, parts[1]).get(0);
      BallUnion made = (BallUnion) placement.body();
      double[] centres = made.centres();
      for (int i = 0; i < centres.length; i++) {
        assertEquals(body.centres()[i], centres[i], 0.02, name);
      }
      // Symmetry turns the atoms into themselves, so the crystal has no more of them.
      PackingSpace space =
          new PackingSpace(PackingGroup.parse(parts[0], 3).get(0), List.of(placement));
      Packing packing = space.packing(random.doubles(space.dimension()).toArray());
      assertEquals(
          packing.bodiesPerCell() * made.size(), PackingCrystal.of(packing).sites().size(), name);
      assertTrue(Certificate.of(packing).isSound(), name);
    }
    assertTrue(
        Sites.of(PackingGroup.parse("P21/c", 3).get(0), body, "-1", 1e-4, true).isEmpty(),
        "beyond the tolerance there is no symmetry");
  }

  @Test
  void orientationsKeepTheSiteSymmetry() {
    for (SitePlacement placement : of("P63/mmc", TestBodies.benzene(), "auto")) {
      double[] r = new double[9];
      double[] u = {0.1, 0.3, 0.7};
      placement.orientation().rotation(u, 0, r, 0);
      double[] product = Matrix3.multiply(r, Matrix3.transpose(r));
      for (int i = 0; i < 9; i++) {
        assertEquals(i % 4 == 0 ? 1 : 0, product[i], 1e-12);
      }
      assertEquals(1, Matrix3.determinant(r), 1e-12);
    }
  }

  @Test
  void bodiesThatWouldSitOnOnePointAreNotCombined() {
    PackingGroup group = PackingGroup.parse("P-1", 3).get(0);
    List<PackingSpace> spaces =
        Sites.spaces(
            group, List.of(TestBodies.rod(), TestBodies.rod()), List.of("-1"), Sites.TOLERANCE);
    // The origin makes one of eight centres of the first; the axes, one of the other seven.
    assertEquals(1, spaces.size());
    assertFalse(
        Arrays.equals(
            spaces.get(0).placements().get(0).origin(),
            spaces.get(0).placements().get(1).origin()));
    PackingSpace salt =
        Sites.spaces(
                group,
                List.of(TestBodies.chiral(), TestBodies.rod()),
                List.of("general", "-1"),
                Sites.TOLERANCE)
            .get(0);
    assertEquals(List.of(2, 1), salt.sites().stream().map(s -> s.multiplicity()).toList());
    assertEquals(5 + 3 + 3 + 2, salt.dimension());
  }

  /** Such as 1/2,0,0 and 1/2,0,1/2 of P21/c beside 0,0,0: with c + a for c one is the other. */
  @ParameterizedTest
  @CsvSource({"P-1, 2, 1", "P-1, 3, 1", "P21/c, 2, 2", "C2/c, 2, 2"})
  void pairsOfInversionCentresAreTriedOnceForAllAxes(String name, int bodies, int count) {
    PackingGroup group = PackingGroup.parse(name, 3).get(0);
    List<Body> unit = Collections.nCopies(bodies, TestBodies.anthracene());
    assertEquals(count, Sites.spaces(group, unit, List.of("-1"), Sites.TOLERANCE).size());
  }

  @Test
  void unknownSitesGetOnePlainSentence() {
    IllegalArgumentException error =
        assertThrows(IllegalArgumentException.class, () -> of("P1", TestBodies.sphere(), "corner"));
    assertTrue(error.getMessage().startsWith("there is no site \"corner\"; give general, auto,"));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            Sites.spaces(
                PackingGroup.parse("P1", 3).get(0),
                List.of(TestBodies.sphere()),
                List.of("general", "general"),
                Sites.TOLERANCE));
  }
}
