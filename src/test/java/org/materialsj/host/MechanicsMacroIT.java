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

/** The macro on relaxation and crystal mechanics, run without a display. */
class MechanicsMacroIT {

  @TempDir Path folder;

  @Test
  void aDisturbedCrystalRelaxesAndTellsItsProperties() throws Exception {
    MainTest.Ended ended =
        MainTest.run(
            folder,
            Files.readString(Path.of("macros", "CrystalMechanics.ijm")),
            folder.resolve("out").toString());
    assertEquals(0, ended.exitCode(), ended.said());
    for (String file :
        new String[] {"relaxation.png", "equation-of-state.png", "phonons.png", "steps.xyz"}) {
      assertTrue(Files.size(folder.resolve("out").resolve(file)) > 500, file);
    }
    assertEquals("Fd-3m", table("relaxed.csv").texts("space group").get(0));
    FeatureTable properties = table("properties.csv");
    int vacancy = properties.ids().indexOf("vacancy energy");
    // An atom less: four bonds of energy epsilon are broken, two are the atom's own share.
    assertEquals(2 * 2.1683, properties.numbers("value")[vacancy], 1e-5);
  }

  private FeatureTable table(String name) throws Exception {
    return TableReader.read(folder.resolve("out").resolve(name), ReadOptions.STRICT).table();
  }
}
