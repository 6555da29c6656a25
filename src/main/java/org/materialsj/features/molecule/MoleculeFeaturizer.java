package org.materialsj.features.molecule;

import org.materialsj.features.Featurizer;
import org.materialsj.model.Molecule;

/** A featurizer of molecules that shares graph, rings and distances with others. */
public interface MoleculeFeaturizer extends Featurizer<Molecule> {

  /**
   * Computes the features of one molecule.
   *
   * @param analysis the molecule, with what was already found out about it
   * @return one number per column of {@link #spec()}; NaN where the definition gives none
   * @throws IllegalArgumentException with one plain sentence when the molecule has no features by
   *     this definition
   */
  double[] compute(MoleculeAnalysis analysis);

  @Override
  default double[] apply(Molecule molecule) {
    return compute(new MoleculeAnalysis(molecule));
  }
}
