package org.materialsj.learn.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.ModelNumbers;
import org.materialsj.learn.preparation.Transform;
import org.materialsj.model.ColumnSpec;

/**
 * Kernel principal components of any rows: component k of x is the sum over the training rows of
 * weights[k][j] k(x, x_j), less offsets[k].
 */
public final class KernelTransform implements Transform {

  /** How a model file names it. */
  public static final String TYPE = "KERNEL_COMPONENTS";

  private final Kernel kernel;
  private final double[][] references;
  private final double[][] weights;
  private final double[] offsets;

  /**
   * A transform.
   *
   * @param kernel compares rows
   * @param references the training rows: d arrays of n finite numbers; copied
   * @param weights k rows of n finite numbers; copied
   * @param offsets k finite numbers; copied
   */
  public KernelTransform(
      Kernel kernel, double[][] references, double[][] weights, double[] offsets) {
    if (weights.length == 0 || offsets.length != weights.length) {
      throw new IllegalArgumentException(
          "kernel components need weights and as many offsets, got "
              + weights.length
              + " and "
              + offsets.length);
    }
    for (double[] component : weights) {
      References.check(references, component.length);
      References.checkFinite(component);
    }
    References.checkFinite(offsets);
    this.kernel = kernel;
    this.references = References.copy(references);
    this.weights = References.copy(weights);
    this.offsets = offsets.clone();
  }

  /**
   * A transform from its numbers.
   *
   * @param numbers from a file: trusted in nothing
   * @return the transform
   * @throws IllegalArgumentException if they are not sound
   */
  public static KernelTransform of(ModelNumbers numbers) {
    numbers.only("kernel", "kernelNumbers", "features", "rows", "weights", "offsets");
    int[] features = numbers.ints("features");
    double[] offsets = numbers.doubles("offsets");
    if (features.length != 1 || offsets.length == 0) {
      throw new IllegalArgumentException("the kernel components have no number of features");
    }
    return new KernelTransform(
        Kernel.of(numbers),
        References.split(numbers.doubles("rows"), features[0]),
        References.split(numbers.doubles("weights"), offsets.length),
        offsets);
  }

  @Override
  public int inputs() {
    return references.length;
  }

  @Override
  public List<ColumnSpec> columns(List<ColumnSpec> inputs) {
    return IntStream.rangeClosed(1, weights.length)
        .mapToObj(k -> new ColumnSpec("kernel component " + k, ""))
        .toList();
  }

  @Override
  public double[][] apply(double[][] columns, RunContext run) {
    double[][] made = new double[weights.length][];
    for (int k = 0; k < weights.length; k++) {
      double offset = offsets[k];
      RunContext part = run.part((double) k / weights.length, (k + 1.0) / weights.length);
      made[k] =
          Arrays.stream(References.predict(kernel, references, weights[k], columns, part))
              .map(sum -> sum - offset)
              .toArray();
    }
    return made;
  }

  @Override
  public ModelNumbers numbers() {
    return kernel
        .addTo(ModelNumbers.of(TYPE))
        .add("features", new int[] {references.length})
        .add("rows", References.join(references))
        .add("weights", References.join(weights))
        .add("offsets", offsets)
        .build();
  }
}
