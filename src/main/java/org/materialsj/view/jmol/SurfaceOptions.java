package org.materialsj.view.jmol;

import org.materialsj.view.colour.Palette;

/**
 * Which surfaces of a density are drawn, and how.
 *
 * @param level positive, in the unit of the density: the surface is where the density has this
 *     value
 * @param negative whether the surface where it has minus this value is drawn, too
 * @param opacity 0 (invisible) to 1 (solid)
 * @param positiveColour red, green and blue in one number
 * @param negativeColour red, green and blue in one number
 */
public record SurfaceOptions(
    double level, boolean negative, double opacity, int positiveColour, int negativeColour) {

  private static final double USUAL_OPACITY = 0.6;

  /**
   * Checks level and opacity.
   *
   * @throws IllegalArgumentException if the level is not positive and finite, or the opacity is out
   *     of range
   */
  public SurfaceOptions {
    if (!(level > 0 && level < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("level must be positive, got " + level);
    }
    if (!(opacity >= 0 && opacity <= 1)) {
      throw new IllegalArgumentException("opacity must be 0 to 1, got " + opacity);
    }
    positiveColour &= 0xFFFFFF;
    negativeColour &= 0xFFFFFF;
  }

  /**
   * Both lobes, blue and vermilion, rather opaque.
   *
   * @param level positive, in the unit of the density
   * @return the options
   */
  public static SurfaceOptions at(double level) {
    return new SurfaceOptions(level, true, USUAL_OPACITY, Palette.rgb(0), Palette.rgb(4));
  }

  /**
   * These options with another level.
   *
   * @param other positive, in the unit of the density
   * @return a copy
   */
  public SurfaceOptions withLevel(double other) {
    return new SurfaceOptions(other, negative, opacity, positiveColour, negativeColour);
  }

  /**
   * These options with another opacity.
   *
   * @param other 0 to 1
   * @return a copy
   */
  public SurfaceOptions withOpacity(double other) {
    return new SurfaceOptions(level, negative, other, positiveColour, negativeColour);
  }

  /**
   * These options with or without the surface of negative values.
   *
   * @param shown whether it is drawn
   * @return a copy
   */
  public SurfaceOptions withNegative(boolean shown) {
    return new SurfaceOptions(level, shown, opacity, positiveColour, negativeColour);
  }
}
