package org.materialsj.features.crystal;

import org.materialsj.features.Featurizer;
import org.materialsj.model.Crystal;

/** A featurizer of crystals that shares neighbours, Voronoi cells and charges with others. */
public interface CrystalFeaturizer extends Featurizer<Crystal> {

  /**
   * Computes the features of one crystal.
   *
   * @param analysis the crystal, with what was already found out about it
   * @return one number per column of {@link #spec()}; NaN where the definition gives none
   * @throws IllegalArgumentException with one plain sentence when the crystal has no features by
   *     this definition
   */
  double[] compute(CrystalAnalysis analysis);

  @Override
  default double[] apply(Crystal crystal) {
    return compute(new CrystalAnalysis(crystal));
  }
}
