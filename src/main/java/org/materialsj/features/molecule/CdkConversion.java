package org.materialsj.features.molecule;

import org.materialsj.engine.graph.Graph;
import org.openscience.cdk.aromaticity.Kekulization;
import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.interfaces.IChemObjectBuilder;
import org.openscience.cdk.silent.SilentChemObjectBuilder;

/** Molecules as the Chemistry Development Kit has them. */
final class CdkConversion {

  private static final int DELOCALISED = 4;
  private static final IBond.Order[] ORDERS = {
    null, IBond.Order.SINGLE, IBond.Order.DOUBLE, IBond.Order.TRIPLE, IBond.Order.UNSET
  };

  private CdkConversion() {}

  /**
   * The heavy atoms with implicit hydrogens, in the order of the graph; neither aromatic nor typed.
   *
   * @param graph the graph
   * @return a new molecule
   */
  static IAtomContainer convert(MolecularGraph graph) {
    IChemObjectBuilder builder = SilentChemObjectBuilder.getInstance();
    IAtomContainer result = builder.newAtomContainer();
    for (int v = 0; v < graph.size(); v++) {
      IAtom atom = builder.newAtom();
      atom.setAtomicNumber(graph.number(v));
      atom.setFormalCharge(graph.charge(v));
      atom.setImplicitHydrogenCount(graph.hydrogens(v));
      if (graph.massNumber(v) > 0) {
        atom.setMassNumber(graph.massNumber(v));
      }
      result.addAtom(atom);
    }
    Graph bonds = graph.graph();
    for (int e = 0; e < bonds.edges(); e++) {
      result.addBond(bonds.first(e), bonds.second(e), ORDERS[graph.order(e)]);
    }
    return result;
  }

  /**
   * Writes the aromatic bonds of a graph as single and double ones.
   *
   * @param graph modified
   * @throws IllegalArgumentException if that cannot be done
   */
  static void kekulize(MolecularGraph graph) {
    IAtomContainer molecule = convert(graph);
    Graph bonds = graph.graph();
    for (int e = 0; e < bonds.edges(); e++) {
      if (graph.order(e) == DELOCALISED) {
        IBond bond = molecule.getBond(e);
        bond.setIsAromatic(true);
        bond.getBegin().setIsAromatic(true);
        bond.getEnd().setIsAromatic(true);
      }
    }
    try {
      Kekulization.kekulize(molecule);
    } catch (CDKException e) {
      throw new IllegalArgumentException(
          "its aromatic bonds cannot be written as alternating single and double bonds; are"
              + " hydrogens missing?",
          e);
    }
    for (int e = 0; e < bonds.edges(); e++) {
      graph.setOrder(e, molecule.getBond(e).getOrder() == IBond.Order.DOUBLE ? 2 : graph.order(e));
      if (graph.order(e) == DELOCALISED) {
        graph.setOrder(e, 1);
      }
    }
  }
}
