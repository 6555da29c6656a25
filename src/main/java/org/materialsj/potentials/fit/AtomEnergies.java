package org.materialsj.potentials.fit;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.materialsj.engine.algebra.SymmetricEigen;
import org.materialsj.model.Element;

/**
 * An energy per element (eV), so that the energy of atoms is their sum and a small rest: least
 * squares of energy per atom. Where compositions do not tell elements apart (such as when all are
 * alike) they get energies as close to the mean per atom as possible.
 */
public final class AtomEnergies {

  private final SortedMap<Integer, Double> energies;

  private AtomEnergies(SortedMap<Integer, Double> energies) {
    this.energies = energies;
  }

  /**
   * Energies that are known.
   *
   * @param energies energy (eV) by atomic number; copied
   * @return the energies
   */
  public static AtomEnergies of(Map<Integer, Double> energies) {
    return new AtomEnergies(new TreeMap<>(energies));
  }

  /**
   * Fits those of the elements that occur.
   *
   * @param numbers atomic numbers of the atoms of each configuration
   * @param totals energy of each configuration (eV)
   * @return the energies of all elements that occur
   * @throws IllegalArgumentException if there are not as many energies as configurations
   */
  public static AtomEnergies fit(List<int[]> numbers, double[] totals) {
    int[] elements = numbers.stream().flatMapToInt(Arrays::stream).distinct().sorted().toArray();
    return fit(elements, numbers, totals);
  }

  /**
   * Fits them.
   *
   * @param elements atomic numbers that get an energy, ascending, all that occur among them
   * @param numbers atomic numbers of the atoms of each configuration; without any, all energies are
   *     0
   * @param totals energy of each configuration (eV)
   * @return the energies; elements that do not occur get about the mean
   * @throws IllegalArgumentException if there are not as many energies as configurations
   */
  public static AtomEnergies fit(int[] elements, List<int[]> numbers, double[] totals) {
    if (numbers.size() != totals.length) {
      throw new IllegalArgumentException(
          numbers.size() + " configurations got " + totals.length + " energies");
    }
    int n = elements.length;
    double mean = 0;
    for (int f = 0; f < totals.length; f++) {
      mean += totals[f] / numbers.get(f).length / totals.length;
    }
    double[] normal = new double[n * n];
    double[] right = new double[n];
    for (int f = 0; f < totals.length; f++) {
      double[] share = Compositions.shares(elements, numbers.get(f));
      double rest = totals[f] / numbers.get(f).length - mean;
      for (int a = 0; a < n; a++) {
        right[a] += share[a] * rest;
        for (int b = 0; b < n; b++) {
          normal[a * n + b] += share[a] * share[b];
        }
      }
    }
    double[] solution = leastNorm(normal, right, n);
    SortedMap<Integer, Double> energies = new TreeMap<>();
    for (int a = 0; a < n; a++) {
      energies.put(elements[a], mean + solution[a]);
    }
    return new AtomEnergies(energies);
  }

  private static double[] leastNorm(double[] normal, double[] right, int n) {
    SymmetricEigen eigen = SymmetricEigen.small(normal, n);
    double[] solution = new double[n];
    for (int k = 0; k < n; k++) {
      if (eigen.values()[k] > Compositions.RELATIVE_RANK * eigen.values()[n - 1]) {
        double part = 0;
        for (int a = 0; a < n; a++) {
          part += eigen.vectors()[k * n + a] * right[a];
        }
        for (int a = 0; a < n; a++) {
          solution[a] += part / eigen.values()[k] * eigen.vectors()[k * n + a];
        }
      }
    }
    return solution;
  }

  /**
   * The energies.
   *
   * @return energy (eV) by atomic number, ascending; read-only
   */
  public Map<Integer, Double> energies() {
    return Collections.unmodifiableSortedMap(energies);
  }

  /**
   * The sum over some atoms.
   *
   * @param numbers atomic numbers
   * @return energy (eV)
   * @throws IllegalArgumentException if an element has no energy
   */
  public double sum(int[] numbers) {
    double sum = 0;
    for (int z : numbers) {
      Double energy = energies.get(z);
      if (energy == null) {
        throw new IllegalArgumentException("there is no energy for " + Element.of(z).symbol());
      }
      sum += energy;
    }
    return sum;
  }
}
