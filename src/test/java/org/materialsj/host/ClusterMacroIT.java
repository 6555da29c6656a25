package org.materialsj.host;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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

/** The macro on clusters that comes with the program, run without a display. */
class ClusterMacroIT {

  @TempDir Path folder;

  private FeatureTable table(String name) throws Exception {
    return TableReader.read(folder.resolve("out").resolve(name), ReadOptions.STRICT).table();
  }

  @Test
  void fourMethodsFindTheFourBlobs() throws Exception {
    MainTest.Ended ended =
        MainTest.run(
            folder,
            Files.readString(Path.of("macros", "ClusterBlobs.ijm")),
            folder.resolve("out").toString());
    assertEquals(0, ended.exitCode(), ended.said());
    for (String file :
        new String[] {
          "clusters.png",
          "silhouettes.png",
          "agreement.png",
          "scan.png",
          "distances.png",
          "dendrogram.png"
        }) {
      assertTrue(Files.size(folder.resolve("out").resolve(file)) > 1000, file);
    }
    assertArrayEquals(new double[] {4, 4, 4, 4}, table("comparison.csv").numbers("clusters"));
    FeatureTable agreement = table("agreement.csv");
    for (int row = 0; row < agreement.rows(); row++) {
      double index = agreement.numbers("adjusted_Rand")[row];
      assertTrue(index > 0.85, agreement.texts("first").get(row) + " " + index);
    }
    assertEquals(7, table("scan.csv").rows());
    FeatureTable chosen = table("representatives.csv");
    assertEquals(12, chosen.rows());
    assertEquals(4, chosen.texts("blob").stream().distinct().count());
    assertTrue(ended.said().contains("no k was chosen"), ended.said());
    double[] bic = table("scan.csv").numbers("BIC");
    assertEquals(
        2, Arrays.stream(bic).boxed().toList().indexOf(Arrays.stream(bic).min().orElseThrow()));
  }
}
