package org.materialsj.io;

import java.util.List;
import org.materialsj.model.Crystal;

/**
 * Writes crystals as CIF 1.1 with their symmetry: the operations, one site per site of the
 * asymmetric unit, and the space group's names when the operations are one of its settings.
 */
public final class CifWriter {

  private CifWriter() {}

  /**
   * One data block.
   *
   * @param crystal the crystal
   * @param comments lines for the head of the block, such as its provenance; line breaks and
   *     control characters become blanks
   * @return the text, lines end with LF
   */
  public static String text(Crystal crystal, List<String> comments) {
    throw new UnsupportedOperationException(crystal.name());
  }
}
