package org.materialsj.host;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.measure.Calibration;
import ij.process.ImageProcessor;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.materialsj.model.VoxelGrid;

/**
 * An image stack that a command was given: a TIFF file, or an image that is open in ImageJ.
 *
 * @param grid the density; lengths in the unit of the image's calibration
 * @param title title of the image
 * @param unit unit of length, such as "micron"; "pixel" without a calibration
 * @param hashes SHA-256 by input, for the provenance
 * @param warnings what to tell the user
 */
public record StackInput(
    VoxelGrid grid, String title, String unit, Map<String, String> hashes, List<String> warnings) {

  /**
   * Whether a file is to be read as a stack, by its name.
   *
   * @param file a file, or null
   * @return true for names that end in .tif or .tiff
   */
  public static boolean isStack(File file) {
    if (file == null) {
      return false;
    }
    String name = file.getName().toLowerCase(Locale.ROOT);
    return name.endsWith(".tif") || name.endsWith(".tiff");
  }

  /**
   * Reads a stack.
   *
   * @param file a TIFF file, or null for an open image
   * @param openStack title of an open image; blank for the active one
   * @param options what to make of it
   * @return the density
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if there is no such image, or it is no density
   */
  public static StackInput read(File file, String openStack, StackOptions options)
      throws IOException {
    ImagePlus image;
    if (file != null) {
      image = IJ.openImage(file.getPath());
    } else if (openStack == null || openStack.isBlank()) {
      image = WindowManager.getCurrentImage();
    } else {
      image = WindowManager.getImage(openStack);
    }
    if (image == null) {
      throw new IllegalArgumentException("There is no image.");
    }
    return of(image, options);
  }

  /**
   * Takes an image.
   *
   * @param image a grey image or stack
   * @param options what to make of it
   * @return the density
   * @throws IllegalArgumentException if the image is no density
   */
  public static StackInput of(ImagePlus image, StackOptions options) {
    Calibration c = image.getCalibration();
    int nx = image.getWidth();
    int ny = image.getHeight();
    int nz = image.getStackSize();
    float[] values = new float[nx * ny * nz];
    for (int k = 0, at = 0; k < nz; k++) {
      ImageProcessor slice = image.getStack().getProcessor(k + 1);
      for (int p = 0; p < nx * ny; p++, at++) {
        values[at] = slice.getf(p);
      }
    }
    ByteBuffer bytes = ByteBuffer.allocate(0);
    return new StackInput(
        new VoxelGrid(
            nx,
            ny,
            nz,
            new double[] {c.pixelWidth, c.pixelHeight, c.pixelDepth},
            new double[3],
            values),
        image.getTitle(),
        c.getUnit(),
        Map.of(image.getTitle(), Integer.toHexString(bytes.hashCode())),
        new ArrayList<>());
  }
}
