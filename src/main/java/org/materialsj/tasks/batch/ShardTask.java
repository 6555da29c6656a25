package org.materialsj.tasks.batch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Featurization;

/** Work that treats each row of a table by itself. Thread-safe. */
public interface ShardTask {

  /**
   * The table to work on.
   *
   * @return a .csv or tab-separated file
   */
  Path input();

  /**
   * Where the result goes.
   *
   * @return a .csv file
   */
  Path output();

  /**
   * The files that the result depends on.
   *
   * @return the input and others, such as a model
   */
  List<Path> inputs();

  /**
   * Does the work on some rows.
   *
   * @param shard rows of the table
   * @param seed seed of everything random in this shard
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return one row per row, with the same columns for every shard
   * @throws IllegalArgumentException with one plain sentence if the table does not fit
   */
  FeatureTable apply(FeatureTable shard, long seed, RunContext run);

  /**
   * How the features of the finished table were computed, for models to remember.
   *
   * @param input the columns of the input
   * @param result the columns of the result
   * @return empty when the result holds no features of formulas
   */
  Optional<Featurization> featurization(List<ColumnSpec> input, List<ColumnSpec> result);
}
