package org.materialsj.potentials.openchem;

import com.actelion.research.chem.forcefield.mmff.Electrostatic;
import com.actelion.research.chem.forcefield.mmff.Separation.Relation;
import java.util.List;

/**
 * Buffered Coulomb potential: 332.0716 q1 q2 / (r + 0.05), of all pairs four or more bonds apart,
 * and 0.75 of it three bonds apart.
 */
final class MmffElectrostatic implements MmffTerm {

  private static final double COULOMB = 332.0716;
  private static final double BUFFER = 0.05;
  private static final double THREE_BONDS = 0.75;

  private final int[] atoms;
  private final double[] products;

  MmffElectrostatic(List<Electrostatic> pairs, int[] owners) {
    this.atoms = new int[2 * pairs.size()];
    this.products = new double[pairs.size()];
    for (int k = 0; k < products.length; k++) {
      Electrostatic pair = pairs.get(k);
      atoms[2 * k] = 3 * owners[pair.a1];
      atoms[2 * k + 1] = 3 * owners[pair.a2];
      double share = pair.rel == Relation.ONE_FOUR ? THREE_BONDS : 1;
      products[k] = COULOMB * share * pair.charge_term;
    }
  }

  @Override
  public double energy(double[] x) {
    double energy = 0;
    for (int k = 0; k < products.length; k++) {
      energy += products[k] / (Geometry.distance(x, atoms[2 * k], atoms[2 * k + 1]) + BUFFER);
    }
    return energy;
  }

  @Override
  public double gradient(double[] x, double[] gradient) {
    double energy = 0;
    for (int k = 0; k < products.length; k++) {
      int a = atoms[2 * k];
      int b = atoms[2 * k + 1];
      double r = Geometry.distance(x, a, b);
      double value = products[k] / (r + BUFFER);
      energy += value;
      // Coinciding atoms feel no direction.
      if (r > 0) {
        Geometry.push(x, a, b, -value / ((r + BUFFER) * r), gradient);
      }
    }
    return energy;
  }
}
