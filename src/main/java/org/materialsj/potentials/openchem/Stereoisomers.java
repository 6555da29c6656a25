package org.materialsj.potentials.openchem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
   *     bonds, such as "RS" or "E", by OpenChemLib; "?" where its rules do not decide, then with a
   *     number behind; empty when it has neither
   */
  public record Isomer(Molecule molecule, String label) {

    /**
     * Whether positions show this isomer.
     *
     * @param positions 3n coordinates (angstrom)
     * @return false when they show another isomer, or none
     */
    public boolean isShownBy(double[] positions) {
      return StereoElements.fit(molecule.stereo(), positions)
          || new Configuration(molecule, Stereo.of(molecule)).isShownBy(positions);
    }
  }

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
    boolean complete = expand(molecule, most, cancel, isomers, new HashSet<>());
    return new Stereoisomers(told(isomers), complete);
  }

  /** Numbers the isomers whose labels are the same. */
  private static List<Isomer> told(List<Isomer> isomers) {
    Map<String, Integer> counts = new HashMap<>();
    isomers.forEach(isomer -> counts.merge(isomer.label(), 1, Integer::sum));
    Map<String, Integer> numbers = new HashMap<>();
    List<Isomer> told = new ArrayList<>();
    for (Isomer isomer : isomers) {
      int number = numbers.merge(isomer.label(), 1, Integer::sum);
      boolean alone = counts.get(isomer.label()) == 1;
      told.add(
          alone ? isomer : new Isomer(isomer.molecule(), isomer.label() + " (" + number + ")"));
    }
    return told;
  }

  /** Adds the isomers of a molecule that are not known yet; false when there was no room. */
  private static boolean expand(
      Molecule molecule, int most, CancelToken cancel, List<Isomer> isomers, Set<String> known) {
    cancel.check("enumeration of stereoisomers");
    Stereo stereo = Stereo.of(molecule);
    List<List<StereoElement>> ways = new ArrayList<>();
    for (List<StereoElement> both : stereo.choices()) {
      // Bridgeheads, as in norbornane, keep no configuration: a choice there changes nothing.
      if (ways.isEmpty() && keeps(molecule, stereo, List.of(both.get(0)))) {
        both.forEach(choice -> ways.add(List.of(choice)));
      }
    }
    if (ways.isEmpty()) {
      for (List<StereoElement> relative : RelativeCentres.choices(molecule, stereo.elements())) {
        cancel.check("enumeration of stereoisomers");
        if (keeps(molecule, stereo, relative)) {
          ways.add(relative);
        }
      }
    }
    for (List<StereoElement> way : ways) {
      if (!expand(with(molecule, stereo, way), most, cancel, isomers, known)) {
        return false;
      }
    }
    return !ways.isEmpty() || add(molecule, stereo, most, isomers, known);
  }

  private static Molecule with(Molecule molecule, Stereo stereo, List<StereoElement> more) {
    List<StereoElement> elements = new ArrayList<>(stereo.elements());
    elements.addAll(more);
    return molecule.withStereo(elements);
  }

  /** Whether the choices make a difference: atoms that are no centres lose them. */
  private static boolean keeps(Molecule molecule, Stereo stereo, List<StereoElement> more) {
    List<StereoElement> kept = Stereo.of(with(molecule, stereo, more)).elements();
    return kept.size() > stereo.elements().size();
  }

  /** Adds an isomer that is not known yet; false when there was no room. */
  private static boolean add(
      Molecule molecule, Stereo stereo, int most, List<Isomer> isomers, Set<String> known) {
    String name = Configuration.name(stereo);
    if (known.contains(name)) {
      return true;
    }
    if (isomers.size() == most) {
      return false;
    }
    known.add(name);
    return isomers.add(new Isomer(molecule.withStereo(stereo.elements()), stereo.label()));
  }
}
