package org.materialsj.view.jmol;

import org.materialsj.model.Structure;

/** Pictures of structures, made without a display. */
public final class StructureImages {

  private StructureImages() {}

  /**
   * A picture of a structure on a white background.
   *
   * @param structure the structure
   * @param options how it is shown
   * @param width pixels, 16 to 8192
   * @param height pixels, 16 to 8192
   * @return the bytes of a PNG file, the same for the same arguments
   * @throws IllegalArgumentException for a size out of range, for a molecule without coordinates,
   *     and when more than 20 000 atoms would be shown
   */
  public static byte[] png(Structure structure, ViewOptions options, int width, int height) {
    throw new UnsupportedOperationException();
  }
}
