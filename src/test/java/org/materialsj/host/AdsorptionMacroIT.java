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

/** The macro on adsorption, run without a display. */
class AdsorptionMacroIT {

  @TempDir Path folder;

  private FeatureTable read(String name) throws Exception {
    return TableReader.read(folder.resolve("out").resolve(name), ReadOptions.STRICT).table();
  }

  @Test
  void mof5TakesUpMethaneAsItIsKnownTo() throws Exception {
    MainTest.Ended ended =
        MainTest.run(
            folder,
            Files.readString(Path.of("macros", "MethaneInMof5.ijm")),
            folder.resolve("out").toString());
    assertEquals(0, ended.exitCode(), ended.said());
    FeatureTable methane = read("methane.csv");
    // Measured at 298 K and 35 bar: 135 cm3 per cm3 of crystal, doi:10.1126/science.1067208.
    double stored = methane.numbers("uptake as gas")[methane.ids().indexOf("35 bar")];
    assertEquals(135, stored, 15);
    assertTrue(read("carbon-dioxide.csv").numbers("uptake")[1] > methane.numbers("uptake")[1]);
    double heat = read("methane-henry.csv").numbers("heat at zero loading")[0];
    assertEquals(10, heat, 1.5);
    assertMade("methane.png", "methane-density.tif", "carbon-dioxide-density.tif", "methane.cif");
  }

  private void assertMade(String... files) throws IOException {
    for (String file : files) {
      assertTrue(Files.size(folder.resolve("out").resolve(file)) > 10_000, file);
    }
  }
}
