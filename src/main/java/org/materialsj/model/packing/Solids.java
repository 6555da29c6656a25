package org.materialsj.model.packing;

import java.util.ArrayList;
import java.util.List;

/** The Platonic solids and some of Archimedes' and Catalan's, with circumradius 1. */
public enum Solids {
  /** Four triangles. */
  TETRAHEDRON("tetrahedron", even(signs(1, 1, 1))),
  /** Six squares. */
  CUBE("cube", signs(1, 1, 1)),
  /** Eight triangles. */
  OCTAHEDRON("octahedron", cyclic(signs(1, 0, 0))),
  /** Twelve pentagons. */
  DODECAHEDRON("dodecahedron", both(signs(1, 1, 1), cyclic(signs(0, 1 / golden(), golden())))),
  /** Twenty triangles. */
  ICOSAHEDRON("icosahedron", cyclic(signs(0, 1, golden()))),
  /** Eight triangles and six squares. */
  CUBOCTAHEDRON("cuboctahedron", cyclic(signs(0, 1, 1))),
  /** Four triangles and four hexagons. */
  TRUNCATED_TETRAHEDRON("truncated tetrahedron", even(cyclic(signs(3, 1, 1)))),
  /** Six squares and eight hexagons. */
  TRUNCATED_OCTAHEDRON(
      "truncated octahedron", both(cyclic(signs(0, 1, 2)), cyclic(signs(0, 2, 1)))),
  /** Eight triangles and six octagons. */
  TRUNCATED_CUBE("truncated cube", cyclic(signs(Math.sqrt(2) - 1, 1, 1))),
  /** Twelve rhombi. */
  RHOMBIC_DODECAHEDRON("rhombic dodecahedron", both(signs(1, 1, 1), cyclic(signs(2, 0, 0))));

  private final String label;

  @SuppressWarnings("ImmutableEnumChecker") // a polyhedron never changes
  private final Polyhedron polyhedron;

  Solids(String label, List<double[]> points) {
    this.label = label;
    double largest = 0;
    for (double[] p : points) {
      largest = Math.max(largest, Math.sqrt(p[0] * p[0] + p[1] * p[1] + p[2] * p[2]));
    }
    double[] flat = new double[3 * points.size()];
    for (int i = 0; i < flat.length; i++) {
      flat[i] = points.get(i / 3)[i % 3] / largest;
    }
    polyhedron = Polyhedron.hull(label, flat);
  }

  /**
   * What users write.
   *
   * @return such as "truncated octahedron"
   */
  public String label() {
    return label;
  }

  /**
   * The solid.
   *
   * @return centred, its farthest corner at distance 1
   */
  public Polyhedron polyhedron() {
    return polyhedron;
  }

  private static double golden() {
    return (1 + Math.sqrt(5)) / 2;
  }

  /** All points (+-x, +-y, +-z), each once. */
  private static List<double[]> signs(double x, double y, double z) {
    List<double[]> points = new ArrayList<>();
    for (int i = x == 0 ? 1 : -1; i <= 1; i += 2) {
      for (int j = y == 0 ? 1 : -1; j <= 1; j += 2) {
        for (int k = z == 0 ? 1 : -1; k <= 1; k += 2) {
          points.add(new double[] {i * x, j * y, k * z});
        }
      }
    }
    return points;
  }

  private static List<double[]> cyclic(List<double[]> points) {
    List<double[]> all = new ArrayList<>();
    for (double[] p : points) {
      all.add(p);
      all.add(new double[] {p[1], p[2], p[0]});
      all.add(new double[] {p[2], p[0], p[1]});
    }
    return all;
  }

  private static List<double[]> even(List<double[]> points) {
    return points.stream().filter(p -> p[0] * p[1] * p[2] > 0).toList();
  }

  private static List<double[]> both(List<double[]> some, List<double[]> others) {
    List<double[]> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }
}
