package org.materialsj.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A model trained on a long table and applied to it in a memory that holds the table a few times,
 * as a user would, in a JVM of its own. {@code mvn -Pproofs test -Dtest=LargeTrainingTest} makes it
 * a million rows in 8 GB, which takes a quarter of an hour and 1.2 GB of the temporary folder.
 */
class LargeTrainingTest {

  private static final int ROWS = Integer.getInteger("materialsj.table.rows", 20_000);
  private static final String MEMORY = System.getProperty("materialsj.table.memory", "160m");
  private static final int FEATURES = 200;
  private static final int HOURS = 3;

  @TempDir Path folder;

  /** Numbers of four digits; the target depends on some of them. */
  private void writeTable(Path csv) throws IOException {
    SplittableRandom random = new SplittableRandom(11);
    try (Writer out = Files.newBufferedWriter(csv)) {
      StringBuilder line = new StringBuilder("target (eV)");
      for (int f = 0; f < FEATURES; f++) {
        line.append(",x").append(f);
      }
      out.append(line).append('\n');
      int[] x = new int[FEATURES];
      for (int row = 0; row < ROWS; row++) {
        for (int f = 0; f < FEATURES; f++) {
          x[f] = random.nextInt(1000, 10_000);
        }
        double target = 1e-3 * (x[0] - x[1]) + 1e-7 * x[2] * x[3] + random.nextDouble();
        line.setLength(0);
        line.append(String.format(Locale.ROOT, "%.4f", target));
        for (int value : x) {
          // Such as 3456, with the point where a user's numbers have it: 3.456.
          line.append(',').append(value).insert(line.length() - 3, '.');
        }
        out.append(line).append('\n');
      }
    }
  }

  private String run(String macro) throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("macro.ijm"), macro);
    Path log = folder.resolve("log.txt");
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
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().remove("DISPLAY");
    Process process = builder.start();
    try {
      assertTrue(process.waitFor(HOURS, TimeUnit.HOURS), "still running");
    } finally {
      process.destroyForcibly();
    }
    String said = Files.readString(log);
    assertEquals(0, process.exitValue(), said);
    return said;
  }

  @Test
  void tableIsLearnedFromAndPredictedInTheMemoryOfAFewTables() throws Exception {
    Path csv = folder.resolve("t.csv");
    writeTable(csv);
    String said =
        run(
            String.format(
                Locale.ROOT,
                "run('Train Materials Model...', 'features=[%1$s/t.csv] target=target"
                    + " learner=[Random forest] trees=2 settings=[minLeaf=20] folds=2"
                    + " model=[%1$s/m.mjmodel] figures=[%1$s/f.png]');run('Apply Materials"
                    + " Model...', 'model=[%1$s/m.mjmodel] features=[%1$s/t.csv]"
                    + " output=[%1$s/p.csv]');",
                folder));
    assertTrue(said.contains("By 2-fold cross-validation of target (eV): R2 0."), said);
    try (Stream<String> lines = Files.lines(folder.resolve("p.csv"))) {
      assertEquals(ROWS + 1, lines.count());
    }
  }
}
