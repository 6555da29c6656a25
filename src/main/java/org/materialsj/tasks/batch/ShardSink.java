package org.materialsj.tasks.batch;

import java.io.IOException;
import org.materialsj.model.FeatureTable;

/** Where finished shards go, and stay when the process ends. */
public interface ShardSink {

  /**
   * Whether a shard was finished, perhaps by an earlier process.
   *
   * @param shard its number, from 0
   * @return true when it need not be made again
   */
  boolean has(int shard);

  /**
   * Keeps a shard, wholly or not at all.
   *
   * @param shard its number, from 0
   * @param rows the result of its rows
   * @throws IOException if it cannot be kept
   */
  void write(int shard, FeatureTable rows) throws IOException;
}
