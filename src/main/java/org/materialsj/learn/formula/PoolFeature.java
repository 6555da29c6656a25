package org.materialsj.learn.formula;

/**
 * A feature that the screening kept.
 *
 * @param text as an {@link Expression} reads it
 * @param unit its unit, empty for none
 * @param complexity number of operators
 * @param standardized values with mean 0 and length 1
 * @param mean mean of the values
 * @param length length of the values less their mean
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
record PoolFeature(
    String text, String unit, int complexity, double[] standardized, double mean, double length) {

  static PoolFeature of(FeatureStore store, Candidate candidate) {
    double[] values = new double[store.rows()];
    store.evaluate(candidate, values);
    double[] scale = Fingerprint.standardize(values);
    return new PoolFeature(
        store.text(candidate),
        store.unit(candidate).toString(),
        candidate.complexity(),
        values,
        scale[0],
        scale[1]);
  }
}
