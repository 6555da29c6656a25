package org.materialsj.features;

/**
 * Turns a thing into numbers. Pure and thread-safe: the same input gives the same bits on any
 * thread, and the input is not modified.
 *
 * @param <T> what it takes, such as {@code Crystal}
 */
public interface Featurizer<T> {

  /**
   * What is computed.
   *
   * @return the same specification at every call
   */
  FeatureSpec spec();

  /**
   * Computes the features of one thing.
   *
   * @param item the thing
   * @return one number per column of {@link #spec()}; NaN where the definition gives none
   * @throws IllegalArgumentException with one plain sentence when the thing has no features by this
   *     definition (a batch turns it into the row's error)
   */
  double[] apply(T item);
}
