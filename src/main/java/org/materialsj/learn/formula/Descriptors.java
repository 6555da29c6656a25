package org.materialsj.learn.formula;

import java.util.Arrays;
import java.util.List;

/** Makes formulas of features of a pool. */
final class Descriptors {

  private Descriptors() {}

  static Descriptor of(
      List<PoolFeature> pool,
      int[] features,
      double[][] weights,
      double[] constants,
      double score) {
    List<PoolFeature> chosen = Arrays.stream(features).mapToObj(pool::get).toList();
    return new Descriptor(
        chosen.stream().map(PoolFeature::text).toList(),
        chosen.stream().map(PoolFeature::unit).toList(),
        chosen.stream().map(PoolFeature::complexity).toList(),
        weights,
        constants,
        score);
  }
}
