package org.materialsj.host;

import ij.ImagePlus;
import ij.gui.Roi;
import ij.process.ImageProcessor;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The values of an image's pixels, chosen and checked. */
final class StackPixels {

  /** 512^3. */
  private static final long MOST_VOXELS = 512L * 512 * 512;

  /** The object's values; ImageJ keeps a threshold in pixel values before calibration. */
  private record Range(double least, double most, boolean calibrated) {}

  private final ImagePlus image;
  private final StackOptions options;

  /** Value by pixel, or null when they are the same. */
  private final float[] calibrated;

  private final int channel;
  private final int frame;
  private final Roi roi;
  private final float[] values;
  private int inside;
  private boolean constant = true;
  private int zeros;
  private int negative;

  StackPixels(ImagePlus image, StackOptions options) {
    this.image = image;
    this.options = options;
    if (image.getType() == ImagePlus.COLOR_RGB) {
      throw new IllegalArgumentException(
          "\"%s\" is an RGB image, whose colours are no density; split its channels or make it grey (Image > Type > 8-bit)."
              .formatted(image.getTitle()));
    }
    channel = one("channel", image.getNChannels(), options.channel());
    frame = one("time frame", image.getNFrames(), options.frame());
    long count = (long) image.getWidth() * image.getHeight() * image.getNSlices();
    if (count > MOST_VOXELS) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "\"%s\" has %,d voxels, more than %,d (512 x 512 x 512); crop or scale it (Image > Scale...).",
              image.getTitle(),
              count,
              MOST_VOXELS));
    }
    if (count == 1) {
      throw new IllegalArgumentException(
          "\"%s\" is a single voxel, which has no shape.".formatted(image.getTitle()));
    }
    calibrated = image.getBitDepth() == 32 ? null : image.getCalibration().getCTable();
    roi = roi(image);
    values = new float[(int) count];
    fill();
  }

  private int one(String what, int count, int asked) {
    if (asked == 0 && count > 1) {
      throw new IllegalArgumentException(
          "\"%s\" has %d %ss; give the number of one, 1 to %d."
              .formatted(image.getTitle(), count, what, count));
    }
    if (asked > count) {
      throw new IllegalArgumentException(
          "\"%s\" has no %s %d, only %d.".formatted(image.getTitle(), what, asked, count));
    }
    return Math.max(1, asked);
  }

  private static Roi roi(ImagePlus image) {
    Roi roi = image.getRoi();
    if (roi != null && !roi.isArea()) {
      throw new IllegalArgumentException(
          "The selection in \"%s\" is a line, an angle or points and has no inside; draw an area or select none."
              .formatted(image.getTitle()));
    }
    return roi;
  }

  private void fill() {
    int width = image.getWidth();
    int height = image.getHeight();
    Range range = options.content() == StackOptions.Content.INTENSITY ? null : range();
    boolean[] selected = selected(width, height);
    boolean first = true;
    float before = 0;
    for (int k = 0, at = 0; k < image.getNSlices(); k++) {
      int slice = image.getStackIndex(channel, k + 1, frame);
      ImageProcessor pixels = image.getStack().getProcessor(slice);
      for (int p = 0; p < width * height; p++, at++) {
        if (selected != null && !selected[p]) {
          continue;
        }
        inside++;
        float raw = pixels.getf(p);
        float value = calibrated == null ? raw : calibrated[(int) raw];
        if (!Float.isFinite(value)) {
          throw new IllegalArgumentException(
              "\"%s\" has the value %s at x = %d, y = %d, slice %d; replace such values (Process > Math > Macro...) or leave them outside of a selection."
                  .formatted(image.getTitle(), value, p % width, p / width, k + 1));
        }
        if (range != null) {
          double compared = range.calibrated ? value : raw;
          boolean in = compared >= range.least && compared <= range.most;
          value = !in ? 0 : options.content() == StackOptions.Content.MASK ? 1 : value;
        }
        values[at] = value;
        constant = constant && (first || value == before);
        before = value;
        first = false;
        zeros += value == 0 ? 1 : 0;
        negative += value < 0 ? 1 : 0;
      }
    }
    if (zeros == inside) {
      throw new IllegalArgumentException(
          range == null
              ? "\"%s\" is empty: all pixels are 0.".formatted(image.getTitle())
              : "No pixel of \"%s\" is within the threshold.".formatted(image.getTitle()));
    }
  }

  private Range range() {
    if (options.threshold().isPresent()) {
      return new Range(options.threshold().getAsDouble(), Double.POSITIVE_INFINITY, true);
    }
    ImageProcessor shown = image.getProcessor();
    if (shown.getMinThreshold() == ImageProcessor.NO_THRESHOLD) {
      throw new IllegalArgumentException(
          "\"%s\" has no threshold; set one (Image > Adjust > Threshold...) or give its value."
              .formatted(image.getTitle()));
    }
    return new Range(shown.getMinThreshold(), shown.getMaxThreshold(), false);
  }

  /** Which pixels of a slice are in the selection; null when there is none. */
  private boolean[] selected(int width, int height) {
    if (roi == null) {
      return null;
    }
    boolean[] selected = new boolean[width * height];
    Rectangle bounds = roi.getBounds().intersection(new Rectangle(width, height));
    boolean any = false;
    for (int y = bounds.y; y < bounds.y + bounds.height; y++) {
      for (int x = bounds.x; x < bounds.x + bounds.width; x++) {
        boolean in = roi.contains(x, y);
        selected[y * width + x] = in;
        any |= in;
      }
    }
    if (!any) {
      throw new IllegalArgumentException(
          "The selection in \"%s\" holds no pixel.".formatted(image.getTitle()));
    }
    return selected;
  }

  /** The values, x fastest, then y, then z; 0 outside of the selection. Not copied. */
  float[] values() {
    return values;
  }

  /** What the user should know of them, in plain sentences. */
  List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    String title = "\"" + image.getTitle() + "\"";
    if (inside - zeros == 1) {
      warnings.add("Only one voxel of " + title + " is not 0; its shape is that of a voxel.");
    }
    if (constant) {
      warnings.add(
          "All pixels of "
              + title
              + (roi == null ? "" : " in the selection")
              + " have the same value; the shape is that of the "
              + (roi == null ? "image." : "selection."));
    } else if (zeros == 0 && roi == null) {
      warnings.add(
          "No pixel of "
              + title
              + " is 0, so the whole image counts as the object; a threshold leaves the background"
              + " out.");
    }
    if (negative > 0) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "%,d of %,d voxels of %s are negative; the ball is laid around the positive ones.",
              negative,
              inside,
              title));
    }
    int thin = (image.getWidth() == 1 ? 1 : 0) + (image.getHeight() == 1 ? 1 : 0);
    thin += image.getNSlices() == 1 ? 1 : 0;
    if (thin > 0) {
      warnings.add(
          title
              + (thin == 2 ? " is a row of voxels" : " is one voxel thick")
              + "; its moments are those of a flat body, not of an object seen in three"
              + " dimensions.");
    }
    return warnings;
  }
}
