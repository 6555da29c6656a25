package org.materialsj.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForceFramesTest {

  @TempDir Path folder;

  @Test
  void eachFrameHasItsForcesIfItGivesThem() throws Exception {
    Path file = folder.resolve("a.xyz");
    Files.writeString(
        file,
        """
        2
        Properties=species:S:1:pos:R:3:tag:I:1:forces:R:3 energy=-1.5
        Ar 0 0 0 7 0.5 0 0
        Ar 1 0 0 8 -0.5 0 1e-3
        2
        Properties=species:S:1:pos:R:3 energy=-1
        Ar 0 0 0
        Ar 2 0 0
        1
        Properties=species:S:1:pos:R:3:forces:R:3
        Ar 0 0 0 x 0 0
        """);
    try (ForceFrames frames = ForceFrames.open(file, ReadOptions.STRICT)) {
      ForceFrames.Frame first = frames.next().orElseThrow();
      assertArrayEquals(new double[] {0.5, 0, 0, -0.5, 0, 1e-3}, first.forces().orElseThrow());
      assertEquals("-1.5", first.row().structure().orElseThrow().properties().get("energy"));
      assertEquals(List.of(), first.row().warnings());
      assertEquals(Optional.empty(), frames.next().orElseThrow().forces());
      ForceFrames.Frame third = frames.next().orElseThrow();
      String message = third.row().error().orElseThrow().getMessage();
      assertTrue(message.startsWith("a.xyz, line 11, column 10: a force"), message);
      assertEquals(Optional.empty(), third.forces());
      assertEquals(Optional.empty(), frames.next());
    }
  }

  @Test
  void aMissingFileIsRefused() {
    assertThrows(
        ParseException.class,
        () -> ForceFrames.open(folder.resolve("none.xyz"), ReadOptions.STRICT));
  }
}
