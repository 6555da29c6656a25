package org.materialsj.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.materialsj.io.LabelledFrames;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.TableReader;

/** The macros on clusters and on dynamics, run without a display. */
class DynamicsMacrosIT {

  @TempDir Path folder;

  private String run(String macro) throws IOException, InterruptedException {
    MainTest.Ended ended =
        MainTest.run(
            folder, Files.readString(Path.of("macros", macro)), folder.resolve("out").toString());
    assertEquals(0, ended.exitCode(), ended.said());
    return ended.said();
  }

  private double[] column(String file, String name) throws Exception {
    return TableReader.read(folder.resolve("out").resolve(file), ReadOptions.STRICT)
        .table()
        .numbers(name);
  }

  @Test
  void clustersFindTheirLowestMinima() throws Exception {
    run("LennardJonesClusters.ijm");
    for (String method : new String[] {"Adam", "FIRE", "L-BFGS"}) {
      assertEquals(-19.821489192, column("minima-8-" + method + ".csv", "energy")[0], 1e-8);
    }
    assertEquals(-44.326801420, column("minima-13.csv", "energy")[0], 1e-8);
    assertEquals(-72.659782, column("minima-19.csv", "energy")[0], 1e-6);
    assertEquals(
        200, LabelledFrames.read(folder.resolve("out/rattled-8.xyz"), ReadOptions.STRICT).size());
  }

  @Test
  void siliconKeepsItsEnergyAndMelts() throws Exception {
    String said = run("SiliconDynamics.ijm");
    assertTrue(said.contains("nve-0.5: conserved energy within"), said);
    double cold = largest(column("cold-g.csv", "g"));
    double molten = largest(column("molten-g.csv", "g"));
    assertTrue(molten < 0.6 * cold, molten + " against " + cold);
    double[] moved = column("molten.csv", "mean square displacement");
    assertTrue(moved[moved.length - 1] > 2, "the atoms should have left their places");
  }

  private static double largest(double[] values) {
    return Arrays.stream(values).max().orElseThrow();
  }
}
