package org.materialsj.tasks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.run.LocalExecutor;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.StructureReader;
import org.materialsj.io.Structures;
import org.materialsj.io.TableWriter;
import org.materialsj.model.chemistry.Preparation;

class FeaturizeToFileTest {

  private static final int ROWS = 2500;
  private static final RunContext RUN = RunContext.QUIET.withThreads(2);
  private static final List<String> NAMES =
      List.of("Density", "One-hot elements", "Element fractions");

  @TempDir Path folder;
  private Path source;
  private Path csv;
  private Path part;

  @BeforeEach
  void writeStructures() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < ROWS; i++) {
      double a = 4 + i / 1000.0;
      // A molecule, an unknown element, texts that look like numbers, properties with odd names.
      String lattice = i == 77 ? "" : "Lattice=\"%1$.3f 0 0 0 %1$.3f 0 0 0 %1$.3f\" ";
      text.append(
          String.format(
              Locale.ROOT,
              "1\n"
                  + lattice
                  + "Properties=species:S:1:pos:R:3 gap=%2$d far=%3$s%4$s\n%5$s 0 0 0\n",
              a,
              i,
              i % 2 == 0 ? "Infinity" : "7",
              i == 2000 ? " error=late density=-1 formula=-NaCl" : "",
              i == 99 ? "Qq" : i > 2300 ? "Fe" : "Si"));
    }
    source = Files.writeString(folder.resolve("s.xyz"), text);
    csv = folder.resolve("out.csv");
    part = folder.resolve("out.csv.part");
  }

  private StreamedResult run(Path target, String job, RunContext run) throws Exception {
    try (StructureReader reader = Structures.open(source.toString(), ReadOptions.STRICT)) {
      return FeaturizeStructures.toFile(
          reader, NAMES, Preparation.DEFAULT, new Part(part, job), target, run);
    }
  }

  private String expected() throws ParseException {
    try (StructureReader reader = Structures.open(source.toString(), ReadOptions.STRICT)) {
      return TableWriter.text(
          FeaturizeStructures.run(reader, NAMES, Preparation.DEFAULT, RUN).table());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void theFileHasTheBytesOfTheTableInMemoryOnAnyNumberOfThreads(int threads) throws Exception {
    StreamedResult result = run(csv, "job", RunContext.QUIET.withThreads(threads));
    String text = Files.readString(csv);
    assertEquals(expected(), text);
    assertEquals(TableWriter.text(result.table().orElseThrow()), text);
    assertEquals(2, result.table().get().errorCount());
    assertTrue(text.startsWith("id,density (g/cm3)"), text.substring(0, 100));
    assertTrue(text.lines().findFirst().orElseThrow().endsWith(",error"));
    assertTrue(result.warnings().contains(renamed("error")), result.warnings().toString());
    assertTrue(result.warnings().contains(renamed("density")), result.warnings().toString());
  }

  private static String renamed(String name) {
    return "The property \"%s\" of the structures is in the column \"file %s\"."
        .formatted(name, name);
  }

  @Test
  void aPartCutOffAnywhereIsContinuedToTheSameBytes() throws Exception {
    run(csv, "job", RUN);
    byte[] whole = Files.readAllBytes(part);
    byte[] table = Files.readAllBytes(csv);
    int[] cuts = {0, 5, 82, 83, 90, 150, whole.length / 2, whole.length - 1, whole.length};
    for (int cut : cuts) {
      Files.write(part, Arrays.copyOf(whole, cut));
      Files.delete(csv);
      StreamedResult result = run(csv, "job", RUN);
      assertEquals(
          new String(table, StandardCharsets.UTF_8), Files.readString(csv), "cut at " + cut);
      assertEquals(
          cut >= whole.length / 2,
          result.warnings().get(0).startsWith("An earlier run had finished "),
          result.warnings().get(0));
    }
  }

  @Test
  void rowsBehindADamagedOneAreMadeAgain() throws Exception {
    run(csv, "job", RUN);
    byte[] bytes = Files.readAllBytes(part);
    String table = Files.readString(csv);
    bytes[bytes.length / 3] ^= 1;
    Files.write(part, bytes);
    run(csv, "job", RUN);
    assertEquals(table, Files.readString(csv));
  }

  @Test
  void anInterruptedRunKeepsItsRowsAndIsContinued() throws Exception {
    AtomicBoolean stop = new AtomicBoolean();
    Progress failing =
        (fraction, message) -> {
          // The disk is full, say.
          if (fraction > 0.5 && stop.compareAndSet(false, true)) {
            throw new IllegalStateException("stopped");
          }
        };
    RunContext run = new RunContext(failing, CancelToken.NEVER, new LocalExecutor(2));
    assertThrows(IllegalStateException.class, () -> run(csv, "job", run));
    assertFalse(Files.exists(csv));
    StreamedResult result = run(csv, "job", RUN);
    assertEquals(
        "An earlier run had finished 1000 rows; this one went on behind them.",
        result.warnings().get(0));
    assertEquals(expected(), Files.readString(csv));
  }

  @Test
  void aPartOfAnotherJobIsRefusedAndStays() throws Exception {
    run(csv, "job", RUN);
    byte[] before = Files.readAllBytes(part);
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> run(csv, "another job", RUN));
    assertTrue(e.getMessage().contains("is the unfinished part of another run"), e.getMessage());
    assertArrayEquals(before, Files.readAllBytes(part));
    Files.writeString(part, "my own file");
    assertThrows(IllegalArgumentException.class, () -> run(csv, "job", RUN));
    assertEquals("my own file", Files.readString(part));
  }

  @Test
  void cancellingDeletesThePart() {
    AtomicBoolean cancelled = new AtomicBoolean();
    Progress progress = (fraction, message) -> cancelled.set(fraction > 0.3);
    RunContext run = new RunContext(progress, cancelled::get, new LocalExecutor(2));
    assertThrows(CancellationException.class, () -> run(csv, "job", run));
    assertFalse(Files.exists(part));
  }

  @Test
  void progressGrowsToTheEndAndTellsThePace() throws Exception {
    List<Double> fractions = new ArrayList<>();
    List<String> messages = new ArrayList<>();
    Progress progress =
        (fraction, message) -> {
          fractions.add(fraction);
          messages.add(message);
        };
    run(csv, "job", new RunContext(progress, CancelToken.NEVER, new LocalExecutor(2)));
    assertEquals(fractions.stream().sorted().toList(), fractions);
    assertEquals(1.0, fractions.get(fractions.size() - 1));
    assertTrue(
        messages.stream()
            .anyMatch(m -> m.matches("featurized \\d+ structures, \\S+ structures/s.*left")),
        messages.toString());
  }

  @Test
  void aLargeTableIsOnlyInTheFile() throws Exception {
    List<String> wide = List.of("Magpie", "Element fractions");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 4300; i++) {
      text.append("1\nLattice=\"4 0 0 0 4 0 0 0 4\" Properties=species:S:1:pos:R:3\nSi 0 0 0\n");
    }
    Files.writeString(source, text);
    try (StructureReader reader = Structures.open(source.toString(), ReadOptions.STRICT)) {
      StreamedResult result =
          FeaturizeStructures.toFile(
              reader, wide, Preparation.DEFAULT, new Part(part, "job"), csv, RUN);
      assertTrue(result.table().isEmpty());
      assertEquals(
          List.of("The table has 1,010,500 cells; more than 1,000,000 are only saved, not shown."),
          result.warnings());
    }
    assertEquals(4301, Files.readAllLines(csv).size());
  }
}
