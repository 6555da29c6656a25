package org.materialsj.io;

import org.materialsj.model.Crystal;

/** Writes crystals as POSCAR files of VASP 5. */
public final class PoscarWriter {

  private PoscarWriter() {}

  /**
   * A POSCAR with direct coordinates; sites in order of first appearance of their element.
   *
   * @param crystal an ordered crystal
   * @return the text, lines end with LF
   * @throws IllegalArgumentException if a site is shared or partly empty
   */
  public static String text(Crystal crystal) {
    throw new UnsupportedOperationException(crystal.name());
  }
}
