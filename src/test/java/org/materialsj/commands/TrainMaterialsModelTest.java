package org.materialsj.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                + " parityplot=[%1$s/p.png] predictions=[%1$s/p.csv] figures=[%1$s/f.svg]"
                + " report=[%1$s/r.md] further=[scramble=3] preparation=[standardize]"
                + " split=Stratified")
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
    return new String[] {"f.svg", "m.mjmodel", "p.csv", "p.csv.provenance.json", "p.png", "r.md"};
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
        Optional.of("A setting has the form name=value, such as alpha=0.1; got \"iterations\"."),
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

  @Test
  void coefficientsAreSavedOrThereIsAReason() throws IOException {
    String call = table() + " target=y exclude=leak coefficients=[" + folder + "/c.csv] learner=";
    assertEquals(Optional.empty(), bridge(call + "Lasso"));
    assertTrue(Files.readString(folder.resolve("c.csv")).contains("coefficient (GPa)"));
    assertEquals(
        Optional.of("There are no coefficients to save: \"Decision tree\" is not linear."),
        bridge(call + "[Decision tree]"));
  }

  @Test
  void picturesOfClassesAreMade() throws IOException {
    Path classes = folder.resolve("input-c.csv");
    StringBuilder text = new StringBuilder("id,a,b,good\n");
    for (int i = 0; i < 80; i++) {
      text.append("r%d,%d,%d,%d%n".formatted(i, i % 7, (5 * i) % 11, i % 7 < 3 ? 1 : 0));
    }
    Files.writeString(classes, text);
    String call = "features=[" + classes + "] target=good classes=true trees=10 figures=[";
    assertEquals(Optional.empty(), bridge(call + folder + "/f.png]"));
    assertTrue(Files.size(folder.resolve("f.png")) > 10_000);
  }

  /**
   * Rows 23 to 25 of the list of bad inputs: each is refused, or learned from and told, in words.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a,y;1,2 | Training needs at least 3 usable rows; of the 1 row of the table 1 can be used."
            + " ",
        "a,y;1,m;2,m;3,m;4,m | The target \"y\" has only one class, \"m\"; there is nothing to"
            + " learn.",
        "a,y;1,5;2,5;3,5;4,5;5,5 | The target \"y\" is the same in all usable rows; there is"
            + " nothing to learn.",
        "a,y;1,1;1,2;1,3;1,4;1,5 | There is nothing to learn from: all 1 features are constant or"
            + " empty in the 4 training rows.",
        "a,b,y;,1,1;,2,2;,1,3;,4,4;,5,5;,6,6;,7,7 | ",
        "a,y;1,;2,;3,;4,2;5,3;6,4 | 5 folds need at least as many usable rows, and there are 3: ask"
            + " for fewer folds.",
        "a,y;1,1;1,1;2,2;2,2;3,3;3,3;4,4;4,4 | ",
        "a,a2,y;1,2,1;2,4,2;3,6,3;4,8,4;5,10,6;6,12,6 | "
      })
  void badTablesAreRefusedOrLearnedFromInWords(String table, String said) throws IOException {
    Path file = Files.writeString(folder.resolve("input-b.csv"), table.replace(";", "\n") + "\n");
    for (String learner : new String[] {"Random forest", "Least squares", "Mean or majority"}) {
      String call = "features=[" + file + "] target=y trees=5 learner=[" + learner + "]";
      if (said != null && said.contains("one class") && learner.equals("Least squares")) {
        continue;
      }
      assertEquals(
          Optional.ofNullable(said), bridge(call).map(String::strip), table + " by " + learner);
    }
  }

  @Test
  void stepsThatChooseFeaturesCanBeAskedForWithTheirSettings() throws IOException {
    String ridge = table() + " target=y exclude=[leak] folds=2 learner=[Ridge regression]";
    for (String steps :
        List.of(
            "eliminate keep=1 drop=1 judge=ridge",
            "eliminate keep=1 judge=forest size=5",
            "forward keep=1 parts=3 judge=linear")) {
      assertEquals(Optional.empty(), bridge(ridge + " preparation=[" + steps + "]"), steps);
    }
  }
}
