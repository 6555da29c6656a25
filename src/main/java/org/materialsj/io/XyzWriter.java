package org.materialsj.io;

import org.materialsj.model.Structure;

/** Writes structures as frames of extended XYZ. */
public final class XyzWriter {

  private XyzWriter() {}

  /**
   * One frame: number of atoms, a comment line with lattice, columns, name and properties, and one
   * line per atom.
   *
   * @param structure a molecule with positions, or an ordered crystal
   * @return the text, lines end with LF
   * @throws IllegalArgumentException if a molecule has no positions, or a crystal's site is shared
   *     or partly empty
   */
  public static String text(Structure structure) {
    throw new UnsupportedOperationException(structure.name());
  }
}
