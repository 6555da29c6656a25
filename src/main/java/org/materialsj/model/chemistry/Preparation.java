package org.materialsj.model.chemistry;

import org.materialsj.model.Molecule;

/**
 * What is done to molecules before descriptors or conformers are made of them.
 *
 * @param fragments what to do with several fragments
 * @param normalizeNitro whether to write nitrogens drawn with five bonds with separated charges
 */
public record Preparation(Fragments.Choice fragments, boolean normalizeNitro) {

  /** All fragments, nitrogens rewritten. */
  public static final Preparation DEFAULT = new Preparation(Fragments.Choice.KEEP_ALL, true);

  /**
   * Prepares a molecule: chooses fragments, rewrites nitrogens, and checks the valences. Missing
   * hydrogens stay missing: see {@link Hydrogens#complete}.
   *
   * @param molecule any molecule
   * @return the molecule itself when there was nothing to do
   * @throws IllegalArgumentException with one plain sentence when it is refused
   */
  public Molecule apply(Molecule molecule) {
    Molecule chosen = Fragments.choose(molecule, fragments);
    Molecule written = normalizeNitro ? ChargeSeparation.apply(chosen) : chosen;
    ValenceCheck.require(written);
    return written;
  }
}
