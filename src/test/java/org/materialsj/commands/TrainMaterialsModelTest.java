package org.materialsj.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.materialsj.host.CommandContract;
import org.materialsj.host.MaterialsCommand;

class TrainMaterialsModelTest extends CommandContract {

  @Override
  protected Class<? extends MaterialsCommand> command() {
    return TrainMaterialsModel.class;
  }

  private String table() throws IOException {
    return "features=[" + TrainingTables.write(folder.resolve("input-t.csv"), 60) + "]";
  }

  @Override
  protected String good() throws IOException {
    return table()
        + (" target=y exclude=[leak] logtarget=true trees=10 model=[%1$s/m.mjmodel]"
                + " parityplot=[%1$s/p.png] predictions=[%1$s/p.csv]")
            .formatted(folder);
  }

  @Override
  protected Map.Entry<String, String> missing() throws IOException {
    return Map.entry(table(), "target is missing: fill in \"Column to predict\".");
  }

  @Override
  protected Map.Entry<String, String> bad() throws IOException {
    return Map.entry(table() + " target=y trees=0", "trees must be from 1 to 10000, got \"0\".");
  }

  @Override
  protected String[] files() {
    return new String[] {"m.mjmodel", "p.csv", "p.csv.provenance.json", "p.png"};
  }

  @Test
  void settingsReachTheLearner() throws IOException {
    String boosting = table() + " target=y exclude=[leak] learner=[Gradient boosting] settings=[";
    assertEquals(Optional.empty(), bridge(boosting + "iterations=5, maxLeaves=4]"));
    assertEquals(
        Optional.of(
            "iterations of Gradient boosting must be a whole number from 1 to 10000, got \"0\""),
        bridge(boosting + "iterations=0]"));
    assertEquals(
        Optional.of(
            "A setting has the form name=value, such as iterations=300; got \"iterations\"."),
        bridge(boosting + "iterations]"));
    assertEquals(
        Optional.of("The setting \"l2\" is given twice."), bridge(boosting + "l2=1, l2=2]"));
  }

  @Test
  void aLongTrainingIsCancelledInTheMiddle() throws IOException {
    String table = TrainingTables.write(folder.resolve("input-t.csv"), 2000).toString();
    assertCancelled(
        "features=[" + table + "] target=y trees=10000 model=[" + folder + "/m.mjmodel]", 5);
  }
}
