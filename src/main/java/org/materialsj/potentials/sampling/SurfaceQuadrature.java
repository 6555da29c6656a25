package org.materialsj.potentials.sampling;

/**
 * What is exactly known of a surface of two coordinates: sums over a fine grid of midpoints, whose
 * error falls faster than any power of the spacing where the density has died out at the border.
 */
public final class SurfaceQuadrature {

  private static final int STEPS = 600;

  private final double[] marginal = new double[STEPS];
  private final double[] places = new double[STEPS];
  private final double difference;
  private final double meanEnergy;

  /**
   * Sums.
   *
   * @param surface the surface
   * @param thermal kT in its unit, above 0
   */
  public SurfaceQuadrature(ModelSurface surface, double thermal) {
    double[] low = surface.low();
    double[] high = surface.high();
    double across = (high[0] - low[0]) / STEPS;
    double up = (high[1] - low[1]) / STEPS;
    double least = Math.min(surface.energy(surface.minimum(0)), surface.energy(surface.minimum(1)));
    double[] shares = new double[2];
    double energies = 0;
    double[] x = new double[2];
    for (int i = 0; i < STEPS; i++) {
      x[0] = low[0] + (i + 0.5) * across;
      places[i] = x[0];
      for (int j = 0; j < STEPS; j++) {
        x[1] = low[1] + (j + 0.5) * up;
        double u = surface.energy(x);
        double weight = Math.exp((least - u) / thermal);
        marginal[i] += weight;
        shares[surface.state(x)] += weight;
        energies += weight > 0 ? weight * u : 0;
      }
    }
    double all = shares[0] + shares[1];
    for (int i = 0; i < STEPS; i++) {
      marginal[i] /= all * across;
    }
    difference = Math.log(shares[0] / shares[1]);
    meanEnergy = energies / all;
  }

  /**
   * Where the density along x is known.
   *
   * @return coordinates, ascending, a new array
   */
  public double[] places() {
    return places.clone();
  }

  /**
   * The density along x, whatever y.
   *
   * @return one number per place, a new array
   */
  public double[] marginal() {
    return marginal.clone();
  }

  /**
   * Free energy of state 1 less that of state 0.
   *
   * @return in kT
   */
  public double freeEnergyDifference() {
    return difference;
  }

  /**
   * The mean energy.
   *
   * @return in the surface's unit
   */
  public double meanEnergy() {
    return meanEnergy;
  }
}
