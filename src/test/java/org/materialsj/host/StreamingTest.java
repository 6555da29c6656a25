package org.materialsj.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many structures in a small memory, and runs that are killed, each in a JVM of its own. {@code mvn
 * -Pproofs test -Dtest=StreamingTest} makes them larger.
 */
class StreamingTest {

  private static final int ROWS = Integer.getInteger("materialsj.stream.rows", 20_000);
  private static final int SMILES = Integer.getInteger("materialsj.stream.smiles", 20_000);
  private static final String MEMORY = System.getProperty("materialsj.stream.memory", "128m");
  private static final String[] ELEMENTS = {"Na", "Cl", "Fe", "Ti", "O", "Si"};

  @TempDir Path folder;
  private Path crystals;

  @BeforeEach
  void writeCrystals() throws IOException {
    crystals = folder.resolve("crystals.xyz");
    try (Writer out = Files.newBufferedWriter(crystals)) {
      for (int i = 0; i < ROWS; i++) {
        double a = 4 + (i % 1000) / 500.0;
        out.write(
            String.format(
                Locale.ROOT,
                "2%nLattice=\"%.3f 0 0 0 %.3f 0 0 0 %.3f\" Properties=species:S:1:pos:R:3"
                    + " number=%d%s%n%s 0 0 0%n%s %.3f %.3f %.3f%n",
                a,
                a,
                a,
                i,
                i % 7 == 0 ? " label=n" + i : "",
                ELEMENTS[i % 5],
                i == ROWS / 2 ? "Qq" : ELEMENTS[i % 5 + 1],
                a / 2,
                a / 2,
                a / 2));
      }
    }
  }

  private Process start(Path csv) throws IOException {
    return start(
        "run(\"Featurize Crystals...\", \"source=[%s] descriptors=[Magpie, Density] output=[%s]\");"
            .formatted(crystals, csv));
  }

  private Process start(String line) throws IOException {
    Path macro = Files.writeString(folder.resolve("macro.ijm"), line);
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + MEMORY,
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName(),
                macro.toString())
            .redirectErrorStream(true);
    builder.environment().remove("DISPLAY");
    return builder.redirectOutput(folder.resolve("log.txt").toFile()).start();
  }

  private String runToItsEnd(Path csv) throws IOException, InterruptedException {
    return toItsEnd(start(csv), 4);
  }

  private String toItsEnd(Process process, int minutes) throws IOException, InterruptedException {
    try {
      assertTrue(process.waitFor(minutes, TimeUnit.MINUTES), "still running");
    } finally {
      process.destroyForcibly();
    }
    String said = Files.readString(folder.resolve("log.txt"));
    assertEquals(0, process.exitValue(), said);
    return said;
  }

  private static long size(Path file) throws IOException {
    return Files.exists(file) ? Files.size(file) : 0;
  }

  @Test
  void manyCrystalsNeedLittleMemoryAndAKilledRunGoesOnToTheSameBytes() throws Exception {
    Path whole = folder.resolve("whole.csv");
    String said = runToItsEnd(whole);
    assertTrue(said.contains("are only saved, not shown"), said);
    try (Stream<String> lines = Files.lines(whole)) {
      assertEquals(ROWS + 1, lines.count());
    }

    Path killed = folder.resolve("killed.csv");
    Path part = folder.resolve("killed.csv.part");
    Process process = start(killed);
    while (process.isAlive() && size(part) < 1_000_000) {
      Thread.sleep(5);
    }
    process.destroyForcibly().waitFor();
    assertFalse(Files.exists(killed), "half a table is no table");
    assertTrue(size(part) >= 1_000_000, "it was over before it was killed");
    // As if the machine had stopped in the middle of a row.
    byte[] torn = Files.readAllBytes(part);
    Files.write(part, Arrays.copyOf(torn, torn.length - 100));

    said = runToItsEnd(killed);
    assertTrue(said.contains("An earlier run had finished "), said);
    assertEquals(-1, Files.mismatch(whole, killed));
    assertFalse(Files.exists(part));
    try (Stream<Path> list = Files.list(folder)) {
      assertEquals(
          List.of(
              "crystals.xyz",
              "killed.csv",
              "killed.csv.provenance.json",
              "log.txt",
              "macro.ijm",
              "whole.csv",
              "whole.csv.provenance.json"),
          list.map(path -> path.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void manySmilesNeedLittleMemory() throws Exception {
    Path smiles = folder.resolve("molecules.smi");
    try (Writer out = Files.newBufferedWriter(smiles)) {
      for (int i = 0; i < SMILES; i++) {
        String chain = "C".repeat(i % 13);
        out.write(i % 1000 == 999 ? "C1CC open\n" : "c1ccccc1" + chain + "C(=O)NCCO m" + i + "\n");
      }
    }
    Path csv = folder.resolve("molecules.csv");
    String said =
        toItsEnd(
            start(
                ("run(\"Featurize Molecules...\", \"source=[%s] descriptors=[ECFP4 counts 2048]"
                        + " output=[%s]\");")
                    .formatted(smiles, csv)),
            30);
    assertTrue(said.contains("are only saved, not shown"), said);
    int[] counts = new int[2];
    try (Stream<String> lines = Files.lines(csv)) {
      lines.skip(1).forEach(line -> counts[line.contains("no valid SMILES") ? 1 : 0]++);
    }
    assertEquals(SMILES - SMILES / 1000, counts[0]);
    assertEquals(SMILES / 1000, counts[1]);
  }
}
