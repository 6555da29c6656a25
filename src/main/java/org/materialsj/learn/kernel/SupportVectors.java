package org.materialsj.learn.kernel;

import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.FitListener;
import org.materialsj.learn.Learner;
import org.materialsj.learn.LearnerKind;
import org.materialsj.learn.Model;
import org.materialsj.learn.TrainingSet;

/**
 * Support vector machines. Regression: the flattest function from which errors above epsilon cost C
 * each (epsilon-SVR). Classes: the widest margin, where rows inside it cost C each (C-SVC); each
 * two classes have a machine, and the class that wins most of them is predicted. Solved by {@link
 * MinimalOptimization}. The seed draws the rows left out for probabilities. Cost between n^2 d and
 * n^3; memory for some rows of n kernels, of which a quarter of the memory of this Java is used at
 * most.
 *
 * @see "Cortes and Vapnik 1995, doi:10.1007/BF00994018"
 * @see "Smola and Schoelkopf 2004, doi:10.1023/B:STCO.0000035301.49549.88"
 */
public final class SupportVectors implements Learner {

  /** The name in menus and model files. */
  public static final String NAME = "Support vectors";

  /** Its place in the menu; the settings are those of {@link SupportVectorOptions#of}. */
  public static final LearnerKind KIND =
      new LearnerKind(
          NAME,
          true,
          true,
          true,
          settings -> new SupportVectors(SupportVectorOptions.of(settings)));

  private final SupportVectorOptions options;

  /**
   * A learner.
   *
   * @param options its hyper-parameters
   */
  public SupportVectors(SupportVectorOptions options) {
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
    data.check(NAME);
    Kernel kernel = options.kernel().kernel(data);
    if (data.isClassification()) {
      return new ClassMachines(options, kernel, data, seed).fit(run);
    }
    KernelRows rows = new KernelRows(kernel, data.columns(), cacheBytes(1));
    double[] first = {0};
    MinimalOptimization.Result result =
        MinimalOptimization.solve(
            DualProblem.ofNumbers(data.values(), options),
            rows,
            (gap, steps) -> {
              first[0] = Math.max(first[0], gap);
              double done = Math.log(first[0] / gap) / Math.log(first[0] / options.tolerance());
              run.progress()
                  .report(Math.max(0, Math.min(1, done)), "support vectors, step " + steps);
              if (steps > 0) {
                listener.step((int) steps, gap, OptionalDouble.empty());
              }
            },
            run.cancel());
    int[] vectors = IntStream.range(0, data.size()).filter(i -> result.weights()[i] != 0).toArray();
    if (vectors.length == 0) {
      // All errors are below epsilon: a constant, which a model needs one row to say.
      vectors = new int[] {0};
    }
    return new KernelModel(
        kernel,
        References.pick(data.columns(), vectors),
        IntStream.of(vectors).mapToDouble(i -> result.weights()[i]).toArray(),
        result.intercept());
  }

  /** What each of some machines that are trained at once may keep in memory. */
  static long cacheBytes(int machines) {
    return Runtime.getRuntime().maxMemory() / 4 / machines;
  }
}
