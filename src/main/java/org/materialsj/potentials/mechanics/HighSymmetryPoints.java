package org.materialsj.potentials.mechanics;

import java.util.LinkedHashMap;
import java.util.Map;
import org.materialsj.model.symmetry.CrystalSymmetry;
import org.materialsj.model.symmetry.CrystalSystem;
import org.materialsj.model.symmetry.SpaceGroup;

/**
 * Named wave vectors of a Bravais lattice and the usual path through them, in units of the
 * reciprocal vectors of the conventional cell.
 *
 * @param points three coordinates by name
 * @param path names separated by "; ", pieces of the path by " | "
 * @see "Setyawan and Curtarolo 2010, doi:10.1016/j.commatsci.2010.05.010, for names and paths"
 */
record HighSymmetryPoints(Map<String, double[]> points, String path) {

  /** The name of the centre of the zone. */
  static final String GAMMA = "\u0393";

  /**
   * The points of a crystal's lattice. Lattices that are neither cubic, primitive tetragonal,
   * primitive orthorhombic nor hexagonal get the middles of the reciprocal vectors of the
   * conventional cell, which are named by their coordinates.
   */
  static HighSymmetryPoints of(CrystalSymmetry symmetry) {
    SpaceGroup group = symmetry.group();
    char centring = group.shortName().charAt(0);
    CrystalSystem system = group.system();
    Map<String, double[]> points = new LinkedHashMap<>();
    points.put(GAMMA, new double[3]);
    if (system == CrystalSystem.CUBIC) {
      return cubic(centring, points);
    }
    boolean hexagonal = system == CrystalSystem.HEXAGONAL || system == CrystalSystem.TRIGONAL;
    if (hexagonal && centring == 'P') {
      put(points, "M", 0.5, 0, 0);
      put(points, "K", 1.0 / 3, 1.0 / 3, 0);
      put(points, "A", 0, 0, 0.5);
      put(points, "L", 0.5, 0, 0.5);
      put(points, "H", 1.0 / 3, 1.0 / 3, 0.5);
      return new HighSymmetryPoints(points, "\u0393; M; K; \u0393; A; L; H; A | L; M | K; H");
    }
    if (system == CrystalSystem.TETRAGONAL && centring == 'P') {
      put(points, "X", 0, 0.5, 0);
      put(points, "M", 0.5, 0.5, 0);
      put(points, "Z", 0, 0, 0.5);
      put(points, "R", 0, 0.5, 0.5);
      put(points, "A", 0.5, 0.5, 0.5);
      return new HighSymmetryPoints(points, "\u0393; X; M; \u0393; Z; R; A; Z | X; R | M; A");
    }
    if (system == CrystalSystem.ORTHORHOMBIC && centring == 'P') {
      put(points, "X", 0.5, 0, 0);
      put(points, "Y", 0, 0.5, 0);
      put(points, "Z", 0, 0, 0.5);
      put(points, "S", 0.5, 0.5, 0);
      put(points, "U", 0.5, 0, 0.5);
      put(points, "T", 0, 0.5, 0.5);
      put(points, "R", 0.5, 0.5, 0.5);
      return new HighSymmetryPoints(
          points, "\u0393; X; S; Y; \u0393; Z; U; R; T; Z | Y; T | U; X | S; R");
    }
    put(points, "\u00bd00", 0.5, 0, 0);
    put(points, "0\u00bd0", 0, 0.5, 0);
    put(points, "00\u00bd", 0, 0, 0.5);
    return new HighSymmetryPoints(
        points, "\u0393; \u00bd00 | \u0393; 0\u00bd0 | \u0393; 00\u00bd");
  }

  private static HighSymmetryPoints cubic(char centring, Map<String, double[]> points) {
    if (centring == 'F') {
      put(points, "X", 0, 1, 0);
      put(points, "U", 0.25, 1, 0.25);
      put(points, "K", 0.75, 0.75, 0);
      put(points, "L", 0.5, 0.5, 0.5);
      put(points, "W", 0.5, 1, 0);
      return new HighSymmetryPoints(points, "\u0393; X; U | K; \u0393; L; W; X");
    }
    if (centring == 'I') {
      put(points, "H", 0, 1, 0);
      put(points, "N", 0.5, 0.5, 0);
      put(points, "P", 0.5, 0.5, 0.5);
      return new HighSymmetryPoints(points, "\u0393; H; N; \u0393; P; H | P; N");
    }
    put(points, "X", 0, 0.5, 0);
    put(points, "M", 0.5, 0.5, 0);
    put(points, "R", 0.5, 0.5, 0.5);
    return new HighSymmetryPoints(points, "\u0393; X; M; \u0393; R; X | M; R");
  }

  private static void put(Map<String, double[]> points, String name, double... coordinates) {
    points.put(name, coordinates);
  }
}
