package org.materialsj.potentials.clusters;

import java.util.Optional;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.potentials.Potential;

/**
 * A cluster whose minima are looked for.
 *
 * @param potential the potential
 * @param numbers n atomic numbers, n at least 2
 * @param length distance of neighbours, about, in the potential's unit of length: sigma
 * @param depth energy of a pair of neighbours, about, in the potential's unit of energy: epsilon
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ClusterProblem(Potential potential, int[] numbers, double length, double depth) {

  /**
   * Copies the numbers.
   *
   * @throws IllegalArgumentException for fewer than 2 atoms or a scale that is not positive
   */
  public ClusterProblem {
    if (numbers.length < 2) {
      throw new IllegalArgumentException("a cluster has at least 2 atoms, got " + numbers.length);
    }
    if (!(length > 0 && depth > 0 && length < 1e300 && depth < 1e300)) {
      throw new IllegalArgumentException(
          "length and depth must be positive, got " + length + " and " + depth);
    }
    numbers = numbers.clone();
  }

  /**
   * The number of atoms.
   *
   * @return n
   */
  public int size() {
    return numbers.length;
  }

  /**
   * The atoms at a place.
   *
   * @param name of the frame
   * @param positions 3n coordinates (unit of length)
   * @return a frame without cell
   */
  public AtomicFrame frame(String name, double[] positions) {
    return new AtomicFrame(name, numbers, positions, Optional.empty());
  }
}
