package org.materialsj.features.molecule;

/**
 * How much the pairs and triples of a many-body tensor count, by the distances (angstrom) between
 * their atoms.
 */
public sealed interface TensorWeighting {

  /**
   * How far the atoms of a pair are apart at most to count.
   *
   * @return a distance (angstrom), may be infinite
   */
  double pairReach();

  /**
   * How far the outer atoms of a triple are from the one in the middle at most to count.
   *
   * @return a distance (angstrom), may be infinite
   */
  double tripleReach();

  /**
   * The weight of a pair.
   *
   * @param ij distance of its atoms (angstrom)
   * @return at least 0
   */
  double pair(double ij);

  /**
   * The weight of a triple with j in the middle.
   *
   * @param ij distance of i and j (angstrom)
   * @param jk distance of j and k (angstrom)
   * @param ki distance of k and i (angstrom)
   * @return at least 0
   * @throws IllegalArgumentException if the weighting is for pairs only
   */
  double triple(double ij, double jk, double ki);

  /** Everything counts as 1. */
  record Unity() implements TensorWeighting {

    @Override
    public double pairReach() {
      return Double.POSITIVE_INFINITY;
    }

    @Override
    public double tripleReach() {
      return Double.POSITIVE_INFINITY;
    }

    @Override
    public double pair(double ij) {
      return 1;
    }

    @Override
    public double triple(double ij, double jk, double ki) {
      return 1;
    }
  }

  /**
   * A pair counts as exp(-scale d_ij), a triple as exp(-scale (d_ij + d_jk + d_ki)), and as 0 where
   * that is below the threshold.
   *
   * @param scale how fast weights fall (1/angstrom), positive
   * @param threshold least weight, between 0 and 1
   */
  record Exponential(double scale, double threshold) implements TensorWeighting {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException for a number out of range
     */
    public Exponential {
      check("scale", scale);
      if (!(threshold > 0 && threshold < 1)) {
        throw new IllegalArgumentException("threshold must be between 0 and 1, got " + threshold);
      }
    }

    @Override
    public double pairReach() {
      return -Math.log(threshold) / scale;
    }

    @Override
    public double tripleReach() {
      // The perimeter is at least twice each side.
      return pairReach() / 2;
    }

    @Override
    public double pair(double ij) {
      double weight = Math.exp(-scale * ij);
      return weight < threshold ? 0 : weight;
    }

    @Override
    public double triple(double ij, double jk, double ki) {
      return pair(ij + jk + ki);
    }
  }

  /**
   * A pair counts as 1/d_ij^2 (1/angstrom^2) up to a cutoff. Not for triples.
   *
   * @param cutoff largest distance (angstrom), positive
   */
  record InverseSquare(double cutoff) implements TensorWeighting {

    /**
     * Checks the cutoff.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public InverseSquare {
      check("cutoff", cutoff);
    }

    @Override
    public double pairReach() {
      return cutoff;
    }

    @Override
    public double tripleReach() {
      return 0;
    }

    @Override
    public double pair(double ij) {
      return ij > cutoff ? 0 : 1 / (ij * ij);
    }

    @Override
    public double triple(double ij, double jk, double ki) {
      throw new IllegalArgumentException("inverse squares weigh pairs, not triples");
    }
  }

  /**
   * With f(d) = 1 + s (d / cutoff)^(s + 1) - (s + 1) (d / cutoff)^s, where s is the sharpness, a
   * pair counts as f(d_ij) and a triple as f(d_ij) f(d_jk), and as 0 from the cutoff on.
   *
   * @param cutoff largest distance (angstrom), positive
   * @param sharpness how steep it falls, positive; 2 is usual
   */
  record Smooth(double cutoff, double sharpness) implements TensorWeighting {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException for a number out of range
     */
    public Smooth {
      check("cutoff", cutoff);
      check("sharpness", sharpness);
    }

    @Override
    public double pairReach() {
      return cutoff;
    }

    @Override
    public double tripleReach() {
      return cutoff;
    }

    @Override
    public double pair(double ij) {
      double x = ij / cutoff;
      return x >= 1
          ? 0
          : 1 + sharpness * Math.pow(x, sharpness + 1) - (sharpness + 1) * Math.pow(x, sharpness);
    }

    @Override
    public double triple(double ij, double jk, double ki) {
      return pair(ij) * pair(jk);
    }
  }

  private static void check(String name, double value) {
    if (!(value > 0 && Double.isFinite(value))) {
      throw new IllegalArgumentException(name + " must be positive, got " + value);
    }
  }
}
