package org.materialsj.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;
import org.materialsj.host.CommandContract;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.host.TableInput;

class RunBatchJobTest extends CommandContract {

  @Override
  protected Class<? extends MaterialsCommand> command() {
    return RunBatchJob.class;
  }

  private Path job(String task) throws Exception {
    StringBuilder table = new StringBuilder("id,formula\n");
    for (int row = 0; row < 50; row++) {
      table.append("r%d,Fe%dO%d\n".formatted(row, 1 + row % 7, 1 + row % 5));
    }
    Files.writeString(folder.resolve("input-formulas.csv"), table);
    return Files.writeString(
        folder.resolve("input-job.json"),
        """
        {
          "formatId": "materialsj-job",
          "schemaVersion": 1,
          "task": "%s",
          "parameters": {"source": "input-formulas.csv", "output": "features.csv"}
        }
        """
            .formatted(task));
  }

  @Override
  protected String good() throws Exception {
    return "jobfile=[%s] shardrows=20".formatted(job("Featurize Composition..."));
  }

  @Override
  protected Map.Entry<String, String> missing() {
    return Map.entry("shardrows=20", "jobFile is missing: fill in \"Job file (.json)\".");
  }

  @Override
  protected Map.Entry<String, String> bad() throws Exception {
    return Map.entry(
        "jobfile=[" + job("Dance...") + "]",
        "There is no batch task \"Dance...\"; there are Apply Materials Model..., Featurize"
            + " Composition...");
  }

  @Override
  protected String[] files() {
    return new String[] {"features.csv", "features.csv.provenance.json"};
  }

  @Test
  void itsTableTellsHowTheFeaturesWereComputed() throws Exception {
    assertEquals(Optional.empty(), bridge(good()));
    Path features = folder.resolve("features.csv");
    TableInput table = TableInput.read(features.toFile(), "", RunContext.QUIET);
    assertEquals(List.of("Magpie"), table.featurization().orElseThrow().names());
  }
}
