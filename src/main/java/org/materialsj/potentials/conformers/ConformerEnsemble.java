package org.materialsj.potentials.conformers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.materialsj.model.Molecule;
import org.materialsj.potentials.openchem.Stereoisomers;
import org.materialsj.potentials.sampling.BoltzmannWeights;

/**
 * The conformers of a molecule, by ascending energy.
 *
 * @param molecule the molecule
 * @param isomers its stereoisomers; they have the same atoms in the same order
 * @param conformers at least one, each centred at the origin, its principal axes along x, y and z
 * @param tally what became of the others
 * @param notes plain sentences for the user
 */
public record ConformerEnsemble(
    Molecule molecule,
    List<Stereoisomers.Isomer> isomers,
    List<Conformer> conformers,
    Tally tally,
    List<String> notes) {

  /** The gas constant (kcal/mol/K), exact since 2019 with 4184 J in a kcal. */
  public static final double GAS_CONSTANT = 8.31446261815324 / 4184;

  /**
   * Numbers of conformers.
   *
   * @param tried tried
   * @param failed no positions or no energy came out
   * @param strained above the energy window
   * @param alike like a kept one
   */
  public record Tally(int tried, int failed, int strained, int alike) {}

  /** Copies the lists. */
  public ConformerEnsemble {
    isomers = List.copyOf(isomers);
    conformers = List.copyOf(conformers);
    notes = List.copyOf(notes);
    if (conformers.isEmpty()) {
      throw new IllegalArgumentException("an ensemble needs at least one conformer");
    }
  }

  /**
   * The Boltzmann weights, exp(-E / RT) divided by their sum.
   *
   * @param temperature temperature T (K), above 0
   * @return a new array of one weight per conformer
   * @throws IllegalArgumentException if the temperature is not positive and finite
   */
  public double[] weights(double temperature) {
    checkTemperature(temperature);
    return boltzmann(temperature).normalized();
  }

  private static void checkTemperature(double temperature) {
    if (!(temperature > 0) || !Double.isFinite(temperature)) {
      throw new IllegalArgumentException("temperature must be above 0, got " + temperature);
    }
  }

  private BoltzmannWeights boltzmann(double temperature) {
    double[] energies = conformers.stream().mapToDouble(Conformer::energy).toArray();
    return BoltzmannWeights.ofEnergies(energies, GAS_CONSTANT * temperature);
  }

  /**
   * How many equally weighted conformers would say as much: (sum w)^2 / sum w^2.
   *
   * @param temperature temperature (K), above 0
   * @return from 1 to the number of conformers
   * @throws IllegalArgumentException if the temperature is not positive and finite
   * @see "Kish, Survey Sampling, 1965"
   */
  public double effectiveSize(double temperature) {
    checkTemperature(temperature);
    return boltzmann(temperature).effectiveSize();
  }

  /**
   * One conformer as a molecule.
   *
   * @param index index of the conformer
   * @param weight its weight
   * @param name its name
   * @return its stereoisomer with its positions, and as properties energy, weight, distance from
   *     the lowest and, when there is one, the label of the stereoisomer
   */
  public Molecule molecule(int index, double weight, String name) {
    Conformer conformer = conformers.get(index);
    Stereoisomers.Isomer isomer = isomers.get(conformer.isomer());
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("energy (kcal/mol)", String.format(Locale.ROOT, "%.6f", conformer.energy()));
    properties.put("weight", String.format(Locale.ROOT, "%.6e", weight));
    properties.put(
        "rmsd to lowest (angstrom)", String.format(Locale.ROOT, "%.4f", conformer.rmsd()));
    if (!isomer.label().isEmpty()) {
      properties.put("stereoisomer", isomer.label());
    }
    return isomer.molecule().withPositions(conformer.positions()).withProperties(name, properties);
  }
}
