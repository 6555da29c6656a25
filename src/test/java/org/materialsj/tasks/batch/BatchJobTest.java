package org.materialsj.tasks.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.engine.run.JobSpec;
import org.materialsj.io.ParseException;

class BatchJobTest {

  @Test
  void textGivesTheSameJobAgain() throws ParseException {
    BatchJob job =
        new BatchJob(
            new JobSpec("Featurize Composition...", Map.of("source", "a \"b\" \\ \u00e5.csv")),
            Long.MIN_VALUE);
    assertEquals(job, BatchJob.parse(job.json(), "job.json"));
    assertEquals(job.json(), BatchJob.parse(job.json(), "job.json").json());
  }

  @Test
  void seedIsTheDefaultWhenThereIsNone() throws ParseException {
    assertEquals(
        42,
        BatchJob.parse(
                "{\"formatId\":\"materialsj-job\",\"schemaVersion\":1,\"task\":\"x\","
                    + "\"parameters\":{}}",
                "job.json")
            .seed());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "null",
        "{}",
        "{\"formatId\":\"materialsj-job\"}",
        "{\"formatId\":\"materialsj-job\",\"schemaVersion\":2,\"task\":\"x\"}",
        "{\"formatId\":\"materialsj-job\",\"schemaVersion\":1}",
        "{\"formatId\":\"materialsj-job\",\"schemaVersion\":1,\"task\":\"x\",\"seed\":1.5}",
        "{\"formatId\":\"materialsj-job\",\"schemaVersion\":1,\"task\":\"x\",\"class\":\"y\"}",
        "{\"formatId\":\"materialsj-job\",\"schemaVersion\":1,\"task\":\"x\",\"parameters\":3}",
        "{\"formatId\":\"materialsj-job\",\"schemaVersion\":1,\"task\":\"x\",\"parameters\":"
            + "{\"a\":\"1\",\"a\":\"2\"}}",
        "{\"formatId\":\"materialsj-job\",\"schemaVersion\":1,\"task\":\"x\"} {}"
      })
  void whatIsNoJobIsRefused(String text) {
    assertThrows(ParseException.class, () -> BatchJob.parse(text, "job.json"));
  }

  @Test
  void unknownTasksAndParametersAreNamed() {
    BatchJob unknown = new BatchJob(new JobSpec("Dance...", Map.of()), 1);
    String task =
        assertThrows(IllegalArgumentException.class, () -> ShardTasks.open(unknown, Path.of(".")))
            .getMessage();
    for (String name : ShardTasks.names()) {
      assertTrue(task.contains(name), task);
    }
    BatchJob odd =
        new BatchJob(
            new JobSpec(
                "Featurize Composition...", Map.of("source", "a", "output", "b", "speed", "9")),
            1);
    String parameter =
        assertThrows(IllegalArgumentException.class, () -> ShardTasks.open(odd, Path.of(".")))
            .getMessage();
    assertTrue(parameter.contains("\"speed\""), parameter);
    assertEquals(
        List.of("Apply Materials Model...", "Featurize Composition..."), ShardTasks.names());
  }
}
