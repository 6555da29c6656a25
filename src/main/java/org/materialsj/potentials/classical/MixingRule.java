package org.materialsj.potentials.classical;

import java.util.Locale;

/** What the Lennard-Jones potential of two unlike atoms is made of. */
public enum MixingRule {
  /**
   * Sigma is the arithmetic mean, epsilon the geometric one (Lorentz 1881,
   * doi:10.1002/andp.18812480110; Berthelot 1898).
   */
  LORENTZ_BERTHELOT {
    @Override
    public LennardJones mix(LennardJones a, LennardJones b) {
      return new LennardJones(Math.sqrt(a.epsilon() * b.epsilon()), (a.sigma() + b.sigma()) / 2);
    }
  },
  /** Both are geometric means. */
  GEOMETRIC {
    @Override
    public LennardJones mix(LennardJones a, LennardJones b) {
      return new LennardJones(
          Math.sqrt(a.epsilon() * b.epsilon()), Math.sqrt(a.sigma() * b.sigma()));
    }
  },
  /**
   * Sigma^6 is the arithmetic mean of the sixth powers, epsilon sigma^6 the geometric mean of its
   * own (Waldman and Hagler 1993, doi:10.1002/jcc.540140909).
   */
  WALDMAN_HAGLER {
    @Override
    public LennardJones mix(LennardJones a, LennardJones b) {
      double p = Math.pow(a.sigma(), 6);
      double q = Math.pow(b.sigma(), 6);
      double sixth = (p + q) / 2;
      return new LennardJones(
          Math.sqrt(a.epsilon() * p * b.epsilon() * q) / sixth, Math.pow(sixth, 1.0 / 6));
    }
  };

  /**
   * Mixes.
   *
   * @param a of one element
   * @param b of the other, in the same units
   * @return between the two
   */
  public abstract LennardJones mix(LennardJones a, LennardJones b);

  /**
   * The name in macros and files.
   *
   * @return such as "lorentz-berthelot"
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
