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

/** The macro on eigenimages that comes with the program, run without a display. */
class EigenimagesMacroIT {

  @TempDir Path folder;

  @Test
  void threeEigenimagesFindThreePatterns() throws Exception {
    Path out = folder.resolve("out");
    MainTest.Ended ended =
        MainTest.run(
            folder, Files.readString(Path.of("macros", "Eigenimages.ijm")), out.toString());
    assertEquals(0, ended.exitCode(), ended.said());
    for (String file : new String[] {"eigenimages.tif", "rebuilt.tif", "eigenimages.png"}) {
      assertTrue(Files.size(out.resolve(file)) > 5000, file);
    }
    FeatureTable table =
        TableReader.read(out.resolve("coordinates.csv"), ReadOptions.STRICT).table();
    assertEquals(40, table.ids().size());
    double third = largest(table, "PC 3");
    assertTrue(third > 4 * largest(table, "PC 4"), "the fourth component is noise");
  }

  private static double largest(FeatureTable table, String component) {
    return Arrays.stream(table.numbers(component)).map(Math::abs).max().orElseThrow();
  }
}
