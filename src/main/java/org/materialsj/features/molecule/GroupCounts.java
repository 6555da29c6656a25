package org.materialsj.features.molecule;

import java.util.List;
import org.materialsj.engine.graph.Graph;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Element;

/** Counts of atoms, bonds, groups and rings. */
final class GroupCounts {

  static final List<ColumnSpec> COLUMNS =
      List.of(
          new ColumnSpec("MolWt", "g/mol"),
          new ColumnSpec("HeavyAtomMolWt", "g/mol"),
          new ColumnSpec("HeavyAtomCount", ""),
          new ColumnSpec("NumHydrogens", ""),
          new ColumnSpec("NumCarbon", ""),
          new ColumnSpec("NumNitrogen", ""),
          new ColumnSpec("NumOxygen", ""),
          new ColumnSpec("NumSulfur", ""),
          new ColumnSpec("NumPhosphorus", ""),
          new ColumnSpec("NumFluorine", ""),
          new ColumnSpec("NumChlorine", ""),
          new ColumnSpec("NumBromine", ""),
          new ColumnSpec("NumIodine", ""),
          new ColumnSpec("NumHeteroatoms", ""),
          new ColumnSpec("NHOHCount", ""),
          new ColumnSpec("NumHAcceptors", ""),
          new ColumnSpec("NumHDonors", ""),
          new ColumnSpec("NumBasic", ""),
          new ColumnSpec("NumAcidic", ""),
          new ColumnSpec("NumPositive", ""),
          new ColumnSpec("NumNegative", ""),
          new ColumnSpec("TotalCharge", "e"),
          new ColumnSpec("NumValenceElectrons", ""),
          new ColumnSpec("NumRotatableBonds", ""),
          new ColumnSpec("NumDoubleBonds", ""),
          new ColumnSpec("NumTripleBonds", ""),
          new ColumnSpec("NumAromaticBonds", ""),
          new ColumnSpec("FractionCSP3", ""),
          new ColumnSpec("NumFragments", ""),
          new ColumnSpec("RingCount", ""),
          new ColumnSpec("NumAromaticCarbocycles", ""),
          new ColumnSpec("NumAromaticHeterocycles", ""),
          new ColumnSpec("NumSaturatedCarbocycles", ""),
          new ColumnSpec("NumSaturatedHeterocycles", ""),
          new ColumnSpec("NumAliphaticCarbocycles", ""),
          new ColumnSpec("NumAliphaticHeterocycles", ""),
          new ColumnSpec("NumSpiroAtoms", ""),
          new ColumnSpec("NumFusedAtoms", ""));

  private static final int[] ELEMENTS = {6, 7, 8, 16, 15, 9, 17, 35, 53};

  private final MolecularGraph molecule;
  private final Graph graph;

  private GroupCounts(MolecularGraph molecule) {
    this.molecule = molecule;
    graph = molecule.graph();
  }

  /** The counts, in the order of {@link #COLUMNS}. */
  static double[] of(MolecularGraph molecule) {
    GroupCounts counts = new GroupCounts(molecule);
    double[] values = new double[COLUMNS.size()];
    counts.atoms(values);
    counts.bonds(values);
    counts.rings(values);
    return values;
  }

  private void atoms(double[] values) {
    int[] roles = {
      Pharmacophore.ACCEPTOR, Pharmacophore.DONOR, Pharmacophore.BASIC, Pharmacophore.ACIDIC
    };
    double hydrogenMass = Element.of(1).pymatgenMass();
    int saturated = 0;
    for (int v = 0; v < graph.size(); v++) {
      int number = molecule.number(v);
      int h = molecule.hydrogens(v);
      double mass =
          molecule.massNumber(v) > 0 ? molecule.massNumber(v) : Element.of(number).pymatgenMass();
      values[0] += mass + h * hydrogenMass;
      values[1] += number == 1 ? 0 : mass;
      values[2] += number == 1 ? 0 : 1;
      values[3] += h + (number == 1 ? 1 : 0);
      for (int k = 0; k < ELEMENTS.length; k++) {
        values[4 + k] += number == ELEMENTS[k] ? 1 : 0;
      }
      values[13] += number != 1 && number != 6 ? 1 : 0;
      values[14] += number == 7 || number == 8 ? h : 0;
      int role = Pharmacophore.of(molecule, v);
      for (int k = 0; k < roles.length; k++) {
        values[15 + k] += (role & roles[k]) != 0 ? 1 : 0;
      }
      int charge = molecule.charge(v);
      values[19] += charge > 0 ? 1 : 0;
      values[20] += charge < 0 ? 1 : 0;
      values[21] += charge;
      values[22] += TopologicalIndices.electrons(number) + h - charge;
      saturated += number == 6 && molecule.degree(v) == 4 ? 1 : 0;
    }
    values[27] = values[4] == 0 ? 0 : saturated / values[4];
  }

  private void bonds(double[] values) {
    for (int e = 0; e < graph.edges(); e++) {
      if (molecule.isAromaticBond(e)) {
        values[26]++;
      } else if (molecule.order(e) > 1) {
        values[22 + molecule.order(e)]++;
      } else if (isRotatable(e)) {
        values[23]++;
      }
    }
    int parts = 0;
    for (int part : graph.components()) {
      parts = Math.max(parts, part + 1);
    }
    values[28] = parts;
  }

  /**
   * A single bond of no ring between atoms with further ones, not beside a triple bond or amide.
   */
  private boolean isRotatable(int e) {
    int u = graph.first(e);
    int v = graph.second(e);
    return !molecule.rings().onRing(e)
        && graph.degree(u) > 1
        && graph.degree(v) > 1
        && !isLinear(u)
        && !isLinear(v)
        && !isAmide(u, v)
        && !isAmide(v, u);
  }

  private boolean isLinear(int v) {
    return molecule.valence(v) - molecule.degree(v) == 2 && graph.degree(v) == 2;
  }

  private boolean isAmide(int carbon, int nitrogen) {
    if (molecule.number(carbon) != 6 || molecule.number(nitrogen) != 7) {
      return false;
    }
    for (int k = 0; k < graph.degree(carbon); k++) {
      if (molecule.order(graph.edge(carbon, k)) == 2
          && molecule.number(graph.neighbor(carbon, k)) == 8) {
        return true;
      }
    }
    return false;
  }

  private void rings(double[] values) {
    int[] membership = new int[graph.size()];
    for (int[] cycle : molecule.rings().cycles()) {
      boolean aromatic = true;
      boolean saturated = true;
      boolean hetero = false;
      for (int i = 0; i < cycle.length; i++) {
        int v = cycle[i];
        membership[v]++;
        hetero |= molecule.number(v) != 6;
        int edge = edge(v, cycle[(i + 1) % cycle.length]);
        aromatic &= molecule.isAromaticBond(edge);
        saturated &= !molecule.isAromaticBond(edge) && molecule.order(edge) == 1;
      }
      values[29]++;
      int shift = hetero ? 1 : 0;
      values[30 + shift] += aromatic ? 1 : 0;
      values[32 + shift] += saturated ? 1 : 0;
      values[34 + shift] += aromatic ? 0 : 1;
    }
    for (int v = 0; v < membership.length; v++) {
      int ringBonds = 0;
      for (int k = 0; k < graph.degree(v); k++) {
        ringBonds += molecule.rings().onRing(graph.edge(v, k)) ? 1 : 0;
      }
      values[36] += membership[v] == 2 && ringBonds == 4 ? 1 : 0;
      values[37] += membership[v] > 1 && ringBonds == 3 ? 1 : 0;
    }
  }

  private int edge(int u, int v) {
    for (int k = 0; k < graph.degree(u); k++) {
      if (graph.neighbor(u, k) == v) {
        return graph.edge(u, k);
      }
    }
    throw new IllegalArgumentException("no bond between " + u + " and " + v);
  }
}
