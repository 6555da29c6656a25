package org.materialsj.potentials.adsorption;

import java.util.List;

/**
 * What was measured at one fugacity.
 *
 * @param fugacity fugacity of the gas (bar)
 * @param loading mean number of guests in a unit cell, all that are there (absolute adsorption)
 * @param loadingError its standard error, from blocks
 * @param heat isosteric heat of adsorption, kT - (mean of U N - mean U mean N) / variance of N
 *     (eV); NaN when N never changed
 * @param heatError its standard error, from blocks (eV)
 * @param exchangeRate share of exchanges with the gas that were accepted
 * @param moveRate share of moves that were accepted
 * @param density where the guests were
 * @param last the guests at the end, sites of each (angstrom)
 */
public record AdsorptionPoint(
    double fugacity,
    double loading,
    double loadingError,
    double heat,
    double heatError,
    double exchangeRate,
    double moveRate,
    DensityMap density,
    List<double[]> last) {

  /** Copies the list. */
  public AdsorptionPoint {
    last = List.copyOf(last);
  }
}
