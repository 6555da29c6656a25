package org.materialsj.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.materialsj.io.json.ProvenanceJson;
import org.materialsj.model.Provenance;
import org.materialsj.tasks.StreamedResult;

class OutputsTest {

  private static final Provenance PROVENANCE =
      new Provenance("run(\"X\");", 7, Map.of("MaterialsJ", "1"), Map.of("a", "00"));

  @TempDir Path folder;

  private static byte[] png() throws IOException {
    BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
    image.setRGB(1, 1, 0x123456);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  private List<String> names() throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aPictureCarriesItsProvenanceAndStaysTheSamePicture() throws IOException {
    File file = folder.resolve("p.png").toFile();
    try (PendingFiles files = new PendingFiles()) {
      Outputs outputs = new Outputs(files);
      outputs.picture(file, png(), PROVENANCE);
      files.commit();
    }
    byte[] written = Files.readAllBytes(file.toPath());
    assertTrue(
        new String(written, StandardCharsets.UTF_8).contains(ProvenanceJson.text(PROVENANCE)));
    // Java's reader checks the structure of the chunks.
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(written));
    assertEquals(0xff123456, image.getRGB(1, 1));
  }

  @Test
  void nothingIsThereBeforeTheCommitAndNothingAfterAFailure() throws IOException {
    File file = folder.resolve("p.png").toFile();
    Files.writeString(file.toPath(), "old");
    try (PendingFiles files = new PendingFiles()) {
      Outputs outputs = new Outputs(files);
      outputs.picture(file, png(), PROVENANCE);
      assertEquals("old", Files.readString(file.toPath()));
    }
    assertEquals(List.of("p.png"), names());
    assertEquals("old", Files.readString(file.toPath()));
  }

  @Test
  void theExtensionMustTellTheFormat() {
    try (PendingFiles files = new PendingFiles()) {
      Outputs outputs = new Outputs(files);
      IllegalArgumentException e =
          assertThrows(
              IllegalArgumentException.class,
              () -> outputs.picture(new File("p.gif"), png(), PROVENANCE));
      assertEquals("The name of the file p.gif must end in .png.", e.getMessage());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aPlaceWhereNoFileCanBeIsToldBeforeTheWork() throws IOException {
    try (PendingFiles files = new PendingFiles()) {
      Outputs outputs = new Outputs(files);
      File missing = folder.resolve("missing/a.csv").toFile();
      assertEquals(
          missing + " cannot be written: there is no folder " + missing.getParent() + ".",
          assertThrows(IllegalArgumentException.class, () -> outputs.check(missing, "csv"))
              .getMessage());
      assertEquals(
          folder + " is a folder; name a file in it.",
          assertThrows(IllegalArgumentException.class, () -> outputs.check(folder.toFile()))
              .getMessage());
      outputs.check(folder.resolve("a").toFile());
      outputs.check(null, "csv");
    }
  }

  @Test
  void noFileNoWork() throws IOException {
    try (PendingFiles files = new PendingFiles()) {
      Outputs outputs = new Outputs(files);
      outputs.picture(null, png(), PROVENANCE);
      files.commit();
    }
    assertEquals(List.of(), names());
  }

  @Test
  void aStreamedTableKeepsItsPartUntilItIsInItsPlaceOrUnwanted() throws IOException {
    File file = folder.resolve("s.csv").toFile();
    Path part = folder.resolve("s.csv.part");
    Outputs.Streamer streamer =
        (given, csv) -> {
          assertEquals(part, given.file());
          assertEquals(ProvenanceJson.text(PROVENANCE), given.job());
          Files.writeString(given.file(), "rows");
          Files.writeString(csv, "id\n");
          return new StreamedResult(Optional.empty(), List.of());
        };
    try (PendingFiles files = new PendingFiles()) {
      Outputs outputs = new Outputs(files);
      outputs.stream(file, PROVENANCE, streamer);
    }
    assertEquals(List.of("s.csv.part"), names());
    try (PendingFiles files = new PendingFiles()) {
      Outputs outputs = new Outputs(files);
      outputs.stream(file, PROVENANCE, streamer);
      files.discard();
    }
    assertEquals(List.of(), names());
    try (PendingFiles files = new PendingFiles()) {
      Outputs outputs = new Outputs(files);
      outputs.stream(file, PROVENANCE, streamer);
      files.commit();
    }
    assertEquals(List.of("s.csv", "s.csv.provenance.json"), names());
    assertEquals("id\n", Files.readString(file.toPath()));
  }
}
