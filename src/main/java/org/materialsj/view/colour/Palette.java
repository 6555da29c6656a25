package org.materialsj.view.colour;

/**
 * Colours for groups of atoms and for lines, told apart also by most colour-blind eyes in their
 * first eight.
 */
public final class Palette {

  // The first eight after Okabe and Ito (2008), darkened where they would vanish on white.
  private static final int[] COLOURS = {
    0x0072B2, 0xE69F00, 0x009E73, 0xCC79A7, 0xD55E00, 0x56B4E9, 0xD8C72C, 0x555555, 0x7B4FA3,
    0x8C6D31, 0x31A354, 0xAD494A
  };

  private Palette() {}

  /**
   * The number of colours.
   *
   * @return after so many groups the colours repeat
   */
  public static int size() {
    return COLOURS.length;
  }

  /**
   * A colour.
   *
   * @param group 0 or more
   * @return red, green and blue in one number
   */
  public static int rgb(int group) {
    return COLOURS[group % COLOURS.length];
  }
}
