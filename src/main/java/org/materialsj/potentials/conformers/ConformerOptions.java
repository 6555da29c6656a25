package org.materialsj.potentials.conformers;

import java.util.Objects;
import org.materialsj.potentials.openchem.Mmff94;

/**
 * How conformers are made.
 *
 * @param count how many to try, shared over the stereoisomers, at least 1
 * @param method how positions are made
 * @param minimize whether each conformer is walked downhill to a minimum of the force field
 * @param pruneRmsd of conformers of one stereoisomer nearer than this (angstrom) one is kept, see
 *     {@link ConformerPruning}; 0 keeps all
 * @param forceField the force field of energies and minimisation
 * @param energyWindow conformers more than this (kcal/mol) above the lowest are left out, at least
 *     0; infinite for all
 * @param largestFragment whether of several unconnected molecules the largest is taken, instead of
 *     none
 * @param seed seed of everything random
 */
public record ConformerOptions(
    int count,
    Method method,
    boolean minimize,
    double pruneRmsd,
    Mmff94.Variant forceField,
    double energyWindow,
    boolean largestFragment,
    long seed) {

  /** The default of {@code pruneRmsd} (angstrom). */
  public static final double PRUNE_RMSD = 0.2;

  /** The default of {@code energyWindow} (kcal/mol). */
  public static final double ENERGY_WINDOW = 80;

  /** How positions are made. */
  public enum Method {
    /**
     * Rigid fragments joined with the torsion angles of crystal structures, hydrogens of rotating
     * groups in one of their positions, then noise: normal deviates of 5 degrees in each rotatable
     * bond and of 0.02 angstrom in each coordinate; then 6 steps downhill in the force field, which
     * part atoms that came too close. Fast; a ring has few shapes.
     */
    TORSIONS("torsions", 6),
    /**
     * Self-organisation from random positions, then 20 steps downhill in the force field. Rings
     * take all their shapes.
     */
    THOROUGH("thorough", 20);

    private final String label;
    private final int steps;

    Method(String label, int steps) {
      this.label = label;
      this.steps = steps;
    }

    /** Steps downhill when energies are not minimised. */
    int steps() {
      return steps;
    }

    @Override
    public String toString() {
      return label;
    }
  }

  /** Checks the numbers. */
  public ConformerOptions {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(forceField, "forceField");
    if (count < 1) {
      throw new IllegalArgumentException("count must be at least 1, got " + count);
    }
    if (!(pruneRmsd >= 0) || !Double.isFinite(pruneRmsd)) {
      throw new IllegalArgumentException("pruneRmsd must be at least 0, got " + pruneRmsd);
    }
    if (!(energyWindow >= 0)) {
      throw new IllegalArgumentException("energyWindow must be at least 0, got " + energyWindow);
    }
  }

  /**
   * The defaults: torsions, no minimisation, MMFF94.
   *
   * @param count how many to try
   * @param seed seed of everything random
   * @return the options
   */
  public static ConformerOptions standard(int count, long seed) {
    return new ConformerOptions(
        count,
        Method.TORSIONS,
        false,
        PRUNE_RMSD,
        Mmff94.Variant.MMFF94,
        ENERGY_WINDOW,
        false,
        seed);
  }

  /**
   * The same options with another seed.
   *
   * @param newSeed seed of everything random
   * @return new options
   */
  public ConformerOptions withSeed(long newSeed) {
    return new ConformerOptions(
        count, method, minimize, pruneRmsd, forceField, energyWindow, largestFragment, newSeed);
  }
}
