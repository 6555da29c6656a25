package org.materialsj.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The macro that learns the energies of conformers, run without a display. */
class ConformerPotentialIT {

  @TempDir Path folder;

  @Test
  void energiesOfUnseenConformersAreLearnedFromForcesAndEnergies() throws Exception {
    MainTest.Ended ended =
        MainTest.run(
            folder,
            Files.readString(Path.of("macros", "ConformerPotential.ijm")),
            folder.resolve("out")
                + ";CCCCO;120;epochs=25 learningRate=6e-3 energyWeight=300 features=16");
    assertEquals(0, ended.exitCode(), ended.said());
    for (String name : new String[] {"painn.json", "epochs.csv", "parity.png", "errors.csv"}) {
      assertTrue(Files.size(folder.resolve("out").resolve(name)) > 200, name);
    }
    String said = ended.said();
    assertTrue(said.contains("Energies of 24 conformers"), said);
    assertTrue(Double.isFinite(number(said, "ridge regression on distances: ")), said);
    double painn = number(said, "PaiNN on energies and forces: ");
    assertTrue(painn < number(said, "always the mean: ") / 2, said);
  }

  private static double number(String said, String before) {
    int from = said.indexOf(before) + before.length();
    return Double.parseDouble(said.substring(from).split("\\s")[0]);
  }
}
