package org.materialsj.view.jmol;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.model.Lattice;
import org.materialsj.model.packing.BallUnion;
import org.materialsj.model.packing.Body;
import org.materialsj.model.packing.Packing;
import org.materialsj.model.packing.Polyhedron;
import org.materialsj.view.colour.Palette;

/**
 * A packing of polyhedra or balls as solids, each copy in the colour of the operation that makes
 * it, with the boxes of the unit cells.
 */
public final class PackedSolids {

  private static final double LINE = 0.015;
  private static final int LINE_COLOUR = 0x555555;

  private PackedSolids() {}

  /**
   * Lays out a packing.
   *
   * @param packing of polyhedra or unions of balls
   * @param options of which the numbers of cells, the box and the asymmetric unit count
   * @return what a view shows
   * @throws IllegalArgumentException for other bodies
   */
  public static Overlay of(Packing packing, ViewOptions options) {
    List<Solid> solids = new ArrayList<>();
    int[] cells = {options.na(), options.nb(), options.nc()};
    boolean first = options.extent() == ViewOptions.Extent.ASYMMETRIC_UNIT;
    for (Packing.Copy copy : packing.copies()) {
      Body body = packing.sites().get(copy.site()).body();
      double[] inside = inside(packing, copy.centre());
      int colour = Palette.rgb(copy.operation());
      for (int k = 0; k < (first ? 1 : cells[0] * cells[1] * cells[2]); k++) {
        int[] shift = {k % cells[0], k / cells[0] % cells[1], k / cells[0] / cells[1]};
        if (!first || copy.operation() == 0) {
          double[] centre = plus(inside, corner(packing.cell(), shift));
          add(solids, body, copy.rotation(), centre, colour);
        }
      }
    }
    if (options.unitCell()) {
      addBoxes(solids, packing.cell(), first ? new int[] {1, 1, 1} : cells);
    }
    return Overlay.ofSolids(solids);
  }

  private static void add(
      List<Solid> solids, Body body, double[] rotation, double[] centre, int colour) {
    if (body instanceof Polyhedron polyhedron) {
      double[] own = polyhedron.vertices();
      double[] vertices = new double[own.length];
      for (int v = 0; v < own.length; v += 3) {
        System.arraycopy(turned(own, v, rotation, centre), 0, vertices, v, 3);
      }
      int[][] faces = polyhedron.faces().toArray(int[][]::new);
      solids.add(new Solid.Mesh(vertices, faces, colour, 1));
    } else if (body instanceof BallUnion balls) {
      double[] own = balls.centres();
      double[] radii = balls.radii();
      for (int b = 0; b < radii.length; b++) {
        solids.add(new Solid.Ball(turned(own, 3 * b, rotation, centre), radii[b], colour));
      }
    } else {
      throw new IllegalArgumentException(
          "the view shows polyhedra, balls and molecules, not " + body.name());
    }
  }

  private static double[] turned(double[] points, int at, double[] q, double[] centre) {
    double[] result = centre.clone();
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        result[i] += q[3 * i + j] * points[at + j];
      }
    }
    return result;
  }

  /** The same point modulo the lattice, in the cell at the origin. */
  private static double[] inside(Packing packing, double[] point) {
    Lattice lattice = new Lattice(packing.cell());
    double[] fraction = lattice.toFractional(point);
    Arrays.setAll(fraction, k -> fraction[k] - Math.floor(fraction[k] + 1e-9));
    return lattice.toCartesian(fraction);
  }

  private static double[] corner(double[] cell, int... shift) {
    double[] result = new double[3];
    for (int k = 0; k < 9; k++) {
      result[k % 3] += shift[k / 3] * cell[k];
    }
    return result;
  }

  private static double[] plus(double[] a, double[] b) {
    return new double[] {a[0] + b[0], a[1] + b[1], a[2] + b[2]};
  }

  /** All edges of all cells. */
  private static void addBoxes(List<Solid> solids, double[] cell, int[] cells) {
    double thick = LINE * Math.max(1, Math.cbrt(Math.abs(Matrix3.determinant(cell))));
    for (int axis = 0; axis < 3; axis++) {
      int p = (axis + 1) % 3;
      int q = (axis + 2) % 3;
      for (int i = 0; i <= cells[p]; i++) {
        for (int j = 0; j <= cells[q]; j++) {
          int[] from = new int[3];
          from[p] = i;
          from[q] = j;
          int[] to = from.clone();
          to[axis] = cells[axis];
          solids.add(new Solid.Rod(corner(cell, from), corner(cell, to), thick, LINE_COLOUR));
        }
      }
    }
  }
}
