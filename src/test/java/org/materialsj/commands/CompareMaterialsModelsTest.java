package org.materialsj.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.materialsj.host.CommandContract;
import org.materialsj.host.MaterialsCommand;

class CompareMaterialsModelsTest extends CommandContract {

  @Override
  protected Class<? extends MaterialsCommand> command() {
    return CompareMaterialsModels.class;
  }

  private String table() throws IOException {
    return "features=[" + TrainingTables.write(folder.resolve("input-t.csv"), 60) + "]";
  }

  @Override
  protected String good() throws IOException {
    return table()
        + (" target=y exclude=[leak] logtarget=true"
                + " learners=[Random forest, Ridge regression, Mean or majority]"
                + " settings=[Random forest: trees=10] preparations=[none | standardize]"
                + " holdout=0.2 output=[%1$s/c.csv] figure=[%1$s/c.png]")
            .formatted(folder);
  }

  @Override
  protected Map.Entry<String, String> missing() throws IOException {
    return Map.entry(table(), "target is missing: fill in \"Column to predict\".");
  }

  @Override
  protected Map.Entry<String, String> bad() throws IOException {
    return Map.entry(table() + " target=y folds=1", "folds must be from 2 to 100, got \"1\".");
  }

  @Override
  protected String[] files() {
    return new String[] {"c.csv", "c.csv.provenance.json", "c.png"};
  }

  @Test
  void timesStandInTheTableOnlyWhenAskedFor() throws IOException {
    String call =
        table() + " target=y learners=[Ridge regression] output=[" + folder + "/t.csv] timings=";
    assertEquals(Optional.empty(), bridge(call + "false"));
    assertTrue(!Files.readString(folder.resolve("t.csv")).contains("time to learn"));
    assertEquals(Optional.empty(), bridge(call + "true"));
    assertTrue(Files.readString(folder.resolve("t.csv")).contains("time to learn (s)"));
  }

  @Test
  void whatIsNoLearnerOrSettingIsRefused() throws IOException {
    String call = table() + " target=y learners=[Ridge regression] settings=[";
    assertEquals(
        Optional.of(
            "Settings are told as learner: name=value, name=value, for a learner that is compared;"
                + " got \"Random forest: trees=3\"."),
        bridge(call + "Random forest: trees=3]"));
    assertEquals(
        Optional.of("A setting has the form name=value, such as alpha=0.1; got \"alpha\"."),
        bridge(call + "Ridge regression: alpha]"));
    assertTrue(
        bridge(table() + " target=y learners=[Oracle]").orElseThrow().contains("\"Oracle\""));
    assertEquals(
        Optional.of("Choose at least one learner."), bridge(table() + " target=y learners=[,]"));
    assertEquals(
        Optional.of("A learner is compared twice with the same preparation."),
        bridge(table() + " target=y preparations=[none | none]"));
  }
}
