package org.materialsj.host;

import ij.ImagePlus;
import ij.WindowManager;
import ij.measure.Calibration;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.materialsj.io.ParseException;
import org.materialsj.model.VoxelGrid;

/**
 * An image stack that a command was given: a TIFF file, or an image that is open in ImageJ, of 8,
 * 16 or 32 bits. Look-up tables do not matter. The first voxel's centre is the origin.
 *
 * @param grid the density; lengths in the unit of the image's calibration
 * @param title title of the image
 * @param unit unit of length as the image names it, such as "micron"; "pixel" without a calibration
 * @param hashes SHA-256 by input, for the provenance
 * @param warnings what to tell the user
 */
public record StackInput(
    VoxelGrid grid, String title, String unit, Map<String, String> hashes, List<String> warnings) {

  /** Voxels more anisotropic than this are most likely a slip in the calibration. */
  private static final double MOST_ANISOTROPY = 1000;

  /** Voxels more anisotropic than this are worth a warning. */
  private static final double WARN_ANISOTROPY = 10;

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
   * @param openStack title of an open image; blank for the active one. Unused with a file
   * @param options what to make of it
   * @return the density
   * @throws ParseException if the file is no TIFF stack
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if there is no such image, or it is no density
   */
  public static StackInput read(File file, String openStack, StackOptions options)
      throws ParseException, IOException {
    if (file == null) {
      return of(open(openStack), options);
    }
    StackInput input = of(StackFile.open(file), options);
    Map<String, String> hashes = Provenances.hashes(List.of(file.toPath()));
    return new StackInput(input.grid, input.title, input.unit, hashes, input.warnings);
  }

  /** The open image of a title, or the active one for a blank title. */
  static ImagePlus open(String title) {
    boolean active = title == null || title.isBlank();
    ImagePlus image = active ? WindowManager.getCurrentImage() : WindowManager.getImage(title);
    if (image == null) {
      throw new IllegalArgumentException(
          active
              ? "There is no image: open a stack, or give a TIFF file."
              : "No image \"" + title + "\" is open.");
    }
    return image;
  }

  /**
   * Takes an image.
   *
   * @param image a grey image or stack; not modified
   * @param options what to make of it
   * @return the density
   * @throws IllegalArgumentException if the image is no density
   */
  public static StackInput of(ImagePlus image, StackOptions options) {
    Calibration calibration = image.getCalibration();
    double[] spacing = spacing(calibration);
    List<String> warnings = new ArrayList<>();
    double ratio = max(spacing) / min(spacing);
    if (ratio > WARN_ANISOTROPY) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "The voxels are %.0f times as long along one axis as along another (%s %s); the"
                  + " longest edge limits the order.",
              ratio,
              text(spacing),
              calibration.getUnit()));
    }
    StackPixels pixels = new StackPixels(image, options);
    float[] values = pixels.values();
    VoxelGrid grid =
        new VoxelGrid(
            image.getWidth(),
            image.getHeight(),
            image.getNSlices(),
            spacing,
            new double[3],
            values);
    warnings.addAll(pixels.warnings());
    return new StackInput(
        grid,
        image.getTitle(),
        calibration.getUnit(),
        Provenances.hash(image.getTitle(), grid),
        List.copyOf(warnings));
  }

  private static double[] spacing(Calibration calibration) {
    String unit = calibration.getXUnit();
    if (!unit.equals(calibration.getYUnit()) || !unit.equals(calibration.getZUnit())) {
      throw new IllegalArgumentException(
          "The voxel size is in %s along x, %s along y and %s along z; give it in one unit (Image > Properties)."
              .formatted(unit, calibration.getYUnit(), calibration.getZUnit()));
    }
    double[] spacing = {calibration.pixelWidth, calibration.pixelHeight, calibration.pixelDepth};
    // Not-a-number fails this test, too.
    boolean valid = min(spacing) > 0 && max(spacing) < Double.POSITIVE_INFINITY;
    if (!valid || max(spacing) > MOST_ANISOTROPY * min(spacing)) {
      throw new IllegalArgumentException(
          "The voxel size %s %s cannot be right; correct it (Image > Properties)."
              .formatted(text(spacing), unit));
    }
    return spacing;
  }

  private static double min(double[] three) {
    return Math.min(three[0], Math.min(three[1], three[2]));
  }

  private static double max(double[] three) {
    return Math.max(three[0], Math.max(three[1], three[2]));
  }

  private static String text(double[] spacing) {
    return (float) spacing[0] + " x " + (float) spacing[1] + " x " + (float) spacing[2];
  }
}
