package org.materialsj.packing.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.engine.geometry.Rotations;
import org.materialsj.model.packing.BallUnion;
import org.materialsj.model.packing.PackedSite;
import org.materialsj.model.symmetry.CrystalSystem;
import org.materialsj.model.symmetry.SpaceGroup;
import org.materialsj.model.symmetry.SymmetryOperation;

/** Bodies and poses to try the kernel of balls on, and its answer by plain means. */
final class SpherePackings {

  private SpherePackings() {}

  static PackedSite general(BallUnion body, int operations) {
    return new PackedSite(body, IntStream.range(0, operations).boxed().toList());
  }

  static double start(List<PackedSite> sites) {
    return Math.cbrt(
        sites.stream().mapToDouble(site -> site.multiplicity() * site.body().measure()).sum());
  }

  /** A random pose in the standard setting of a group. */
  static Pose pose(SpaceGroup group, int bodies, SplittableRandom random) {
    Pose pose = new Pose(3, bodies);
    cell(group.system(), random, pose.cell);
    for (int b = 0; b < bodies; b++) {
      System.arraycopy(Rotations.random(random), 0, pose.rotations, 9 * b, 9);
    }
    for (int k = 0; k < pose.centres.length; k++) {
      pose.centres[k] = random.nextDouble();
    }
    return pose;
  }

  private static void cell(CrystalSystem system, SplittableRandom random, double[] cell) {
    double b = Math.exp(random.nextDouble(-1.2, 1.2));
    double c = Math.exp(random.nextDouble(-1.2, 1.2));
    double[] rows =
        switch (system) {
          case TRICLINIC ->
              new double[] {
                1,
                0,
                0,
                random.nextDouble(-1, 1),
                b,
                0,
                random.nextDouble(-1, 1),
                random.nextDouble(-1, 1),
                c
              };
          case MONOCLINIC -> new double[] {1, 0, 0, 0, b, 0, random.nextDouble(-1, 1), 0, c};
          case ORTHORHOMBIC -> new double[] {1, 0, 0, 0, b, 0, 0, 0, c};
          case TETRAGONAL -> new double[] {1, 0, 0, 0, 1, 0, 0, 0, c};
          case TRIGONAL, HEXAGONAL -> new double[] {1, 0, 0, -0.5, Math.sqrt(0.75), 0, 0, 0, c};
          case CUBIC -> Matrix3.identity();
        };
    double edge = Math.cbrt(Matrix3.determinant(rows));
    // Any frame will do: turn it, so that no axis is special.
    double[] turned = Matrix3.multiply(rows, Rotations.random(random));
    for (int k = 0; k < 9; k++) {
      cell[k] = turned[k] / edge;
    }
  }

  /** Balls in a random heap. */
  static BallUnion heap(int n, SplittableRandom random) {
    return BallUnion.of(
        "heap", random.doubles(3 * n, -1, 1).toArray(), random.doubles(n, 0.3, 0.9).toArray());
  }

  /** Balls in a ring that others can pass through. */
  static BallUnion ring(int n, double radius, double ball) {
    double[] centres = new double[3 * n];
    double[] radii = new double[n];
    Arrays.fill(radii, ball);
    for (int i = 0; i < n; i++) {
      centres[3 * i] = radius * Math.cos(2 * Math.PI * i / n);
      centres[3 * i + 1] = radius * Math.sin(2 * Math.PI * i / n);
    }
    return BallUnion.of("ring", centres, radii);
  }

  /** A heap whose first balls are donors' hydrogens and whose last are acceptors. */
  static BallUnion bonding(int n, SplittableRandom random) {
    BallUnion heap = heap(n, random);
    double[] reduced = heap.radii();
    boolean[] acceptors = new boolean[n];
    for (int i = 0; i < n; i++) {
      reduced[i] *= i < n / 2 ? 0.4 : 1;
      acceptors[i] = i > n / 3;
    }
    return heap.withHydrogenBonds(reduced, acceptors);
  }

  /**
   * The forbidden intervals of scale of all pairs of balls of all images of all copies that can
   * touch at a scale or above, by loops over a block of cells.
   */
  static List<double[]> forbidden(
      List<SymmetryOperation> operations, List<PackedSite> sites, Pose pose, double start) {
    List<double[]> copies = new ArrayList<>(); // site, centre, rotation
    double[] h = Matrix3.transpose(pose.cell);
    double[] inverse = Matrix3.inverse(h);
    for (int s = 0; s < sites.size(); s++) {
      for (int g : sites.get(s).operations()) {
        double[] w = new double[9];
        for (int k = 0; k < 9; k++) {
          w[k] = operations.get(g).rotation(k / 3, k % 3);
        }
        double[] own = Arrays.copyOfRange(pose.rotations, 9 * s, 9 * s + 9);
        double[] turn = Matrix3.multiply(Matrix3.multiply(h, Matrix3.multiply(w, inverse)), own);
        double[] centre =
            operations.get(g).apply(Arrays.copyOfRange(pose.centres, 3 * s, 3 * s + 3));
        double[] copy = new double[13];
        copy[0] = s;
        System.arraycopy(centre, 0, copy, 1, 3);
        System.arraycopy(turn, 0, copy, 4, 9);
        copies.add(copy);
      }
    }
    List<double[]> intervals = new ArrayList<>();
    for (int p = 0; p < copies.size(); p++) {
      for (int q = p; q < copies.size(); q++) {
        addIntervals(copies.get(p), copies.get(q), p == q, sites, h, inverse, start, intervals);
      }
    }
    return intervals;
  }

  private static void addIntervals(
      double[] p,
      double[] q,
      boolean same,
      List<PackedSite> sites,
      double[] h,
      double[] inverse,
      double start,
      List<double[]> intervals) {
    BallUnion a = (BallUnion) sites.get((int) p[0]).body();
    BallUnion b = (BallUnion) sites.get((int) q[0]).body();
    double reach = (a.radius() + b.radius()) / start;
    int[] most = new int[3];
    for (int k = 0; k < 3; k++) {
      double row = 0;
      for (int l = 0; l < 3; l++) {
        row += inverse[3 * k + l] * inverse[3 * k + l];
      }
      most[k] = 3 + (int) Math.ceil(reach * Math.sqrt(row));
    }
    for (int n0 = -most[0]; n0 <= most[0]; n0++) {
      for (int n1 = -most[1]; n1 <= most[1]; n1++) {
        for (int n2 = -most[2]; n2 <= most[2]; n2++) {
          double[] x = {q[1] - p[1] + n0, q[2] - p[2] + n1, q[3] - p[3] + n2};
          double[] t = Matrix3.times(h, x);
          double tt = t[0] * t[0] + t[1] * t[1] + t[2] * t[2];
          if ((same && n0 == 0 && n1 == 0 && n2 == 0) || Math.sqrt(tt) > reach) {
            continue;
          }
          double[] turnA = Arrays.copyOfRange(p, 4, 13);
          double[] turnB = Arrays.copyOfRange(q, 4, 13);
          for (int i = 0; i < a.size(); i++) {
            double[] u = Matrix3.times(turnA, Arrays.copyOfRange(a.centres(), 3 * i, 3 * i + 3));
            for (int j = 0; j < b.size(); j++) {
              double[] v = Matrix3.times(turnB, Arrays.copyOfRange(b.centres(), 3 * j, 3 * j + 3));
              double te = 0;
              double ee = 0;
              for (int k = 0; k < 3; k++) {
                te += t[k] * (v[k] - u[k]);
                ee += (v[k] - u[k]) * (v[k] - u[k]);
              }
              double d = a.contactDistance(i, b, j);
              double root = te * te - tt * (ee - d * d);
              if (root > 0) {
                intervals.add(
                    new double[] {(-te - Math.sqrt(root)) / tt, (-te + Math.sqrt(root)) / tt});
              }
            }
          }
        }
      }
    }
  }

  /** The smallest scale from a start on that is in no open interval. */
  static double innermost(List<double[]> intervals, double start) {
    double s = start;
    boolean moved = true;
    while (moved) {
      moved = false;
      for (double[] interval : intervals) {
        if (interval[0] < s && s < interval[1]) {
          s = interval[1];
          moved = true;
        }
      }
    }
    return s;
  }
}
