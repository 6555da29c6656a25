package org.materialsj.potentials.descriptor;

import java.util.Arrays;
import org.materialsj.potentials.Evaluator;
import org.materialsj.potentials.Potential;
import org.materialsj.potentials.training.EnergyScale;

/** A {@link DescriptorNetwork} that has learned. Units are angstrom and eV. Immutable. */
public final class DescriptorPotential implements Potential {

  private final DescriptorNetwork form;
  private final double[] weights;
  private final EnergyScale scale;

  /**
   * A potential.
   *
   * @param form descriptor and networks
   * @param weights {@link DescriptorNetwork#weights()} finite numbers; copied
   * @param scale from the numbers of the networks to energies
   * @throws IllegalArgumentException if the weights do not fit the form
   */
  public DescriptorPotential(DescriptorNetwork form, double[] weights, EnergyScale scale) {
    if (weights.length != form.weights() || !Arrays.stream(weights).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException(
          "this form has " + form.weights() + " finite weights, got " + weights.length);
    }
    this.form = form;
    this.weights = weights.clone();
    this.scale = scale;
  }

  @Override
  public String name() {
    return form.options().kind() + " network";
  }

  @Override
  public int[] elements() {
    return form.elements();
  }

  @Override
  public double cutoff() {
    return form.descriptor().reach();
  }

  @Override
  public Evaluator evaluator(int[] numbers) {
    requireElements(numbers);
    return new DescriptorEvaluator(form, weights, scale, numbers);
  }

  /**
   * Its form.
   *
   * @return descriptor and networks without weights
   */
  public DescriptorNetwork form() {
    return form;
  }

  /**
   * What it has learned.
   *
   * @return the weights, a new array
   */
  public double[] weights() {
    return weights.clone();
  }

  /**
   * From the numbers of the networks to energies.
   *
   * @return the scale
   */
  public EnergyScale scale() {
    return scale;
  }
}
