package org.materialsj.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvenancesTest {

  @TempDir Path folder;

  @Test
  void theHashIsTheOneThatSha256sumPrints() throws IOException {
    Path file = Files.writeString(folder.resolve("abc"), "abc");
    // FIPS 180-2, appendix B.1.
    assertEquals(
        List.of("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        List.copyOf(Provenances.hashes(List.of(file)).values()));
  }

  @Test
  void versionsAreFilledInByTheBuild() {
    Map<String, String> versions = Provenances.versions();
    assertEquals("MaterialsJ", versions.keySet().iterator().next());
    versions.forEach((name, version) -> assertTrue(version.matches("\\d+[\\w.-]*"), name));
  }
}
