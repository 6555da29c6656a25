package org.materialsj.potentials.training;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.materialsj.engine.algebra.SymmetricEigen;
import org.materialsj.model.atomistic.LabelledFrame;

/**
 * From the numbers of a network to energies: an atom of element z with output y has the energy
 * reference(z) + unit y. Learning is easiest when outputs and forces are of order 1. Immutable.
 */
public final class EnergyScale {

  /** Directions of composition space with less than this share of the largest are not known. */
  private static final double FLAT = 1e-10;

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
   * The scale of some frames. The references are those of the least squares of the energies per
   * atom, the smallest of them when compositions do not tell them apart. The unit is the root mean
   * square of the components of the forces, or, where none are known, of what the references leave
   * of the energies per atom; 1 when that is 0.
   *
   * @param frames that are learned from
   * @return their scale
   */
  public static EnergyScale of(List<LabelledFrame> frames) {
    int[] elements =
        frames.stream()
            .flatMapToInt(frame -> Arrays.stream(frame.atoms().numbers()))
            .distinct()
            .sorted()
            .toArray();
    double[] solved = leastSquares(frames, elements);
    SortedMap<Integer, Double> references = new TreeMap<>();
    for (int k = 0; k < elements.length; k++) {
      references.put(elements[k], solved[k]);
    }
    double unit = rootMeanSquare(frames, false, elements, solved);
    if (unit == 0) {
      unit = rootMeanSquare(frames, true, elements, solved);
    }
    return new EnergyScale(references, unit == 0 ? 1 : unit);
  }

  private static double[] shares(LabelledFrame frame, int[] elements) {
    double[] shares = new double[elements.length];
    int[] numbers = frame.atoms().numbers();
    for (int number : numbers) {
      shares[Arrays.binarySearch(elements, number)] += 1.0 / numbers.length;
    }
    return shares;
  }

  private static double[] leastSquares(List<LabelledFrame> frames, int[] elements) {
    int n = elements.length;
    double[] matrix = new double[n * n];
    double[] right = new double[n];
    for (LabelledFrame frame : frames) {
      if (frame.energy().isEmpty()) {
        continue;
      }
      double energy = frame.energy().getAsDouble() / frame.atoms().size();
      double[] shares = shares(frame, elements);
      for (int i = 0; i < n; i++) {
        right[i] += shares[i] * energy;
        for (int j = 0; j < n; j++) {
          matrix[i * n + j] += shares[i] * shares[j];
        }
      }
    }
    SymmetricEigen eigen = SymmetricEigen.small(matrix, n);
    double[] solution = new double[n];
    for (int k = 0; k < n; k++) {
      if (eigen.values()[k] > FLAT * eigen.values()[n - 1]) {
        double along = 0;
        for (int i = 0; i < n; i++) {
          along += eigen.vectors()[k * n + i] * right[i];
        }
        for (int i = 0; i < n; i++) {
          solution[i] += eigen.vectors()[k * n + i] * along / eigen.values()[k];
        }
      }
    }
    return solution;
  }

  private static double rootMeanSquare(
      List<LabelledFrame> frames, boolean energies, int[] elements, double[] references) {
    double squares = 0;
    long count = 0;
    for (LabelledFrame frame : frames) {
      if (energies && frame.energy().isPresent()) {
        double rest = frame.energy().getAsDouble() / frame.atoms().size();
        double[] shares = shares(frame, elements);
        for (int k = 0; k < references.length; k++) {
          rest -= shares[k] * references[k];
        }
        squares += rest * rest;
        count++;
      } else if (!energies && frame.forces().isPresent()) {
        for (double force : frame.forces().get()) {
          squares += force * force;
          count++;
        }
      }
    }
    return count == 0 ? 0 : Math.sqrt(squares / count);
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
