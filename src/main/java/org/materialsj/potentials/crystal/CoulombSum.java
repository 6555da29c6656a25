package org.materialsj.potentials.crystal;

import java.util.stream.DoubleStream;

/**
 * The Coulomb energy of a cell of rigid molecules between different molecules: the Ewald sum over
 * all atoms minus that of the atoms of each molecule among themselves, which is constant.
 */
final class CoulombSum {

  private final Placement placement;
  private final Ewald ewald;
  private final double within;
  private final double[] positions;
  private final double[] gradient;
  private final double[] strain = new double[9];

  /**
   * A sum.
   *
   * @param placement the molecules
   * @param volume a typical volume of the cell (angstrom^3), which sets the width
   * @throws IllegalArgumentException if the cell is not neutral
   */
  CoulombSum(Placement placement, double volume) {
    this.placement = placement;
    double sum = 0;
    DoubleStream.Builder charges = DoubleStream.builder();
    for (int s : placement.site) {
      RigidMolecule molecule = placement.sites.get(s).molecule;
      for (double charge : molecule.charges()) {
        charges.add(charge);
      }
      sum += molecule.selfEnergy();
    }
    within = sum;
    double[] all = charges.build().toArray();
    ewald = new Ewald(all, Ewald.width(all.length, volume));
    positions = new double[3 * all.length];
    gradient = new double[3 * all.length];
  }

  /** The energy of the cell (kcal/mol); its derivatives are added to the placement. */
  double add() {
    double[] cell = placement.cell;
    int at = 0;
    for (int c = 0; c < placement.site.length; c++) {
      double[] atoms = placement.atoms[c];
      for (int i = 0; i < atoms.length; i++) {
        int k = i % 3;
        positions[at++] =
            atoms[i]
                + placement.copyCentres[3 * c] * cell[k]
                + placement.copyCentres[3 * c + 1] * cell[3 + k]
                + placement.copyCentres[3 * c + 2] * cell[6 + k];
      }
    }
    double energy = ewald.evaluate(positions, cell, gradient, strain) - within;
    at = 0;
    for (int c = 0; c < placement.site.length; c++) {
      double[] atoms = placement.atoms[c];
      gather(c, atoms, at);
      at += atoms.length;
    }
    for (int k = 0; k < 9; k++) {
      placement.virial[k] += strain[k];
    }
    return energy;
  }

  /** Adds force and torque of one copy; takes its atoms, which a strain does not move, off. */
  private void gather(int copy, double[] atoms, int at) {
    double fx = 0;
    double fy = 0;
    double fz = 0;
    double tx = 0;
    double ty = 0;
    double tz = 0;
    for (int i = 0; i < atoms.length; i += 3) {
      double gx = gradient[at + i];
      double gy = gradient[at + i + 1];
      double gz = gradient[at + i + 2];
      fx += gx;
      fy += gy;
      fz += gz;
      tx += atoms[i + 1] * gz - atoms[i + 2] * gy;
      ty += atoms[i + 2] * gx - atoms[i] * gz;
      tz += atoms[i] * gy - atoms[i + 1] * gx;
      for (int k = 0; k < 3; k++) {
        strain[k] -= gx * atoms[i + k];
        strain[3 + k] -= gy * atoms[i + k];
        strain[6 + k] -= gz * atoms[i + k];
      }
    }
    placement.addForce(copy, fx, fy, fz);
    placement.addTorque(copy, tx, ty, tz);
  }
}
