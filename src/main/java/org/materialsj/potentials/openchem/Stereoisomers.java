package org.materialsj.potentials.openchem;

import com.actelion.research.chem.Canonizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.model.Molecule;
import org.materialsj.model.StereoElement;

/**
 * The stereoisomers that a molecule with undefined centres and double bonds stands for. A centre is
 * undefined when neither a stereo element nor positions nor wedges tell its configuration. Isomers
 * that are the same molecule, such as both meso forms, come once. Strained isomers that cannot be
 * built come, too. Not varied: axes (allenes, biaryls), nitrogen with a lone pair, and double bonds
 * in rings of less than eight atoms.
 *
 * @param isomers in a fixed order; at least one
 * @param complete whether these are all; false when there are more than asked for
 */
public record Stereoisomers(List<Isomer> isomers, boolean complete) {

  /**
   * One stereoisomer.
   *
   * @param molecule the molecule, with every known configuration among its stereo elements, which
   *     count before its positions
   * @param label CIP descriptors of its centres in the order of the atoms, then those of its double
   *     bonds, such as "RS" or "E", by OpenChemLib; "?" where its rules do not decide; empty when
   *     it has neither
   */
  public record Isomer(Molecule molecule, String label) {}

  /** Copies the list. */
  public Stereoisomers {
    isomers = List.copyOf(isomers);
  }

  /**
   * Enumerates them. Cost: a few milliseconds per isomer.
   *
   * @param molecule with all hydrogens and bonds
   * @param most largest number of isomers, at least 1
   * @param cancel asked before each
   * @return the isomers
   * @throws IllegalArgumentException with one plain sentence if bonds or hydrogens are missing, or
   *     {@code most} is below 1
   */
  public static Stereoisomers of(Molecule molecule, int most, CancelToken cancel) {
    if (most < 1) {
      throw new IllegalArgumentException("the number of isomers must be at least 1, got " + most);
    }
    List<Isomer> isomers = new ArrayList<>();
    boolean complete = expand(molecule, -1, most, cancel, isomers, new HashSet<>());
    return new Stereoisomers(isomers, complete);
  }

  /** Adds the isomers of a molecule that are not known yet; false when there was no room. */
  private static boolean expand(
      Molecule molecule,
      int before,
      int most,
      CancelToken cancel,
      List<Isomer> isomers,
      Set<String> known) {
    cancel.check("enumeration of stereoisomers");
    Stereo stereo = Stereo.of(molecule);
    List<StereoElement> elements = stereo.elements();
    List<StereoElement> choices = stereo.choices();
    // Bridgeheads, as in norbornane, keep no configuration: a choice there changes nothing.
    boolean vain = elements.size() <= before;
    if (choices.isEmpty() || vain) {
      String name = new Canonizer(stereo.converted().molecule()).getIDCode();
      if (known.contains(name)) {
        return true;
      }
      if (isomers.size() == most) {
        return false;
      }
      known.add(name);
      return isomers.add(new Isomer(molecule.withStereo(elements), stereo.label()));
    }
    for (StereoElement choice : choices) {
      List<StereoElement> chosen = new ArrayList<>(elements);
      chosen.add(choice);
      if (!expand(molecule.withStereo(chosen), elements.size(), most, cancel, isomers, known)) {
        return false;
      }
    }
    return true;
  }
}
