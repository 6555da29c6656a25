package org.materialsj.features.molecule;

import java.util.Arrays;
import org.materialsj.engine.graph.Graph;

/**
 * Partial charges by partial equalisation of orbital electronegativity: in step k each bond moves
 * (chi_j - chi_i) / chi+ 2^-k electrons, where chi = a + b q + c q^2 and chi+ is that of the more
 * electropositive atom at charge 1 (20.02 for hydrogen), in 12 steps.
 *
 * <p>Source: Gasteiger and Marsili, Tetrahedron 36 (1980) 3219, doi:10.1016/0040-4020(80)80168-2.
 */
final class PartialCharges {

  private static final int STEPS = 12;
  private static final double[] HYDROGEN = {7.17, 6.24, -0.56};
  private static final double HYDROGEN_CATION = 20.02;

  private final MolecularGraph molecule;
  private final double[] charges;
  private final double[] onHydrogens;

  private PartialCharges(MolecularGraph molecule) {
    this.molecule = molecule;
    int n = molecule.size();
    charges = new double[n];
    onHydrogens = new double[n];
    for (int v = 0; v < n; v++) {
      charges[v] = molecule.charge(v);
    }
    shareCharges();
  }

  /**
   * The charges of the heavy atoms (e).
   *
   * @return as many as atoms; NaN for all when an element has no parameters
   */
  static double[] of(MolecularGraph molecule) {
    PartialCharges search = new PartialCharges(molecule);
    return search.run() ? search.charges : filled(molecule.size());
  }

  private static double[] filled(int n) {
    double[] none = new double[n];
    Arrays.fill(none, Double.NaN);
    return none;
  }

  /** Equal charges for equal ends of a carboxylate, a nitro group and the like. */
  private void shareCharges() {
    Graph graph = molecule.graph();
    for (int v = 0; v < graph.size(); v++) {
      if (molecule.number(v) != 6 && molecule.number(v) != 7) {
        continue;
      }
      int ends = 0;
      double sum = 0;
      for (int k = 0; k < graph.degree(v); k++) {
        int u = graph.neighbor(v, k);
        if (isEnd(u)) {
          ends++;
          sum += molecule.charge(u);
        }
      }
      for (int k = 0; k < graph.degree(v) && ends > 1; k++) {
        int u = graph.neighbor(v, k);
        if (isEnd(u)) {
          charges[u] = sum / ends;
        }
      }
    }
  }

  private boolean isEnd(int v) {
    return molecule.number(v) == 8 && molecule.degree(v) == 1;
  }

  private boolean run() {
    Graph graph = molecule.graph();
    int n = graph.size();
    double[][] parameters = new double[n][];
    for (int v = 0; v < n; v++) {
      parameters[v] = parameters(v);
      if (parameters[v] == null) {
        return false;
      }
    }
    double damping = 0.5;
    for (int step = 0; step < STEPS; step++, damping *= 0.5) {
      double[] change = new double[n];
      double[] changeOfHydrogens = new double[n];
      for (int e = 0; e < graph.edges(); e++) {
        int u = graph.first(e);
        int v = graph.second(e);
        double moved = damping * moved(parameters[u], charges[u], parameters[v], charges[v]);
        change[u] += moved;
        change[v] -= moved;
      }
      for (int v = 0; v < n; v++) {
        if (molecule.hydrogens(v) > 0) {
          double moved = damping * moved(parameters[v], charges[v], HYDROGEN, onHydrogens[v]);
          change[v] += molecule.hydrogens(v) * moved;
          changeOfHydrogens[v] -= moved;
        }
      }
      for (int v = 0; v < n; v++) {
        charges[v] += change[v];
        onHydrogens[v] += changeOfHydrogens[v];
      }
    }
    return true;
  }

  /** The charge that the first atom gains. */
  private static double moved(double[] first, double q1, double[] second, double q2) {
    double one = first[0] + q1 * (first[1] + q1 * first[2]);
    double two = second[0] + q2 * (second[1] + q2 * second[2]);
    double[] giver = one < two ? first : second;
    double cation = giver == HYDROGEN ? HYDROGEN_CATION : giver[0] + giver[1] + giver[2];
    return (two - one) / cation;
  }

  private double[] parameters(int v) {
    int hybrid = Hybridization.of(molecule, v);
    return switch (molecule.number(v)) {
      case 1 -> HYDROGEN;
      case 5 -> new double[] {5.98, 6.82, 1.605};
      case 6 ->
          hybrid == 3
              ? new double[] {7.98, 9.18, 1.88}
              : hybrid == 2 ? new double[] {8.79, 9.32, 1.51} : new double[] {10.39, 9.45, 0.73};
      case 7 ->
          hybrid == 3
              ? new double[] {11.54, 10.82, 1.36}
              : hybrid == 2 ? new double[] {12.87, 11.15, 0.85} : new double[] {15.68, 11.7, -0.27};
      case 8 -> hybrid == 3 ? new double[] {14.18, 12.92, 1.39} : new double[] {17.07, 13.79, 0.47};
      case 9 -> new double[] {14.66, 13.85, 2.31};
      case 14 -> new double[] {7.3, 6.567, 0.657};
      case 15 -> new double[] {8.9, 8.24, 0.96};
      case 16 ->
          hybrid == 3 ? new double[] {10.14, 9.13, 1.38} : new double[] {10.88, 9.485, 1.325};
      case 17 -> new double[] {11, 9.69, 1.35};
      case 35 -> new double[] {10.08, 8.47, 1.16};
      case 53 -> new double[] {9.9, 7.96, 0.96};
      default -> null;
    };
  }
}
