package org.materialsj.learn.network;

import java.util.Arrays;
import java.util.SortedMap;
import org.materialsj.engine.network.NetworkShape;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Descriptive;
import org.materialsj.learn.FitListener;
import org.materialsj.learn.Learner;
import org.materialsj.learn.LearnerKind;
import org.materialsj.learn.Model;
import org.materialsj.learn.TrainingSet;

/**
 * A network of dense layers, for regression (squared or absolute error of the standardised target)
 * and classification (cross-entropy). The listener is told of each epoch. Training ends early when
 * the loss - of the rows set aside, when there are any - no longer falls; then the parameters of
 * the least loss of the rows set aside are kept. Cost of an epoch: about 6 operations per row and
 * weight.
 *
 * @see "Rumelhart, Hinton and Williams 1986, doi:10.1038/323533a0"
 */
public final class MultilayerPerceptron implements Learner {

  /** The name in menus and model files. */
  public static final String NAME = "Multilayer perceptron";

  /**
   * Its place in the menu; the settings are the components of {@link NetworkOptions} and {@link
   * TrainingOptions}.
   */
  public static final LearnerKind KIND =
      new LearnerKind(
          NAME,
          true,
          true,
          true,
          settings -> new MultilayerPerceptron(NetworkOptions.of(settings)));

  private final NetworkOptions options;

  /**
   * A learner.
   *
   * @param options its hyper-parameters
   */
  public MultilayerPerceptron(NetworkOptions options) {
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
    data.check("a multilayer perceptron");
    int classes = data.classes().size();
    double shift = 0;
    double scale = 1;
    if (classes == 0) {
      shift = Descriptive.mean(data.values());
      scale = Descriptive.scale(data.values());
    }
    NetworkShape shape =
        NetworkShape.of(
            data.columns().length, options.layers(), Math.max(1, classes), options.activation());
    double[] parameters =
        NetworkTraining.train(
            shape,
            data.columns(),
            objective(data, shift, scale),
            options.dropout(),
            options.training(),
            seed,
            run,
            listener);
    return NetworkModel.of(new TrainedNetwork(shape, parameters), classes, shift, scale);
  }

  private Objective objective(TrainingSet data, double shift, double scale) {
    if (data.isClassification()) {
      return new Objective.CrossEntropy(data.values(), data.classes().size());
    }
    double[] targets = Arrays.stream(data.values()).map(v -> (v - shift) / scale).toArray();
    return options.loss() == NetworkOptions.Loss.SQUARED
        ? new Objective.SquaredError(new double[][] {targets})
        : new Objective.AbsoluteError(targets);
  }
}
