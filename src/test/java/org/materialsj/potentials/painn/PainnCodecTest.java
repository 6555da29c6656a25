package org.materialsj.potentials.painn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.Settings;
import org.materialsj.io.ParseException;
import org.materialsj.potentials.Potential;
import org.materialsj.potentials.PotentialFiles;

class PainnCodecTest {

  private static final PainnPotential POTENTIAL =
      (PainnPotential) new PainnPotentialTest().potential();
  private static final String TEXT = PotentialFiles.text(POTENTIAL);

  private static Potential parse(String text) throws ParseException {
    return PotentialFiles.parse("a.json", text, new Settings("A file", Map.of()));
  }

  private static void assertRefused(String text, String reason) {
    String message = assertThrows(ParseException.class, () -> parse(text)).getMessage();
    assertTrue(message.contains(reason), message);
  }

  @Test
  void everyNumberComesBackBitByBit() throws Exception {
    PainnPotential read = (PainnPotential) parse(TEXT);
    assertArrayEquals(POTENTIAL.weights(), read.weights());
    assertArrayEquals(POTENTIAL.elements(), read.elements());
    assertEquals(POTENTIAL.form().options(), read.form().options());
    assertEquals(POTENTIAL.form().neighbors(), read.form().neighbors());
    assertEquals(POTENTIAL.scale().unit(), read.scale().unit());
    assertEquals(POTENTIAL.scale().references(), read.scale().references());
    assertEquals(TEXT, PotentialFiles.text(read));
  }

  @Test
  void filesThatDoNotFitTogetherAreRefused() {
    assertRefused(TEXT.replaceFirst("\"blocks\": 3", "\"blocks\": 2"), "weights");
    assertRefused(TEXT.replaceFirst("\"blocks\": 3", "\"blocks\": 99"), "blocks");
    assertRefused(TEXT.replaceFirst("\"cutoff\": 3.2", "\"cutoff\": -1"), "cutoff");
    assertRefused(TEXT.replaceFirst("\"unit\": 0.7", "\"unit\": 0"), "unit");
    assertRefused(TEXT.replaceFirst("\"H\",", ""), "references");
    assertRefused(TEXT.replaceFirst("\"H\"", "\"Z\""), "Z");
    assertRefused(TEXT.replaceFirst("\"neighbors\": 9.0", "\"neighbors\": 0"), "neighbors");
  }
}
