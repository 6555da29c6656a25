package org.materialsj.host;

/**
 * How an image stack becomes a density.
 *
 * @param content what the density is
 * @param threshold lowest value (calibrated) of the object; NaN for the threshold that is set in
 *     the image. Unused for {@link Content#INTENSITY}
 * @param roi whether only the region of interest counts, the same in each slice
 * @param channel channel of an image with several, from 1; 0 when it has only one
 * @param frame time frame of an image with several, from 1; 0 when it has only one
 */
public record StackOptions(Content content, double threshold, boolean roi, int channel, int frame) {

  /** All pixels of a stack of one channel and one frame, or of its region of interest. */
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
}
