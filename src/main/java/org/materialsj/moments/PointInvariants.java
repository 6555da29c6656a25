package org.materialsj.moments;

import java.util.Arrays;

/**
 * Rotation invariants of weighted points in the unit ball, from their Zernike moments in the scale
 * of Novotni and Klein, with derivatives by positions and weights. Immutable and thread-safe; the
 * {@link Evaluator}s that do the work are not.
 *
 * <p>With signed roots, every invariant is given as its {@link SignedRoot}, and its derivatives are
 * those of the root.
 *
 * @see "M. Uhrin, Phys. Rev. B 104, 144110 (2021), doi:10.1103/PhysRevB.104.144110"
 */
public final class PointInvariants {

  private static final double SCALE = Normalization.NOVOTNI_KLEIN.factor();

  private final InvariantSet set;
  private final boolean roots;
  private final SignedRoot root;
  private final PointMoments moments;

  /**
   * Chooses what is computed.
   *
   * @param set the invariants
   * @param roots whether to take signed roots of them
   */
  public PointInvariants(InvariantSet set, boolean roots) {
    this.set = set;
    this.roots = roots;
    root = new SignedRoot(set.degrees());
    moments = new PointMoments(set.order());
  }

  /**
   * Which invariants.
   *
   * @return the set
   */
  public InvariantSet set() {
    return set;
  }

  /**
   * Whether signed roots are taken.
   *
   * @return false for the plain invariants
   */
  public boolean roots() {
    return roots;
  }

  /**
   * Computes the invariants of points.
   *
   * @param points 3 coordinates of each, inside of the unit ball; not modified
   * @param weights one of each; not modified
   * @return one pure number per invariant of the set
   * @throws IllegalArgumentException if there are not three coordinates for each weight, one of the
   *     numbers is not finite or a point is outside of the ball
   */
  public double[] invariants(double[] points, double[] weights) {
    return of(moments.moments(points, weights));
  }

  /**
   * Computes the invariants of moments, whatever they are of.
   *
   * @param moments moments of at least the set's order
   * @return one number per invariant of the set
   * @throws IllegalArgumentException if the moments are of a lower order
   */
  public double[] of(ZernikeMoments moments) {
    double[] scaled = moments.upTo(set.order()).values(Normalization.NOVOTNI_KLEIN);
    double[] values = new double[set.length()];
    set.evaluator().values(scaled, values);
    if (roots) {
      root.apply(values, values);
    }
    return values;
  }

  /**
   * Makes what computes invariants and derivatives. It owns its working memory, so that calls for
   * the same or a smaller number of points allocate none.
   *
   * @return a new evaluator, for one thread at a time
   */
  public Evaluator evaluator() {
    return new Evaluator(this);
  }

  /**
   * Computes invariants and derivatives on flat arrays, which may be longer than needed. Points are
   * not checked: outside of the ball the functions go on as polynomials. For one thread at a time.
   */
  public static final class Evaluator {

    private final PointMoments.Evaluator moments;
    private final InvariantSet.Evaluator invariants;
    private final SparseProduct product;
    private final boolean roots;
    private final SignedRoot root;
    private final int size;
    private final int length;
    private final double[] c;
    private final double[] byMoment;
    private final double[] factor;
    // Made when derivatives are first asked for.
    private double[] momentJacobian = {};
    private double[] invariantJacobian = {};

    private Evaluator(PointInvariants parent) {
      moments = parent.moments.evaluator();
      invariants = parent.set.evaluator();
      size = ZernikeIndex.size(parent.set.order());
      length = parent.set.length();
      roots = parent.roots;
      root = parent.root;
      product = new SparseProduct(length, size);
      c = new double[size];
      byMoment = new double[size];
      factor = new double[length];
    }

    /**
     * Computes the invariants.
     *
     * @param count number of points A
     * @param points 3A coordinates; not modified
     * @param weights A weights; not modified
     * @param values receives one number per invariant
     */
    public void values(int count, double[] points, double[] weights, double[] values) {
      moments.values(count, points, weights, c);
      scale(c, size);
      invariants.values(c, values);
      if (roots) {
        root.apply(values, values);
      }
    }

    /**
     * Computes the invariants and all their derivatives. Cost, beside that of the derivatives of
     * invariants by moments, about 2 operations per coordinate and moment that an invariant depends
     * on.
     *
     * @param count number of points A
     * @param points 3A coordinates; not modified
     * @param weights A weights; not modified
     * @param values receives one number per invariant, L in all
     * @param derivatives receives 4A rows of L numbers: derivatives by x, y, z of the first point,
     *     then of the next, after all of them by the weights
     */
    public void jacobian(
        int count, double[] points, double[] weights, double[] values, double[] derivatives) {
      differentiate(count, points, weights, values);
      double[][] byPoint = product.second(4 * count);
      for (int k = 0; k < size; k++) {
        System.arraycopy(momentJacobian, k * 4 * count, byPoint[k], 0, 4 * count);
      }
      product.transposed(invariantJacobian, factor, 4 * count, derivatives);
    }

    /**
     * Computes the invariants and their derivatives by some of the points, when the weight of each
     * of them may depend on where it is, as one that fades towards the end of the ball.
     *
     * @param count number of points A
     * @param moving number of points B that move: the first ones
     * @param points 3A coordinates; not modified
     * @param weights A weights; not modified
     * @param slopes 3B derivatives of each weight by its own point's coordinates; not modified
     * @param values receives one number per invariant, L in all
     * @param derivatives receives 3B rows of L numbers: derivatives by x, y, z of the first point,
     *     then of the next
     */
    public void positionJacobian(
        int count,
        int moving,
        double[] points,
        double[] weights,
        double[] slopes,
        double[] values,
        double[] derivatives) {
      differentiate(count, points, weights, values);
      double[][] byPoint = product.second(3 * moving);
      for (int k = 0; k < size; k++) {
        int row = k * 4 * count;
        double[] target = byPoint[k];
        for (int i = 0; i < moving; i++) {
          double byWeight = momentJacobian[row + 3 * count + i];
          for (int c = 3 * i; c < 3 * i + 3; c++) {
            target[c] = momentJacobian[row + c] + byWeight * slopes[c];
          }
        }
      }
      product.transposed(invariantJacobian, factor, 3 * moving, derivatives);
    }

    /**
     * Computes the invariants and the gradient of the sum over d of factors[d] values[d], without
     * the Jacobian: a few times the cost of the values alone.
     *
     * @param count number of points A
     * @param points 3A coordinates; not modified
     * @param weights A weights; not modified
     * @param factors one per invariant; not modified
     * @param values receives one number per invariant
     * @param gradient receives 4A derivatives: by x, y, z of the first point, then of the next,
     *     after all of them by the weights
     */
    public void gradient(
        int count,
        double[] points,
        double[] weights,
        double[] factors,
        double[] values,
        double[] gradient) {
      moments.values(count, points, weights, c);
      scale(c, size);
      double[] used = factors;
      if (roots) {
        // The slopes of the roots are known only when the invariants are.
        invariants.values(c, values);
        root.slopes(values, factor);
        for (int d = 0; d < length; d++) {
          factor[d] *= factors[d];
        }
        used = factor;
      }
      invariants.gradient(c, used, values, byMoment);
      scale(byMoment, size);
      moments.gradient(count, points, weights, byMoment, gradient);
      if (roots) {
        root.apply(values, values);
      }
    }

    /** Fills values, both Jacobians and the factors of the invariants' derivatives. */
    private void differentiate(int count, double[] points, double[] weights, double[] values) {
      if (momentJacobian.length < size * 4 * count) {
        momentJacobian = new double[size * 4 * count];
      }
      if (invariantJacobian.length == 0) {
        invariantJacobian = new double[length * size];
      }
      moments.jacobian(count, points, weights, c, momentJacobian);
      scale(c, size);
      invariants.jacobian(c, values, invariantJacobian);
      Arrays.fill(factor, 1);
      if (roots) {
        root.slopes(values, factor);
        root.apply(values, values);
      }
      scale(factor, length);
    }

    private static void scale(double[] numbers, int count) {
      for (int k = 0; k < count; k++) {
        numbers[k] *= SCALE;
      }
    }
  }
}
