package org.materialsj.host;

import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.materialsj.io.json.ProvenanceJson;
import org.materialsj.model.Provenance;
import org.materialsj.model.VoxelGrid;
import org.materialsj.model.explore.PictureSet;

/** Pictures and densities as ImageJ images. */
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
    image.setProperty("Info", ProvenanceJson.text(provenance));
    return image;
  }

  /**
   * Pictures as an ImageJ stack that can be played (Image &gt; Stacks &gt; Animation), with their
   * provenance in the info property.
   *
   * @param title title of the image
   * @param labels one line per picture
   * @param pngs bytes of PNG files, all of one size, at least one
   * @param provenance what made them
   * @return an RGB stack
   * @throws IOException if the bytes are no pictures
   */
  public static ImagePlus film(
      String title, List<String> labels, List<byte[]> pngs, Provenance provenance)
      throws IOException {
    ImageStack stack = new ImageStack();
    for (int i = 0; i < pngs.size(); i++) {
      stack.addSlice(labels.get(i), of(title, pngs.get(i), provenance).getProcessor());
    }
    ImagePlus image = new ImagePlus(title, stack);
    image.setProperty("Info", ProvenanceJson.text(provenance));
    return image;
  }

  /**
   * Grey pictures as a 32-bit ImageJ stack, with their captions as labels and their provenance in
   * the info property.
   *
   * @param pictures the pictures
   * @param provenance what made them
   * @return a grey stack
   */
  public static ImagePlus of(PictureSet pictures, Provenance provenance) {
    ImageStack stack = new ImageStack(pictures.width(), pictures.height());
    for (int p = 0; p < pictures.pixels().length; p++) {
      float[] pixels = new float[pictures.width() * pictures.height()];
      for (int i = 0; i < pixels.length; i++) {
        pixels[i] = (float) pictures.pixels()[p][i];
      }
      stack.addSlice(pictures.captions().get(p), pixels);
    }
    ImagePlus image = new ImagePlus(pictures.title(), stack);
    image.setProperty("Info", ProvenanceJson.text(provenance));
    image.resetDisplayRange();
    return image;
  }

  /**
   * A density as a 32-bit ImageJ stack, with its voxel size and place in the calibration and its
   * provenance in the info property (Image &gt; Show Info...).
   *
   * @param title title of the image
   * @param grid the density
   * @param unit unit of length, such as "micron" or "angstrom"
   * @param provenance what made it
   * @return a grey image of nz slices
   */
  public static ImagePlus of(String title, VoxelGrid grid, String unit, Provenance provenance) {
    int plane = grid.nx() * grid.ny();
    ImageStack stack = new ImageStack(grid.nx(), grid.ny());
    for (int k = 0; k < grid.nz(); k++) {
      stack.addSlice(null, Arrays.copyOfRange(grid.values(), k * plane, (k + 1) * plane));
    }
    ImagePlus image = new ImagePlus(title, stack);
    Calibration calibration = image.getCalibration();
    calibration.setUnit(unit);
    calibration.pixelWidth = grid.spacing()[0];
    calibration.pixelHeight = grid.spacing()[1];
    calibration.pixelDepth = grid.spacing()[2];
    calibration.xOrigin = -grid.origin()[0] / grid.spacing()[0];
    calibration.yOrigin = -grid.origin()[1] / grid.spacing()[1];
    calibration.zOrigin = -grid.origin()[2] / grid.spacing()[2];
    image.setProperty("Info", ProvenanceJson.text(provenance));
    image.resetDisplayRange();
    return image;
  }
}
