package org.materialsj.learn.neighbours;

import java.util.Arrays;
import java.util.SortedMap;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.FitListener;
import org.materialsj.learn.Learner;
import org.materialsj.learn.LearnerKind;
import org.materialsj.learn.Model;
import org.materialsj.learn.TrainingSet;

/**
 * Predicts the mean of the targets of the k nearest training rows, or their most frequent class.
 * Among rows at the same distance those that come first in the table are nearer. With weights by
 * distance, rows at distance 0 decide alone. The seed has no influence. Learning keeps the rows;
 * predicting m rows costs m n d, much less where a k-d tree serves.
 *
 * @see "Cover and Hart 1967, doi:10.1109/TIT.1967.1053964"
 */
public final class NearestNeighbours implements Learner {

  /** The name in menus and model files. */
  public static final String NAME = "Nearest neighbours";

  /** Its place in the menu; the settings are those of {@link NeighbourOptions#of}. */
  public static final LearnerKind KIND =
      new LearnerKind(
          NAME, true, true, true, settings -> new NearestNeighbours(NeighbourOptions.of(settings)));

  private final NeighbourOptions options;

  /**
   * A learner.
   *
   * @param options its hyper-parameters
   */
  public NearestNeighbours(NeighbourOptions options) {
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
    run.cancel().check("training");
    if (data.size() < options.neighbours()) {
      throw new IllegalArgumentException(
          options.neighbours()
              + " neighbours need as many training rows, got "
              + data.size()
              + ": choose fewer neighbours");
    }
    double[][] columns =
        Arrays.stream(data.columns()).map(double[]::clone).toArray(double[][]::new);
    return NeighbourModel.of(options, columns, data.values().clone(), data.classes().size());
  }
}
