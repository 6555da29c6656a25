package org.materialsj.host;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import java.awt.event.KeyEvent;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BridgeTest {

  private final CommandParameters parameters = CommandParameters.of(ProbeCommand.class);

  @TempDir Path folder;

  private Optional<String> run(String options) {
    return Bridge.execute(parameters, parameters.parse(MacroLine.options(options)));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aCommandRunsAndWritesItsTableAndProvenance() throws IOException {
    assertEquals(Optional.empty(), run("source=x real=2 output=[" + folder + "/t.csv]"));
    assertEquals(List.of("t.csv", "t.csv.provenance.json"), files());
    assertTrue(Files.readString(folder.resolve("t.csv")).contains("real (GPa)"));
  }

  @Test
  void theSameMacroLineGivesTheSameBytes() throws IOException {
    String line = "source=x seed=7 output=[" + folder + "/t.csv]";
    run(line);
    byte[] table = Files.readAllBytes(folder.resolve("t.csv"));
    byte[] provenance = Files.readAllBytes(folder.resolve("t.csv.provenance.json"));
    run(line);
    assertArrayEquals(table, Files.readAllBytes(folder.resolve("t.csv")));
    assertArrayEquals(provenance, Files.readAllBytes(folder.resolve("t.csv.provenance.json")));
  }

  @Test
  void aMistakeIsOneSentenceAndLeavesNothing() throws IOException {
    assertEquals(
        Optional.of("The probe was asked to fail."),
        run("source=x text=fail output=[" + folder + "/t.csv]"));
    assertEquals(List.of(), files());
  }

  @Test
  void exhaustedMemoryIsOnePlainSentenceAndLeavesNothing() throws IOException {
    String failure = run("source=x text=exhaust output=[" + folder + "/t.csv]").orElseThrow();
    assertTrue(failure.startsWith("Probe... needs more memory than the "), failure);
    assertTrue(failure.contains(" MB that Java has; no files were written."), failure);
    assertEquals(List.of(), files());
  }

  @Test
  void aDefectIsAnErrorSoThatTheMacroStopsAndLeavesNothing() throws IOException {
    assertEquals(
        Optional.of(
            "Probe... failed by a defect of MaterialsJ; please report it with the log:"
                + " java.lang.IllegalStateException: a defect."),
        run("source=x text=break output=[" + folder + "/t.csv]"));
    assertEquals(List.of(), files());
  }

  @Test
  void theCommandItselfRefusesAValueOutOfRange() {
    Optional<String> failure =
        Bridge.execute(parameters, Map.of("source", new File("x"), "number", 0));
    assertEquals(Optional.of("number must be from 1 to 10, got \"0\"."), failure);
  }

  @Test
  void anUnwritablePlaceIsNamed() {
    Optional<String> failure = run("source=x output=[" + folder + "/no/t.csv]");
    assertEquals(
        Optional.of(folder + "/no/t.csv cannot be written: there is no folder " + folder + "/no."),
        failure);
  }

  @Test
  void theEscapeKeyCancelsWithinASecondAndLeavesNothing() throws Exception {
    CompletableFuture<Optional<String>> running =
        CompletableFuture.supplyAsync(
            () -> run("source=x text=wait output=[" + folder + "/t.csv]"));
    // The file under its other name shows that the work has begun.
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          while (files().isEmpty()) {
            Thread.sleep(10);
          }
        });
    assertFalse(running.isDone());
    long start = System.nanoTime();
    IJ.setKeyDown(KeyEvent.VK_ESCAPE);
    Optional<String> failure =
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> running.get());
    assertEquals(Optional.of("Probe... was cancelled; no files were written."), failure);
    assertTrue(System.nanoTime() - start < 1_000_000_000L);
    assertEquals(List.of(), files());
  }
}
