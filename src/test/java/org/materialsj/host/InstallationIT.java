package org.materialsj.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The zip that users unpack into their Fiji or ImageJ folder. */
class InstallationIT {

  /** What Fiji ships, of all that we use or that comes with it: must never be a .jar in the zip. */
  private static final Set<String> IN_FIJI =
      Set.of(
          "scijava-common",
          "parsington",
          "ij",
          "ij1-patcher",
          "javassist",
          "classgraph",
          "ejml-core",
          "ejml-ddense",
          "gson",
          "jfreechart",
          "jcommon",
          "guava",
          "failureaccess",
          "commons-csv",
          "commons-io",
          "commons-codec",
          "commons-lang3",
          "commons-math3",
          "commons-logging",
          "commons-compress",
          "slf4j-api",
          "logback-classic",
          "logback-core",
          "log4j",
          "log4j-api",
          "jackson-core",
          "jackson-databind",
          "vecmath",
          "jama",
          "imglib2",
          "batik-svggen",
          "itextpdf",
          "error_prone_annotations",
          "jsr305",
          "opencsv",
          "trove4j");

  @TempDir Path folder;

  private static Path zip() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      return files.filter(file -> file.toString().endsWith("-installation.zip")).findFirst().get();
    }
  }

  private static List<String> entries() throws IOException {
    List<String> result = new ArrayList<>();
    try (InputStream in = Files.newInputStream(zip());
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.isDirectory()) {
          result.add(entry.getName());
        }
      }
    }
    return result;
  }

  private static String artifact(String file) {
    return file.replaceFirst(".*/", "").replaceFirst("-\\d.*", "");
  }

  @Test
  void noJarOfTheZipIsOneThatFijiShips() throws IOException {
    Set<String> jars = new TreeSet<>();
    for (String entry : entries()) {
      if (entry.startsWith("jars/") && entry.endsWith(".jar")) {
        jars.add(artifact(entry));
      }
    }
    assertTrue(jars.contains("jmol") && jars.contains("cdk-core"), jars.toString());
    jars.retainAll(IN_FIJI);
    assertEquals(Set.of(), jars);
  }

  @Test
  void everyLibraryIsInTheZipOnceAndItsNoticeToo() throws IOException {
    Set<String> libraries = new TreeSet<>();
    String notices = Files.readString(Path.of("src/assembly/THIRD-PARTY.md"));
    for (String entry : entries()) {
      if (entry.startsWith("jars/")) {
        String artifact = artifact(entry);
        assertTrue(libraries.add(artifact), entry);
        String family = artifact.split("-", 2)[0];
        assertTrue(notices.contains("`" + family), "a notice for " + artifact);
      }
    }
    assertTrue(entries().contains("licenses/MaterialsJ/LICENSE"));
    assertTrue(entries().contains("licenses/MaterialsJ/THIRD-PARTY.md"));
  }

  @Test
  void thePluginHasAnUnderscoreInItsNameAndStandsInPlugins() throws IOException {
    assertEquals(
        1,
        entries().stream()
            .filter(entry -> entry.matches("plugins/MaterialsJ_-[^/]+\\.jar"))
            .count());
    assertEquals(1, entries().stream().filter(entry -> entry.startsWith("plugins/")).count());
  }

  @Test
  void plainImageJRunsACommandOfItsMenuFromTheUnpackedZip() throws Exception {
    assumeFalse(GraphicsEnvironment.isHeadless(), "There is no display; run under xvfb-run.");
    Path home = Files.createDirectory(folder.resolve("ImageJ"));
    unpack(home);
    Path ij = Path.of(ij.IJ.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Files.copy(ij, home.resolve("ij.jar"));
    Path table = folder.resolve("table.csv");
    Path macro =
        Files.writeString(
            folder.resolve("test.ijm"),
            """
            List.setCommands;
            File.saveString(List.get("Featurize Crystals..."), "%1$s/command.txt");
            run("Featurize Crystals...", "source=sample:elemental-crystals descriptors=[Magpie, Density] output=%1$s/table.csv");
            File.saveString(Table.size("Crystal Features"), "%1$s/rows.txt");
            run("Quit");
            """
                .formatted(folder));
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Duser.home=" + folder,
            "-cp",
            home.resolve("ij.jar").toString(),
            "ij.ImageJ",
            "-ijpath",
            home.toString(),
            "-port0",
            "-macro",
            macro.toString());
    Path log = folder.resolve("log.txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      assertTrue(
          Desktop.await("the table", () -> ended(process, folder.resolve("rows.txt"))),
          () -> "ImageJ ended early: " + read(log));
    } finally {
      process.destroy();
      assertTrue(process.waitFor(20, TimeUnit.SECONDS));
    }
    assertEquals(
        "org.materialsj.host.Bridge(\"org.materialsj.commands.FeaturizeCrystals\")",
        Files.readString(folder.resolve("command.txt")).strip());
    assertEquals("71", Files.readString(folder.resolve("rows.txt")).strip());
    assertEquals(72, Files.readAllLines(table).size());
    assertFalse(read(log).contains("Exception"), () -> read(log));
  }

  private static java.util.Optional<Boolean> ended(Process process, Path file) {
    if (Files.exists(file)) {
      return java.util.Optional.of(true);
    }
    return process.isAlive() ? java.util.Optional.empty() : java.util.Optional.of(false);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static void unpack(Path home) throws IOException {
    try (InputStream in = Files.newInputStream(zip());
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path target = home.resolve(entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          Files.copy(zip, target);
        }
      }
    }
  }
}
