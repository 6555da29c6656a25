package org.materialsj.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The macros on judging that come with the program, run without a display. */
class JudgingMacrosIT {

  @TempDir Path folder;

  /** Runs a macro of the folder macros; returns what it said. */
  private String run(String macro) throws IOException, InterruptedException {
    MainTest.Ended ended =
        MainTest.run(
            folder, Files.readString(Path.of("macros", macro)), folder.resolve("out").toString());
    assertEquals(0, ended.exitCode(), ended.said());
    return ended.said();
  }

  private void assertMade(String... files) throws IOException {
    for (String file : files) {
      assertTrue(Files.size(folder.resolve("out").resolve(file)) > 200, file);
    }
  }

  private static double number(String said, String before) {
    Matcher found = Pattern.compile(Pattern.quote(before) + "(-?[0-9.]+)").matcher(said);
    assertTrue(found.find(), said);
    return Double.parseDouble(found.group(1));
  }

  @Test
  void biasAndVarianceMakesItsTablesAndPictures() throws Exception {
    String said = run("BiasAndVariance.ijm");
    assertTrue(said.contains("polynomials: least error at degree "), said);
    for (String name : new String[] {"polynomials", "neighbours", "trees"}) {
      assertMade(name + ".csv", name + "-curves.csv", name + ".png");
    }
  }

  @Test
  void onlySelectionOutsideOfTheFoldsFeignsALawInNoise() throws Exception {
    String said = run("NestedValidation.ijm");
    assertTrue(number(said.replaceAll("(?s).*noise-selected: ", ""), "outer R2 ") > 0.2, said);
    assertTrue(number(said.replaceAll("(?s).*\nnoise: ", ""), "outer R2 ") < 0.05, said);
    assertTrue(number(said.replaceAll("(?s).*\nlaw: ", ""), "outer R2 ") > 0.8, said);
    for (String name : new String[] {"noise", "noise-selected", "law"}) {
      assertMade(name + ".mjmodel", name + ".png", name + "-folds.csv", name + "-trials.csv");
    }
  }
}
