package org.materialsj.moments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An ordered set of rotation invariants of Zernike moments up to an order. Values are polynomials
 * in the moments, in whatever scale these are: with the moments of {@link
 * Normalization#NOVOTNI_KLEIN} they are those of the literature. Immutable and thread-safe; the
 * {@link Evaluator}s that do the work are not.
 */
public final class InvariantSet {

  /** The highest order that can be asked for. */
  public static final int MOST_ORDER = 10;

  private final int order;
  private final List<Invariant> invariants;
  // Made when first needed, so that labels cost nothing; two threads may make the same one.
  private volatile ContractionPlan plan;

  private InvariantSet(int order, List<Invariant> invariants) {
    this.order = order;
    this.invariants = List.copyOf(invariants);
  }

  /**
   * The set of composite complex moment forms (Suk, Flusser and Boldys 2015,
   * doi:10.1016/j.patcog.2015.05.007): 117 at order 7, as many as there are moments less the three
   * rotations, of degrees 1 to 4. They are not all independent: 7, 17, 32, 52, 79, 113, 154, 203
   * and 259 are, for orders 2 to 10.
   *
   * @param order N, 0 to {@value #MOST_ORDER}
   * @return the set
   * @throws IllegalArgumentException for another order
   */
  public static InvariantSet complexMomentForms(int order) {
    return new InvariantSet(require(order), ComplexMomentForms.generate(order));
  }

  /**
   * The invertible set: 266 at order 7, of degrees 1 to 3, from which the moments of a generic
   * density can be found again degree by degree, up to rotation and reflection. From order 6 on it
   * is locally complete: as many are independent as there are moments less the three rotations.
   *
   * @param order N, 0 to {@value #MOST_ORDER}
   * @return the set
   * @throws IllegalArgumentException for another order
   */
  public static InvariantSet invertible(int order) {
    return new InvariantSet(require(order), InvariantRules.invertible(order));
  }

  /**
   * The set to use when nothing speaks for another: the invertible one and the invariants of degree
   * 4 of the composite forms, 295 at order 7. The latter tell special structures apart that agree
   * in all of the former. From order 2 on it is locally complete.
   *
   * @param order N, 0 to {@value #MOST_ORDER}
   * @return the set
   * @throws IllegalArgumentException for another order
   */
  public static InvariantSet standard(int order) {
    List<Invariant> all = new ArrayList<>(InvariantRules.invertible(require(order)));
    ComplexMomentForms.generate(order).stream().filter(i -> i.degree() == 4).forEach(all::add);
    return new InvariantSet(order, all);
  }

  /**
   * A set of one's own.
   *
   * @param order N, 0 to {@value #MOST_ORDER}: the order of the moments
   * @param invariants different invariants of moments up to that order
   * @return the set
   * @throws IllegalArgumentException for another order, an invariant that needs a higher one or
   *     occurs twice
   */
  public static InvariantSet of(int order, List<Invariant> invariants) {
    require(order);
    Set<Invariant> seen = new HashSet<>();
    for (Invariant invariant : invariants) {
      if (invariant.order() > order) {
        throw new IllegalArgumentException(
            invariant.label() + " needs moments up to order " + invariant.order());
      }
      if (!seen.add(invariant)) {
        throw new IllegalArgumentException(invariant.label() + " occurs twice");
      }
    }
    return new InvariantSet(order, invariants);
  }

  private static int require(int order) {
    if (order < 0 || order > MOST_ORDER) {
      throw new IllegalArgumentException("order must be 0 to " + MOST_ORDER + ", got " + order);
    }
    return order;
  }

  /**
   * This set and, at its end, the pseudoscalars of degree 3 of its order: 81 at order 7. Their sign
   * tells a structure from its mirror image, to which all others are blind.
   *
   * @return a set; this one if it has them all
   */
  public InvariantSet withPseudoscalars() {
    List<Invariant> all = new ArrayList<>(invariants);
    Set<Invariant> seen = new HashSet<>(invariants);
    InvariantRules.pseudoscalars(order).stream().filter(seen::add).forEach(all::add);
    return all.size() == invariants.size() ? this : new InvariantSet(order, all);
  }

  /**
   * The order of the moments.
   *
   * @return N
   */
  public int order() {
    return order;
  }

  /**
   * The number of invariants.
   *
   * @return at least 0
   */
  public int length() {
    return invariants.size();
  }

  /**
   * The number of moments of the order.
   *
   * @return (N+1)(N+2)(N+3)/6
   */
  public int size() {
    return ZernikeIndex.size(order);
  }

  /**
   * What the values are.
   *
   * @return the invariants in order, unmodifiable
   */
  public List<Invariant> invariants() {
    return invariants;
  }

  /**
   * The names of the values, as of {@link Invariant#label()}.
   *
   * @return the labels in order
   */
  public List<String> labels() {
    return invariants.stream().map(Invariant::label).toList();
  }

  /**
   * The degrees of the polynomials.
   *
   * @return a new array of numbers from 1 to 4
   */
  public int[] degrees() {
    return invariants.stream().mapToInt(Invariant::degree).toArray();
  }

  /**
   * Makes what computes the values. It owns its working memory, so that no call allocates any.
   *
   * @return a new evaluator, for one thread at a time
   */
  public Evaluator evaluator() {
    ContractionPlan made = plan;
    if (made == null) {
      made = new ContractionPlan(order, invariants);
      plan = made;
    }
    return new Evaluator(made);
  }

  /** Computes the invariants of one set of moments after the other. For one thread at a time. */
  public static final class Evaluator {

    private final ContractionPlan plan;
    private final double[] pool;
    private final double[] adjoint;

    private Evaluator(ContractionPlan plan) {
      this.plan = plan;
      pool = new double[plan.pool];
      adjoint = new double[plan.valuePool];
      pool[plan.moments] = 1;
    }

    /**
     * Computes the values. Cost about 13 000 multiplications and additions for the standard set of
     * order 7.
     *
     * @param c real moments up to the set's order, as {@link ZernikeIndex} orders them; not
     *     modified
     * @param values receives {@link InvariantSet#length()} numbers, in the unit of the moments to
     *     the power of their degree
     */
    public void values(double[] c, double[] values) {
      System.arraycopy(c, 0, pool, 0, plan.moments);
      for (ContractionPlan.Group group : plan.valueGroups) {
        group.forward(pool);
      }
      for (int k = 0; k < plan.lefts.length; k++) {
        int left = plan.lefts[k];
        int right = plan.rights[k];
        double sum = 0;
        for (int i = 0; i < plan.lengths[k]; i++) {
          sum += pool[left + i] * pool[right + i];
        }
        values[k] = plan.factors[k] * sum;
      }
    }

    /**
     * Computes the values and the gradient of a weighted sum of them. Cost about three times that
     * of the values, less if many weights are 0.
     *
     * @param c real moments up to the set's order; not modified
     * @param weights {@link InvariantSet#length()} weights; not modified
     * @param values receives {@link InvariantSet#length()} numbers
     * @param gradient receives the derivatives of the sum of weight times value by each of the
     *     {@link InvariantSet#size()} moments
     */
    public void gradient(double[] c, double[] weights, double[] values, double[] gradient) {
      values(c, values);
      Arrays.fill(adjoint, 0);
      for (int k = 0; k < plan.lefts.length; k++) {
        double weight = weights[k] * plan.factors[k];
        if (weight != 0) {
          int left = plan.lefts[k];
          int right = plan.rights[k];
          for (int i = 0; i < plan.lengths[k]; i++) {
            adjoint[left + i] += weight * pool[right + i];
            adjoint[right + i] += weight * pool[left + i];
          }
        }
      }
      for (ContractionPlan.Group group : plan.valueGroups) {
        group.backward(pool, adjoint);
      }
      System.arraycopy(adjoint, 0, gradient, 0, plan.moments);
    }

    /**
     * Computes the values and all their derivatives.
     *
     * @param c real moments up to the set's order; not modified
     * @param values receives {@link InvariantSet#length()} numbers
     * @param jacobian receives length x size numbers: the derivatives of the first value by all
     *     moments, then of the next
     */
    public void jacobian(double[] c, double[] values, double[] jacobian) {
      values(c, values);
      for (ContractionPlan.Group group : plan.jacobianGroups) {
        group.forward(pool);
      }
      Arrays.fill(jacobian, 0, plan.lefts.length * plan.moments, 0);
      for (int k = 0; k < plan.lefts.length; k++) {
        int row = k * plan.moments;
        for (int piece = plan.rowStarts[k]; piece < plan.rowStarts[k + 1]; piece++) {
          int source = plan.sources[piece];
          int target = row + plan.targets[piece];
          double factor = plan.pieceFactors[piece];
          for (int i = 0; i < plan.pieceLengths[piece]; i++) {
            jacobian[target + i] += factor * pool[source + i];
          }
        }
      }
    }
  }
}
