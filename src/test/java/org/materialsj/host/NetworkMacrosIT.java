package org.materialsj.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The macro of the pair network, run without a display. */
class NetworkMacrosIT {

  @TempDir Path folder;

  @Test
  void pairNetworkDrawsItsCurvesAndForcesHelp() throws Exception {
    MainTest.Ended ended =
        MainTest.run(
            folder,
            Files.readString(Path.of("macros", "PairNetwork.ijm")),
            folder.resolve("out").toString());
    assertEquals(0, ended.exitCode(), ended.said());
    for (String kind : new String[] {"energies", "forces"}) {
      for (String end :
          new String[] {"-curve.png", "-parity.png", "-loss.png", ".csv", ".mjpair"}) {
        Path file = folder.resolve("out").resolve(kind + end);
        assertTrue(Files.size(file) > 500, file.toString());
      }
    }
    String said = ended.said();
    double with = number(said, "with forces: ");
    double without = number(said, "without forces: ");
    assertTrue(with < 0.2 && without > 2 * with, said);
  }

  private static double number(String said, String before) {
    int from = said.indexOf(before) + before.length();
    return Double.parseDouble(said.substring(from).split("\\s")[0]);
  }
}
