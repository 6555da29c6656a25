package org.materialsj.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PendingFilesTest {

  @TempDir Path folder;

  private List<String> names() throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void allFilesAppearTogether() throws IOException {
    Path first = folder.resolve("first.txt");
    Path second = folder.resolve("second.txt");
    try (PendingFiles files = new PendingFiles()) {
      files.addText(first, "1");
      files.addText(second, "2 \u00e5");
      assertEquals(List.of(false, false), List.of(Files.exists(first), Files.exists(second)));
      files.commit();
    }
    assertEquals(List.of("first.txt", "second.txt"), names());
    assertEquals("2 \u00e5", Files.readString(second));
  }

  @Test
  void whatFailsHalfWayLeavesNothing() throws IOException {
    try (PendingFiles files = new PendingFiles()) {
      files.addText(folder.resolve("first.txt"), "1");
      assertThrows(
          IOException.class,
          () ->
              files.add(
                  folder.resolve("second.txt"),
                  path -> {
                    throw new IOException("disk full");
                  }));
    }
    assertEquals(List.of(), names());
  }

  @Test
  void aPlaceThatCanHoldNoFileIsRefusedWithASentence() throws IOException {
    try (PendingFiles files = new PendingFiles()) {
      Path nowhere = folder.resolve("none").resolve("a.txt");
      assertEquals(
          nowhere + " cannot be written: there is no folder " + nowhere.getParent() + ".",
          assertThrows(IllegalArgumentException.class, () -> files.addText(nowhere, ""))
              .getMessage());
      assertEquals(
          folder + " is a folder; name a file in it.",
          assertThrows(IllegalArgumentException.class, () -> files.addText(folder, ""))
              .getMessage());
    }
  }

  @Test
  void failuresOfTheFileSystemAreWholeSentences() {
    assertEquals(
        "There is no file or folder a.txt.",
        FileFailure.sentence(new NoSuchFileException("a.txt")));
    assertEquals(
        "A file could not be read or written: disk full.",
        FileFailure.sentence(new IOException("disk full")));
  }
}
