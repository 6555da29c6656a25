package org.materialsj.potentials.descriptor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.materialsj.engine.network.NetworkShape;
import org.materialsj.engine.run.RunContext;
import org.materialsj.features.environment.EnvironmentDescriptor;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.potentials.KnownElements;
import org.materialsj.potentials.NeighborList;
import org.materialsj.potentials.training.EnergyScale;
import org.materialsj.potentials.training.TrainablePotential;
import org.materialsj.potentials.training.TrainingPass;

/**
 * The form of a {@link DescriptorPotential}, whose weights are to be learned: the energy of an atom
 * is a dense network of the invariant descriptors of its neighbourhood, one network for each
 * element (Behler and Parrinello 2007, doi:10.1103/PhysRevLett.98.146401).
 *
 * <p>Learning from forces needs the derivative of dE/dx by the weights: descriptors are followed
 * along a direction of the positions, networks by a reverse over a tangent (see {@link
 * org.materialsj.engine.network.NetworkPass}), all exact. Immutable and thread-safe.
 */
public final class DescriptorNetwork implements TrainablePotential<DescribedFrame> {

  /** What it is called. */
  public static final String NAME = "descriptor network";

  private final DescriptorOptions options;
  private final int[] elements;
  private final EnvironmentDescriptor descriptor;
  private final NetworkShape shape;
  private final DescriptorScaling scaling;

  /**
   * A form whose scaling is known.
   *
   * @param options descriptor and layers
   * @param elements atomic numbers, ascending
   * @param scaling of each value for each element
   */
  DescriptorNetwork(DescriptorOptions options, int[] elements, DescriptorScaling scaling) {
    this.options = options;
    this.elements = elements.clone();
    descriptor = options.kind().descriptor(options.cutoff(), elements);
    for (int s = 0; s < elements.length; s++) {
      if (scaling.species() != elements.length || scaling.means(s).length != descriptor.length()) {
        throw new IllegalArgumentException(
            "a scaling of " + descriptor.length() + " values is needed for each element");
      }
    }
    this.scaling = scaling;
    shape = NetworkShape.of(scaling.inputs(), options.hidden(), 1, options.activation());
  }

  /**
   * A form for some frames: their elements, and the scaling of their descriptors.
   *
   * @param options descriptor and layers
   * @param frames what is to be learned from, at least 1
   * @param run progress, cancelling and threads
   * @return the form
   * @throws IllegalArgumentException if there are no frames, or two atoms of one stand on each
   *     other
   */
  public static DescriptorNetwork of(
      DescriptorOptions options, List<AtomicFrame> frames, RunContext run) {
    int[] elements =
        frames.stream()
            .flatMapToInt(frame -> Arrays.stream(frame.numbers()))
            .distinct()
            .sorted()
            .toArray();
    if (elements.length == 0) {
      throw new IllegalArgumentException("there are no frames to learn from");
    }
    EnvironmentDescriptor descriptor = options.kind().descriptor(options.cutoff(), elements);
    List<double[][]> found =
        run.executor()
            .map(
                frames.size(),
                f -> values(descriptor, frames.get(f)),
                "descriptors",
                run.progress(),
                run.cancel());
    List<List<double[]>> rows = new ArrayList<>();
    for (int s = 0; s < elements.length; s++) {
      rows.add(new ArrayList<>());
    }
    for (int f = 0; f < frames.size(); f++) {
      int[] numbers = frames.get(f).numbers();
      for (int i = 0; i < numbers.length; i++) {
        rows.get(Arrays.binarySearch(elements, numbers[i])).add(found.get(f)[i]);
      }
    }
    return new DescriptorNetwork(options, elements, DescriptorScaling.of(rows));
  }

  private static double[][] values(EnvironmentDescriptor descriptor, AtomicFrame frame) {
    EnvironmentDescriptor.Evaluator evaluator = descriptor.evaluator();
    NeighborList list = LocalEnvironments.list(frame, descriptor.reach());
    double[][] values = new double[frame.size()][descriptor.length()];
    for (int i = 0; i < values.length; i++) {
      evaluator.values(LocalEnvironments.of(frame.numbers(), list, i), values[i]);
    }
    return values;
  }

  @Override
  public double[] initial(SplittableRandom random) {
    double[] weights = new double[weights()];
    for (int s = 0; s < elements.length; s++) {
      double[] part = shape.initial(random);
      System.arraycopy(part, 0, weights, s * part.length, part.length);
    }
    return weights;
  }

  @Override
  public DescribedFrame prepare(AtomicFrame atoms) {
    return new DescribedFrame(atoms, kinds(atoms.numbers()), descriptor, scaling);
  }

  /** Index of the element of each atom. */
  int[] kinds(int[] numbers) {
    KnownElements.require(NAME, elements, numbers);
    return Arrays.stream(numbers).map(z -> Arrays.binarySearch(elements, z)).toArray();
  }

  @Override
  public TrainingPass<DescribedFrame> pass() {
    return new DescriptorPass(shape, elements.length);
  }

  @Override
  public DescriptorPotential potential(double[] weights, EnergyScale scale) {
    return new DescriptorPotential(this, weights, scale);
  }

  /**
   * Descriptor and layers.
   *
   * @return as given
   */
  public DescriptorOptions options() {
    return options;
  }

  /**
   * The elements that it knows.
   *
   * @return atomic numbers, ascending; a new array
   */
  public int[] elements() {
    return elements.clone();
  }

  /**
   * The number of weights.
   *
   * @return of the networks of all elements
   */
  public int weights() {
    return elements.length * shape.parameters();
  }

  /** The network of each element. */
  NetworkShape shape() {
    return shape;
  }

  EnvironmentDescriptor descriptor() {
    return descriptor;
  }

  DescriptorScaling scaling() {
    return scaling;
  }
}
