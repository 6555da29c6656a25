package org.materialsj.potentials;

import java.util.Optional;

/**
 * An energy of atoms as a function of their elements, positions and cell. Immutable and
 * thread-safe; the {@link Evaluator}s that do the work are not. Use it through a {@link
 * Calculator}.
 */
public interface Potential {

  /**
   * What it is called.
   *
   * @return such as "Lennard-Jones"
   */
  String name();

  /**
   * The elements that it knows.
   *
   * @return atomic numbers, ascending; empty when any will do
   */
  int[] elements();

  /**
   * How far an atom feels its neighbours.
   *
   * @return distance in the unit of length; 0 when no list of neighbours is needed
   */
  double cutoff();

  /**
   * The unit of length.
   *
   * @return "angstrom", or "sigma" for a potential in reduced units
   */
  default String lengthUnit() {
    return "angstrom";
  }

  /**
   * The unit of energy.
   *
   * @return "eV", or "epsilon" for a potential in reduced units
   */
  default String energyUnit() {
    return "eV";
  }

  /**
   * Prepares to evaluate atoms of given elements.
   *
   * @param numbers atomic numbers, in the order of the positions to come; copied
   * @return a new evaluator, for one thread at a time
   * @throws IllegalArgumentException if an element is not known, see {@link #requireElements}
   */
  Evaluator evaluator(int[] numbers);

  /**
   * How far atoms are from what the potential has learned.
   *
   * @return empty when the potential cannot tell
   */
  default Optional<Extrapolation> extrapolation() {
    return Optional.empty();
  }

  /**
   * Refuses elements that the potential does not know.
   *
   * @param numbers atomic numbers
   * @throws IllegalArgumentException if one is not among {@link #elements()}; the message names it,
   *     the first atom of it, and the elements that are known
   */
  default void requireElements(int[] numbers) {
    KnownElements.require(name(), elements(), numbers);
  }
}
