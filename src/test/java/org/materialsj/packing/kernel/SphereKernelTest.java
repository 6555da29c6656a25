package org.materialsj.packing.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.materialsj.model.packing.BallUnion;
import org.materialsj.model.packing.Body;
import org.materialsj.model.packing.PackedSite;
import org.materialsj.model.symmetry.SpaceGroup;
import org.materialsj.model.symmetry.SymmetryOperation;
import org.materialsj.packing.Acenes;
import org.materialsj.packing.Bodies;
import org.materialsj.packing.RadiusSet;
import org.materialsj.packing.VanDerWaalsRadii;

class SphereKernelTest {

  private static final double FREE = Double.POSITIVE_INFINITY;

  private static List<PackedSite> sites(int kind, int operations, SplittableRandom random) {
    return switch (kind) {
      case 0 -> List.of(SpherePackings.general(SpherePackings.heap(1, random), operations));
      case 1 -> List.of(SpherePackings.general(SpherePackings.heap(5, random), operations));
      case 2 -> List.of(SpherePackings.general(SpherePackings.ring(9, 2, 0.5), operations));
      case 3 -> List.of(SpherePackings.general(SpherePackings.bonding(6, random), operations));
      default ->
          List.of(
              SpherePackings.general(SpherePackings.ring(7, 1.6, 0.4), operations),
              SpherePackings.general(SpherePackings.bonding(3, random), operations));
    };
  }

  @Test
  void tenThousandRandomStatesTouchExactlyAtTheirScale() {
    int[] groups = {1, 1, 1, 2, 2, 3, 4, 5, 7, 13, 14, 14, 15, 19, 29, 61, 76, 81, 144, 147, 169};
    SplittableRandom random = new SplittableRandom(1);
    int apart = 0;
    for (int state = 0; state < 10_000; state++) {
      SpaceGroup group = SpaceGroup.ofNumber(groups[state % groups.length]);
      List<SymmetryOperation> operations = group.operations();
      List<PackedSite> sites = sites(state % 5, operations.size(), random);
      Pose pose = SpherePackings.pose(group, sites.size(), random);
      ScaleKernel kernel = new SphereKernel(operations, sites, Sweep.INNERMOST);
      double start = SpherePackings.start(sites);
      double s = kernel.scale(pose, start, FREE);
      String where = "state " + state + " in " + group.shortName();
      assertTrue(kernel.smallestGap(pose, s * (1 + 1e-9)) >= 0, where);
      if (s > start) {
        assertTrue(kernel.smallestGap(pose, s * (1 - 1e-9)) < 0, where);
      } else {
        apart++;
      }
    }
    assertTrue(apart < 100, apart + " states were free from the start");
  }

  @Test
  void sweepFindsTheSmallestFreeScaleOfAllIntervals() {
    int[] groups = {1, 2, 4, 14, 19, 81, 147};
    SplittableRandom random = new SplittableRandom(2);
    int passed = 0;
    for (int state = 0; state < 210; state++) {
      SpaceGroup group = SpaceGroup.ofNumber(groups[state % groups.length]);
      List<SymmetryOperation> operations = group.operations();
      List<PackedSite> sites = sites(state % 5, operations.size(), random);
      Pose pose = SpherePackings.pose(group, sites.size(), random);
      double start = SpherePackings.start(sites);
      List<double[]> intervals = SpherePackings.forbidden(operations, sites, pose, start);
      double expected = SpherePackings.innermost(intervals, start);
      double outer =
          intervals.stream().mapToDouble(interval -> interval[1]).reduce(start, Math::max);
      assertEquals(
          expected,
          new SphereKernel(operations, sites, Sweep.INNERMOST).scale(pose, start, FREE),
          1e-12 * expected,
          "state " + state);
      assertEquals(
          outer,
          new SphereKernel(operations, sites, Sweep.OUTERMOST).scale(pose, start, FREE),
          1e-12 * outer,
          "state " + state);
      passed += expected < outer * (1 - 1e-9) ? 1 : 0;
      if (state % 5 == 0) {
        assertEquals(expected, outer, 1e-12 * outer, "one ball never tunnels");
      }
    }
    assertTrue(passed > 5, "hollow bodies lay in one another in " + passed + " states");
  }

  @Test
  void equalSpheresReachTheDensityOfTheFaceCentredLattice() {
    BallUnion ball = BallUnion.of("sphere", new double[] {0, 0, 0}, new double[] {1});
    List<PackedSite> sites = List.of(SpherePackings.general(ball, 1));
    Pose pose = new Pose(3, 1);
    double[] rows = {0, 1, 1, 1, 0, 1, 1, 1, 0};
    double[] turn = {1, 0, 0, 0, 1, 0, 0, 0, 1};
    for (int k = 0; k < 9; k++) {
      pose.cell[k] = rows[k] / Math.cbrt(2);
      pose.rotations[k] = turn[k];
    }
    SphereKernel kernel =
        new SphereKernel(List.of(SymmetryOperation.IDENTITY), sites, Sweep.INNERMOST);
    double s = kernel.scale(pose, 1, FREE);
    assertEquals(Math.PI / Math.sqrt(18), ball.measure() / (s * s * s), 1e-14);
    // Twelve neighbours are six pairs.
    assertEquals(6, kernel.contacts(pose, s, 1e-9).size());
  }

  @Test
  void limitEndsTheSweepAndChangesNothingBelow() {
    SpaceGroup group = SpaceGroup.ofNumber(14);
    SplittableRandom random = new SplittableRandom(3);
    List<PackedSite> sites =
        List.of(
            SpherePackings.general(
                Bodies.of(Acenes.of(2), VanDerWaalsRadii.of(RadiusSet.BONDI)), 4));
    SphereKernel kernel = new SphereKernel(group.operations(), sites, Sweep.INNERMOST);
    double start = SpherePackings.start(sites);
    int ended = 0;
    for (int state = 0; state < 300; state++) {
      Pose pose = SpherePackings.pose(group, 1, random);
      double exact = kernel.scale(pose, start, FREE);
      double limit = start * Math.cbrt(1 / 0.3);
      double limited = kernel.scale(pose, start, limit);
      if (exact <= limit) {
        assertEquals(exact, limited, 0);
      } else {
        assertTrue(limited > limit);
        ended++;
      }
    }
    assertTrue(ended > 30 && ended < 270, ended + " of 300 were ended early");
  }

  @Test
  void bodiesOnSpecialPositionsPackAsInTheSubgroupThatMakesTheirCopies() {
    BallUnion anthracene = Bodies.of(Acenes.of(3), VanDerWaalsRadii.of(RadiusSet.BONDI));
    SplittableRandom random = new SplittableRandom(4);
    // On inversion centres, P2_1/c makes the copies of P2_1, and Pbca those of P2_12_12_1.
    int[][] pairs = {{14, 4}, {61, 19}};
    for (int[] pair : pairs) {
      SpaceGroup group = SpaceGroup.ofNumber(pair[0]);
      List<SymmetryOperation> operations = group.operations();
      List<Integer> proper =
          java.util.stream.IntStream.range(0, operations.size())
              .filter(k -> operations.get(k).determinant() == 1)
              .boxed()
              .toList();
      List<PackedSite> special = List.of(new PackedSite(anthracene, proper));
      List<SymmetryOperation> subgroup = proper.stream().map(operations::get).toList();
      assertEquals(pair[1], SpaceGroup.ofOperations(moved(subgroup)).orElseThrow().number());
      List<PackedSite> general = List.of(SpherePackings.general(anthracene, subgroup.size()));
      for (int state = 0; state < 50; state++) {
        Pose pose = SpherePackings.pose(group, 1, random);
        java.util.Arrays.fill(pose.centres, 0);
        double start = SpherePackings.start(special);
        SphereKernel kernel = new SphereKernel(operations, special, Sweep.INNERMOST);
        double s = kernel.scale(pose, start, FREE);
        assertEquals(
            new SphereKernel(subgroup, general, Sweep.INNERMOST).scale(pose, start, FREE), s, 0);
        assertEquals(0, kernel.smallestGap(pose, s), 1e-12);
      }
    }
  }

  /** The same operations about an origin at which the table of groups knows them. */
  private static List<SymmetryOperation> moved(List<SymmetryOperation> operations) {
    for (int[] quarter : new int[][] {{0, 0, 0}, {0, 0, 1}, {1, 0, 0}, {0, 1, 0}}) {
      List<SymmetryOperation> moved =
          operations.stream()
              .map(
                  operation -> {
                    int[] w = new int[9];
                    int[] t = new int[3];
                    for (int i = 0; i < 3; i++) {
                      t[i] = operation.translationNumerator(i) - 180 * quarter[i];
                      for (int k = 0; k < 3; k++) {
                        w[3 * i + k] = operation.rotation(i, k);
                        t[i] += operation.rotation(i, k) * 180 * quarter[k];
                      }
                    }
                    return new SymmetryOperation(w, t);
                  })
              .toList();
      if (SpaceGroup.ofOperations(moved).isPresent()) {
        return moved;
      }
    }
    return operations;
  }

  @Test
  void cosetsWithoutTheInversesOfTheirOperationsAreExactToo() {
    // A body with a twofold axis on that of P4_2: copies by 1 and 4_2, whose inverse is neither.
    BallUnion body =
        BallUnion.of(
            "propeller",
            new double[] {1, 0.2, 0.3, -1, -0.2, 0.3, 0.3, 1.8, -0.3, -0.3, -1.8, -0.3},
            new double[] {0.6, 0.6, 0.5, 0.5});
    SplittableRandom random = new SplittableRandom(5);
    List<SymmetryOperation> screwed = SpaceGroup.ofNumber(77).operations();
    int screw = screwed.indexOf(SymmetryOperation.parse("-y,x,z+1/2"));
    List<PackedSite> other = List.of(new PackedSite(body, List.of(0, screw)));
    SphereKernel screwKernel = new SphereKernel(screwed, other, Sweep.INNERMOST);
    for (int state = 0; state < 200; state++) {
      Pose pose = new Pose(3, 1);
      double c = Math.exp(random.nextDouble(-0.7, 0.7));
      double a = 1 / Math.sqrt(c);
      pose.cell[0] = a;
      pose.cell[4] = a;
      pose.cell[8] = c;
      double angle = random.nextDouble(0, Math.PI);
      pose.rotations[0] = Math.cos(angle);
      pose.rotations[1] = -Math.sin(angle);
      pose.rotations[3] = Math.sin(angle);
      pose.rotations[4] = Math.cos(angle);
      pose.rotations[8] = 1;
      pose.centres[2] = random.nextDouble();
      double s = screwKernel.scale(pose, SpherePackings.start(other), FREE);
      assertEquals(0, screwKernel.smallestGap(pose, s), 1e-12);
    }
  }

  @Test
  void guestInsideACageIsFreeAndOneThatOverlapsItHasNoScale() {
    BallUnion cage = SpherePackings.ring(12, 3, 0.9);
    for (double radius : new double[] {2, 2.2}) {
      BallUnion guest = BallUnion.of("guest", new double[] {0, 0, 0}, new double[] {radius});
      List<PackedSite> sites =
          List.of(SpherePackings.general(cage, 1), SpherePackings.general(guest, 1));
      Pose pose = new Pose(3, 2);
      for (int k = 0; k < 3; k++) {
        pose.cell[4 * k] = 1;
        pose.rotations[4 * k] = 1;
        pose.rotations[9 + 4 * k] = 1;
      }
      SphereKernel kernel =
          new SphereKernel(List.of(SymmetryOperation.IDENTITY), sites, Sweep.INNERMOST);
      double s = kernel.scale(pose, SpherePackings.start(sites), FREE);
      if (radius == 2) {
        assertEquals(0, kernel.smallestGap(pose, s), 1e-12);
        assertTrue(s < 7.9, "the rings, not the guest, decide: " + s);
      } else {
        assertEquals(FREE, s, 0);
      }
    }
  }

  @Test
  void gapIsAtMostOneDiameter() {
    BallUnion ball = BallUnion.of("sphere", new double[] {0, 0, 0}, new double[] {1});
    List<PackedSite> sites = List.of(SpherePackings.general(ball, 1));
    Pose pose = SpherePackings.pose(SpaceGroup.ofNumber(1), 1, new SplittableRandom(6));
    SphereKernel kernel =
        new SphereKernel(List.of(SymmetryOperation.IDENTITY), sites, Sweep.INNERMOST);
    assertEquals(2, kernel.smallestGap(pose, 1000), 0);
  }

  @Test
  void otherBodiesAndStartsAreRefused() {
    Body disc =
        new Body() {
          @Override
          public String name() {
            return "disc";
          }

          @Override
          public int dimension() {
            return 2;
          }

          @Override
          public double measure() {
            return Math.PI;
          }

          @Override
          public double radius() {
            return 1;
          }
        };
    List<SymmetryOperation> identity = List.of(SymmetryOperation.IDENTITY);
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new SphereKernel(identity, List.of(new PackedSite(disc, List.of(0))), Sweep.INNERMOST));
    assertThrows(
        IllegalArgumentException.class,
        () -> new SphereKernel(identity, List.of(), Sweep.INNERMOST));
    BallUnion ball = BallUnion.of("sphere", new double[] {0, 0, 0}, new double[] {1});
    SphereKernel kernel =
        new SphereKernel(identity, List.of(SpherePackings.general(ball, 1)), Sweep.INNERMOST);
    Pose pose = SpherePackings.pose(SpaceGroup.ofNumber(1), 1, new SplittableRandom(7));
    assertThrows(IllegalArgumentException.class, () -> kernel.scale(pose, 0, FREE));
    assertThrows(IllegalArgumentException.class, () -> kernel.contacts(pose, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> kernel.scale(new Pose(3, 1), 1, FREE));
  }
}
