package org.materialsj.learn.kernel;

import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Model;
import org.materialsj.learn.ModelNumbers;
import org.materialsj.model.ColumnSpec;

/** y = intercept + sum over i of weight i times the kernel with reference row i. */
public final class KernelModel implements Model {

  /** How a model file names it. */
  public static final String TYPE = "KERNEL";

  private final Kernel kernel;
  private final double[][] references;
  private final double[] weights;
  private final double intercept;

  /**
   * A model.
   *
   * @param kernel the kernel
   * @param references d columns of n finite numbers; kept, not copied
   * @param weights n finite numbers; kept, not copied
   * @param intercept a finite number
   * @throws IllegalArgumentException if the lengths do not fit or a number is not finite
   */
  KernelModel(Kernel kernel, double[][] references, double[] weights, double intercept) {
    References.check(references, weights.length);
    References.checkFinite(weights);
    References.checkFinite(intercept);
    this.kernel = kernel;
    this.references = references;
    this.weights = weights;
    this.intercept = intercept;
  }

  /**
   * A model from its numbers.
   *
   * @param numbers from a file: trusted in nothing
   * @param features number of features of a row
   * @param classes number of classes; 0 for regression
   * @return the model
   * @throws IllegalArgumentException if they are not sound
   */
  public static KernelModel of(ModelNumbers numbers, int features, int classes) {
    numbers.only("kernel", "kernelNumbers", "references", "weights", "intercept");
    if (classes != 0) {
      throw new IllegalArgumentException("a kernel model has no classes");
    }
    return new KernelModel(
        Kernel.of(numbers),
        References.split(numbers.doubles("references"), features),
        numbers.doubles("weights"),
        numbers.number("intercept"));
  }

  @Override
  public ModelNumbers numbers() {
    return kernel
        .addTo(ModelNumbers.of(TYPE))
        .add("references", References.join(references))
        .add("weights", weights)
        .add("intercept", intercept)
        .build();
  }

  /** The number of training rows that the predictions still need. */
  int size() {
    return weights.length;
  }

  @Override
  public List<String> facts(List<ColumnSpec> features) {
    return List.of("Predictions need " + size() + " of the training rows.");
  }

  @Override
  public int featureCount() {
    return references.length;
  }

  @Override
  public int classCount() {
    return 0;
  }

  @Override
  public double[] predict(double[][] columns, RunContext run) {
    double[] sums = References.predict(kernel, references, weights, columns, run);
    return Arrays.stream(sums).map(sum -> sum + intercept).toArray();
  }
}
