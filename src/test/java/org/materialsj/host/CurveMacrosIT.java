package org.materialsj.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The macros on curves that come with the program, run without a display. */
class CurveMacrosIT {

  @TempDir Path folder;

  private void run(String macro) throws IOException, InterruptedException {
    MainTest.Ended ended =
        MainTest.run(
            folder, Files.readString(Path.of("macros", macro)), folder.resolve("out").toString());
    assertEquals(0, ended.exitCode(), ended.said());
  }

  private void assertMade(String... files) throws IOException {
    for (String file : files) {
      assertTrue(Files.size(folder.resolve("out").resolve(file)) > 300, file);
    }
  }

  private List<String> lines(String file) throws IOException {
    return Files.readAllLines(folder.resolve("out").resolve(file));
  }

  private String chosen() throws IOException {
    return lines("models.csv").stream().filter(l -> l.endsWith("yes")).findFirst().orElseThrow();
  }

  @Test
  void theTrueFrequenciesWinTheComparison() throws Exception {
    run("TrigonometricComparison.ijm");
    assertMade("coefficients.csv", "curves.csv", "fit.png", "scores.png", "projection.png");
    assertMade("descent.png", "paths.png");
    assertTrue(chosen().startsWith("trigonometric 3,"), chosen());
  }

  @Test
  void threeFrequenciesAreFoundAmongManyFromFewPoints() throws Exception {
    run("SparseSampling.ijm");
    assertMade("curves.csv", "rebuilt.png", "paths.png");
    assertTrue(chosen().startsWith("cosine 120 "), chosen());
    List<String> frequencies = lines("frequencies.csv");
    for (int frequency : new int[] {7, 31, 74}) {
      String start = "cosine 120 pursuit: cos " + frequency + ",";
      assertTrue(frequencies.stream().anyMatch(line -> line.startsWith(start)), start);
    }
  }

  @Test
  void theBulkModulusIsFound() throws Exception {
    run("EquationOfState.ijm");
    assertMade("coefficients.csv", "fit.png", "scores.png", "projection.png");
    List<String> header = Arrays.asList(lines("models.csv").get(0).split(","));
    String[] third =
        lines("models.csv").stream()
            .filter(line -> line.startsWith("birch-murnaghan 3,"))
            .findFirst()
            .orElseThrow()
            .split(",");
    assertEquals(97, Double.parseDouble(third[header.indexOf("bulk modulus (GPa)")]), 0.5);
    assertEquals(40.9, Double.parseDouble(third[header.indexOf("V0 (A^3)")]), 0.01);
  }
}
