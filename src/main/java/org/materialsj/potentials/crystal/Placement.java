package org.materialsj.potentials.crystal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.model.packing.Packing;
import org.materialsj.model.symmetry.SymmetryOperation;

/**
 * Where all copies of the molecules of a cell lie at one moment, and what the sums over pairs have
 * found so far: workspace of one {@link RigidCrystal}. Copies of site s are {@code first[s]} to
 * {@code first[s + 1] - 1}, the molecule of the asymmetric unit first. Strains keep the metric
 * compatible with the group, so the matrices Q of the operations never change.
 */
final class Placement {

  /** Q may differ from an orthogonal matrix by this. */
  private static final double ORTHOGONAL = 1e-4;

  /** Operations of the group. */
  final List<SymmetryOperation> operations;

  /** Matrix Q of each operation in Cartesian axes. */
  final List<double[]> turns;

  /** The site symmetry and exactly symmetric atoms of each site. */
  final List<SiteSymmetry> sites = new ArrayList<>();

  /** First copy of each site, then the number of copies. */
  final int[] first;

  /** The site of each copy. */
  final int[] site;

  /** The operation that makes each copy. */
  final int[] operation;

  /** Row i is lattice vector i (angstrom). */
  final double[] cell = new double[9];

  /** Inverse of {@link #cell}: its columns are reciprocal vectors (1/angstrom). */
  final double[] reciprocal = new double[9];

  /** 9 numbers per site, row by row. */
  final double[] rotations;

  /** 3 fractional coordinates per site. */
  final double[] centres;

  /** 3 fractional coordinates per copy. */
  final double[] copyCentres;

  /** Atoms of each copy relative to its centre, 3n Cartesian coordinates (angstrom). */
  final double[][] atoms;

  /** Derivative by the Cartesian centre of each site's molecule, 3 per site (kcal/mol/angstrom). */
  final double[] centreGradient;

  /** Derivative by a small turn of each site's molecule, 3 per site (kcal/mol). */
  final double[] torque;

  /** Sum over pairs of (derivative by separation R)_a R_b, 9 numbers (kcal/mol). */
  final double[] virial = new double[9];

  Placement(Packing packing, List<RigidMolecule> molecules) {
    operations = packing.operations();
    turns = turns(packing);
    int count = packing.sites().size();
    first = new int[count + 1];
    for (int s = 0; s < count; s++) {
      sites.add(SiteSymmetry.of(packing, s, molecules.get(s), turns));
      first[s + 1] = first[s] + packing.sites().get(s).multiplicity();
    }
    int copies = first[count];
    site = new int[copies];
    operation = new int[copies];
    atoms = new double[copies][];
    for (int s = 0; s < count; s++) {
      for (int c = first[s]; c < first[s + 1]; c++) {
        site[c] = s;
        operation[c] = packing.sites().get(s).operations().get(c - first[s]);
        atoms[c] = new double[3 * sites.get(s).molecule.size()];
      }
    }
    rotations = packing.rotations().clone();
    centres = new double[3 * count];
    copyCentres = new double[3 * copies];
    centreGradient = new double[3 * count];
    torque = new double[3 * count];
  }

  /** Q = H W H^-1 with the lattice vectors as columns of H. */
  private static List<double[]> turns(Packing packing) {
    double[] columns = Matrix3.transpose(packing.cell());
    double[] inverse = Matrix3.inverse(columns);
    List<double[]> turns = new ArrayList<>();
    for (SymmetryOperation operation : packing.operations()) {
      double[] w = new double[9];
      for (int k = 0; k < 9; k++) {
        w[k] = operation.rotation(k / 3, k % 3);
      }
      double[] q = Matrix3.multiply(Matrix3.multiply(columns, w), inverse);
      double[] unit = Matrix3.multiply(q, Matrix3.transpose(q));
      for (int k = 0; k < 9; k++) {
        if (!(Math.abs(unit[k] - (k % 4 == 0 ? 1 : 0)) < ORTHOGONAL)) {
          throw new IllegalArgumentException(
              "the cell does not have the symmetry of the group "
                  + packing.group()
                  + ": "
                  + operation.toXyz()
                  + " changes lengths or angles");
        }
      }
      turns.add(q);
    }
    return turns;
  }

  /** Recomputes all copies from cell, rotations and centres, and clears what was summed. */
  void update() {
    System.arraycopy(Matrix3.inverse(cell), 0, reciprocal, 0, 9);
    for (int c = 0; c < site.length; c++) {
      int s = site[c];
      SymmetryOperation g = operations.get(operation[c]);
      double[] q = turns.get(operation[c]);
      for (int i = 0; i < 3; i++) {
        copyCentres[3 * c + i] =
            g.translation(i)
                + g.rotation(i, 0) * centres[3 * s]
                + g.rotation(i, 1) * centres[3 * s + 1]
                + g.rotation(i, 2) * centres[3 * s + 2];
      }
      place(q, 9 * s, sites.get(s).molecule.positions(), atoms[c]);
    }
    Arrays.fill(centreGradient, 0);
    Arrays.fill(torque, 0);
    Arrays.fill(virial, 0);
  }

  /** Atoms turned by R, then by Q. */
  private void place(double[] q, int at, double[] body, double[] to) {
    for (int i = 0; i < to.length; i += 3) {
      double x = 0;
      double y = 0;
      double z = 0;
      for (int k = 0; k < 3; k++) {
        x += rotations[at + k] * body[i + k];
        y += rotations[at + 3 + k] * body[i + k];
        z += rotations[at + 6 + k] * body[i + k];
      }
      to[i] = q[0] * x + q[1] * y + q[2] * z;
      to[i + 1] = q[3] * x + q[4] * y + q[5] * z;
      to[i + 2] = q[6] * x + q[7] * y + q[8] * z;
    }
  }

  /** Adds the derivative by the Cartesian centre of a copy. */
  void addForce(int copy, double x, double y, double z) {
    addTurnedBack(turns.get(operation[copy]), 1, x, y, z, centreGradient, 3 * site[copy]);
  }

  /** Adds the derivative by a small turn of a copy about its centre. */
  void addTorque(int copy, double x, double y, double z) {
    double[] q = turns.get(operation[copy]);
    double sign = operations.get(operation[copy]).determinant();
    addTurnedBack(q, sign, x, y, z, torque, 3 * site[copy]);
  }

  private static void addTurnedBack(
      double[] q, double sign, double x, double y, double z, double[] to, int at) {
    for (int k = 0; k < 3; k++) {
      to[at + k] += sign * (q[k] * x + q[3 + k] * y + q[6 + k] * z);
    }
  }
}
