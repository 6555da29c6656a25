package org.materialsj.commands;

import ij.measure.ResultsTable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.materialsj.host.Job;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.host.Provenances;
import org.materialsj.host.Tables;
import org.materialsj.io.ParseException;
import org.materialsj.learn.ModelFormatException;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Provenance;
import org.materialsj.tasks.batch.BatchJob;
import org.materialsj.tasks.batch.RunBatch;
import org.materialsj.tasks.batch.ShardTask;
import org.materialsj.tasks.batch.ShardTasks;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Runs a job on a table that does not fit into memory, and goes on where an earlier run ended. */
@Plugin(type = Command.class, menuPath = "Plugins>MaterialsJ>Learn>Run Batch Job...")
public final class RunBatchJob extends MaterialsCommand {

  @Parameter(
      label = "Job file (.json)",
      description =
          "Names a task (Apply Materials Model... or Featurize Composition...) and its parameters;"
              + " the guide shows one.",
      persist = false)
  private File jobFile;

  @Parameter(
      label = "Rows of a shard",
      description = "So many rows are in memory at once, and lost when the computer stops.",
      min = "1",
      max = "1000000",
      persist = false)
  private int shardRows = 10_000;

  @Parameter(type = ItemIO.OUTPUT, label = "Batch Summary")
  ResultsTable table;

  @Override
  protected void work(Job job) throws ParseException, ModelFormatException, IOException {
    BatchJob batch = BatchJob.read(jobFile.toPath());
    Path base = jobFile.getAbsoluteFile().toPath().getParent();
    ShardTask task = ShardTasks.open(batch, base);
    Provenance provenance =
        job.provenance(batch.seed(), Provenances.hashes(task.inputs(), job.run().cancel()));
    try {
      RunBatch.Summary summary =
          job.outputs()
              .batch(
                  task.output().toFile(),
                  provenance,
                  (identity, csv) ->
                      RunBatch.run(task, batch, identity, shardRows, csv, job.run()));
      job.tell(summary.sentences());
      table = Tables.of(summarised(summary));
    } catch (CancellationException e) {
      job.tell(
          List.of(
              "Finished shards are kept in the folder "
                  + task.output()
                  + ".shards: the same job goes on behind them."));
      throw e;
    }
  }

  private static FeatureTable summarised(RunBatch.Summary summary) {
    return FeatureTable.builder(List.of("batch"))
        .numbers(new ColumnSpec("rows", ""), new double[] {summary.rows()})
        .numbers(new ColumnSpec("failed rows", ""), new double[] {summary.failed()})
        .numbers(new ColumnSpec("shards", ""), new double[] {summary.shards()})
        .numbers(new ColumnSpec("shards of an earlier run", ""), new double[] {summary.earlier()})
        .build();
  }
}
