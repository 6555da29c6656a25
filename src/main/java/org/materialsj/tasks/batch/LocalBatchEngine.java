package org.materialsj.tasks.batch;

import java.io.IOException;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.RunContext;
import org.materialsj.io.ParseException;

/**
 * Runs shards in this process, one after the other, each on all threads of the run: memory is
 * needed for one shard.
 */
public final class LocalBatchEngine implements BatchEngine {

  @Override
  public int run(ShardTask task, long seed, ShardSource in, ShardSink out, RunContext run)
      throws IOException, ParseException {
    int shards = in.shards();
    int earlier = 0;
    for (int shard = 0; shard < shards; shard++) {
      run.cancel().check("shard " + (shard + 1) + " of " + shards);
      if (out.has(shard)) {
        in.skip();
        earlier++;
      } else {
        RunContext part = run.part((double) shard / shards, (shard + 1.0) / shards);
        out.write(shard, task.apply(in.next(), Seeds.ofItem(seed, shard), part));
      }
      run.progress()
          .report((shard + 1.0) / shards, "finished shards " + (shard + 1) + " of " + shards);
    }
    return earlier;
  }
}
