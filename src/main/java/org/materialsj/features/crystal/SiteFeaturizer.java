package org.materialsj.features.crystal;

import org.materialsj.features.FeatureSpec;

/** Turns every site of a crystal into numbers. Pure and thread-safe. */
public interface SiteFeaturizer {

  /**
   * What is computed of each site.
   *
   * @return the same specification at every call
   */
  FeatureSpec spec();

  /**
   * Computes the features of all sites.
   *
   * @param analysis the crystal, with what was already found out about it
   * @return one row per site, in the order of the crystal, of one number per column of {@link
   *     #spec()}
   * @throws IllegalArgumentException with one plain sentence when the crystal has no features by
   *     this definition
   */
  double[][] sites(CrystalAnalysis analysis);
}
