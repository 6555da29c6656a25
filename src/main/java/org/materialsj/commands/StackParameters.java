package org.materialsj.commands;

import java.util.OptionalDouble;
import org.materialsj.host.StackOptions;

/** The parameters that all commands on image stacks have. */
final class StackParameters {

  private StackParameters() {}

  /**
   * What to make of a stack.
   *
   * @param content one of the choices "intensity", "intensity within threshold" and "mask"
   * @param threshold least value as text; blank for the threshold that is set in the image
   * @param channel from 1; 0 for that of an image with only one
   * @param frame from 1; 0 for that of an image with only one
   * @throws IllegalArgumentException if the threshold is no number
   */
  static StackOptions options(String content, String threshold, int channel, int frame) {
    StackOptions.Content density =
        switch (content) {
          case "intensity" -> StackOptions.Content.INTENSITY;
          case "mask" -> StackOptions.Content.MASK;
          default -> StackOptions.Content.INTENSITY_WITHIN_THRESHOLD;
        };
    return new StackOptions(density, lowest(threshold), channel, frame);
  }

  private static OptionalDouble lowest(String threshold) {
    try {
      return threshold == null || threshold.isBlank()
          ? OptionalDouble.empty()
          : OptionalDouble.of(Double.parseDouble(threshold.strip()));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "threshold must be a number or empty, got \"" + threshold + "\".", e);
    }
  }
}
