package org.materialsj.potentials.openchem;

import com.actelion.research.chem.Molecule;
import com.actelion.research.chem.StereoMolecule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.materialsj.model.StereoElement;
import org.materialsj.model.StereoElement.DoubleBond;
import org.materialsj.model.StereoElement.Tetrahedral;

/**
 * Our way to name a configuration, and OpenChemLib's: its parity of a centre is 1 when the
 * neighbours with the lower three indices stand clockwise, with that of the highest index, or the
 * lone pair, pointing away; its parity of a double bond is 1 when the neighbours of the lower index
 * at both ends are on opposite sides.
 */
final class StereoElements {

  private StereoElements() {}

  /** The element that stands for a parity. */
  static Tetrahedral tetrahedral(int place, boolean one, OclMolecule converted) {
    int[] owners = converted.owners();
    List<Integer> neighbors = new ArrayList<>();
    int[] sorted = neighbors(place, converted.molecule());
    // Seen from the far neighbour, what was clockwise is counterclockwise.
    neighbors.add(owners[sorted.length == 4 ? sorted[3] : place]);
    for (int i = 0; i < 3; i++) {
      neighbors.add(owners[sorted[i]]);
    }
    return new Tetrahedral(owners[place], neighbors, !one);
  }

  private static int[] neighbors(int place, StereoMolecule molecule) {
    int[] neighbors = new int[molecule.getAllConnAtoms(place)];
    Arrays.setAll(neighbors, i -> molecule.getConnAtom(place, i));
    Arrays.sort(neighbors);
    return neighbors;
  }

  /** The parity that stands for an element. */
  static int parity(Tetrahedral element, OclMolecule converted) {
    int centre = converted.places()[element.centre()];
    Tetrahedral reference;
    int[] around = neighbors(centre, converted.molecule());
    if (around.length != 3 && around.length != 4) {
      throw mismatch(element);
    }
    reference = tetrahedral(centre, true, converted);
    int[] order = new int[4];
    for (int i = 0; i < 4; i++) {
      order[i] = reference.neighbors().indexOf(element.neighbors().get(i));
      if (order[i] < 0) {
        throw mismatch(element);
      }
    }
    boolean same = isEven(order) == (reference.clockwise() == element.clockwise());
    return same ? Molecule.cAtomParity1 : Molecule.cAtomParity2;
  }

  private static boolean isEven(int[] order) {
    int inversions = 0;
    for (int i = 0; i < order.length; i++) {
      for (int j = 0; j < i; j++) {
        inversions += order[j] > order[i] ? 1 : 0;
      }
    }
    return inversions % 2 == 0;
  }

  private static IllegalArgumentException mismatch(StereoElement element) {
    return new IllegalArgumentException(
        "a stereo element names atoms that are not bonded so: " + element);
  }

  /** The element that stands for a parity of a double bond. */
  static DoubleBond doubleBond(int bond, boolean across, OclMolecule converted) {
    StereoMolecule molecule = converted.molecule();
    int[] owners = converted.owners();
    int first = molecule.getBondAtom(0, bond);
    int second = molecule.getBondAtom(1, bond);
    return new DoubleBond(
        owners[first],
        owners[second],
        owners[lowest(first, second, molecule)],
        owners[lowest(second, first, molecule)],
        !across);
  }

  private static int lowest(int end, int other, StereoMolecule molecule) {
    int lowest = Integer.MAX_VALUE;
    for (int neighbor : neighbors(end, molecule)) {
      lowest = neighbor == other ? lowest : Math.min(lowest, neighbor);
    }
    return lowest;
  }

  /** The parity that stands for an element. */
  static int parity(DoubleBond element, OclMolecule converted) {
    int[] places = converted.places();
    int first = places[element.first()];
    int second = places[element.second()];
    StereoMolecule molecule = converted.molecule();
    int near = places[element.firstNeighbor()];
    int far = places[element.secondNeighbor()];
    if (molecule.getBond(first, near) < 0
        || molecule.getBond(second, far) < 0
        || near == second
        || far == first) {
      throw mismatch(element);
    }
    boolean across = !element.together();
    across ^= near != lowest(first, second, molecule);
    across ^= far != lowest(second, first, molecule);
    return across ? Molecule.cBondParityEor1 : Molecule.cBondParityZor2;
  }

  /**
   * Whether positions show the configurations.
   *
   * @param elements configurations
   * @param x 3n coordinates
   * @return false when a centre is inverted or flat, or a double bond turned to the other side
   */
  static boolean fit(List<StereoElement> elements, double[] x) {
    for (StereoElement element : elements) {
      boolean fits =
          element instanceof Tetrahedral centre
              ? volume(centre, x) * (centre.clockwise() ? 1 : -1) > 0
              : side((DoubleBond) element, x) * (((DoubleBond) element).together() ? 1 : -1) > 0;
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  /** Positive when neighbours two to four stand clockwise, seen from neighbour one. */
  private static double volume(Tetrahedral element, double[] x) {
    double[][] edges = new double[3][3];
    int apex = 3 * element.neighbors().get(0);
    for (int i = 0; i < 3; i++) {
      Geometry.between(x, 3 * element.neighbors().get(i + 1), apex, edges[i]);
    }
    double[] normal = new double[3];
    Geometry.cross(edges[1], edges[2], normal);
    return Geometry.dot(edges[0], normal);
  }

  /** Positive when both neighbours are on the same side of the double bond. */
  private static double side(DoubleBond element, double[] x) {
    double[] axis = new double[3];
    double[] near = new double[3];
    double[] far = new double[3];
    Geometry.between(x, 3 * element.second(), 3 * element.first(), axis);
    Geometry.between(x, 3 * element.firstNeighbor(), 3 * element.first(), near);
    Geometry.between(x, 3 * element.secondNeighbor(), 3 * element.second(), far);
    double[] nearNormal = new double[3];
    double[] farNormal = new double[3];
    Geometry.cross(axis, near, nearNormal);
    Geometry.cross(axis, far, farNormal);
    return Geometry.dot(nearNormal, farNormal);
  }
}
