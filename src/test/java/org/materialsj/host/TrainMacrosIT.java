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

/** The macros on training and comparing models, run without a display. */
class TrainMacrosIT {

  @TempDir Path folder;

  private void run(String macro) throws IOException, InterruptedException {
    MainTest.Ended ended =
        MainTest.run(
            folder, Files.readString(Path.of("macros", macro)), folder.resolve("out").toString());
    assertEquals(0, ended.exitCode(), ended.said());
  }

  private void assertMade(String... files) throws IOException {
    for (String file : files) {
      assertTrue(Files.size(folder.resolve("out").resolve(file)) > 500, file);
    }
  }

  private FeatureTable comparison() throws Exception {
    return TableReader.read(folder.resolve("out/comparison.csv"), ReadOptions.STRICT).table();
  }

  private static double rmse(FeatureTable table, String learner) {
    return table.numbers("RMSE")[table.ids().indexOf(learner)];
  }

  @Test
  void aNetworkKnowsThatTwoElementsMeet() throws Exception {
    run("CompositionEnergy.ijm");
    assertMade("linear.png", "network.png", "comparison.png", "network.mjmodel");
    assertMade("linear.md", "network.md");
    assertTrue(Files.size(folder.resolve("out/linear-coefficients.csv")) > 100);
    FeatureTable table = comparison();
    double linear = rmse(table, "Ridge regression");
    assertTrue(rmse(table, "Multilayer perceptron") < 0.5 * linear);
    assertTrue(linear < rmse(table, "Mean or majority"));
  }

  @Test
  void componentsAreComparedWithAllFeatures() throws Exception {
    run("RegressionOnComponents.ijm");
    for (String name : new String[] {"all", "components", "autoencoder"}) {
      assertMade(name + ".png", name + ".mjmodel", name + ".csv");
    }
    assertMade("comparison.png");
    FeatureTable table = comparison();
    assertEquals(10, table.rows());
    assertEquals(0, table.errorCount());
    double baseline = rmse(table, "Mean or majority");
    assertTrue(rmse(table, "Ridge regression, standardize; pca components=4") < baseline);
    assertTrue(rmse(table, "Ridge regression, standardize; autoencoder units=4") < baseline);
  }
}
