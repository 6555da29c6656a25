package org.materialsj.tasks.batch;

import org.materialsj.io.ParseException;
import org.materialsj.model.FeatureTable;

/** Where the shards of a table come from, one after the other. */
public interface ShardSource {

  /**
   * How many there are.
   *
   * @return at least 1
   */
  int shards();

  /**
   * Reads the next one.
   *
   * @return its rows
   * @throws ParseException if they cannot be read
   */
  FeatureTable next() throws ParseException;

  /**
   * Passes over the next one.
   *
   * @throws ParseException if it cannot be read
   */
  void skip() throws ParseException;
}
