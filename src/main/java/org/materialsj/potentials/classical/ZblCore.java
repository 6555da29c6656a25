package org.materialsj.potentials.classical;

import org.materialsj.model.Element;
import org.materialsj.potentials.crystal.SmoothCutoff;

/**
 * The repulsion of nuclei at short distances, screened by their electrons, after Ziegler, Biersack
 * and Littmark (The Stopping and Range of Ions in Solids, 1985):
 *
 * <pre>
 * V = e^2 Z1 Z2 / (4 pi eps0 r) phi(r / a),   a = 0.46850 / (Z1^0.23 + Z2^0.23) angstrom,
 * phi(x) = 0.18175 exp(-3.19980 x) + 0.50986 exp(-0.94229 x) + 0.28022 exp(-0.40290 x)
 *        + 0.02817 exp(-0.20162 x),
 * </pre>
 *
 * times the factor of {@link SmoothCutoff}, so that it is 0 where another potential takes over. In
 * eV and angstrom, for all elements. Immutable.
 */
public final class ZblCore implements PairSum {

  /** e^2 / (4 pi eps0) in eV angstrom (CODATA 2018). */
  private static final double COULOMB = 14.399645478425668;

  private static final double[] WEIGHTS = {0.18175, 0.50986, 0.28022, 0.02817};
  private static final double[] DECAYS = {3.19980, 0.94229, 0.40290, 0.20162};

  private final PairCutoff cut;

  /**
   * A core.
   *
   * @param start distance up to which it counts fully (angstrom)
   * @param end distance from which it is 0 (angstrom)
   * @throws IllegalArgumentException if they are not positive and ascending
   */
  public ZblCore(double start, double end) {
    cut = PairCutoff.smooth(start, end);
  }

  @Override
  public String name() {
    return "ZBL";
  }

  @Override
  public int[] elements() {
    return new int[0];
  }

  @Override
  public double cutoff() {
    return cut.end();
  }

  @Override
  public PairFunction between(int first, int second) {
    Element.of(first);
    Element.of(second);
    return cut.applyTo(new Screened(first, second));
  }

  /**
   * The distances between which it fades.
   *
   * @return the cutoff
   */
  public PairCutoff cut() {
    return cut;
  }

  private static final class Screened implements PairFunction {
    private final double charge;
    private final double length;

    Screened(int first, int second) {
      charge = COULOMB * first * second;
      length = 0.46850 / (Math.pow(first, 0.23) + Math.pow(second, 0.23));
    }

    @Override
    public void at(double r, double[] result) {
      double screen = 0;
      double slope = 0;
      for (int k = 0; k < WEIGHTS.length; k++) {
        double part = WEIGHTS[k] * Math.exp(-DECAYS[k] * r / length);
        screen += part;
        slope -= DECAYS[k] / length * part;
      }
      result[0] = charge * screen / r;
      result[1] = charge * (slope - screen / r) / r;
    }
  }
}
