package org.materialsj.potentials.crystal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.engine.geometry.Rotations;
import org.materialsj.model.packing.Packing;

/**
 * The operations that map one body of a packing onto itself, and the body made exactly symmetric
 * under them: a molecule from a force field has its symmetry only to some digits, and copies made
 * from one half of the operations would otherwise depend on which half.
 */
final class SiteSymmetry {

  /** An operation may miss an atom or the centre by this (angstrom). */
  private static final double TOLERANCE = 0.1;

  /** Matrices Q of the operations that fix the body, in Cartesian axes; at least the identity. */
  final List<double[]> turns;

  /** The centre, moved onto the fixed points of the operations (fractional). */
  final double[] centre;

  /** Atoms made exactly symmetric, in the frame of the body. */
  final RigidMolecule molecule;

  private SiteSymmetry(List<double[]> turns, double[] centre, RigidMolecule molecule) {
    this.turns = turns;
    this.centre = centre;
    this.molecule = molecule;
  }

  /**
   * Finds the site symmetry of a body.
   *
   * @param packing in three dimensions
   * @param site index of the body
   * @param molecule its atoms
   * @param cartesian matrix Q of each operation of the packing
   * @throws IllegalArgumentException with one plain sentence if the operations that fix the body
   *     are not as many as the number of its copies says
   */
  static SiteSymmetry of(
      Packing packing, int site, RigidMolecule molecule, List<double[]> cartesian) {
    int order = packing.operations().size();
    int copies = packing.sites().get(site).multiplicity();
    double[] x = new double[3];
    System.arraycopy(packing.centres(), 3 * site, x, 0, 3);
    if (copies == order) {
      return new SiteSymmetry(List.of(Matrix3.identity()), x, molecule);
    }
    double[] rotation = new double[9];
    System.arraycopy(packing.rotations(), 9 * site, rotation, 0, 9);
    double[] placed = Rotations.apply(rotation, molecule.positions());
    List<double[]> turns = new ArrayList<>();
    double[] centre = new double[3];
    double[] atoms = new double[placed.length];
    double[] charges = new double[molecule.size()];
    for (int g = 0; g < order; g++) {
      double[] image = packing.operations().get(g).apply(x);
      double[] home = home(image, x);
      double[] turned = Rotations.apply(cartesian.get(g), placed);
      int[] partner =
          isAt(home, x, packing.cell()) ? partners(turned, placed, molecule.numbers()) : new int[0];
      if (partner.length > 0) {
        turns.add(cartesian.get(g));
        for (int k = 0; k < 3; k++) {
          centre[k] += home[k];
        }
        for (int i = 0; i < partner.length; i++) {
          charges[partner[i]] += molecule.charges()[i];
          for (int k = 0; k < 3; k++) {
            atoms[3 * partner[i] + k] += turned[3 * i + k];
          }
        }
      }
    }
    if (turns.size() * copies != order) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%s has %d copies in a group of %d operations, but %d operations map it onto itself",
              packing.sites().get(site).body().name(),
              copies,
              order,
              turns.size()));
    }
    scale(centre, turns.size());
    scale(atoms, turns.size());
    scale(charges, turns.size());
    double[] back = Rotations.apply(Matrix3.transpose(rotation), atoms);
    return new SiteSymmetry(turns, centre, new RigidMolecule(molecule.numbers(), back, charges));
  }

  private static void scale(double[] values, int count) {
    for (int i = 0; i < values.length; i++) {
      values[i] /= count;
    }
  }

  /** The image shifted by lattice vectors to the neighbourhood of a point. */
  private static double[] home(double[] image, double[] x) {
    double[] shifted = new double[3];
    for (int k = 0; k < 3; k++) {
      shifted[k] = image[k] - Math.rint(image[k] - x[k]);
    }
    return shifted;
  }

  private static boolean isAt(double[] shifted, double[] x, double[] cell) {
    double square = 0;
    for (int k = 0; k < 3; k++) {
      double component = 0;
      for (int i = 0; i < 3; i++) {
        component += (shifted[i] - x[i]) * cell[3 * i + k];
      }
      square += component * component;
    }
    return square < TOLERANCE * TOLERANCE;
  }

  /** For each atom the place that its image takes; empty when an image meets no like atom. */
  private static int[] partners(double[] images, double[] atoms, int[] numbers) {
    int[] partner = new int[numbers.length];
    boolean[] taken = new boolean[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      partner[i] = -1;
      for (int j = 0; j < numbers.length && partner[i] < 0; j++) {
        double dx = images[3 * i] - atoms[3 * j];
        double dy = images[3 * i + 1] - atoms[3 * j + 1];
        double dz = images[3 * i + 2] - atoms[3 * j + 2];
        boolean met = dx * dx + dy * dy + dz * dz < TOLERANCE * TOLERANCE;
        if (met && numbers[i] == numbers[j] && !taken[j]) {
          partner[i] = j;
          taken[j] = true;
        }
      }
      if (partner[i] < 0) {
        return new int[0];
      }
    }
    return partner;
  }
}
