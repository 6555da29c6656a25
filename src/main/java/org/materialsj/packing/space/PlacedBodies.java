package org.materialsj.packing.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.materialsj.engine.algebra.Vectors;
import org.materialsj.model.Crystal;
import org.materialsj.model.Lattice;
import org.materialsj.model.packing.BallUnion;
import org.materialsj.model.packing.Body;
import org.materialsj.model.packing.Disc;
import org.materialsj.model.packing.Packing;
import org.materialsj.model.packing.Polygon;
import org.materialsj.model.packing.Polyhedron;

/** All bodies of a cell, where they stand. */
final class PlacedBodies {

  /** Atoms of a crystal may be this far from where the packing says (angstrom). */
  private static final double MISPLACED = 1e-6;

  private PlacedBodies() {}

  /**
   * The copies of a packing as the packing tells them.
   *
   * @param packing the packing
   * @return one per body of a cell
   */
  static List<PlacedBody> of(Packing packing) {
    List<PlacedBody> placed = new ArrayList<>();
    for (Packing.Copy copy : packing.copies()) {
      Body body = packing.sites().get(copy.site()).body();
      List<double[]> parts = new ArrayList<>();
      List<PlacedBody.Directions> directions = new ArrayList<>();
      for (double[] part : parts(body)) {
        parts.add(moved(part, copy.rotation(), copy.centre()));
        directions.add(directions(body, part, copy.rotation()));
      }
      placed.add(
          new PlacedBody(copy.site(), copy.operation(), body, copy.centre(), parts, directions));
    }
    return placed;
  }

  /**
   * The copies of a packing with their atoms where a crystal has them.
   *
   * @param packing a packing of molecules
   * @param crystal its crystal, such as read from its CIF; on the same lattice, turned at will
   * @return one per body of a cell, in the axes of the crystal; empty when an atom of the packing
   *     is missing, or the crystal has atoms that the packing does not have
   */
  static List<PlacedBody> of(Packing packing, Crystal crystal) {
    Lattice own = new Lattice(packing.cell());
    Lattice lattice = crystal.lattice();
    SiteIndex sites = new SiteIndex(crystal.sites(), lattice, MISPLACED);
    List<PlacedBody> placed = new ArrayList<>();
    for (PlacedBody copy : of(packing)) {
      List<double[]> atoms = new ArrayList<>();
      for (double[] part : copy.parts()) {
        Optional<double[]> there = sites.take(own.toFractional(part));
        if (there.isEmpty()) {
          return List.of();
        }
        atoms.add(lattice.toCartesian(there.get()));
      }
      double[] centre = lattice.toCartesian(own.toFractional(copy.centre()));
      placed.add(
          new PlacedBody(
              copy.site(), copy.operation(), copy.body(), centre, atoms, copy.directions()));
    }
    return sites.isEmpty() ? placed : List.of();
  }

  private static List<double[]> parts(Body body) {
    if (body instanceof Polygon polygon) {
      return polygon.parts();
    }
    if (body instanceof Polyhedron polyhedron) {
      return List.of(polyhedron.vertices());
    }
    if (body instanceof Disc) {
      return List.of(new double[2]);
    }
    double[] centres = ((BallUnion) body).centres();
    List<double[]> balls = new ArrayList<>();
    for (int i = 0; i < centres.length; i += 3) {
      balls.add(new double[] {centres[i], centres[i + 1], centres[i + 2]});
    }
    return balls;
  }

  private static PlacedBody.Directions directions(Body body, double[] part, double[] rotation) {
    List<double[]> normals = new ArrayList<>();
    List<double[]> edges = new ArrayList<>();
    if (body instanceof Polygon) {
      for (int i = 0; i < part.length; i += 2) {
        int next = (i + 2) % part.length;
        normals.add(new double[] {part[next + 1] - part[i + 1], part[i] - part[next]});
      }
    } else if (body instanceof Polyhedron polyhedron) {
      for (int[] face : polyhedron.faces()) {
        double[][] sides = new double[face.length][];
        for (int k = 0; k < face.length; k++) {
          int a = face[k];
          int b = face[(k + 1) % face.length];
          sides[k] = new double[3];
          for (int i = 0; i < 3; i++) {
            sides[k][i] = part[3 * b + i] - part[3 * a + i];
          }
          if (a < b) {
            edges.add(sides[k]);
          }
        }
        normals.add(Vectors.cross(sides[0], sides[1]));
      }
    }
    return new PlacedBody.Directions(turned(normals, rotation), turned(edges, rotation));
  }

  private static double[] turned(List<double[]> vectors, double[] rotation) {
    if (vectors.isEmpty()) {
      return new double[0];
    }
    int d = vectors.get(0).length;
    double[] flat = new double[d * vectors.size()];
    for (int v = 0; v < vectors.size(); v++) {
      double square = 0;
      for (double component : vectors.get(v)) {
        square += component * component;
      }
      for (int i = 0; i < d; i++) {
        flat[d * v + i] = vectors.get(v)[i] / Math.sqrt(square);
      }
    }
    return moved(flat, rotation, new double[d]);
  }

  private static double[] moved(double[] points, double[] rotation, double[] centre) {
    int d = centre.length;
    double[] result = new double[points.length];
    for (int i = 0; i < points.length; i++) {
      result[i] = centre[i % d];
      for (int j = 0; j < d; j++) {
        result[i] += rotation[d * (i % d) + j] * points[i - i % d + j];
      }
    }
    return result;
  }
}
