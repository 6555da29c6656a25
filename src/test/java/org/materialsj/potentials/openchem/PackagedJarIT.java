package org.materialsj.potentials.openchem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The jar holds parts of another library, which must neither miss anything nor disturb others. */
class PackagedJarIT {

  @TempDir Path folder;

  private static Path jar() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      return files
          .filter(
              file ->
                  file.getFileName().toString().matches("MaterialsJ_-[\\d.]+(-SNAPSHOT)?\\.jar"))
          .findFirst()
          .orElseThrow();
    }
  }

  private static List<String> entries() throws IOException {
    try (ZipFile zip = new ZipFile(jar().toFile())) {
      return zip.stream().map(entry -> entry.getName()).toList();
    }
  }

  /** All of the class path of the tests but our own classes. */
  private static List<String> libraries() throws IOException {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    String own = jar().toAbsolutePath().toString();
    return Arrays.stream(path.split(File.pathSeparator))
        .filter(
            entry -> !entry.equals(own) && !entry.matches(".*[/\\\\]target[/\\\\]classes[/\\\\]?"))
        .toList();
  }

  @Test
  void noClassOfSmileOrJavaFxOrAWindowIsInTheJar() throws IOException {
    List<String> foreign =
        entries().stream()
            .filter(
                name ->
                    name.startsWith("smile/")
                        || name.startsWith("javafx/")
                        || name.startsWith("com/actelion/research/gui/")
                        || name.startsWith("com/actelion/research/jfx/")
                        || name.startsWith("org/openmolecules/fx/"))
            .toList();
    assertEquals(List.of(), foreign);
  }

  @Test
  void theNoticeOfOpenChemLibIsInTheJar() throws IOException {
    assertTrue(entries().contains("META-INF/licenses/OpenChemLib.txt"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void smileAndTheForceFieldWorkSideBySideInEitherOrder(boolean ownFirst) throws Exception {
    List<String> path = new ArrayList<>(libraries());
    path.add(ownFirst ? 0 : path.size(), jar().toAbsolutePath().toString());
    Path log = folder.resolve("log.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                String.join(File.pathSeparator, path),
                PackagedJarProbe.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      assertTrue(process.waitFor(120, TimeUnit.SECONDS), "it hangs");
    } finally {
      process.destroy();
    }
    String said = Files.readString(log, StandardCharsets.UTF_8);
    assertEquals(0, process.exitValue(), said);
    assertTrue(said.contains(jar().getFileName().toString()), said);
    assertTrue(said.contains("All work."), said);
  }
}
