package org.materialsj.potentials.descriptor;

import java.util.Arrays;
import org.materialsj.engine.network.NetworkPass;
import org.materialsj.features.environment.AtomicEnvironment;
import org.materialsj.features.environment.EnvironmentDescriptor;
import org.materialsj.potentials.AtomicResponse;
import org.materialsj.potentials.Evaluator;
import org.materialsj.potentials.NeighborList;
import org.materialsj.potentials.training.EnergyScale;

/** Evaluates a descriptor network atom by atom. For one thread at a time. */
final class DescriptorEvaluator implements Evaluator {

  private final DescriptorScaling scaling;
  private final double[][] weights;
  private final int[] numbers;
  private final int[] kinds;
  private final double[] references;
  private final double unit;
  private final EnvironmentDescriptor.Evaluator descriptor;
  private final NetworkPass pass;
  private final double[] values;
  private final double[] byValue;

  /** What the network is given, then the derivatives by that. */
  private final double[] inputs;

  private double[] gradient = new double[0];

  DescriptorEvaluator(DescriptorNetwork form, double[] weights, EnergyScale scale, int[] numbers) {
    scaling = form.scaling();
    int part = form.shape().parameters();
    this.weights = new double[form.elements().length][];
    Arrays.setAll(this.weights, s -> Arrays.copyOfRange(weights, s * part, (s + 1) * part));
    this.numbers = numbers.clone();
    kinds = form.kinds(numbers);
    references = Arrays.stream(numbers).mapToDouble(scale::reference).toArray();
    unit = scale.unit();
    descriptor = form.descriptor().evaluator();
    pass = new NetworkPass(form.shape(), 1, false);
    values = new double[form.descriptor().length()];
    byValue = new double[values.length];
    inputs = new double[scaling.inputs()];
  }

  @Override
  public void evaluate(NeighborList atoms, AtomicResponse response) {
    for (int i = 0; i < numbers.length; i++) {
      AtomicEnvironment environment = LocalEnvironments.of(numbers, atoms, i);
      descriptor.values(environment, values);
      response.energies()[i] += references[i] + unit * network(kinds[i]);
      if (gradient.length < 3 * environment.size()) {
        gradient = new double[3 * environment.size()];
      }
      descriptor.gradient(environment, byValue, values, gradient);
      double[] vectors = environment.vectors();
      for (int j = 0; j < environment.size(); j++) {
        response.add(
            i,
            environment.atoms()[j],
            gradient[3 * j],
            gradient[3 * j + 1],
            gradient[3 * j + 2],
            vectors[3 * j],
            vectors[3 * j + 1],
            vectors[3 * j + 2]);
      }
    }
  }

  /** The output for the values, and its derivatives by them in units of energy. */
  private double network(int species) {
    scaling.apply(species, values, inputs);
    for (int k = 0; k < inputs.length; k++) {
      pass.inputs()[k][0] = inputs[k];
    }
    pass.forward(weights[species], 1);
    double output = pass.outputs()[0][0];
    pass.outputAdjoints()[0][0] = unit;
    pass.reverse(weights[species], null, true);
    for (int k = 0; k < inputs.length; k++) {
      inputs[k] = pass.inputAdjoints()[k][0];
    }
    scaling.back(species, inputs, byValue);
    return output;
  }
}
