package org.materialsj.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.TableReader;
import org.materialsj.model.FeatureTable;

/** The macros on looking at tables, run without a display. */
class ExploreMacrosIT {

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
      assertTrue(Files.size(folder.resolve("out").resolve(name + ".png")) > 10_000, name);
    }
  }

  @Test
  void anscombesSetsAreToldApart() throws Exception {
    run("AnscombeQuartet.ijm");
    assertEquals(
        List.of(
            "",
            "a curve, not a line",
            "an outlier; one row moves the line",
            "one row decides the slope; one row moves the line"),
        table("checks.csv").texts("warnings"));
    assertPictures("checks");
  }

  @Test
  void simpsonsParadoxIsFoundAmongTheColumns() throws Exception {
    String said = run("SimpsonParadox.ijm");
    assertTrue(said.contains("Simpson's paradox: strength rises with impurity"), said);
    FeatureTable trends = table("trends.csv");
    assertEquals(List.of("family"), trends.texts("groups_of").stream().distinct().toList());
    assertTrue(trends.numbers("slope")[0] > 0);
    for (int row = 1; row < trends.rows(); row++) {
      assertTrue(trends.numbers("slope")[row] < 0);
    }
    assertPictures("trends");
  }

  @Test
  void elementalCrystalsHaveCorrelationsAndComponents() throws Exception {
    run("CorrelationAndComponents.ijm");
    assertPictures(
        "histograms",
        "elements",
        "matrix",
        "correlations",
        "checks",
        "components",
        "scree",
        "loadings");
    assertEquals(table("features.csv").rows(), table("components.csv").rows());
    assertEquals("exp_B with wien2k_B", reversed(table("correlations.csv").ids().get(0)));
  }

  private static String reversed(String pair) {
    String[] names = pair.split(" with ");
    return names[1] + " with " + names[0];
  }

  @Test
  void distancesBecomeAlikeInManyDimensions() throws Exception {
    run("CurseOfDimensionality.ijm");
    double[] contrast = table("dimensions.csv").numbers("contrast of distances");
    assertTrue(contrast[0] > 100);
    assertTrue(contrast[contrast.length - 1] < 0.2);
    assertPictures("dimensions");
  }
}
