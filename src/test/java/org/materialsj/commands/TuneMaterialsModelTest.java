package org.materialsj.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.materialsj.host.CommandContract;
import org.materialsj.host.MaterialsCommand;

class TuneMaterialsModelTest extends CommandContract {

  @Override
  protected Class<? extends MaterialsCommand> command() {
    return TuneMaterialsModel.class;
  }

  private String table() throws IOException {
    return "features=[" + TrainingTables.write(folder.resolve("input-t.csv"), 60) + "]";
  }

  @Override
  protected String good() throws IOException {
    return table()
        + (" target=y exclude=[leak] logtarget=true learner=[Ridge regression]"
                + " space=[alpha=1e-4..1e2 log] trials=8 outerfolds=3 innerfolds=3"
                + " model=[%1$s/m.mjmodel] figures=[%1$s/f.png] parityplot=[%1$s/p.svg]"
                + " output=[%1$s/o.csv] trialtable=[%1$s/t.csv] learningcurve=[%1$s/l.csv]"
                + " validationcurve=[%1$s/v.csv] predictions=[%1$s/y.csv]")
            .formatted(folder);
  }

  @Override
  protected Map.Entry<String, String> missing() throws IOException {
    return Map.entry(table(), "target is missing: fill in \"Column to predict\".");
  }

  @Override
  protected Map.Entry<String, String> bad() throws IOException {
    return Map.entry(
        table() + " target=y space=[alpha=1..2] outerfolds=1",
        "outerFolds must be from 2 to 100, got \"1\".");
  }

  @Override
  protected String[] files() {
    return new String[] {
      "f.png",
      "l.csv",
      "l.csv.provenance.json",
      "m.mjmodel",
      "o.csv",
      "o.csv.provenance.json",
      "p.svg",
      "t.csv",
      "t.csv.provenance.json",
      "v.csv",
      "v.csv.provenance.json",
      "y.csv",
      "y.csv.provenance.json"
    };
  }

  @Test
  void theDialogsOwnValuesLeadToAResult() throws IOException {
    String line = table() + " target=y exclude=[leak] trials=3 outerfolds=2 innerfolds=2";
    assertEquals(Optional.empty(), bridge(line));
  }

  @Test
  void quotedPreparationIsSearchedInsideTheFolds() throws IOException {
    String line =
        table()
            + " target=y exclude=[leak] space=[preparation='polynomial degree=2',none] search=Grid"
            + " outerfolds=2 innerfolds=2 output=["
            + folder
            + "/o.csv]";
    assertEquals(Optional.empty(), bridge(line));
    List<String> rows = Files.readAllLines(folder.resolve("o.csv"));
    assertTrue(rows.get(0).endsWith("preparation"), rows.get(0));
    assertTrue(rows.get(1).endsWith("polynomial degree=2"), rows.get(1));
  }

  @Test
  void whatCannotBeSearchedIsSaidPlainly() throws IOException {
    String line = table() + " target=y space=[alpha=0.1,1.0] search=Grid ";
    assertEquals(
        Optional.of(
            "The score F1 judges classes, but the target holds numbers: choose R2, RMSE, MAE, Max"
                + " error."),
        bridge(line + "score=F1"));
    assertEquals(
        Optional.of("There is no validation curve to save: no setting has a range."),
        bridge(line + "validationcurve=[" + folder + "/v.csv]"));
    assertEquals(
        Optional.of("The setting \"alpha\" is both fixed and searched."),
        bridge(line + "fixed=[alpha=2]"));
    assertEquals(
        Optional.of(
            "A search scrambles no targets: train a model with the best settings for that."),
        bridge(line + "further=[scramble=5]"));
  }

  @Test
  void aLongSearchIsCancelledInTheMiddle() throws IOException {
    String table = TrainingTables.write(folder.resolve("input-t.csv"), 1000).toString();
    assertCancelled(
        "features=["
            + table
            + "] target=y learner=[Random forest] space=[trees=1000..2000] output=["
            + folder
            + "/o.csv]",
        3);
  }
}
