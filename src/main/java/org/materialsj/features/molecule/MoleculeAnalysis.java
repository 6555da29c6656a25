package org.materialsj.features.molecule;

import org.materialsj.model.Molecule;

/**
 * A molecule, with what several featurizers need of it: each is found out once, when it is first
 * asked for. For one thread.
 */
public final class MoleculeAnalysis {

  private final Molecule molecule;
  private double[] positions;
  private double[] distances;
  private MolecularGraph graph;

  /**
   * Starts the analysis of a molecule; costs nothing yet.
   *
   * @param molecule the molecule
   */
  public MoleculeAnalysis(Molecule molecule) {
    this.molecule = molecule;
  }

  /**
   * The molecule.
   *
   * @return as given
   */
  public Molecule molecule() {
    return molecule;
  }

  /**
   * The Cartesian coordinates, for descriptors of the shape.
   *
   * @return 3n numbers (angstrom); shared, not to be modified
   * @throws IllegalArgumentException with one plain sentence when positions are unknown, those of a
   *     drawing, or without some hydrogens
   */
  public double[] positions() {
    if (positions == null) {
      if (!molecule.has3d()) {
        throw new IllegalArgumentException(
            molecule.positions().isPresent()
                ? "it needs 3D coordinates, and those of this molecule are of a flat drawing;"
                    + " generate conformers first"
                : "it needs 3D coordinates, and this molecule has none; generate conformers first");
      }
      int missing = molecule.missingHydrogens();
      if (missing > 0) {
        throw new IllegalArgumentException(
            "it needs the positions of all atoms, and the file leaves out "
                + (missing == 1 ? "1 hydrogen" : missing + " hydrogens")
                + " of this molecule; add them there or generate conformers first");
      }
      positions = molecule.positions().orElseThrow();
    }
    return positions;
  }

  /**
   * The distances between all atoms.
   *
   * @return n x n numbers (angstrom), row by row; shared, not to be modified
   * @throws IllegalArgumentException with one plain sentence when {@link #positions()} are refused,
   *     when two atoms are at the same place or farther apart than 1e6 angstrom, or when there are
   *     more than 1000 atoms
   */
  public double[] distances() {
    if (distances == null) {
      distances = PairDistances.of(positions());
    }
    return distances;
  }

  /**
   * The graph of the heavy atoms, for descriptors of the bonds.
   *
   * @return the graph; shared
   * @throws IllegalArgumentException with one plain sentence when there is none
   */
  MolecularGraph graph() {
    if (graph == null) {
      graph = new MolecularGraph(molecule);
    }
    return graph;
  }
}
