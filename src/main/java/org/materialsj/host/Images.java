package org.materialsj.host;

import ij.ImagePlus;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.materialsj.model.Provenance;

/** Pictures as ImageJ images. */
public final class Images {

  private Images() {}

  /**
   * A picture as an ImageJ image, with its provenance in the info property (Image &gt; Show
   * Info...).
   *
   * @param title title of the image
   * @param png bytes of a PNG file
   * @param provenance what made it
   * @return an RGB image
   * @throws IOException if the bytes are no picture
   */
  public static ImagePlus of(String title, byte[] png, Provenance provenance) throws IOException {
    ImagePlus image = new ImagePlus(title, ImageIO.read(new ByteArrayInputStream(png)));
    image.setProperty("Info", Provenances.json(provenance));
    return image;
  }
}
