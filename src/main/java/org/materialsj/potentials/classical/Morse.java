package org.materialsj.potentials.classical;

/**
 * The potential of Morse, V = depth ((1 - exp(-width (r - distance)))^2 - 1), with its minimum
 * -depth at that distance (Morse 1929, doi:10.1103/PhysRev.34.57).
 *
 * @param depth D (unit of energy), positive
 * @param distance of least energy (unit of length), positive
 * @param width how fast it rises beside the minimum (1 / unit of length), positive
 */
public record Morse(double depth, double distance, double width) implements PairFunction {

  /**
   * Checks the constants.
   *
   * @throws IllegalArgumentException if one is not positive and finite
   */
  public Morse {
    PairForm.MORSE.check(depth, distance, width);
  }

  @Override
  public void at(double r, double[] result) {
    double decay = Math.exp(-width * (r - distance));
    result[0] = depth * decay * (decay - 2);
    result[1] = 2 * depth * width * decay * (1 - decay);
  }
}
