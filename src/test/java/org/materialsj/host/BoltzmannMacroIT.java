package org.materialsj.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.TableReader;
import org.materialsj.model.FeatureTable;

/** The macro on samplers, run without a display. */
class BoltzmannMacroIT {

  @TempDir Path folder;

  @Test
  void flowsAndTemperingFindWhatQuadratureKnows() throws Exception {
    MainTest.Ended ended =
        MainTest.run(
            folder,
            Files.readString(Path.of("macros", "BoltzmannSampling.ijm")),
            folder.resolve("out").toString());
    assertEquals(0, ended.exitCode(), ended.said());
    for (String name : new String[] {"double-well", "mueller-brown"}) {
      FeatureTable table =
          TableReader.read(folder.resolve("out/" + name + ".csv"), ReadOptions.STRICT).table();
      double[] difference = table.numbers("free energy difference");
      double[] error = table.numbers("error of difference");
      double[] effective = table.numbers("effective samples");
      for (int method = 1; method <= 2; method++) {
        assertEquals(difference[3], difference[method], 4 * error[method], name + " " + method);
      }
      assertTrue(effective[2] > 10_000, name + ": the flow is worth " + effective[2]);
      assertTrue(effective[0] < 0.1 * effective[2], name + ": the chain is stuck");
      assertTrue(Files.size(folder.resolve("out/" + name + ".png")) > 10_000);
    }
  }
}
