package org.materialsj.packing.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.engine.geometry.Rotations;
import org.materialsj.model.packing.BallUnion;
import org.materialsj.model.packing.PackedSite;
import org.materialsj.model.symmetry.SpaceGroup;
import org.materialsj.model.symmetry.SymmetryOperation;

class SphereKernelInvarianceTest {

  private static final SpaceGroup P21C = SpaceGroup.ofNumber(14);

  private static double scale(
      List<SymmetryOperation> operations, List<PackedSite> sites, Pose pose) {
    return new SphereKernel(operations, sites, Sweep.INNERMOST)
        .scale(pose, SpherePackings.start(sites), Double.POSITIVE_INFINITY);
  }

  private static Pose copy(Pose pose) {
    Pose copy = new Pose(3, pose.centres.length / 3);
    System.arraycopy(pose.cell, 0, copy.cell, 0, 9);
    System.arraycopy(pose.rotations, 0, copy.rotations, 0, pose.rotations.length);
    System.arraycopy(pose.centres, 0, copy.centres, 0, pose.centres.length);
    return copy;
  }

  private static List<PackedSite> twoHeaps(int operations, SplittableRandom random) {
    return List.of(
        SpherePackings.general(SpherePackings.heap(5, random), operations),
        SpherePackings.general(SpherePackings.heap(3, random), operations));
  }

  @Property(tries = 100)
  void shiftOfTheOriginChangesNothing(@ForAll @LongRange(min = 0, max = 5000) long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<PackedSite> one = twoHeaps(1, random);
    Pose pose = SpherePackings.pose(SpaceGroup.ofNumber(1), 2, random);
    Pose moved = copy(pose);
    double[] shift = random.doubles(3, -3, 3).toArray();
    for (int k = 0; k < 6; k++) {
      moved.centres[k] += shift[k % 3];
    }
    List<SymmetryOperation> identity = List.of(SymmetryOperation.IDENTITY);
    double s = scale(identity, one, pose);
    assertEquals(s, scale(identity, one, moved), 1e-12 * s);

    // In P2_1/c the origin may move by halves; any centre may move by whole cells.
    List<PackedSite> four = twoHeaps(4, random);
    Pose start = SpherePackings.pose(P21C, 2, random);
    Pose half = copy(start);
    for (int k = 0; k < 6; k++) {
      half.centres[k] += (k % 3 == 1 ? 0.5 : -0.5) + (k < 3 ? 2 : -1);
    }
    s = scale(P21C.operations(), four, start);
    assertEquals(s, scale(P21C.operations(), four, half), 1e-12 * s);
  }

  @Property(tries = 100)
  void turningCellAndBodiesTogetherChangesNothing(
      @ForAll @LongRange(min = 0, max = 5000) long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<PackedSite> sites = twoHeaps(4, random);
    Pose pose = SpherePackings.pose(P21C, 2, random);
    double[] turn = Rotations.random(random);
    Pose turned = copy(pose);
    System.arraycopy(Matrix3.multiply(pose.cell, Matrix3.transpose(turn)), 0, turned.cell, 0, 9);
    for (int b = 0; b < 2; b++) {
      double[] own = Arrays.copyOfRange(pose.rotations, 9 * b, 9 * b + 9);
      System.arraycopy(Matrix3.multiply(turn, own), 0, turned.rotations, 9 * b, 9);
    }
    double s = scale(P21C.operations(), sites, pose);
    assertEquals(s, scale(P21C.operations(), sites, turned), 1e-12 * s);
  }

  @Property(tries = 100)
  void orderOfBallsAndBodiesChangesNothing(@ForAll @LongRange(min = 0, max = 5000) long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<PackedSite> sites = twoHeaps(4, random);
    Pose pose = SpherePackings.pose(P21C, 2, random);
    BallUnion first = (BallUnion) sites.get(0).body();
    double[] centres = new double[15];
    double[] radii = new double[5];
    for (int i = 0; i < 5; i++) {
      int from = (2 * i + 1) % 5;
      radii[i] = first.radii()[from];
      System.arraycopy(first.centres(), 3 * from, centres, 3 * i, 3);
    }
    Pose swapped = new Pose(3, 2);
    System.arraycopy(pose.cell, 0, swapped.cell, 0, 9);
    for (int b = 0; b < 2; b++) {
      System.arraycopy(pose.rotations, 9 * b, swapped.rotations, 9 * (1 - b), 9);
      System.arraycopy(pose.centres, 3 * b, swapped.centres, 3 * (1 - b), 3);
    }
    List<PackedSite> other =
        List.of(sites.get(1), SpherePackings.general(BallUnion.of("heap", centres, radii), 4));
    double s = scale(P21C.operations(), sites, pose);
    assertEquals(s, scale(P21C.operations(), other, swapped), 1e-12 * s);
  }

  @Property(tries = 100)
  void anotherBasisOfTheLatticeChangesNothing(@ForAll @LongRange(min = 0, max = 5000) long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<PackedSite> sites = twoHeaps(4, random);
    Pose pose = SpherePackings.pose(P21C, 2, random);
    int[] t = {1, 0, random.nextInt(-3, 4), 0, 1, 0, 0, 0, 1};
    double s = scale(P21C.operations(), sites, pose);
    assertEquals(s, scale(inBasis(P21C.operations(), t), sites, inBasis(pose, t)), 1e-11 * s);
  }

  @Test
  void veryFlatCellsAreSearchedCompletely() {
    SplittableRandom random = new SplittableRandom(8);
    List<SymmetryOperation> operations = SpaceGroup.ofNumber(2).operations();
    for (int state = 0; state < 50; state++) {
      List<PackedSite> sites = twoHeaps(2, random);
      Pose pose = SpherePackings.pose(SpaceGroup.ofNumber(2), 2, random);
      int[] t = {1, 0, 0, 0, 1, 0, 0, 0, 1};
      for (int step = 0; step < 6; step++) {
        int i = random.nextInt(3);
        int j = (i + 1 + random.nextInt(2)) % 3;
        int times = random.nextInt(-4, 5);
        for (int k = 0; k < 3; k++) {
          t[3 * i + k] += times * t[3 * j + k];
        }
      }
      double s = scale(operations, sites, pose);
      assertEquals(
          s,
          scale(inBasis(operations, t), sites, inBasis(pose, t)),
          1e-8 * s,
          "basis " + Arrays.toString(t));
    }
  }

  /** The pose with the rows of T times the cell as lattice vectors: x' = T^-T x. */
  private static Pose inBasis(Pose pose, int[] t) {
    double[] matrix = Arrays.stream(t).asDoubleStream().toArray();
    Pose other = copy(pose);
    System.arraycopy(Matrix3.multiply(matrix, pose.cell), 0, other.cell, 0, 9);
    double[] back = Matrix3.transpose(Matrix3.inverse(matrix));
    for (int b = 0; b < pose.centres.length / 3; b++) {
      double[] x = Arrays.copyOfRange(pose.centres, 3 * b, 3 * b + 3);
      System.arraycopy(Matrix3.times(back, x), 0, other.centres, 3 * b, 3);
    }
    return other;
  }

  private static List<SymmetryOperation> inBasis(List<SymmetryOperation> operations, int[] t) {
    double[] matrix = Arrays.stream(t).asDoubleStream().toArray();
    double[] forward = Matrix3.transpose(matrix);
    double[] back = Matrix3.inverse(forward);
    return operations.stream()
        .map(
            operation -> {
              double[] w = new double[9];
              double[] shift = new double[3];
              for (int k = 0; k < 9; k++) {
                w[k] = operation.rotation(k / 3, k % 3);
                shift[k / 3] = operation.translationNumerator(k / 3);
              }
              double[] turned = Matrix3.multiply(back, Matrix3.multiply(w, forward));
              double[] moved = Matrix3.times(back, shift);
              return new SymmetryOperation(
                  Arrays.stream(turned).mapToInt(x -> (int) Math.round(x)).toArray(),
                  Arrays.stream(moved).mapToInt(x -> (int) Math.round(x)).toArray());
            })
        .toList();
  }
}
