package org.materialsj.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;
import org.materialsj.host.CommandContract;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.TableReader;
import org.materialsj.learn.ModelFiles;
import org.materialsj.learn.TargetTransform;
import org.materialsj.model.Provenance;
import org.materialsj.tasks.TrainModel;
import org.materialsj.tasks.TrainOptions;
import org.materialsj.tasks.TrainRequest;

class ExplainMaterialsModelTest extends CommandContract {

  @Override
  protected Class<? extends MaterialsCommand> command() {
    return ExplainMaterialsModel.class;
  }

  private Path table(int rows) throws IOException {
    return TrainingTables.write(folder.resolve("input-t.csv"), rows);
  }

  private String inputs(String learner, Map<String, String> settings, int rows) throws Exception {
    Path model = folder.resolve("input-m.mjmodel");
    Path table = table(rows);
    TrainRequest request =
        new TrainRequest(
            TableReader.read(table, ReadOptions.STRICT).table(),
            "y",
            "leak",
            learner,
            settings,
            2,
            0,
            "",
            TargetTransform.LOG10,
            1,
            new Provenance("run(\"Train\");", 1, Map.of("MaterialsJ", "0"), Map.of()),
            TrainOptions.DEFAULT);
    ModelFiles.write(TrainModel.run(request, RunContext.QUIET).model(), model);
    return "model=[%s] features=[%s]".formatted(model, table);
  }

  private String forest() throws Exception {
    return inputs("Random forest", Map.of("trees", "8"), 40);
  }

  @Override
  protected String good() throws Exception {
    return forest()
        + (" repeats=3 importancetable=[%1$s/i.csv] importancepicture=[%1$s/i.png]"
                + " dependencetable=[%1$s/d.csv] dependencepicture=[%1$s/d.svg]"
                + " pairpicture=[%1$s/p.png] shaptable=[%1$s/s.csv] shappicture=[%1$s/s.png]"
                + " rowpicture=[%1$s/r.png] treepicture=[%1$s/t.png]")
            .formatted(folder);
  }

  @Override
  protected Map.Entry<String, String> missing() throws Exception {
    return Map.entry(
        "features=[" + table(5) + "]", "model is missing: fill in \"Model file (.mjmodel)\".");
  }

  @Override
  protected Map.Entry<String, String> bad() throws Exception {
    return Map.entry(forest() + " repeats=0", "repeats must be from 1 to 10000, got \"0\".");
  }

  @Override
  protected String[] files() {
    return new String[] {
      "d.csv",
      "d.csv.provenance.json",
      "d.svg",
      "i.csv",
      "i.csv.provenance.json",
      "i.png",
      "p.png",
      "r.png",
      "s.csv",
      "s.csv.provenance.json",
      "s.png",
      "t.png"
    };
  }

  @Test
  void whatAModelDoesNotHaveIsSaidWhenItIsWanted() throws Exception {
    String linear = inputs("Ridge regression", Map.of("alpha", "1"), 40);
    assertEquals(
        Optional.of(
            "The model has no trees: SHAP values and drawn trees are for decision trees, random"
                + " forests and boosted trees."),
        bridge(linear + " shappicture=[" + folder + "/s.png]"));
    assertEquals(
        Optional.of("There are no coefficients: the model is not linear."),
        bridge(forest() + " coefficienttable=[" + folder + "/c.csv]"));
  }

  @Test
  void aLinearModelGivesItsCoefficients() throws Exception {
    String linear = inputs("Ridge regression", Map.of("alpha", "1"), 40);
    assertEquals(Optional.empty(), bridge(linear + " coefficienttable=[" + folder + "/c.csv]"));
    assertEquals(4, Files.readAllLines(folder.resolve("c.csv")).size(), "header, a, b, intercept");
  }

  @Test
  void aScoreOfTheOtherKindIsRefused() throws Exception {
    assertEquals(
        Optional.of("The model predicts numbers, which have no accuracy."),
        bridge(forest() + " score=Accuracy"));
  }

  @Test
  void manyPermutationsAreCancelledInTheMiddle() throws Exception {
    String call = inputs("Random forest", Map.of("trees", "50"), 1000);
    // The permutations begin at 60.
    assertCancelled(call + " repeats=10000 importancetable=[" + folder + "/i.csv]", 61);
  }
}
