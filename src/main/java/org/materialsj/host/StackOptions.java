package org.materialsj.host;

import java.util.OptionalDouble;

/**
 * How an image stack becomes a density. Only the pixels in the image's selection count, the same in
 * each slice, and the others become 0; an image without a selection counts as a whole.
 *
 * @param content what the density is
 * @param threshold least value (calibrated) of the object; empty for the threshold that is set in
 *     the image. Without meaning for {@link Content#INTENSITY}
 * @param channel channel of an image with several, from 1; 0 for that of an image with only one
 * @param frame time frame of an image with several, from 1; 0 for that of an image with only one
 */
public record StackOptions(Content content, OptionalDouble threshold, int channel, int frame) {

  /** All intensities in the selection, of an image of one channel and one time frame. */
  public static final StackOptions DEFAULT =
      new StackOptions(Content.INTENSITY, OptionalDouble.empty(), 0, 0);

  /** What the density is. */
  public enum Content {
    /** The calibrated values of the pixels. */
    INTENSITY,
    /** The calibrated values of the pixels within the threshold, and 0 elsewhere. */
    INTENSITY_WITHIN_THRESHOLD,
    /** 1 within the threshold, and 0 elsewhere. */
    MASK
  }

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if the threshold is not finite, or channel or frame negative
   */
  public StackOptions {
    if (threshold.isPresent() && !Double.isFinite(threshold.getAsDouble())) {
      throw new IllegalArgumentException(
          "threshold must be finite, got " + threshold.getAsDouble());
    }
    if (channel < 0 || frame < 0) {
      throw new IllegalArgumentException(
          "channel and frame must be at least 0, got " + channel + " and " + frame);
    }
  }
}
