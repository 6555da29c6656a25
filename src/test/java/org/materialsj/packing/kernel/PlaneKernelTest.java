package org.materialsj.packing.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.materialsj.model.packing.Body;
import org.materialsj.model.packing.Disc;
import org.materialsj.model.packing.PackedSite;
import org.materialsj.model.packing.Polygon;
import org.materialsj.model.symmetry.PlaneGroup;

class PlaneKernelTest {

  private static final double NO_LIMIT = Double.POSITIVE_INFINITY;
  private static final Polygon ARROW =
      Polygon.of("arrow", 0, 0, 3, -1.5, 2, 0, 3, 1.5); // has a notch
  private static final Polygon ELL = Polygon.of("L", 0, 0, 2, 0, 2, 0.7, 0.7, 0.7, 0.7, 3, 0, 3);
  private static final Polygon COMB =
      Polygon.of(
          "comb", 0, 0, 4, 0, 4, 3, 3, 3, 3, 1, 2.4, 1.2, 2.4, 3, 1.6, 3, 1.6, 1, 1, 1, 1, 3, 0, 3);
  private static final Polygon TRAPEZE = Polygon.of("trapeze", 0, 0, 4, 0.3, 3, 1, 1.2, 1.4);

  private static void checkExact(Random random, int states, Body... bodies) {
    for (int state = 0; state < states; state++) {
      PlaneGroup group = PlaneGroup.ofNumber(1 + random.nextInt(17));
      List<PackedSite> sites = PlanePoses.sites(group, bodies);
      Pose pose = PlanePoses.random(group, bodies.length, random);
      PlaneKernel kernel = new PlaneKernel(group.operations(), sites, Sweep.INNERMOST);
      double start = PlanePoses.start(sites);
      double scale = kernel.scale(pose, start, NO_LIMIT);
      String where = group + " state " + state + " scale " + scale + " start " + start;
      assertFalse(
          PlaneOverlaps.any(group.operations(), sites, pose, scale * (1 + 1e-9)), "above " + where);
      assertTrue(
          PlaneOverlaps.any(group.operations(), sites, pose, scale * (1 - 1e-9)), "below " + where);
      assertEquals(0, kernel.smallestGap(pose, scale), 1e-11 * scale, where);
      assertTrue(kernel.smallestGap(pose, scale * (1 + 1e-6)) > 0, where);
      assertTrue(kernel.smallestGap(pose, scale * (1 - 1e-6)) < 0, where);
      assertEquals(
          scale,
          kernel.contacts(pose, scale, 1e-9).stream().mapToDouble(Contact::scale).max().orElse(0),
          1e-12 * scale,
          where);
    }
  }

  @Test
  void bodiesOverlapJustBelowTheScaleAndNotJustAboveForRegularPolygons() {
    Random random = new Random(1);
    for (int n = 3; n <= 12; n++) {
      checkExact(random, 250, Polygon.regular(n));
    }
  }

  @Test
  void bodiesOverlapJustBelowTheScaleAndNotJustAboveForDiscs() {
    checkExact(new Random(2), 3000, new Disc(1.3));
  }

  @Test
  void bodiesOverlapJustBelowTheScaleAndNotJustAboveForConvexPolygons() {
    checkExact(new Random(3), 3000, TRAPEZE);
  }

  @Test
  void bodiesOverlapJustBelowTheScaleAndNotJustAboveForPolygonsWithNotches() {
    checkExact(new Random(4), 400, ARROW);
    checkExact(new Random(5), 400, ELL);
    checkExact(new Random(6), 100, COMB);
  }

  @Test
  void bodiesOverlapJustBelowTheScaleAndNotJustAboveForMixtures() {
    checkExact(new Random(7), 200, new Disc(1), TRAPEZE);
    checkExact(new Random(8), 150, Polygon.regular(5), Polygon.regular(3));
    checkExact(new Random(9), 50, ELL, new Disc(0.3), Polygon.regular(4));
    checkExact(new Random(10), 300, new Disc(1), new Disc(0.4));
  }

  @Test
  void noLargerScaleOverlapsWhenTheOutermostIsAskedFor() {
    Random random = new Random(13);
    Polygon clamp = Polygon.of("clamp", 0, 0, 4, 0, 4, 0.3, 0.3, 0.3, 0.3, 3.7, 4, 3.7, 4, 4, 0, 4);
    int inside = 0;
    for (int state = 0; state < 300; state++) {
      PlaneGroup group = PlaneGroup.ofNumber(1 + random.nextInt(17));
      List<PackedSite> sites = PlanePoses.sites(group, clamp, new Disc(0.3));
      Pose pose = PlanePoses.random(group, sites.size(), random);
      double start = PlanePoses.start(sites);
      double inner =
          new PlaneKernel(group.operations(), sites, Sweep.INNERMOST).scale(pose, start, NO_LIMIT);
      PlaneKernel kernel = new PlaneKernel(group.operations(), sites, Sweep.OUTERMOST);
      double outer = kernel.scale(pose, start, NO_LIMIT);
      assertTrue(outer >= inner * (1 - 1e-12), "state " + state);
      assertEquals(
          outer,
          kernel.contacts(pose, outer, 1e-9).stream().mapToDouble(Contact::scale).max().orElse(0),
          1e-12 * outer,
          "state " + state);
      assertTrue(
          PlaneOverlaps.any(group.operations(), sites, pose, outer * (1 - 1e-9)), "state " + state);
      for (double factor : new double[] {1 + 1e-9, 1.003, 1.01, 1.03, 1.1, 1.3, 2}) {
        assertFalse(
            PlaneOverlaps.any(group.operations(), sites, pose, outer * factor), "state " + state);
      }
      inside += outer > inner * (1 + 1e-9) ? 1 : 0;
    }
    assertTrue(inside > 5, "bodies lay in one another in " + inside + " states");
  }

  @Test
  void gradientsOfContactsAreDerivativesOfTheScale() {
    Random random = new Random(11);
    Body[][] cases = {
      {Polygon.regular(5)},
      {TRAPEZE},
      {ARROW},
      {new Disc(1), TRAPEZE},
      {new Disc(1)},
      {Polygon.regular(3), Polygon.regular(4)}
    };
    for (Body[] bodies : cases) {
      for (int state = 0; state < 100; state++) {
        PlaneGroup group = PlaneGroup.ofNumber(1 + random.nextInt(17));
        List<PackedSite> sites = PlanePoses.sites(group, bodies);
        new PlaneGradients(group, sites, PlanePoses.random(group, bodies.length, random), random)
            .check();
      }
    }
  }

  @Test
  void theCellBasisDoesNotMatter() {
    Random random = new Random(12);
    for (int state = 0; state < 200; state++) {
      List<PackedSite> sites = PlanePoses.sites(PlaneGroup.P2, ELL);
      Pose pose = PlanePoses.random(PlaneGroup.P2, 1, random);
      PlaneKernel kernel = new PlaneKernel(PlaneGroup.P2.operations(), sites, Sweep.INNERMOST);
      double scale = kernel.scale(pose, PlanePoses.start(sites), NO_LIMIT);
      Pose skewed = new Pose(2, 1);
      int steps = 7;
      for (int d = 0; d < 2; d++) {
        skewed.cell[d] = pose.cell[d];
        skewed.cell[2 + d] = pose.cell[2 + d] + steps * pose.cell[d];
      }
      skewed.centres[0] = pose.centres[0] - steps * pose.centres[1];
      skewed.centres[1] = pose.centres[1];
      System.arraycopy(pose.rotations, 0, skewed.rotations, 0, 4);
      assertEquals(scale, kernel.scale(skewed, PlanePoses.start(sites), NO_LIMIT), 1e-11 * scale);
    }
  }

  @Test
  void theOriginOfThePolygonAndTheOrderOfItsCornersDoNotMatter() {
    double[] ell = {0, 0, 2, 0, 2, 0.7, 0.7, 0.7, 0.7, 3, 0, 3};
    double[] other = new double[12];
    for (int k = 0; k < 6; k++) {
      other[2 * k] = ell[(2 * (9 - k)) % 12] + 100;
      other[2 * k + 1] = ell[(2 * (9 - k)) % 12 + 1] - 50;
    }
    Random random = new Random(13);
    for (PlaneGroup group : PlaneGroup.values()) {
      Pose pose = PlanePoses.random(group, 1, random);
      List<PackedSite> sites = PlanePoses.sites(group, ELL);
      double start = PlanePoses.start(sites);
      double scale =
          new PlaneKernel(group.operations(), sites, Sweep.INNERMOST).scale(pose, start, NO_LIMIT);
      List<PackedSite> others = PlanePoses.sites(group, Polygon.of("other", other));
      PlaneKernel kernel = new PlaneKernel(group.operations(), others, Sweep.INNERMOST);
      assertEquals(scale, kernel.scale(pose, start, NO_LIMIT), 1e-10 * scale);
    }
  }

  @Test
  void aSearchThatEndsEarlySaysMoreThanTheLimit() {
    Random random = new Random(14);
    for (Body body : List.of(Polygon.regular(7), new Disc(1), ARROW)) {
      for (PlaneGroup group : PlaneGroup.values()) {
        List<PackedSite> sites = PlanePoses.sites(group, body);
        Pose pose = PlanePoses.random(group, 1, random);
        PlaneKernel kernel = new PlaneKernel(group.operations(), sites, Sweep.INNERMOST);
        double start = PlanePoses.start(sites);
        double scale = kernel.scale(pose, start, NO_LIMIT);
        assertEquals(scale, kernel.scale(pose, start, scale), 0.0);
        assertTrue(kernel.scale(pose, start, 0.9 * scale) > 0.9 * scale);
      }
    }
  }

  @Test
  void aSquareTilesThePlane() {
    List<PackedSite> sites = PlanePoses.sites(PlaneGroup.P1, Polygon.regular(4));
    Pose pose = new Pose(2, 1);
    System.arraycopy(new double[] {1, 0, 0, 1}, 0, pose.cell, 0, 4);
    System.arraycopy(PlanePoses.rotation(Math.PI / 4), 0, pose.rotations, 0, 4);
    PlaneKernel kernel = new PlaneKernel(PlaneGroup.P1.operations(), sites, Sweep.INNERMOST);
    assertEquals(Math.sqrt(2), kernel.scale(pose, 1, NO_LIMIT), 1e-15);
  }

  @Test
  void discsPackHexagonally() {
    List<PackedSite> sites = PlanePoses.sites(PlaneGroup.P1, new Disc(0.5));
    Pose pose = new Pose(2, 1);
    double[] cell = PlanePoses.cell(PlaneGroup.P1.system(), 1, Math.PI / 3);
    System.arraycopy(cell, 0, pose.cell, 0, 4);
    System.arraycopy(PlanePoses.rotation(0), 0, pose.rotations, 0, 4);
    PlaneKernel kernel = new PlaneKernel(PlaneGroup.P1.operations(), sites, Sweep.INNERMOST);
    double scale = kernel.scale(pose, PlanePoses.start(sites), NO_LIMIT);
    assertEquals(Math.PI / Math.sqrt(12), sites.get(0).body().measure() / (scale * scale), 1e-14);
  }

  @Test
  void copiesOnTheSameSpotHaveNoScale() {
    List<PackedSite> sites = PlanePoses.sites(PlaneGroup.P2, Polygon.regular(3));
    Pose pose = PlanePoses.random(PlaneGroup.P2, 1, new Random(15));
    pose.centres[0] = 0;
    pose.centres[1] = 0.5;
    PlaneKernel kernel = new PlaneKernel(PlaneGroup.P2.operations(), sites, Sweep.INNERMOST);
    assertEquals(NO_LIMIT, kernel.scale(pose, 1, NO_LIMIT));
  }
}
