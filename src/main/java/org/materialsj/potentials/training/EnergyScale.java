package org.materialsj.potentials.training;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.materialsj.model.atomistic.LabelledFrame;
import org.materialsj.potentials.fit.AtomEnergies;

/**
 * From the numbers of a network to energies: an atom of element z with output y has the energy
 * reference(z) + unit y. Learning is easiest when outputs and forces are of order 1. Immutable.
 */
public final class EnergyScale {

  private final SortedMap<Integer, Double> references;
  private final double unit;

  /**
   * A scale.
   *
   * @param references energy (eV) by atomic number, that of the others being 0; copied
   * @param unit energy (eV) of the output 1, above 0
   * @throws IllegalArgumentException if a number is not finite or the unit not above 0
   */
  public EnergyScale(Map<Integer, Double> references, double unit) {
    if (!(unit > 0) || !Double.isFinite(unit)) {
      throw new IllegalArgumentException("unit must be above 0, got " + unit);
    }
    references.forEach(
        (number, energy) -> {
          if (!Double.isFinite(energy)) {
            throw new IllegalArgumentException(
                "the reference energy of element " + number + " must be finite, got " + energy);
          }
        });
    this.references = new TreeMap<>(references);
    this.unit = unit;
  }

  /**
   * The scale of some frames. The references are those of {@link AtomEnergies}. The unit is the
   * root mean square of the components of the forces, or, where none are known, of what the
   * references leave of the energies per atom; 1 when that is 0.
   *
   * @param frames that are learned from
   * @return their scale
   */
  public static EnergyScale of(List<LabelledFrame> frames) {
    List<LabelledFrame> known = frames.stream().filter(f -> f.energy().isPresent()).toList();
    int[] elements =
        frames.stream()
            .flatMapToInt(frame -> Arrays.stream(frame.atoms().numbers()))
            .distinct()
            .sorted()
            .toArray();
    AtomEnergies references =
        AtomEnergies.fit(
            elements,
            known.stream().map(frame -> frame.atoms().numbers()).toList(),
            known.stream().mapToDouble(frame -> frame.energy().getAsDouble()).toArray());
    double unit = forces(frames);
    if (unit == 0) {
      unit = rests(known, references);
    }
    return new EnergyScale(references.energies(), unit == 0 ? 1 : unit);
  }

  private static double forces(List<LabelledFrame> frames) {
    double squares = 0;
    long count = 0;
    for (LabelledFrame frame : frames) {
      for (double force : frame.forces().orElse(new double[0])) {
        squares += force * force;
        count++;
      }
    }
    return count == 0 ? 0 : Math.sqrt(squares / count);
  }

  private static double rests(List<LabelledFrame> known, AtomEnergies references) {
    double squares = 0;
    for (LabelledFrame frame : known) {
      int[] numbers = frame.atoms().numbers();
      double rest = (frame.energy().getAsDouble() - references.sum(numbers)) / numbers.length;
      squares += rest * rest;
    }
    return known.isEmpty() ? 0 : Math.sqrt(squares / known.size());
  }

  /**
   * The reference energy of an element.
   *
   * @param number its atomic number
   * @return energy (eV), 0 when the element was not there
   */
  public double reference(int number) {
    return references.getOrDefault(number, 0.0);
  }

  /**
   * The sum of the references of some atoms.
   *
   * @param numbers their atomic numbers
   * @return energy (eV)
   */
  public double references(int[] numbers) {
    double sum = 0;
    for (int number : numbers) {
      sum += reference(number);
    }
    return sum;
  }

  /**
   * All references.
   *
   * @return energy (eV) by atomic number, ascending; a new map
   */
  public SortedMap<Integer, Double> references() {
    return new TreeMap<>(references);
  }

  /**
   * The energy of the output 1.
   *
   * @return energy (eV), above 0
   */
  public double unit() {
    return unit;
  }
}
