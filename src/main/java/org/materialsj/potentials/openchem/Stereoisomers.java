package org.materialsj.potentials.openchem;

import java.util.List;
import org.materialsj.model.Molecule;

/**
 * The stereoisomers that a molecule with undefined centres and double bonds stands for.
 *
 * @param isomers each once, in a fixed order; at least one
 * @param complete whether these are all; false when there are more than asked for
 */
public record Stereoisomers(List<Isomer> isomers, boolean complete) {

  /**
   * One stereoisomer.
   *
   * @param molecule the molecule, every configuration named among its stereo elements
   * @param label CIP descriptors of its centres in the order of the atoms, then those of its double
   *     bonds, such as "RS" or "E"; empty when it has neither
   */
  public record Isomer(Molecule molecule, String label) {}

  /**
   * Enumerates.
   *
   * @param molecule with all hydrogens and bonds
   * @param most largest number of isomers, at least 1
   */
  public static Stereoisomers of(Molecule molecule, int most) {
    throw new UnsupportedOperationException();
  }
}
