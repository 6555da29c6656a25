package org.materialsj.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The macro that fits and applies a pair potential, run without a display. */
class FitMacrosIT {

  @TempDir Path folder;

  @Test
  void constantsAreLearnedBetterWithForcesAndAppliedToOtherClusters() throws Exception {
    MainTest.Ended ended =
        MainTest.run(
            folder,
            Files.readString(Path.of("macros", "FitPotential.ijm")),
            folder.resolve("out").toString());
    assertEquals(0, ended.exitCode(), ended.said());
    for (String name :
        new String[] {
          "energies.json",
          "energies.png",
          "forces.csv",
          "forces.json",
          "forces-learning.csv",
          "forces.png",
          "applied.csv",
          "applied.xyz",
          "errors.csv",
          "parity.png"
        }) {
      assertTrue(Files.size(folder.resolve("out").resolve(name)) > 100, name);
    }
    String said = ended.said();
    double energies = number(said, "from energies: ");
    double forces = number(said, "from energies and forces: ");
    assertTrue(forces < 1 && energies > 3 * forces, said);
  }

  private static double number(String said, String before) {
    int from = said.indexOf(before) + before.length();
    return Double.parseDouble(said.substring(from).split("\\s")[0]);
  }
}
