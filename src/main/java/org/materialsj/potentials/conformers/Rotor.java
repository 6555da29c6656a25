package org.materialsj.potentials.conformers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.geometry.Rotations;
import org.materialsj.model.Bond;
import org.materialsj.model.Molecule;

/**
 * A single bond that is in no ring, about which one side of the molecule can turn.
 *
 * @param from the end of the bond on the side that stays
 * @param to the end on the side that turns
 * @param side atoms that turn, without {@code to}
 * @param folds 1; for a side of hydrogens whose positions are not alike after such a turn, the
 *     number of staggered (3) or planar (2) positions
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
record Rotor(int from, int to, int[] side, int folds) {

  /** All rotors of a molecule, bond by bond. */
  static List<Rotor> of(Molecule molecule) {
    List<List<Integer>> neighbors = new ArrayList<>();
    boolean[] unsaturated = new boolean[molecule.size()];
    for (int atom = 0; atom < molecule.size(); atom++) {
      neighbors.add(new ArrayList<>());
    }
    for (Bond bond : molecule.bonds()) {
      neighbors.get(bond.first()).add(bond.second());
      neighbors.get(bond.second()).add(bond.first());
      if (bond.order() != Bond.Order.SINGLE) {
        unsaturated[bond.first()] = true;
        unsaturated[bond.second()] = true;
      }
    }
    List<Rotor> rotors = new ArrayList<>();
    for (Bond bond : molecule.bonds()) {
      boolean inner =
          neighbors.get(bond.first()).size() > 1 && neighbors.get(bond.second()).size() > 1;
      if (bond.order() != Bond.Order.SINGLE || !inner) {
        continue;
      }
      boolean[] behind = behind(neighbors, bond.first(), bond.second());
      if (behind[bond.first()]) {
        continue; // a ring
      }
      int count = 0;
      for (boolean there : behind) {
        count += there ? 1 : 0;
      }
      int from = bond.first();
      int to = bond.second();
      if (2 * count > molecule.size()) {
        behind = behind(neighbors, to, from);
        from = bond.second();
        to = bond.first();
      }
      behind[to] = false;
      rotors.add(rotor(molecule, from, to, behind, unsaturated[from]));
    }
    return rotors;
  }

  /** The atoms that are reached over a bond. */
  private static boolean[] behind(List<List<Integer>> neighbors, int from, int to) {
    boolean[] seen = new boolean[neighbors.size()];
    int[] queue = new int[neighbors.size()];
    int size = 1;
    queue[0] = to;
    seen[to] = true;
    for (int next = 0; next < size; next++) {
      for (int other : neighbors.get(queue[next])) {
        boolean back = queue[next] == to && other == from;
        if (!back && !seen[other]) {
          seen[other] = true;
          queue[size++] = other;
        }
      }
    }
    return seen;
  }

  private static Rotor rotor(
      Molecule molecule, int from, int to, boolean[] behind, boolean unsaturated) {
    int[] side = new int[molecule.size()];
    int size = 0;
    boolean hydrogens = true;
    for (int atom = 0; atom < behind.length; atom++) {
      if (behind[atom]) {
        side[size++] = atom;
        hydrogens &= molecule.number(atom) == 1;
      }
    }
    int folds = !hydrogens || size > 2 ? 1 : unsaturated ? 2 : 3;
    return new Rotor(from, to, Arrays.copyOf(side, size), folds);
  }

  /**
   * Turns the side.
   *
   * @param positions 3n Cartesian coordinates; overwritten
   * @param angle angle (radians)
   */
  void turn(double[] positions, double angle) {
    double[] axis = new double[3];
    for (int k = 0; k < 3; k++) {
      axis[k] = positions[3 * to + k] - positions[3 * from + k];
    }
    double[] rotation = Rotations.ofAxisAngle(axis, angle);
    double[] x = new double[3];
    for (int atom : side) {
      for (int k = 0; k < 3; k++) {
        x[k] = positions[3 * atom + k] - positions[3 * to + k];
      }
      double[] turned = Rotations.apply(rotation, x);
      for (int k = 0; k < 3; k++) {
        positions[3 * atom + k] = positions[3 * to + k] + turned[k];
      }
    }
  }
}
