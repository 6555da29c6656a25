package org.materialsj.potentials.adsorption;

import java.util.HashMap;
import java.util.Map;
import org.materialsj.model.Element;
import org.materialsj.model.ResourceTable;

/**
 * Lennard-Jones parameters of the elements in the Universal Force Field, which are often taken for
 * the atoms of a framework: epsilon is the depth of the well, sigma the distance of least energy
 * divided by 2^(1/6). Source: Rappe et al. 1992, doi:10.1021/ja00051a040.
 */
public final class UffParameters {

  /** Sixth root of 2. */
  private static final double LEAST = Math.pow(2, 1.0 / 6);

  private UffParameters() {}

  /**
   * One pair of parameters.
   *
   * @param epsilon depth of the well (K), at least 0
   * @param sigma distance of no energy (angstrom), above 0
   */
  public record Pair(double epsilon, double sigma) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is not finite or out of range
     */
    public Pair {
      if (!(epsilon >= 0 && epsilon < 1e6 && sigma > 0 && sigma < 100)) {
        throw new IllegalArgumentException(
            "an atom needs epsilon (K) of 0 or more and sigma (angstrom) above 0, got "
                + epsilon
                + " and "
                + sigma);
      }
    }
  }

  /**
   * All elements.
   *
   * @return parameters by atomic number, 1 to 103; a new map
   */
  public static Map<Integer, Pair> read() {
    ResourceTable table = ResourceTable.read(UffParameters.class, "uff.tsv");
    Map<Integer, Pair> pairs = new HashMap<>();
    for (int row = 0; row < table.rows(); row++) {
      int number = Element.ofSymbol(table.text(row, "symbol")).orElseThrow().number();
      double depth = table.number(row, "depth") * AdsorptionUnits.KILOCALORIE_PER_MOLE;
      pairs.put(
          number,
          new Pair(depth / AdsorptionUnits.BOLTZMANN, table.number(row, "distance") / LEAST));
    }
    return pairs;
  }
}
