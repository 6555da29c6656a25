package org.materialsj.packing.kernel;

import java.util.ArrayList;
import java.util.List;
import org.materialsj.model.packing.PackedSite;
import org.materialsj.model.symmetry.SymmetryOperation;

/**
 * The exact scale of packings of convex polyhedra. A copy at offset t touches the first body where
 * the ray s t leaves the Minkowski difference of the two, which holds the origin; so each copy
 * bounds the scale by 1 / max over faces of n.t / h(n), and the scale is the largest bound. Faces
 * of the difference come from faces of both and from pairs of edges. Cost per operation: the
 * product of the numbers of edges; per copy in reach: the number of faces of the difference.
 *
 * <p>In a {@link Contact} the features of a polyhedron are its corners, then its faces, then its
 * edges.
 */
public final class PolyhedronKernel implements ScaleKernel {

  private final PolyhedronCopies copies;
  private final List<CopyPair> pairs;
  private final List<CopyPair> every;
  private final List<TurnedPolyhedron> negatives = new ArrayList<>();
  private final PolyhedronDifference difference = new PolyhedronDifference();

  /**
   * A kernel.
   *
   * @param operations operations of the group, identity first
   * @param sites the bodies of the asymmetric unit, polyhedra, at least one
   */
  public PolyhedronKernel(List<SymmetryOperation> operations, List<PackedSite> sites) {
    copies = new PolyhedronCopies(operations, sites);
    pairs = CopyPair.all(operations, sites);
    every = CopyPair.every(sites);
    for (PolyhedronShape shape : copies.shapes) {
      negatives.add(new TurnedPolyhedron(shape));
    }
  }

  @Override
  public double scale(Pose pose, double start, double limit) {
    copies.place(pose);
    SpaceLattice lattice = copies.lattice;
    double s = Math.max(start, innerBound());
    for (int k = 0; k < pairs.size() && s <= limit; k++) {
      CopyPair pair = pairs.get(k);
      double reach = reach(pair);
      boolean set = false;
      copies.seek(pair, reach / s);
      while (lattice.next()) {
        double square = lattice.x * lattice.x + lattice.y * lattice.y + lattice.z * lattice.z;
        if (square * s * s < reach * reach) {
          if (!set) {
            set(pair);
            set = true;
          }
          double gauge = difference.gauge(lattice.x, lattice.y, lattice.z);
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

  private double reach(CopyPair pair) {
    return copies.shapes.get(pair.a()).radius + copies.shapes.get(pair.b()).radius;
  }

  /** A lower bound of the scale: near copies must not meet in their inner balls. */
  private double innerBound() {
    SpaceLattice lattice = copies.lattice;
    double s = 0;
    for (int k = 0; k < pairs.size(); k++) {
      CopyPair pair = pairs.get(k);
      double inner =
          copies.shapes.get(pair.a()).innerRadius + copies.shapes.get(pair.b()).innerRadius;
      for (int row = 0; row < (pair.half() ? 3 : 1); row++) {
        if (pair.half()) {
          lattice.row(row);
        } else {
          lattice.near(
              copies.fraction(pair, 0), copies.fraction(pair, 1), copies.fraction(pair, 2));
        }
        double square = lattice.x * lattice.x + lattice.y * lattice.y + lattice.z * lattice.z;
        if (square * s * s < inner * inner) {
          s = inner / Math.sqrt(square);
        }
      }
    }
    return s;
  }

  private void set(CopyPair pair) {
    TurnedPolyhedron negative = negatives.get(pair.b());
    negative.turn(copies.turnOfCopy(pair), 0, -1);
    difference.set(copies.turned.get(pair.a()), negative);
  }

  @Override
  public List<Contact> contacts(Pose pose, double scale, double slack) {
    copies.place(pose);
    List<Contact> contacts = new ArrayList<>();
    SpaceLattice lattice = copies.lattice;
    for (CopyPair pair : pairs) {
      set(pair);
      PolyhedronContacts finder = new PolyhedronContacts(copies, pair, pose, scale, slack);
      copies.seek(pair, reach(pair) / (scale * (1 - slack)));
      while (lattice.next()) {
        double[] t = {lattice.x, lattice.y, lattice.z};
        finder.add(difference, t, lattice.shift(), contacts);
      }
    }
    return contacts;
  }

  @Override
  public double smallestGap(Pose pose, double scale) {
    copies.place(pose);
    return new PolyhedronGap(copies, every, pose, scale).smallest();
  }
}
