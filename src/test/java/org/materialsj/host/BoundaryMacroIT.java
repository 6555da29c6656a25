package org.materialsj.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The macro on decision boundaries that comes with the program, run without a display. */
class BoundaryMacroIT {

  @TempDir Path folder;

  @Test
  void decisionBoundariesDrawsTheMoons() throws Exception {
    Path out = folder.resolve("out");
    MainTest.Ended ended =
        MainTest.run(
            folder, Files.readString(Path.of("macros", "DecisionBoundaries.ijm")), out.toString());
    assertEquals(0, ended.exitCode(), ended.said());
    for (String file : new String[] {"moons.csv", "boundaries.png", "scores.csv"}) {
      assertTrue(Files.size(out.resolve(file)) > 100, file);
    }
    assertTrue(ended.said().contains("Multilayer perceptron"), ended.said());
  }
}
