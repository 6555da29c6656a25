package org.materialsj.tasks.batch;

import java.io.IOException;
import org.materialsj.engine.run.RunContext;
import org.materialsj.io.ParseException;

/** Runs the shards of a job somewhere: on this machine, or on many. */
public interface BatchEngine {

  /**
   * Does the work of all shards that the sink does not have yet.
   *
   * @param task what to do with each shard
   * @param seed seed of the job; shard i gets the seed of its item i
   * @param in the shards of the table
   * @param out where the results go
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return how many shards an earlier run had finished
   * @throws IOException if a shard cannot be kept
   * @throws ParseException if a shard cannot be read
   * @throws java.util.concurrent.CancellationException when cancelled; finished shards are kept
   */
  int run(ShardTask task, long seed, ShardSource in, ShardSink out, RunContext run)
      throws IOException, ParseException;
}
