package org.materialsj.host;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.materialsj.commands.FeaturizeCrystals;

/** Whole macros without a display, each in a JVM of its own, because ij1-patcher changes ImageJ. */
class MainTest {

  @TempDir Path folder;

  record Ended(int exitCode, String said) {}

  private Ended run(String macro, String... arguments) throws IOException, InterruptedException {
    return run(folder, macro, arguments);
  }

  /** Runs the text of a macro in a JVM without a display, with its log in a folder. */
  static Ended run(Path folder, String macro, String... arguments)
      throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("macro.ijm"), macro);
    Path log = folder.resolve("log.txt");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName(),
                file.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().remove("DISPLAY");
    Process process = builder.redirectOutput(log.toFile()).start();
    try {
      assertTrue(process.waitFor(2, TimeUnit.MINUTES), () -> "still running: " + said(log));
    } finally {
      process.destroyForcibly();
    }
    return new Ended(process.exitValue(), said(log));
  }

  private static String said(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }

  @Test
  void theSameLineGivesTheSameBytesAsSciJava() throws Exception {
    Path csv = folder.resolve("a table.csv");
    String options = "source=sample:elemental-crystals descriptors=[Magpie, Density] output=[";
    CommandParameters parameters = CommandParameters.of(FeaturizeCrystals.class);
    Map<String, Object> values = parameters.parse(MacroLine.options(options + csv + "]"));
    assertEquals(Optional.empty(), Bridge.execute(parameters, values));
    byte[] table = Files.readAllBytes(csv);
    byte[] provenance = Files.readAllBytes(folder.resolve("a table.csv.provenance.json"));
    Files.delete(csv);
    Files.delete(folder.resolve("a table.csv.provenance.json"));

    Ended ended =
        run(
            "run(\"Featurize Crystals...\", \"" + options + "\" + getArgument() + \"]\");",
            csv.toString());

    assertEquals(0, ended.exitCode(), ended.said());
    assertArrayEquals(table, Files.readAllBytes(csv));
    byte[] again = Files.readAllBytes(folder.resolve("a table.csv.provenance.json"));
    assertArrayEquals(provenance, again);
  }

  @Test
  void aMisspeltKeyStopsTheMacroWithASentenceAndAnExitCode() throws Exception {
    Ended ended = run("run(\"Open Structures...\", \"sorce=x.cif\"); print(\"went \" + \"on\");");
    assertNotEquals(0, ended.exitCode());
    assertTrue(
        ended
            .said()
            .contains(
                "\"Open Structures...\" has no parameter \"sorce\" (value \"x.cif\"); it has"
                    + " source, lenient, output."),
        ended.said());
    assertFalse(ended.said().contains("went on"), ended.said());
    assertFalse(ended.said().contains("\tat "), ended.said());
  }

  @Test
  void aMistakeInTheMacroItselfGivesAnExitCode() throws Exception {
    Ended ended = run("x = 1 +;");
    assertNotEquals(0, ended.exitCode());
    assertTrue(ended.said().contains("in line 1"), ended.said());
  }

  @Test
  void aMacroThatIsNotThereIsNamed() {
    MacroFailure failure =
        assertThrows(MacroFailure.class, () -> Main.main(new File("no.ijm").getPath()));
    assertEquals("There is no macro no.ijm.", failure.getMessage());
  }
}
