package org.materialsj.features.molecule;

import javax.vecmath.Point3d;
import org.materialsj.engine.geometry.PrincipalAxes;
import org.materialsj.engine.graph.Graph;
import org.materialsj.model.Bond;
import org.materialsj.model.Molecule;
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

  /** Coordinates below this are those of a flat molecule (angstrom). */
  private static final double ROUNDING = 1e-9;

  private static final IBond.Order[] ORDERS = {
    null, IBond.Order.SINGLE, IBond.Order.DOUBLE, IBond.Order.TRIPLE, IBond.Order.UNSET
  };

  private CdkConversion() {}

  /**
   * Says that CDK fails. Only its declared exceptions have messages for readers.
   *
   * @param what what cannot be computed
   * @param failure what CDK threw
   * @return what to throw
   */
  static IllegalArgumentException failure(String what, Exception failure) {
    String why = failure instanceof CDKException ? failure.getMessage() : null;
    return new IllegalArgumentException(
        "the Chemistry Development Kit cannot compute %s of this molecule%s"
            .formatted(what, why == null ? "" : ": " + why),
        failure);
  }

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
   * As {@link #convert}, with rings and aromaticity marked as the graph has them.
   *
   * @param graph the graph
   * @return a new molecule
   */
  static IAtomContainer withRings(MolecularGraph graph) {
    IAtomContainer result = convert(graph);
    for (int v = 0; v < graph.size(); v++) {
      result.getAtom(v).setIsInRing(graph.onRing(v));
      result.getAtom(v).setIsAromatic(graph.isAromatic(v));
    }
    for (int e = 0; e < graph.graph().edges(); e++) {
      result.getBond(e).setIsInRing(graph.rings().onRing(e));
      result.getBond(e).setIsAromatic(graph.isAromaticBond(e));
    }
    return result;
  }

  /**
   * All atoms of a molecule, hydrogens too, in the order of the molecule; with rings and
   * aromaticity. The molecule is centred and turned to its principal axes, because CDK's surface
   * areas depend a little (0.5 %) on the orientation.
   *
   * @param analysis a molecule with positions and bonds
   * @return a new molecule
   * @throws IllegalArgumentException with one plain sentence when one of them is unknown, or a file
   *     left hydrogens out
   */
  static IAtomContainer withPositions(MoleculeAnalysis analysis) {
    Molecule molecule = analysis.molecule();
    double[] positions = principal(analysis.positions());
    MolecularGraph graph = analysis.graph();
    IChemObjectBuilder builder = SilentChemObjectBuilder.getInstance();
    IAtomContainer result = builder.newAtomContainer();
    for (int i = 0; i < molecule.size(); i++) {
      IAtom atom = builder.newAtom();
      atom.setAtomicNumber(molecule.number(i));
      atom.setFormalCharge(molecule.charge(i));
      atom.setImplicitHydrogenCount(0);
      if (molecule.massNumber(i) > 0) {
        atom.setMassNumber(molecule.massNumber(i));
      }
      atom.setPoint3d(new Point3d(positions[3 * i], positions[3 * i + 1], positions[3 * i + 2]));
      result.addAtom(atom);
    }
    for (int v = 0; v < graph.size(); v++) {
      result.getAtom(graph.atom(v)).setIsInRing(graph.onRing(v));
      result.getAtom(graph.atom(v)).setIsAromatic(graph.isAromatic(v));
    }
    Graph bonds = graph.graph();
    for (int e = 0; e < bonds.edges(); e++) {
      result.addBond(
          graph.atom(bonds.first(e)), graph.atom(bonds.second(e)), ORDERS[graph.order(e)]);
      result.getBond(e).setIsInRing(graph.rings().onRing(e));
      result.getBond(e).setIsAromatic(graph.isAromaticBond(e));
    }
    for (Bond bond : molecule.bonds()) {
      IAtom first = result.getAtom(bond.first());
      IAtom second = result.getAtom(bond.second());
      if (result.getBond(first, second) == null) {
        result.addBond(bond.first(), bond.second(), IBond.Order.SINGLE);
      }
    }
    return result;
  }

  private static double[] principal(double[] positions) {
    double[] turned = PrincipalAxes.aligned(positions);
    for (int i = 0; i < turned.length; i++) {
      turned[i] = Math.abs(turned[i]) < ROUNDING ? 0 : turned[i];
    }
    return turned;
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
