package org.materialsj.learn.formula;

/** How well some features of a pool describe the target together. Read by many threads. */
interface SubsetRating {

  /**
   * Rates a subset.
   *
   * @param features ascending indices in the pool, one to three
   * @param least ratings below it do not matter
   * @return larger is better; NaN when it is below the least one, or one of the features follows
   *     from the others
   */
  double of(int[] features, double least);

  /**
   * Rates one of the best subsets more finely, to choose among those that are almost equal.
   *
   * @param features a subset that has a rating
   * @return larger is better
   */
  double closely(int[] features);

  /** The formula of a subset that has a rating. */
  Descriptor descriptor(int[] features);

  /** What the formula leaves unexplained: rows by output, each with mean 0. */
  double[][] residuals(int[] features);
}
