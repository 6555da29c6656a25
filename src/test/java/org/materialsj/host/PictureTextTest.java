package org.materialsj.host;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureTextTest {

  @Test
  void aTextChunkLeavesTheRestOfTheFileAsItIs() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), "png", out);
    byte[] png = out.toByteArray();
    byte[] longer = PngText.add(png, "Provenance", "ä");
    assertEquals(png.length + 12 + "Provenance".length() + 5 + 2, longer.length);
    byte[] tail = new byte[png.length - 33];
    System.arraycopy(longer, longer.length - tail.length, tail, 0, tail.length);
    byte[] expected = new byte[tail.length];
    System.arraycopy(png, 33, expected, 0, tail.length);
    assertArrayEquals(expected, tail);
  }

  @Test
  void aDrawingCarriesItsProvenanceInItsMetadata() {
    String drawn = SvgText.add("<?xml version=\"1.0\"?>\n<svg width=\"9\"><g/></svg>", "a<b & c");
    assertEquals(
        "<?xml version=\"1.0\"?>\n<svg width=\"9\">\n<metadata>a&lt;b &amp; c</metadata><g/></svg>",
        drawn);
  }
}
