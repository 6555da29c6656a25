package org.materialsj.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.TableReader;
import org.materialsj.model.FeatureTable;

/** The macros on packing that come with the program, run without a display. */
class PackMacrosIT {

  private static final List<String> SHAPES =
      List.of(
          "disc",
          "regular triangle",
          "regular square",
          "regular pentagon",
          "regular hexagon",
          "regular heptagon",
          "regular octagon",
          "regular nonagon",
          "regular decagon",
          "regular hendecagon",
          "regular dodecagon");

  @TempDir Path folder;

  /** Runs a macro of the folder macros; returns its table of packings. */
  private FeatureTable packings(String macro, String more) throws Exception {
    Path out = folder.resolve("out");
    MainTest.Ended ended =
        MainTest.run(folder, Files.readString(Path.of("macros", macro)), out + more);
    assertEquals(0, ended.exitCode(), ended.said());
    return TableReader.read(out.resolve("packings.csv"), ReadOptions.STRICT).table();
  }

  /** Densities by group and shape, from a table whose header says where they are from. */
  private static Map<String, Double> known() throws Exception {
    Map<String, Double> known = new HashMap<>();
    try (InputStream in =
        PackMacrosIT.class.getResourceAsStream("/org/materialsj/packing/plane-groups.csv")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().filter(each -> !each.startsWith("#")).skip(1).toList()) {
        String[] cells = line.split(",");
        for (int k = 1; k < cells.length; k++) {
          String[] ratio = cells[k].split("/");
          double density = Double.parseDouble(ratio[0]);
          known.put(
              cells[0] + " " + SHAPES.get(k - 1),
              ratio.length == 1 ? density : density / Double.parseDouble(ratio[1]));
        }
      }
    }
    return known;
  }

  @Test
  void everyEntryOfTheTableOfPlaneGroupsIsReached() throws Exception {
    FeatureTable table = packings("PlaneGroupTable.ijm", "");
    Map<String, Double> known = known();
    assertEquals(17 * 11, table.rows());
    for (int row = 0; row < table.rows(); row++) {
      String entry = table.texts("group").get(row) + " " + table.texts("body").get(row);
      double tolerance = entry.matches("(pg|p2gg) regular nonagon") ? 1e-6 : 1e-8;
      double density = table.numbers("density")[row];
      assertTrue(
          density >= known.get(entry) - tolerance,
          entry + ": " + density + ", known " + known.get(entry));
      assertTrue(table.numbers("smallest gap")[row] >= -1e-9, entry);
    }
  }

  @Test
  void theCrystalOfAnthraceneIsFoundFromItsSmiles() throws Exception {
    Path experiment =
        Path.of("src/test/resources/org/materialsj/packing/experimental/anthracene.cif");
    FeatureTable table = packings("PackAnthracene.ijm", "," + experiment.toAbsolutePath());
    double[] common = table.numbers("molecules in common");
    double[] rmsd = table.numbers("rmsd");
    double[] rank = table.numbers("energy rank");
    List<Integer> matches =
        IntStream.range(0, table.rows())
            .filter(row -> common[row] == 30 && rmsd[row] < 0.25)
            .boxed()
            .toList();
    assertTrue(!matches.isEmpty(), "30 of 30 molecules within 0.25 angstrom");
    assertTrue(matches.stream().anyMatch(row -> rank[row] <= 2), "energy rank 1 or 2");
  }
}
