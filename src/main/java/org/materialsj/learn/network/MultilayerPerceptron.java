package org.materialsj.learn.network;

import java.util.SortedMap;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.FitListener;
import org.materialsj.learn.Learner;
import org.materialsj.learn.LearnerKind;
import org.materialsj.learn.Model;
import org.materialsj.learn.TrainingSet;

/** A network of dense layers, for regression and classification. */
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
    throw new IllegalArgumentException("not built yet");
  }
}
