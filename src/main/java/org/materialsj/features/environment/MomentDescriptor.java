package org.materialsj.features.environment;

import java.util.List;
import java.util.stream.IntStream;
import org.materialsj.moments.InvariantSet;
import org.materialsj.moments.PointInvariants;
import org.materialsj.moments.SpeciesWeights;

/**
 * Moment invariants of atomic environments: the atom at the centre of a ball and its neighbours
 * within it, as points whose weights tell their elements, give Zernike moments, and these give
 * numbers that no rotation changes. All elements share the same values, so that there is one block,
 * whatever the elements.
 *
 * <p>The centre counts as a point of its own element at the origin. With a smooth cutoff the weight
 * w of a neighbour at distance r is w (cos(pi r / rc) + 1)/2, and values and first derivatives are
 * continuous when a neighbour leaves; without, they jump there.
 *
 * <p>Cost per environment: that of the moments, which grows with the number of neighbours, and that
 * of the invariants, which does not.
 *
 * @see "M. Uhrin, Phys. Rev. B 104, 144110 (2021), doi:10.1103/PhysRevB.104.144110"
 */
public final class MomentDescriptor implements DescriptorFamily {

  static final String CITATION =
      "M. Uhrin, Phys. Rev. B 104 (2021) 144110, doi:10.1103/PhysRevB.104.144110";

  private final PointInvariants invariants;
  private final SpeciesWeights weights;
  private final double cutoff;
  private final boolean smooth;

  /**
   * Chooses the descriptor.
   *
   * @param invariants what is made of the points
   * @param weights of the elements
   * @param cutoff rc, the radius of the ball (angstrom)
   * @param smooth whether weights fade towards the cutoff
   * @throws IllegalArgumentException if the cutoff is not positive
   */
  public MomentDescriptor(
      PointInvariants invariants, SpeciesWeights weights, double cutoff, boolean smooth) {
    if (!(cutoff > 0 && cutoff < 1000)) {
      throw new IllegalArgumentException("cutoff must be above 0 and below 1000, got " + cutoff);
    }
    this.invariants = invariants;
    this.weights = weights;
    this.cutoff = cutoff;
    this.smooth = smooth;
  }

  /**
   * A choice that serves molecules and crystals of any elements: the standard set at order 7,
   * atomic numbers as weights, a smooth cutoff of 5 angstrom.
   *
   * @return the family
   */
  public static MomentDescriptor standard() {
    return new MomentDescriptor(
        new PointInvariants(InvariantSet.standard(7), false),
        SpeciesWeights.nuclearCharges(),
        5,
        true);
  }

  @Override
  public String name() {
    return "MILAD";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public String citation() {
    return CITATION;
  }

  @Override
  public String unit() {
    return "";
  }

  @Override
  public double reach() {
    return cutoff;
  }

  /**
   * Makes the descriptor for a set of elements.
   *
   * @param elements atomic numbers, in any order, at least one
   * @return a descriptor of one block
   * @throws IllegalArgumentException if there are none, one is given twice, is no element, or has
   *     no weight
   */
  @Override
  public EnvironmentDescriptor forElements(int... elements) {
    ElementIndex index = new ElementIndex(elements);
    double[] weight = new double[index.count()];
    for (int s = 0; s < weight.length; s++) {
      weight[s] = weights.weight(index.number(s));
    }
    return new Described(this, index, weight);
  }

  @Override
  public EnvironmentDescriptor forElementsOf(Environments environments) {
    weights.weights(IntStream.range(0, environments.size()).map(environments::number).toArray());
    return forElements(environments.elements());
  }

  /**
   * Names the values.
   *
   * @param elements none, as all elements share the values
   * @return the labels of the invariants
   */
  @Override
  public List<String> labels(int[] elements) {
    return invariants.set().labels();
  }

  PointInvariants invariants() {
    return invariants;
  }

  boolean isSmooth() {
    return smooth;
  }

  /** The descriptor for a set of elements. */
  private record Described(MomentDescriptor family, ElementIndex elements, double[] weight)
      implements EnvironmentDescriptor {

    @Override
    public int length() {
      return family.invariants.set().length();
    }

    @Override
    public double reach() {
      return family.cutoff;
    }

    @Override
    public List<DescriptorBlock> blocks() {
      return List.of(new DescriptorBlock(new int[0], 0, length()));
    }

    @Override
    public Evaluator evaluator() {
      return new MomentEvaluator(family, elements, weight);
    }
  }
}
