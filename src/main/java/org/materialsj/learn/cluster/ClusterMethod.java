package org.materialsj.learn.cluster;

import org.materialsj.engine.run.RunContext;

/** A way to divide rows into clusters, with its settings. Immutable. */
public interface ClusterMethod {

  /**
   * The method as text, such as "k-means k=4"; {@link ClusterMethods#parse} makes the same of it.
   *
   * @return name and settings
   */
  String text();

  /**
   * Divides rows.
   *
   * @param columns d arrays of n finite numbers, at least one of each, scaled to be compared; not
   *     modified
   * @param seed seed of everything random
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return the clusters
   * @throws IllegalArgumentException with a plain sentence if the rows do not fit the settings
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  Clustering fit(double[][] columns, long seed, RunContext run);
}
