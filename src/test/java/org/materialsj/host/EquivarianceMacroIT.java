package org.materialsj.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.TableReader;
import org.materialsj.model.FeatureTable;

/** The macro on equivariance, run without a display. */
class EquivarianceMacroIT {

  @TempDir Path folder;

  private FeatureTable table(String name) throws Exception {
    return TableReader.read(folder.resolve("out").resolve(name), ReadOptions.STRICT).table();
  }

  private double largestDeviation(String name) throws Exception {
    return Arrays.stream(table(name).numbers("deviation")).max().orElseThrow();
  }

  @Test
  void dipolesOfUnseenMoleculesAreLearnedByTheEquivariantNetworkOnly() throws Exception {
    MainTest.Ended ended =
        MainTest.run(
            folder,
            Files.readString(Path.of("macros", "EquivarianceLaboratory.ijm")),
            folder.resolve("out").toString());
    assertEquals(0, ended.exitCode(), ended.said());
    assertTrue(ended.said().contains("never seen: 48 molecules, R2 0.99"), ended.said());
    assertTrue(largestDeviation("tensor.csv") < 1e-10);
    assertTrue(largestDeviation("turned.csv") < 1e-10);
    double[] r2 = table("dipoles.csv").numbers("R2");
    assertTrue(r2[1] > 0.99 && r2[2] > 0.99, Arrays.toString(r2));
    assertTrue(r2[4] < 0.1 && r2[5] < 0.1, Arrays.toString(r2));
    for (String picture : new String[] {"tensor.png", "turned.png", "dipoles.png"}) {
      assertTrue(Files.size(folder.resolve("out").resolve(picture)) > 10_000, picture);
    }
  }
}
