package org.materialsj.learn.preparation;

import java.util.List;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.ModelNumbers;
import org.materialsj.model.ColumnSpec;

/** A fitted step of preparation: makes columns of columns. Immutable and thread-safe. */
public interface Transform {

  /**
   * The number of columns that it takes.
   *
   * @return d
   */
  int inputs();

  /**
   * Names and units of the columns that it makes.
   *
   * @param inputs those of the d columns that it takes
   * @return one per column made, at least one
   */
  List<ColumnSpec> columns(List<ColumnSpec> inputs);

  /**
   * What it knows of itself, such as chosen features.
   *
   * @param inputs names and units of the d columns that it takes
   * @return plain sentences; none for most
   */
  default List<String> facts(List<ColumnSpec> inputs) {
    return List.of();
  }

  /**
   * Makes columns.
   *
   * @param columns d arrays of n finite numbers, column-major; not modified, but an array may be
   *     handed on as it is
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return the new columns, in the order of {@link #columns}
   */
  double[][] apply(double[][] columns, RunContext run);

  /**
   * Its numbers, for a model file.
   *
   * @return at least one array, under a type that {@link Steps#read} knows
   */
  ModelNumbers numbers();
}
