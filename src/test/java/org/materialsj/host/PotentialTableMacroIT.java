package org.materialsj.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The macro of the benchmark of potentials, run without a display. */
class PotentialTableMacroIT {

  private static final Path DATA = Path.of("..", "shared", "data", "potentials");

  @TempDir Path folder;

  private MainTest.Ended run(String argument) throws Exception {
    return MainTest.run(
        folder, Files.readString(Path.of("macros", "PotentialTable.ijm")), argument);
  }

  @Test
  void missingDataAreOneSentence() throws Exception {
    Path missing = folder.resolve("missing");
    MainTest.Ended ended = run(folder.resolve("out") + ";Li;M;" + missing);
    assertEquals(0, ended.exitCode(), ended.said());
    assertTrue(ended.said().contains(missing + " is no folder."), ended.said());
    assertFalse(Files.exists(folder.resolve("out")));
  }

  @Test
  void lithiumIsFittedAndStandsBesideQuotedNumbers() throws Exception {
    Assumptions.assumeTrue(Files.isDirectory(DATA), "the data are not in " + DATA);
    MainTest.Ended ended = run(folder.resolve("out") + ";Ni,Li;M;" + DATA);
    assertEquals(0, ended.exitCode(), ended.said());
    List<String> lines = Files.readAllLines(folder.resolve("out/table.csv"));
    String fitted = line(lines, "linear ACE M,Li,fitted here,");
    String[] cells = fitted.split(",", -1);
    assertEquals(lines.get(0).split(",", -1).length, cells.length, fitted);
    // Published fits of this size reach about 1 meV/atom and 0.02 eV/angstrom.
    assertTrue(Double.parseDouble(cells[3]) < 1, fitted);
    assertTrue(Double.parseDouble(cells[6]) < 0.02, fitted);
    assertEquals("29", cells[9]);
    assertTrue(line(lines, "linear ACE (this program),Ni,").contains("test only"));
    assertTrue(line(lines, "MILAD,Li,quoted,").startsWith("MILAD,Li,quoted,.64,"));
    assertTrue(Files.size(folder.resolve("out/Li-M.png")) > 10_000);
  }

  private static String line(List<String> lines, String start) {
    return lines.stream().filter(line -> line.startsWith(start)).findFirst().orElseThrow();
  }
}
