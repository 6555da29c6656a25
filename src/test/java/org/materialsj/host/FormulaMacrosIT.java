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

/** The macro on formulas of perovskites, run without a display. */
class FormulaMacrosIT {

  @TempDir Path folder;

  @Test
  void aFormulaFoundFromRadiiAndChargesKnowsUnseenPerovskites() throws Exception {
    MainTest.Ended ended =
        MainTest.run(
            folder,
            Files.readString(Path.of("macros", "ToleranceFactor.ijm")),
            folder.resolve("out").toString());
    assertEquals(0, ended.exitCode(), ended.said());
    for (String file : new String[] {"compounds.csv", "formulas.csv", "scores.csv"}) {
      assertTrue(Files.size(folder.resolve("out").resolve(file)) > 300, file);
    }
    assertTrue(Files.size(folder.resolve("out/formula.png")) > 5000);
    FeatureTable scores =
        TableReader.read(folder.resolve("out/scores.csv"), ReadOptions.STRICT).table();
    double[] held = scores.numbers("held_out_accuracy");
    int chosen = scores.texts("chosen").indexOf("yes");
    assertTrue(held[chosen] > held[0] + 0.2, held[chosen] + " beside " + held[0]);
    // The published criteria, computed by the macro.
    FeatureTable compounds =
        TableReader.read(folder.resolve("out/compounds.csv"), ReadOptions.STRICT).table();
    int titanate = compounds.ids().indexOf("SrTiO3");
    assertEquals(1.00, compounds.numbers("t")[titanate], 0.005);
    assertEquals(3.80, compounds.numbers("tau")[titanate], 0.005);
  }
}
