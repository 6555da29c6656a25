package org.materialsj.features.crystal;

import java.util.List;

/**
 * A coordination motif, with the shape and constants of the order parameter that recognises it. In
 * the order parameters of poles, each neighbour in turn is the north pole and each other one
 * defines the prime meridian.
 *
 * @param label name as in columns, such as "tetrahedral"
 * @param kind which formula
 * @param profile where the neighbours that are not poles belong; null unless kind is POLES
 * @param width inverse width of the Gaussian of the polar angle
 * @param target ideal angle in units of pi (or l of q_l)
 * @param folds the azimuth phi counts by cos^2(folds phi / 2)
 * @param south neighbours at this polar angle (rad) or beyond are south poles; infinite if there
 *     are none
 * @param southWidth inverse width of the Gaussian of the south pole
 * @param halfTurn whether the azimuth must be below 3 pi / 4
 */
record Motif(
    String label,
    Kind kind,
    Profile profile,
    double width,
    double target,
    int folds,
    double south,
    double southWidth,
    boolean halfTurn) {

  /** The formulas. */
  enum Kind {
    BOND,
    BENT,
    POLES,
    CUBE,
    CUBOCTAHEDRON,
    STEINHARDT
  }

  /** Where the neighbours that are not poles belong. */
  enum Profile {
    /** At one polar angle. */
    ANGLE,
    /** At 2/5 and 4/5 of pi. */
    PENTAGON,
    /** On the equator. */
    EQUATOR,
    /** At equal angles above and below the equator. */
    HEXAGON
  }

  /** The largest coordination number that has motifs. */
  static final int LARGEST = 12;

  private static final double SOUTH = 3 * Math.PI / 4;
  private static final double TETRAHEDRON = 0.6081734479693927;

  private static final List<Motif> Q = List.of(steinhardt(2), steinhardt(4), steinhardt(6));

  private static final List<List<Motif>> BY_COORDINATION =
      List.of(
          List.of(),
          List.of(simple("sgl_bd", Kind.BOND, 0, 0)),
          List.of(
              simple("L-shaped", Kind.BENT, 15.15, 0.5),
              simple("water-like", Kind.BENT, 13.95, 0.5802777777777778),
              simple("bent 120 degrees", Kind.BENT, 13.25, 0.666666666667),
              simple("bent 150 degrees", Kind.BENT, 12.45, 0.833333333333333),
              simple("linear", Kind.BENT, 8.667, 1)),
          List.of(
              angle("trigonal planar", 17.5, 0.66666666667, 2),
              angle("trigonal non-coplanar", 18.33, TETRAHEDRON, 3),
              pyramid("T-shaped", 15.5, 2)),
          List.of(
              bipyramid("square co-planar", 17.7, 2, 13.5),
              angle("tetrahedral", 18.5, TETRAHEDRON, 3),
              new Motif(
                  "rectangular see-saw-like",
                  Kind.POLES,
                  Profile.EQUATOR,
                  27,
                  0.5,
                  4,
                  SOUTH,
                  11.5,
                  true),
              bipyramid("see-saw-like", 15.75, 3, 12.75),
              pyramid("trigonal pyramidal", 15.5, 3)),
          List.of(
              new Motif(
                  "pentagonal planar",
                  Kind.POLES,
                  Profile.PENTAGON,
                  19.333,
                  0.6,
                  2,
                  Double.POSITIVE_INFINITY,
                  0,
                  false),
              pyramid("square pyramidal", 14.9, 4),
              bipyramid("trigonal bipyramidal", 16.6, 3, 12)),
          List.of(
              new Motif(
                  "hexagonal planar",
                  Kind.POLES,
                  Profile.HEXAGON,
                  25,
                  0.16666667,
                  2,
                  2.6179938779914944,
                  7.5,
                  false),
              bipyramid("octahedral", 18, 4, 15),
              pyramid("pentagonal pyramidal", 13.8, 5)),
          List.of(
              pyramid("hexagonal pyramidal", 12.5, 6),
              bipyramid("pentagonal bipyramidal", 14.75, 5, 12.5)),
          List.of(
              simple("body-centered cubic", Kind.CUBE, 0, 0),
              bipyramid("hexagonal bipyramidal", 13.6, 6, 14.1)),
          Q,
          Q,
          Q,
          List.of(simple("cuboctahedral", Kind.CUBOCTAHEDRON, 0, 0), Q.get(0), Q.get(1), Q.get(2)));

  /**
   * The motifs of a coordination number.
   *
   * @param coordination at least 0
   * @return in the order of matminer's columns; none beyond {@value #LARGEST}
   */
  static List<Motif> of(int coordination) {
    return coordination > LARGEST ? List.of() : BY_COORDINATION.get(coordination);
  }

  private static Motif simple(String label, Kind kind, double width, double target) {
    return new Motif(label, kind, null, width, target, 0, Double.POSITIVE_INFINITY, 0, false);
  }

  private static Motif steinhardt(int l) {
    return simple("q" + l, Kind.STEINHARDT, 0, l);
  }

  private static Motif angle(String label, double width, double target, int folds) {
    return poles(label, Profile.ANGLE, width, target, folds, Double.POSITIVE_INFINITY, 0);
  }

  private static Motif pyramid(String label, double width, int folds) {
    return poles(label, Profile.EQUATOR, width, 0.5, folds, Double.POSITIVE_INFINITY, 0);
  }

  private static Motif bipyramid(String label, double width, int folds, double southWidth) {
    return poles(label, Profile.EQUATOR, width, 0.5, folds, SOUTH, southWidth);
  }

  private static Motif poles(
      String label,
      Profile profile,
      double width,
      double target,
      int folds,
      double south,
      double southWidth) {
    return new Motif(label, Kind.POLES, profile, width, target, folds, south, southWidth, false);
  }
}
