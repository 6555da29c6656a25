package org.materialsj.tasks.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.materialsj.engine.run.RunContext;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.TableShards;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Featurization;

/** Runs a job on a table that need not fit into memory, and goes on where an earlier run ended. */
public final class RunBatch {

  /** Share of the work that is done when all shards are there. */
  private static final double COMPUTED = 0.95;

  private RunBatch() {}

  /**
   * What a job has done.
   *
   * @param rows rows of the table
   * @param failed rows that failed, with a reason in the error column
   * @param shards shards of the table
   * @param earlier shards that an earlier run had finished
   * @param featurization how the features of the result were computed, when it holds some
   */
  public record Summary(
      long rows, long failed, int shards, int earlier, Optional<Featurization> featurization) {

    /**
     * The same in words.
     *
     * @return plain sentences
     */
    public List<String> sentences() {
      List<String> sentences = new ArrayList<>();
      sentences.add(
          count(rows, "row")
              + " in "
              + count(shards, "shard")
              + "; "
              + count(failed, "row")
              + " failed.");
      if (earlier > 0) {
        sentences.add(
            "An earlier run had finished "
                + count(earlier, "shard")
                + "; this one went on behind them.");
      }
      return sentences;
    }

    private static String count(long count, String what) {
      return String.format(Locale.ROOT, "%,d %s%s", count, what, count == 1 ? "" : "s");
    }
  }

  /**
   * Runs a job.
   *
   * @param task its work
   * @param job the job
   * @param identity all else that the result depends on, such as versions and hashes of the inputs
   * @param shardRows rows of a shard, at least 1
   * @param csv where to write the result; replaced when it exists. The finished shards are in a
   *     folder {@code <output>.shards} beside the task's output until all are there
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return what was done
   * @throws IOException if the file system fails
   * @throws ParseException if the table cannot be read
   * @throws IllegalArgumentException with one plain sentence if the table does not fit the task, or
   *     the folder holds another job
   * @throws java.util.concurrent.CancellationException when cancelled; finished shards are kept
   */
  public static Summary run(
      ShardTask task, BatchJob job, String identity, int shardRows, Path csv, RunContext run)
      throws IOException, ParseException {
    for (Path input : task.inputs()) {
      if (input.toAbsolutePath().normalize().equals(task.output().toAbsolutePath().normalize())) {
        throw new IllegalArgumentException(
            "The output " + task.output() + " is also an input of the job: name another file.");
      }
    }
    Path folder = Path.of(task.output() + ".shards");
    try (TableShards table =
        TableShards.open(task.input(), shardRows, ReadOptions.STRICT, run.cancel())) {
      ShardFolder finished =
          ShardFolder.open(folder, job.json() + identity + "shardRows " + shardRows + "\n");
      int shards = table.shards();
      int earlier = 0;
      try {
        earlier =
            new LocalBatchEngine()
                .run(task, job.seed(), source(table), finished, run.part(0, COMPUTED));
      } finally {
        if (!finished.has(0)) {
          // Nothing is worth going on behind, and the next try may be with another table.
          finished.delete(shards);
        }
      }
      ShardFolder.Merged merged = finished.merge(shards, csv, run.cancel());
      finished.delete(shards);
      run.progress().report(1, "joined shards");
      return new Summary(
          table.rows(),
          merged.failed(),
          shards,
          earlier,
          task.featurization(table.columns(), merged.columns()));
    }
  }

  private static ShardSource source(TableShards table) {
    return new ShardSource() {
      @Override
      public int shards() {
        return table.shards();
      }

      @Override
      public FeatureTable next() throws ParseException {
        return table
            .next()
            .orElseThrow(() -> new IllegalStateException("the table has no more shards"));
      }

      @Override
      public void skip() throws ParseException {
        table.skip();
      }
    };
  }
}
