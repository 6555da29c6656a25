package org.materialsj.view.jmol;

/** Colours for groups of atoms, told apart also by most colour-blind eyes in their first eight. */
final class Palette {

  // The first eight after Okabe and Ito (2008), darkened where they would vanish on white.
  private static final int[] COLOURS = {
    0x0072B2, 0xE69F00, 0x009E73, 0xCC79A7, 0xD55E00, 0x56B4E9, 0xD8C72C, 0x555555, 0x7B4FA3,
    0x8C6D31, 0x31A354, 0xAD494A
  };

  private Palette() {}

  static int size() {
    return COLOURS.length;
  }

  static int rgb(int group) {
    return COLOURS[group % COLOURS.length];
  }
}
