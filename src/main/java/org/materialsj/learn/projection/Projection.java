package org.materialsj.learn.projection;

import java.util.SortedMap;
import org.materialsj.engine.run.RunContext;

/** A way to draw rows of many columns in few dimensions, with its settings. Immutable. */
public interface Projection {

  /**
   * The name shown in menus.
   *
   * @return such as "PCA"
   */
  String name();

  /**
   * The settings.
   *
   * @return value as text by camelCase name; {@link Projections#create} makes the same projection
   *     of them
   */
  SortedMap<String, String> settings();

  /**
   * Places every row. Columns are taken as they are: scale them first unless their units are the
   * same.
   *
   * @param columns d arrays of n finite numbers; not modified
   * @param classes n indices of classes from 0 on, for projections that use them; null where there
   *     are none
   * @param dimensions number of coordinates per row, at least 1
   * @param seed seed of everything random
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return finite coordinates of all n rows
   * @throws IllegalArgumentException with one plain sentence if the columns, the classes or the
   *     number of dimensions do not fit
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  ProjectionResult fit(
      double[][] columns, double[] classes, int dimensions, long seed, RunContext run);
}
