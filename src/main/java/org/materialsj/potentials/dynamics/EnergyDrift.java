package org.materialsj.potentials.dynamics;

import org.materialsj.engine.statistics.Descriptive;

/**
 * How far an energy that should stay is from staying: the straight line of least squares through
 * it, and the largest distance from that line.
 *
 * @param slope of the line, energy per time
 * @param shake largest absolute difference from the line
 */
public record EnergyDrift(double slope, double shake) {

  /**
   * Fits the line.
   *
   * @param times at least 2, not all the same
   * @param energies as many
   * @return slope and largest difference
   * @throws IllegalArgumentException for fewer times, or times that are all the same
   */
  public static EnergyDrift of(double[] times, double[] energies) {
    if (times.length < 2 || times.length != energies.length) {
      throw new IllegalArgumentException(
          "a drift needs at least 2 times and as many energies, got "
              + (times.length + " and " + energies.length));
    }
    double meanTime = Descriptive.mean(times);
    double meanEnergy = Descriptive.mean(energies);
    double product = 0;
    double square = 0;
    for (int i = 0; i < times.length; i++) {
      product += (times[i] - meanTime) * (energies[i] - meanEnergy);
      square += (times[i] - meanTime) * (times[i] - meanTime);
    }
    if (!(square > 0)) {
      throw new IllegalArgumentException("all times are the same: " + meanTime);
    }
    double slope = product / square;
    double shake = 0;
    for (int i = 0; i < times.length; i++) {
      double line = meanEnergy + slope * (times[i] - meanTime);
      shake = Math.max(shake, Math.abs(energies[i] - line));
    }
    return new EnergyDrift(slope, shake);
  }
}
