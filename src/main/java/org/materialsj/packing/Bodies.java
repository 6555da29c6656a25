package org.materialsj.packing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import org.materialsj.model.Bond;
import org.materialsj.model.Element;
import org.materialsj.model.Molecule;
import org.materialsj.model.packing.BallUnion;
import org.materialsj.model.packing.Body;

/** Makes rigid bodies of molecules: a ball of van der Waals radius about each atom. */
public final class Bodies {

  /**
   * The radius (angstrom) that a hydrogen on N, O or F has towards an acceptor, unless the user
   * says otherwise. Towards an oxygen of radius 1.52 it allows H...O = 1.97 angstrom, a hydrogen
   * bond of the middle strength that is common in crystals: in urea, 1.99 and 2.06 angstrom.
   */
  public static final double HYDROGEN_BOND_RADIUS = 0.45;

  /** N, O and F give hydrogen bonds. */
  private static final Set<Integer> DONORS = Set.of(7, 8, 9);

  /** N, O, F, S and Cl take them. */
  private static final Set<Integer> ACCEPTORS = Set.of(7, 8, 9, 16, 17);

  /** A body that fills less of the ball about it has too many neighbours to be packed. */
  private static final double LEAST_FILLING = 1e-4;

  private Bodies() {}

  /**
   * Asks that a body is not too thin or scattered. The number of neighbours that must be looked at
   * grows as the ball about a body over the body itself; without a bound a search would never end.
   *
   * @param body the body
   * @throws IllegalArgumentException in one plain sentence, if it fills less than {@value
   *     #LEAST_FILLING} of the disc or ball about it
   */
  static void requireFilling(Body body) {
    double r = body.radius();
    double about = body.dimension() == 2 ? Math.PI * r * r : 4 * Math.PI / 3 * r * r * r;
    if (!(body.measure() >= LEAST_FILLING * about)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "\"%s\" fills only %.1e of the %s about it, and %.0e is the least that can be packed;"
                  + " make it less long and thin, its radii larger, or its parts nearer",
              body.name(),
              body.measure() / about,
              body.dimension() == 2 ? "disc" : "ball",
              LEAST_FILLING));
    }
  }

  /**
   * The body of a molecule. No hydrogen bonds: every pair of atoms of two copies keeps the sum of
   * its radii.
   *
   * @param molecule with positions of all atoms, hydrogens included
   * @param radii radii of its elements
   * @return the body, its origin at the centroid of all atoms
   * @throws IllegalArgumentException if positions or hydrogens are missing, an element has no
   *     radius, or the atoms are too scattered for their radii
   */
  public static BallUnion of(Molecule molecule, VanDerWaalsRadii radii) {
    return of(molecule, radii, OptionalDouble.empty());
  }

  /**
   * The body of a molecule with hydrogen bonds. A hydrogen bonded to N, O or F (D-H) counts with a
   * smaller radius h towards N, O, F, S and Cl (A) of other copies. The donor D counts towards A
   * with at most its distance from that hydrogen plus h, so that in a straight bond D-H...A the
   * hydrogen is what touches. All other pairs keep the sum of their radii.
   *
   * @param molecule with positions of all atoms, hydrogens included
   * @param radii radii of its elements
   * @param hydrogenBondRadius h (angstrom), positive, such as {@link #HYDROGEN_BOND_RADIUS}; at or
   *     above the radius of hydrogen it changes nothing; empty for no hydrogen bonds
   * @return the body, its origin at the centroid of all atoms
   * @throws IllegalArgumentException if positions or hydrogens are missing, an element has no
   *     radius, the atoms are too scattered for their radii, or h is not positive
   */
  public static BallUnion of(
      Molecule molecule, VanDerWaalsRadii radii, OptionalDouble hydrogenBondRadius) {
    requireAllAtoms(molecule);
    double[] own =
        Arrays.stream(molecule.numbers())
            .mapToDouble(number -> radii.radius(Element.of(number)))
            .toArray();
    BallUnion body = BallUnion.of(molecule, own);
    requireFilling(body);
    return hydrogenBondRadius.isEmpty()
        ? body
        : withHydrogenBonds(body, molecule, hydrogenBondRadius.getAsDouble());
  }

  private static void requireAllAtoms(Molecule molecule) {
    String name = molecule.name().isBlank() ? "the molecule" : "\"" + molecule.name() + "\"";
    if (!molecule.has3d()) {
      throw new IllegalArgumentException(
          name
              + " has no positions in space; generate a conformer first, or read a file with"
              + " three-dimensional coordinates");
    }
    if (molecule.missingHydrogens() > 0) {
      throw new IllegalArgumentException(
          name
              + " lacks "
              + molecule.missingHydrogens()
              + " hydrogen atoms; a body is packed with all its atoms");
    }
  }

  private static BallUnion withHydrogenBonds(BallUnion body, Molecule molecule, double h) {
    if (!(h > 0) || !Double.isFinite(h)) {
      throw new IllegalArgumentException(
          "the radius of hydrogen in hydrogen bonds must be positive, got " + h + " angstrom");
    }
    double[] reduced = body.radii();
    boolean[] acceptors = new boolean[body.size()];
    for (int i = 0; i < acceptors.length; i++) {
      acceptors[i] = ACCEPTORS.contains(molecule.number(i));
    }
    double[] x = molecule.positions().orElseThrow();
    for (int[] pair : hydrogens(molecule, x)) {
      int heavy = pair[1];
      if (DONORS.contains(molecule.number(heavy))) {
        reduced[pair[0]] = Math.min(reduced[pair[0]], h);
        reduced[heavy] = Math.min(reduced[heavy], distance(x, pair[0], heavy) + h);
      }
    }
    return body.withHydrogenBonds(reduced, acceptors);
  }

  /**
   * Each hydrogen and the atom it is bonded to: by the bonds of the molecule when these are known,
   * otherwise the nearest atom that is no hydrogen.
   */
  private static List<int[]> hydrogens(Molecule molecule, double[] x) {
    List<int[]> pairs = new ArrayList<>();
    for (Bond bond : molecule.bonds()) {
      boolean first = molecule.number(bond.first()) == 1;
      if (first != (molecule.number(bond.second()) == 1)) {
        pairs.add(
            first
                ? new int[] {bond.first(), bond.second()}
                : new int[] {bond.second(), bond.first()});
      }
    }
    if (!molecule.bonds().isEmpty()) {
      return pairs;
    }
    for (int i = 0; i < molecule.size(); i++) {
      int nearest = -1;
      for (int j = 0; j < molecule.size() && molecule.number(i) == 1; j++) {
        if (molecule.number(j) != 1
            && (nearest < 0 || distance(x, i, j) < distance(x, i, nearest))) {
          nearest = j;
        }
      }
      if (nearest >= 0) {
        pairs.add(new int[] {i, nearest});
      }
    }
    return pairs;
  }

  /**
   * The same molecule with the hydrogens on C, N and O moved along their bonds to the mean lengths
   * that neutrons see: C-H 1.083, N-H 1.009, O-H 0.983 angstrom. X-rays see them too short.
   *
   * @param molecule with positions
   * @return a new molecule; unchanged where a hydrogen is on another element
   * @throws IllegalArgumentException if the molecule has no three-dimensional positions
   * @see "F. H. Allen et al. 1987, doi:10.1039/P298700000S1"
   */
  public static Molecule withNormalHydrogens(Molecule molecule) {
    requireAllAtoms(molecule);
    double[] positions = molecule.positions().orElseThrow();
    double[] moved = positions.clone();
    for (int[] pair : hydrogens(molecule, positions)) {
      double length =
          switch (molecule.number(pair[1])) {
            case 6 -> 1.083;
            case 7 -> 1.009;
            case 8 -> 0.983;
            default -> 0;
          };
      double distance = distance(positions, pair[0], pair[1]);
      if (length > 0 && distance > 0) {
        for (int k = 0; k < 3; k++) {
          double from = positions[3 * pair[1] + k];
          moved[3 * pair[0] + k] = from + (positions[3 * pair[0] + k] - from) * length / distance;
        }
      }
    }
    return molecule.withPositions(moved);
  }

  private static double distance(double[] x, int i, int j) {
    return Math.sqrt(
        Math.pow(x[3 * i] - x[3 * j], 2)
            + Math.pow(x[3 * i + 1] - x[3 * j + 1], 2)
            + Math.pow(x[3 * i + 2] - x[3 * j + 2], 2));
  }
}
