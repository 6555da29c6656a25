package org.materialsj.learn.kernel;

import java.util.SortedMap;
import org.materialsj.engine.algebra.Cholesky;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.FitListener;
import org.materialsj.learn.Learner;
import org.materialsj.learn.LearnerKind;
import org.materialsj.learn.Model;
import org.materialsj.learn.TrainingSet;

/**
 * Kernel ridge regression: y(x) = sum over i of w_i k(x, x_i) with w = (K + alpha)^-1 y, which
 * minimises |y - K w|^2 + alpha w^T K w. There is no intercept. The seed has no influence. Cost n^2
 * d + n^3 / 3 and 4 n^2 bytes for n rows and d features.
 *
 * @see "Saunders, Gammerman and Vovk 1998, Ridge regression learning algorithm in dual variables,
 *     Proceedings of the 15th International Conference on Machine Learning, 515"
 */
public final class KernelRidge implements Learner {

  /** The name in menus and model files. */
  public static final String NAME = "Kernel ridge";

  /** Its place in the menu; the settings are those of {@link KernelRidgeOptions#of}. */
  public static final LearnerKind KIND =
      new LearnerKind(
          NAME, true, false, true, settings -> new KernelRidge(KernelRidgeOptions.of(settings)));

  private final KernelRidgeOptions options;

  /**
   * A learner.
   *
   * @param options its hyper-parameters
   */
  public KernelRidge(KernelRidgeOptions options) {
    this.options = options;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public SortedMap<String, String> hyperParameters() {
    return options.toMap();
  }

  @Override
  public Model fit(TrainingSet data, long seed, RunContext run, FitListener listener) {
    data.checkNumbers(NAME);
    KernelMatrix.checkMemory(NAME, data.size(), 1, Runtime.getRuntime().maxMemory());
    Kernel kernel = options.kernel().kernel(data);
    double[][] matrix =
        KernelMatrix.lower(kernel, data.columns(), options.alpha(), run.part(0, 0.3));
    Cholesky cholesky =
        Cholesky.decompose(matrix, run.part(0.3, 1))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "alpha "
                            + options.alpha()
                            + " is too small for these rows, which are"
                            + " too much alike: choose a larger alpha"));
    double[] weights = cholesky.solve(data.values(), run.cancel());
    return new KernelModel(kernel, References.copy(data.columns()), weights, 0);
  }
}
