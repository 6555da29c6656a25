package org.materialsj.tasks;

import org.materialsj.potentials.PotentialSource;

/**
 * What to compute of a crystal.
 *
 * @param potential gives the potential, in eV and angstrom
 * @param relax whether cell and atoms relax first, to no pressure; else the crystal is taken as it
 *     is
 * @param equation whether energies are computed over volumes
 * @param volumes how many volumes, at least 5
 * @param range largest change of the volume, as a share of it, above 0 and at most 0.5
 * @param elastic whether elastic constants are computed
 * @param strain size of the strains
 * @param vacancy whether the energy of a vacancy is computed
 * @param phonons whether vibrations are computed
 * @param width least width of the supercells of vacancy and vibrations (angstrom)
 * @param displacement by how much atoms are moved for vibrations (angstrom)
 * @param path path of wave vectors; empty for the usual one
 * @param force largest force on an atom at rest (eV/angstrom)
 * @param seed of the shaking about a vacancy
 */
public record MechanicsRequest(
    PotentialSource potential,
    boolean relax,
    boolean equation,
    int volumes,
    double range,
    boolean elastic,
    double strain,
    boolean vacancy,
    boolean phonons,
    double width,
    double displacement,
    String path,
    double force,
    long seed) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException with a plain sentence naming what is out of range, or when
   *     nothing is to be computed
   */
  public MechanicsRequest {
    if (!relax && !equation && !elastic && !vacancy && !phonons) {
      throw new IllegalArgumentException("Nothing is to be computed: tick at least one part.");
    }
    if (volumes < 5) {
      throw new IllegalArgumentException(
          "An equation of state needs at least 5 volumes, got " + volumes + ".");
    }
    if (!(range > 0 && range <= 0.5)) {
      throw new IllegalArgumentException(
          "The volume changes by more than 0 and at most by half, got a share of " + range + ".");
    }
    if (!(width > 0 && width <= 200)) {
      throw new IllegalArgumentException(
          "The width of supercells must be above 0 and at most 200 angstrom, got " + width + ".");
    }
  }
}
