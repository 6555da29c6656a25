package org.materialsj.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.materialsj.host.CommandContract;
import org.materialsj.host.MaterialsCommand;

class SphericalHarmonicsTest extends CommandContract {

  @Override
  protected Class<? extends MaterialsCommand> command() {
    return SphericalHarmonics.class;
  }

  @Override
  protected String good() {
    return "degree=2 order=1 width=200 height=150 output=[" + folder + "/harmonic.png]";
  }

  @Override
  protected Map.Entry<String, String> missing() {
    return Map.entry(
        "degree",
        "\"degree\" has no value: write degree=true, or degree=value, or"
            + " degree=[value with blanks].");
  }

  @Override
  protected Map.Entry<String, String> bad() {
    return Map.entry(
        good().replace("order=1", "order=-3"), "m must be from -l to l; got m = -3 for l = 2.");
  }

  @Override
  protected String[] files() {
    return new String[] {"harmonic.png"};
  }

  /** Counts bluish and reddish pixels. */
  private int[] lobes(String options) throws IOException {
    Path file = folder.resolve("lobes.png");
    assertEquals(Optional.empty(), bridge(options + " width=300 height=300 output=[" + file + "]"));
    BufferedImage image = ImageIO.read(file.toFile());
    int[] counts = new int[2];
    for (int y = 0; y < 300; y++) {
      for (int x = 0; x < 300; x++) {
        int rgb = image.getRGB(x, y);
        int red = rgb >> 16 & 255;
        int blue = rgb & 255;
        counts[0] += blue > red + 40 ? 1 : 0;
        counts[1] += red > blue + 40 ? 1 : 0;
      }
    }
    return counts;
  }

  @Test
  void coloursTellTheSign() throws IOException {
    int[] sphere = lobes("degree=0 order=0");
    assertTrue(sphere[0] > 10_000 && sphere[1] == 0, sphere[0] + " " + sphere[1]);
    // seen along y: a lobe up, and one down
    int[] dumbbell = lobes("degree=1 order=0");
    assertTrue(dumbbell[0] > 2000, "positive " + dumbbell[0]);
    assertEquals(1, dumbbell[1] / (double) dumbbell[0], 0.2);
  }

  @Test
  void zernikeFunctionsAreShownToo() throws IOException {
    int[] shells = lobes("function=[Zernike function] degree=2 order=2 radialorder=4");
    assertTrue(shells[0] > 2000 && shells[1] > 2000, shells[0] + " " + shells[1]);
    assertEquals(
        Optional.of(
            "n must be from l to 20 in steps of 2, so that n - l is even; got n = 5 for l = 2."),
        bridge("function=[Zernike function] degree=2 order=0"));
  }
}
