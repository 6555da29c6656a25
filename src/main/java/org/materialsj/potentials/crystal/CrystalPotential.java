package org.materialsj.potentials.crystal;

/**
 * How the energy of a crystal of rigid molecules is reckoned.
 *
 * @param set parameters of the exp-6 terms
 * @param charges where point charges come from
 * @param cutoff how the exp-6 interaction of two molecules fades; charges are summed to the end
 */
public record CrystalPotential(Exp6Set set, Charges charges, SmoothCutoff cutoff) {

  /** FIT with charges of MMFF94: for molecules of C, H, N and O. */
  public static final CrystalPotential STANDARD =
      new CrystalPotential(Exp6Set.FIT, Charges.MMFF94, SmoothCutoff.STANDARD);

  /** Williams 1967 without charges: for hydrocarbons, fast. */
  public static final CrystalPotential HYDROCARBON =
      new CrystalPotential(Exp6Set.WILLIAMS_1967, Charges.NONE, SmoothCutoff.STANDARD);

  /** Where the point charges on the atoms come from. */
  public enum Charges {
    /** No electrostatics. */
    NONE("none"),
    /** Bond charge increments of MMFF94. */
    MMFF94("MMFF94");

    private final String label;

    Charges(String label) {
      this.label = label;
    }

    /**
     * The name in menus and reports.
     *
     * @return none or MMFF94
     */
    public String label() {
      return label;
    }
  }

  /** Surfaces of two bodies so far apart (angstrom) no longer push each other. */
  private static final double APART = 1.6;

  /**
   * This potential for bodies of a size. The cutoff is one of centres: of long molecules those that
   * touch end to end lie beyond it, and would not hinder each other from overlapping. So it is
   * moved outwards, as wide as it is, to start where bodies are apart however they lie.
   *
   * @param radius largest distance of a surface from its centre (angstrom)
   * @return a potential that is otherwise the same; this one when the cutoff is far enough
   */
  public CrystalPotential reaching(double radius) {
    double further = 2 * radius + APART - cutoff.start();
    return further > 0
        ? withCutoff(new SmoothCutoff(cutoff.start() + further, cutoff.end() + further))
        : this;
  }

  /**
   * This potential with another cutoff.
   *
   * @param other the cutoff
   * @return a potential that is otherwise the same
   */
  public CrystalPotential withCutoff(SmoothCutoff other) {
    return new CrystalPotential(set, charges, other);
  }
}
