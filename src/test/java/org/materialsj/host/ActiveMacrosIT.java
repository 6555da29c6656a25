package org.materialsj.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.TableReader;
import org.materialsj.model.FeatureTable;

/** The macros on active learning and on words, run without a display. */
class ActiveMacrosIT {

  @TempDir Path folder;

  private String run(String macro) throws IOException, InterruptedException {
    MainTest.Ended ended =
        MainTest.run(
            folder, Files.readString(Path.of("macros", macro)), folder.resolve("out").toString());
    assertEquals(0, ended.exitCode(), ended.said());
    return ended.said();
  }

  private FeatureTable table(String name) throws Exception {
    return TableReader.read(folder.resolve("out").resolve(name), ReadOptions.STRICT).table();
  }

  private void assertPictures(String... names) throws IOException {
    for (String name : names) {
      assertTrue(Files.size(folder.resolve("out").resolve(name)) > 10_000, name);
    }
  }

  @Test
  void activeLearningBeatsChanceOverTwentySeeds() throws Exception {
    String said = run("ActiveLearning.ijm");
    String line =
        said.lines().filter(l -> l.contains("Expected improvement: ")).findFirst().orElseThrow();
    assertTrue(line.contains("of 20 seeds") && line.endsWith(": better than chance."), line);
    FeatureTable curves = table("hardest.csv");
    double[] found = curves.numbers("mean of share of the best rows found");
    assertTrue(found[found.length - 1] > 2 * found[found.length / 2 - 1]);
    assertEquals(2 * 20 * 46, table("hardest-picks.csv").rows());
    FeatureTable rounds = table("round-3.csv");
    double[] answers = rounds.numbers("hardness");
    double[] round = rounds.numbers("round");
    for (int i = 0; i < answers.length; i++) {
      assertEquals(Double.isNaN(answers[i]), Double.isNaN(round[i]));
    }
    assertPictures("hardest.png", "phases.png", "candidates-3.png");
  }

  @Test
  void formulasAreNearTheWordsOfTheirUse() throws Exception {
    String said = run("WordMap.ijm");
    assertTrue(said.contains("21 of the 21 formulas nearest a field belong to it."), said);
    FeatureTable vectors = table("vectors.csv");
    assertTrue(vectors.isNumeric("v30") && vectors.ids().contains("Bi2Te3"));
    assertTrue(table("more.csv").rows() > 0);
    assertPictures("words.png");
  }
}
