package org.materialsj.features;

import org.materialsj.features.crystal.CrystalAnalysis;
import org.materialsj.features.molecule.MoleculeAnalysis;
import org.materialsj.model.Crystal;
import org.materialsj.model.Molecule;
import org.materialsj.model.Structure;

/**
 * A structure on its way through several featurizers, with the one analysis that they share. For
 * one thread.
 */
public final class AnalyzedStructure {

  private final Structure structure;
  private CrystalAnalysis crystal;
  private MoleculeAnalysis molecule;

  /**
   * Starts with nothing analyzed.
   *
   * @param structure the structure
   */
  public AnalyzedStructure(Structure structure) {
    this.structure = structure;
  }

  /**
   * The structure.
   *
   * @return as given
   */
  public Structure structure() {
    return structure;
  }

  /**
   * What is known of the crystal.
   *
   * @return the same analysis at every call
   * @throws IllegalArgumentException with one plain sentence if it is a molecule
   */
  public CrystalAnalysis crystal() {
    if (crystal == null) {
      if (!(structure instanceof Crystal given)) {
        throw new IllegalArgumentException(
            "it needs a crystal, and this is a molecule without cell");
      }
      crystal = new CrystalAnalysis(given);
    }
    return crystal;
  }

  /**
   * What is known of the molecule.
   *
   * @return the same analysis at every call
   * @throws IllegalArgumentException with one plain sentence if it is a crystal
   */
  public MoleculeAnalysis molecule() {
    if (molecule == null) {
      if (!(structure instanceof Molecule given)) {
        throw new IllegalArgumentException("it needs a molecule, and this is a crystal");
      }
      molecule = new MoleculeAnalysis(given);
    }
    return molecule;
  }
}
