package org.materialsj.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.materialsj.engine.run.LocalExecutor;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;

class TextLinesTest {

  @TempDir Path folder;

  private Path file(byte[] content) throws IOException {
    return Files.write(folder.resolve("text.txt"), content);
  }

  private static List<String> read(Path file) throws ParseException {
    List<String> lines = new ArrayList<>();
    TextLines.read(file, lines::add, RunContext.QUIET);
    return lines;
  }

  private static String refused(Path file) {
    return assertThrows(ParseException.class, () -> read(file)).getMessage();
  }

  @Test
  void linesEndInAnyWay() throws Exception {
    String text = "one\ntwo\r\n\r\nGr\u00f6\u00dfe\rend";
    assertEquals(
        List.of("one", "two", "", "Gr\u00f6\u00dfe", "end"),
        read(file(text.getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  void whatIsNoTextIsRefusedInOneSentence() throws Exception {
    assertEquals("text.txt: the file is empty.", refused(file(new byte[0])));
    assertEquals(
        "text.txt, line 2, column 2: the file is not UTF-8; save it as UTF-8.",
        refused(file("a\nb\u00e9".getBytes(StandardCharsets.ISO_8859_1))));
    assertEquals("nothing.txt: there is no such file.", refused(folder.resolve("nothing.txt")));
    assertEquals(folder.getFileName() + ": this is not a regular file.", refused(folder));
  }

  /** More than a reader of whole files takes is read line by line. */
  @Test
  void aTextLargerThanTheLimitOfAFileIsRead() throws Exception {
    byte[] line = ("word ".repeat(20_000) + "\n").getBytes(StandardCharsets.UTF_8);
    Path large = folder.resolve("text.txt");
    int lines = (int) (Limits.DEFAULT.fileBytes() / line.length) + 10;
    try (var out = Files.newOutputStream(large)) {
      for (int i = 0; i < lines; i++) {
        out.write(line);
      }
    }
    int[] count = new int[1];
    TextLines.read(large, text -> count[0]++, RunContext.QUIET);
    assertEquals(lines, count[0]);
  }

  @Test
  void readingIsCancelledInTheMiddle() throws Exception {
    Path many = file("a\n".repeat(10_000).getBytes(StandardCharsets.UTF_8));
    int[] count = new int[1];
    RunContext run = new RunContext(Progress.NONE, () -> count[0] > 300, new LocalExecutor(1));
    assertThrows(CancellationException.class, () -> TextLines.read(many, text -> count[0]++, run));
  }
}
