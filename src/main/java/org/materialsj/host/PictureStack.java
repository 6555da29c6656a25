package org.materialsj.host;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.ImageProcessor;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.io.ParseException;
import org.materialsj.model.VoxelGrid;
import org.materialsj.model.explore.PictureSet;

/**
 * A stack whose slices are pictures of one kind, such as faces or micrographs: a TIFF file, or an
 * image that is open in ImageJ, of 8, 16 or 32 bits. Selections and look-up tables do not matter.
 *
 * @param pictures every slice, channel and time frame, with its label
 * @param hashes SHA-256 by input, for the provenance
 */
public record PictureStack(PictureSet pictures, Map<String, String> hashes) {

  /** Copies of the pixels as numbers that an analysis holds at once. */
  private static final int COPIES = 4;

  private static final double SHARE = 0.6;

  /**
   * Reads pictures.
   *
   * @param file a TIFF file, or null for an open image
   * @param openStack title of an open image; blank for the active one. Unused with a file
   * @param cancel polled for each picture
   * @return the pictures
   * @throws ParseException if the file is no TIFF stack
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if there is no such image, or it is no stack of grey pictures
   */
  public static PictureStack read(File file, String openStack, CancelToken cancel)
      throws ParseException, IOException {
    ImagePlus image = file == null ? StackInput.open(openStack) : StackFile.open(file);
    PictureSet pictures = pictures(image, cancel);
    return new PictureStack(
        pictures,
        file == null
            ? Provenances.hash(image.getTitle(), grid(pictures))
            : Provenances.hashes(List.of(file.toPath())));
  }

  private static PictureSet pictures(ImagePlus image, CancelToken cancel) {
    ImageStack stack = image.getStack();
    int count = stack.getSize();
    if (image.getType() == ImagePlus.COLOR_RGB) {
      throw new IllegalArgumentException(
          "\"%s\" is an RGB image; make it grey (Image > Type > 8-bit)."
              .formatted(image.getTitle()));
    }
    if (count < 2) {
      throw new IllegalArgumentException(
          "\"%s\" is one picture; eigenimages compare the slices of a stack (Image > Stacks >"
                  .formatted(image.getTitle())
              + " Images to Stack).");
    }
    long size = (long) image.getWidth() * image.getHeight();
    checkMemory(image.getTitle(), count, size, Runtime.getRuntime().maxMemory());
    float[] calibration = image.getBitDepth() == 32 ? null : image.getCalibration().getCTable();
    List<String> labels = new ArrayList<>();
    double[][] pixels = new double[count][(int) size];
    for (int p = 0; p < count; p++) {
      cancel.check("reading of pictures");
      ImageProcessor slice = stack.getProcessor(p + 1);
      for (int i = 0; i < size; i++) {
        float raw = slice.getf(i);
        float value = calibration == null ? raw : calibration[(int) raw];
        if (!Float.isFinite(value)) {
          throw new IllegalArgumentException(
              "\"%s\" has the value %s at x = %d, y = %d, slice %d; replace such values (Process > Math > Macro...)."
                  .formatted(
                      image.getTitle(), value, i % image.getWidth(), i / image.getWidth(), p + 1));
        }
        pixels[p][i] = value;
      }
      String label = stack.getShortSliceLabel(p + 1);
      labels.add(label == null || label.isBlank() ? "picture " + (p + 1) : label);
    }
    return new PictureSet(
        image.getTitle(), List.of(), image.getWidth(), image.getHeight(), labels, pixels);
  }

  static void checkMemory(String title, long count, long size, long limit) {
    double needed = 8.0 * COPIES * count * size;
    if (needed > SHARE * limit || size > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "The %d pictures of \"%s\" need %.1f GB, more than this Java may use (%.1f GB): scale"
                  + " them down (Image > Scale...), or give Java more memory.",
              count,
              title,
              needed / 1e9,
              SHARE * limit / 1e9));
    }
  }

  private static VoxelGrid grid(PictureSet pictures) {
    int size = pictures.width() * pictures.height();
    float[] values = new float[Math.multiplyExact(size, pictures.pixels().length)];
    for (int p = 0, at = 0; p < pictures.pixels().length; p++) {
      for (double value : pictures.pixels()[p]) {
        values[at++] = (float) value;
      }
    }
    return new VoxelGrid(
        pictures.width(),
        pictures.height(),
        pictures.pixels().length,
        new double[] {1, 1, 1},
        new double[3],
        values);
  }
}
