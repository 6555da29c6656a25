package org.materialsj.potentials.pair;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.materialsj.engine.network.Activation;
import org.materialsj.engine.network.NetworkShape;
import org.materialsj.io.ParseException;

class PairNetworkFileTest {

  @TempDir Path folder;

  private static PairNetwork network() {
    NetworkShape shape =
        new NetworkShape(
            List.of(1, 4, 3, 1),
            List.of(Activation.SILU, Activation.SILU, Activation.IDENTITY),
            false);
    return new PairNetwork(
        shape, shape.initial(new SplittableRandom(1)), 0.9, 2.25, "angstrom", "eV");
  }

  @Test
  void aFileHoldsTheNetworkBitByBit() throws Exception {
    PairNetwork network = network();
    Path file = folder.resolve("a.mjpair");
    Files.writeString(file, PairNetworkFile.text(network));
    PairNetwork read = PairNetworkFile.read(file);
    assertEquals(network.shape(), read.shape());
    assertArrayEquals(network.parameters(), read.parameters());
    assertEquals(0.9, read.least());
    assertEquals(2.25, read.most());
    assertEquals("angstrom", read.lengthUnit());
    assertEquals("eV", read.energyUnit());
    double[] r = {1, 1.5, 2};
    assertArrayEquals(network.curve(r).slopes(), read.curve(r).slopes());
  }

  @Test
  void unknownUnitsStayUnknown() throws Exception {
    PairNetwork bare = new PairNetwork(network().shape(), network().parameters(), 1, 2, "", "");
    PairNetwork read = PairNetworkFile.parse("a", PairNetworkFile.text(bare));
    assertEquals("", read.lengthUnit());
    assertEquals("", read.energyUnit());
  }

  @Test
  void aMissingFileIsRefusedWithItsName() {
    ParseException thrown =
        assertThrows(
            ParseException.class, () -> PairNetworkFile.read(folder.resolve("none.mjpair")));
    assertEquals("none.mjpair: it cannot be read as text.", thrown.getMessage());
  }

  @Test
  void aWrongNumberIsNamedWithItsLine() {
    String text =
        PairNetworkFile.text(network()).replaceFirst("parameters 19\n[^\n]*", "parameters 19\nx");
    ParseException thrown =
        assertThrows(ParseException.class, () -> PairNetworkFile.parse("a", text));
    assertEquals("a, line 8: a number is needed.", thrown.getMessage());
  }

  @Test
  void spoiledFilesGiveOnlyTheirOwnError() {
    String good = PairNetworkFile.text(network());
    SplittableRandom random = new SplittableRandom(5);
    String signs = "0123456789.-eE \nxNaInfity";
    int refused = 0;
    for (int k = 0; k < 10_000; k++) {
      StringBuilder text = new StringBuilder(good);
      for (int c = random.nextInt(1, 4); c > 0 && text.length() > 1; c--) {
        int at = random.nextInt(Math.min(text.length(), k % 2 == 0 ? 130 : text.length()));
        switch (random.nextInt(4)) {
          case 0 -> text.deleteCharAt(at);
          case 1 -> text.insert(at, signs.charAt(random.nextInt(signs.length())));
          case 2 -> text.setLength(Math.max(1, at));
          default -> text.setCharAt(at, signs.charAt(random.nextInt(signs.length())));
        }
      }
      try {
        PairNetworkFile.parse("a", text.toString());
      } catch (ParseException e) {
        refused++;
      }
    }
    assertTrue(refused > 3000, "refused " + refused);
  }
}
