package org.materialsj.packing.kernel;

import java.util.ArrayList;
import java.util.List;
import org.materialsj.model.packing.PackedSite;
import org.materialsj.model.symmetry.SymmetryOperation;

/**
 * The exact scale of packings of discs and polygons. The copies at offset t of the first body touch
 * it where the ray s t leaves the Minkowski difference of the two, a convex polygon per pair of
 * convex parts. When every body is convex, each pair has one bound 1 / max over edges of n.t / h(n)
 * and the scale is the largest of them; otherwise each pair of parts forbids an interval and the
 * scale is swept out of all of them. Cost per pair of copies: the number of edges of both bodies.
 *
 * <p>In a {@link Contact} the features of a polygon of n corners are its corners, 0 to n - 1, then
 * its edges, n + k for the edge that starts at corner k; a disc has one feature, 0.
 */
public final class PlaneKernel implements ScaleKernel {

  /** Parts that share a cut leave no gap between their intervals; rounding must not open one. */
  private static final double SEAM = 1e-12;

  private final PlaneCopies copies;
  private final Sweep sweep;
  private final List<CopyPair> every;
  private final boolean oneBound;
  private final double[] outer;
  private final double[] inner;
  private final PlaneDifference[][] differences;
  private final double[] turn = new double[4];

  /**
   * A kernel.
   *
   * @param operations operations of the group, identity first; in the plane they leave z alone
   * @param sites the bodies of the asymmetric unit, discs and polygons, at least one
   * @param sweep which scale is looked for
   */
  public PlaneKernel(List<SymmetryOperation> operations, List<PackedSite> sites, Sweep sweep) {
    this.sweep = sweep;
    copies = new PlaneCopies(operations, sites);
    every = CopyPair.every(sites);
    int discs = 0;
    int most = 1;
    boolean convex = true;
    for (PlanePart[] parts : copies.parts) {
      discs += parts[0].margin > 0 ? 1 : 0;
      convex &= parts.length == 1;
      for (PlanePart part : parts) {
        most = Math.max(most, part.size());
      }
    }
    oneBound = convex && (discs == 0 || discs == sites.size());
    outer = new double[copies.pairs.length];
    inner = new double[copies.pairs.length];
    differences = new PlaneDifference[oneBound ? 1 : copies.pairs.length][];
    for (int k = 0; k < copies.pairs.length; k++) {
      CopyPair pair = copies.pairs[k];
      outer[k] = copies.radii[pair.a()] + copies.radii[pair.b()];
      PlanePart[] a = copies.parts[pair.a()];
      PlanePart[] b = copies.parts[pair.b()];
      inner[k] = a[0].innerRadius() + b[0].innerRadius();
      if (k < differences.length) {
        differences[k] = new PlaneDifference[a.length * b.length];
        for (int i = 0; i < differences[k].length; i++) {
          differences[k][i] = new PlaneDifference(most);
        }
      }
    }
  }

  @Override
  public double scale(Pose pose, double start, double limit) {
    copies.place(pose);
    return oneBound ? largestBound(start, limit) : sweep(start, limit);
  }

  private double largestBound(double start, double limit) {
    PlaneLattice lattice = copies.lattice;
    double s = Math.max(start, innerBound());
    PlaneDifference difference = differences[0][0];
    for (int k = 0; k < copies.pairs.length && s <= limit; k++) {
      boolean set = false;
      copies.seek(k, outer[k] / s);
      while (lattice.next()) {
        double x = lattice.x;
        double y = lattice.y;
        if ((x * x + y * y) * s * s < outer[k] * outer[k]) {
          if (!set) {
            set(k, difference, 0, 0);
            difference.prepareGauge();
            set = true;
          }
          double gauge = difference.gauge(x, y);
          if (gauge * s < 1) {
            s = 1 / gauge;
            if (s > limit) {
              return s;
            }
          }
        }
      }
    }
    return s;
  }

  /** A lower bound of the scale: near copies must not meet in their inner discs. */
  private double innerBound() {
    PlaneLattice lattice = copies.lattice;
    double s = 0;
    for (int k = 0; k < copies.pairs.length; k++) {
      double square;
      if (copies.pairs[k].half()) {
        square = lattice.shortest() * lattice.shortest();
      } else {
        lattice.near(copies.offsetX[k], copies.offsetY[k]);
        square = lattice.x * lattice.x + lattice.y * lattice.y;
      }
      if (square * s * s < inner[k] * inner[k]) {
        s = inner[k] / Math.sqrt(square);
      }
    }
    return s;
  }

  private void set(int k, PlaneDifference difference, int partA, int partB) {
    CopyPair pair = copies.pairs[k];
    boolean improper = copies.turnOfCopy(pair, turn);
    PlanePart b = (improper ? copies.mirrored : copies.parts)[pair.b()][partB];
    difference.set(
        copies.parts[pair.a()][partA],
        copies.corners[pair.a()][partA],
        copies.normals[pair.a()][partA],
        b,
        turn);
  }

  private double sweep(double start, double limit) {
    for (int k = 0; k < copies.pairs.length; k++) {
      int columns = copies.parts[copies.pairs[k].b()].length;
      for (int i = 0; i < differences[k].length; i++) {
        set(k, differences[k][i], i / columns, i % columns);
      }
    }
    double s = start;
    double before;
    do {
      before = s;
      for (int k = 0; k < copies.pairs.length; k++) {
        s = sweptPair(k, s, limit);
        if (s > limit) {
          return s;
        }
      }
    } while (s > before);
    return s;
  }

  private double sweptPair(int k, double start, double limit) {
    PlaneLattice lattice = copies.lattice;
    double s = start;
    copies.seek(k, outer[k] / s);
    while (lattice.next()) {
      double x = lattice.x;
      double y = lattice.y;
      if ((x * x + y * y) * s * s < outer[k] * outer[k]) {
        for (PlaneDifference difference : differences[k]) {
          difference.meet(x, y);
          if (s < difference.high && isForbidden(difference, s)) {
            s = difference.high;
            if (s > limit) {
              return s;
            }
          }
        }
      }
    }
    return s;
  }

  /** Whether an interval that ends above a scale moves the sweep: all do when it is outermost. */
  private boolean isForbidden(PlaneDifference difference, double s) {
    return sweep == Sweep.OUTERMOST
        ? difference.low < difference.high
        : s > difference.low - SEAM * Math.abs(difference.low);
  }

  @Override
  public List<Contact> contacts(Pose pose, double scale, double slack) {
    copies.place(pose);
    PlaneContacts finder = new PlaneContacts(copies, pose, scale, slack);
    List<Contact> contacts = new ArrayList<>();
    for (int k = 0; k < copies.pairs.length; k++) {
      copies.seek(k, outer[k] / (scale * (1 - slack)));
      while (copies.lattice.next()) {
        finder.add(k, contacts);
      }
    }
    return contacts;
  }

  @Override
  public double smallestGap(Pose pose, double scale) {
    copies.place(pose);
    return new PlaneGap(copies, every, pose, scale).smallest();
  }
}
