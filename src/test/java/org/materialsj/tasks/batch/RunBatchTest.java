package org.materialsj.tasks.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.materialsj.engine.run.JobSpec;
import org.materialsj.engine.run.LocalExecutor;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.TableReader;
import org.materialsj.io.TableWriter;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Featurization;
import org.materialsj.tasks.FeaturizeCompositions;

class RunBatchTest {

  private static final RunContext RUN = RunContext.QUIET.withThreads(2);

  @TempDir Path folder;
  private Path csv;

  /** A table whose shards differ: one without numbers, one whose texts look like numbers. */
  @BeforeEach
  void write() throws Exception {
    StringBuilder text = new StringBuilder("id,formula,pressure (GPa),remark\n");
    String[] formulas = {"Fe2O3", "NaCl", "Xx", "SiO2", "CaTiO3", "H2O", "He"};
    for (int row = 0; row < 7; row++) {
      String pressure = row < 2 ? "" : row + ".5";
      String remark = row < 4 ? "12" : "\"a, \"\"b\"\"\"";
      text.append("m%d,%s,%s,%s\n".formatted(row, formulas[row], pressure, remark));
    }
    csv = Files.writeString(folder.resolve("in.csv"), text);
  }

  private BatchJob job() {
    return new BatchJob(
        new JobSpec("Featurize Composition...", Map.of("source", "in.csv", "output", "out.csv")),
        7);
  }

  private RunBatch.Summary run(int shardRows, RunContext run) throws Exception {
    ShardTask task = ShardTasks.open(job(), folder);
    return RunBatch.run(task, job(), "hashes", shardRows, folder.resolve("out.csv"), run);
  }

  private String whole() throws Exception {
    FeatureTable table = TableReader.read(csv, ReadOptions.STRICT).table();
    return TableWriter.text(
        FeaturizeCompositions.run(table, "formula", List.of("Magpie"), RUN).table());
  }

  @Test
  void shardsOfAnySizeGiveTheBytesOfTheWholeTable() throws Exception {
    for (int shardRows : new int[] {1, 2, 3, 7, 100}) {
      RunBatch.Summary summary = run(shardRows, RUN);
      assertEquals(whole(), Files.readString(folder.resolve("out.csv")), shardRows + " rows");
      Featurization known =
          new Featurization(
              List.of(new Featurization.Descriptor("Magpie", 1)), Map.of(), List.of());
      assertEquals(
          new RunBatch.Summary(7, 1, (7 + shardRows - 1) / shardRows, 0, Optional.of(known)),
          summary);
      assertFalse(Files.exists(folder.resolve("out.csv.shards")));
    }
  }

  @Test
  void summaryTellsHowTheFeaturesWereComputedAsTheWholeTableDoes() throws Exception {
    List<String> descriptors = List.of("One-hot elements", "Magpie");
    BatchJob job =
        new BatchJob(
            new JobSpec(
                "Featurize Composition...",
                Map.of(
                    "source",
                    "in.csv",
                    "output",
                    "out.csv",
                    "descriptors",
                    String.join(", ", descriptors))),
            7);
    Path result = folder.resolve("out.csv");
    RunBatch.Summary summary =
        RunBatch.run(ShardTasks.open(job, folder), job, "hashes", 100, result, RUN);
    FeatureTable table = TableReader.read(csv, ReadOptions.STRICT).table();
    Optional<Featurization> whole =
        FeaturizeCompositions.run(table, "formula", descriptors, RUN).featurization();
    assertEquals(whole, summary.featurization());
    assertFalse(whole.orElseThrow().varying().isEmpty());
  }

  @Test
  void cancelledJobGoesOnBehindItsFinishedShards() throws Exception {
    RunContext impatient =
        new RunContext(
            Progress.NONE,
            () -> Files.exists(folder.resolve("out.csv.shards/shard-000001.csv")),
            new LocalExecutor(1));
    assertThrows(CancellationException.class, () -> run(2, impatient));
    assertFalse(Files.exists(folder.resolve("out.csv")));
    RunBatch.Summary summary = run(2, RUN);
    assertEquals(2, summary.earlier());
    assertEquals(whole(), Files.readString(folder.resolve("out.csv")));
    assertTrue(summary.sentences().get(1).contains("2 shards"), summary.sentences().toString());
  }

  @Test
  void shardsOfAnotherJobAreNotUsed() throws Exception {
    Path shards = Files.createDirectories(folder.resolve("out.csv.shards"));
    Files.writeString(shards.resolve("job.txt"), "other");
    String message = assertThrows(IllegalArgumentException.class, () -> run(2, RUN)).getMessage();
    assertTrue(message.contains(shards.toString()), message);
  }

  @Test
  void tableWithoutTheColumnIsRefusedAndLeavesNoResult() throws Exception {
    Files.writeString(csv, "id,name\na,b\n");
    String message = assertThrows(IllegalArgumentException.class, () -> run(2, RUN)).getMessage();
    assertTrue(message.contains("formula"), message);
    assertFalse(Files.exists(folder.resolve("out.csv")));
    assertFalse(Files.exists(folder.resolve("out.csv.shards")));
  }

  @Test
  void tableWithoutRowsIsRefused() throws Exception {
    Files.writeString(csv, "id,formula\n");
    assertThrows(IllegalArgumentException.class, () -> run(2, RUN));
  }

  @Test
  void anInputIsNotWrittenOver() throws Exception {
    BatchJob same =
        new BatchJob(
            new JobSpec(
                "Featurize Composition...", Map.of("source", "in.csv", "output", "./in.csv")),
            7);
    ShardTask task = ShardTasks.open(same, folder);
    String before = Files.readString(csv);
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> RunBatch.run(task, same, "hashes", 3, folder.resolve("new.csv"), RUN));
    assertTrue(e.getMessage().endsWith("is also an input of the job: name another file."));
    assertEquals(before, Files.readString(csv));
  }
}
