package org.materialsj.host;

/**
 * How an image stack becomes a density.
 *
 * @param content what the density is
 * @param threshold least value (calibrated) of the object; NaN for the threshold that is set in the
 *     image. Without meaning for {@link Content#INTENSITY}
 * @param roi whether only the pixels in the image's selection count, the same in each slice; the
 *     others become 0. An image without a selection counts as a whole
 * @param channel channel of an image with several, from 1; 0 for that of an image with only one
 * @param frame time frame of an image with several, from 1; 0 for that of an image with only one
 */
public record StackOptions(Content content, double threshold, boolean roi, int channel, int frame) {

  /** All intensities in the selection, of an image of one channel and one time frame. */
  public static final StackOptions DEFAULT =
      new StackOptions(Content.INTENSITY, Double.NaN, true, 0, 0);

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
   * @throws IllegalArgumentException if the threshold is infinite, or channel or frame negative
   */
  public StackOptions {
    if (Double.isInfinite(threshold)) {
      throw new IllegalArgumentException("threshold must be finite, got " + threshold);
    }
    if (channel < 0 || frame < 0) {
      throw new IllegalArgumentException(
          "channel and frame must be at least 0, got " + channel + " and " + frame);
    }
  }
}
