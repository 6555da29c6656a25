package org.materialsj.learn.preparation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Model;
import org.materialsj.learn.ModelNumbers;
import org.materialsj.learn.ModelTypes;
import org.materialsj.learn.ProbabilityModel;
import org.materialsj.learn.SpreadModel;
import org.materialsj.model.ColumnSpec;

/** Fitted steps of preparation and the model behind them. */
public class PipelineModel implements Model {

  /** How a model file names it. */
  public static final String TYPE = "PIPELINE";

  private static final int MOST_STEPS = 100;

  private final List<Transform> transforms;
  private final Model model;

  private PipelineModel(List<Transform> transforms, Model model) {
    this.transforms = List.copyOf(transforms);
    this.model = model;
  }

  /**
   * A pipeline, which tells spreads or probabilities when its model does.
   *
   * @param transforms at least one; each takes the columns that the one before it makes
   * @param model takes the columns that the last one makes
   * @return the pipeline
   */
  public static PipelineModel of(List<Transform> transforms, Model model) {
    if (transforms.isEmpty() || transforms.size() > MOST_STEPS) {
      throw new IllegalArgumentException(
          "a pipeline has 1 to " + MOST_STEPS + " steps, got " + transforms.size());
    }
    if (model instanceof SpreadModel && model instanceof ProbabilityModel) {
      return new OfBoth(transforms, model);
    }
    if (model instanceof SpreadModel) {
      return new OfSpreads(transforms, model);
    }
    return model instanceof ProbabilityModel
        ? new OfProbabilities(transforms, model)
        : new PipelineModel(transforms, model);
  }

  /**
   * A pipeline from its numbers.
   *
   * @param numbers from a file: trusted in nothing
   * @param features number of features of a row
   * @param classes number of classes; 0 for regression
   * @return the pipeline
   * @throws IllegalArgumentException if they are not sound
   */
  public static PipelineModel of(ModelNumbers numbers, int features, int classes) {
    List<ModelNumbers> parts = numbers.only().parts();
    if (parts.size() < 2 || parts.size() > MOST_STEPS + 1) {
      throw new IllegalArgumentException("a pipeline needs steps and a model");
    }
    List<Transform> transforms = new ArrayList<>();
    int width = features;
    for (ModelNumbers part : parts.subList(0, parts.size() - 1)) {
      Transform transform = Steps.read(part);
      if (transform.inputs() != width) {
        throw new IllegalArgumentException("the steps of a pipeline do not fit together");
      }
      List<ColumnSpec> unnamed =
          IntStream.range(0, width).mapToObj(i -> new ColumnSpec("x" + i, "")).toList();
      width = transform.columns(unnamed).size();
      transforms.add(transform);
    }
    return of(transforms, ModelTypes.read(parts.get(parts.size() - 1), width, classes));
  }

  /**
   * The fitted steps.
   *
   * @return in order, at least one
   */
  public List<Transform> transforms() {
    return transforms;
  }

  /**
   * The model behind the steps.
   *
   * @return the inner model
   */
  public Model inner() {
    return model;
  }

  /**
   * What the inner model sees.
   *
   * @param columns d arrays of n finite numbers; not modified
   * @param run progress, cancelling and threads
   * @return the columns that the last step makes
   */
  public double[][] prepared(double[][] columns, RunContext run) {
    if (columns.length != featureCount()) {
      throw new IllegalArgumentException(
          "the model has " + featureCount() + " features, got " + columns.length);
    }
    double[][] made = columns;
    for (Transform transform : transforms) {
      made = transform.apply(made, run.part(0, 0));
    }
    return made;
  }

  @Override
  public int featureCount() {
    return transforms.get(0).inputs();
  }

  @Override
  public int classCount() {
    return model.classCount();
  }

  @Override
  public double[] predict(double[][] columns, RunContext run) {
    return model.predict(prepared(columns, run), run);
  }

  @Override
  public List<String> facts(List<ColumnSpec> features) {
    List<String> facts = new ArrayList<>();
    List<ColumnSpec> seen = features;
    for (Transform transform : transforms) {
      facts.addAll(transform.facts(seen));
      seen = transform.columns(seen);
    }
    facts.addAll(model.facts(seen));
    return facts;
  }

  @Override
  public ModelNumbers numbers() {
    ModelNumbers.Builder numbers = ModelNumbers.of(TYPE);
    transforms.forEach(transform -> numbers.part(transform.numbers()));
    return numbers.part(model.numbers()).build();
  }

  private static class OfSpreads extends PipelineModel implements SpreadModel {
    OfSpreads(List<Transform> transforms, Model model) {
      super(transforms, model);
    }

    @Override
    public String spreadName() {
      return ((SpreadModel) inner()).spreadName();
    }

    @Override
    public String spreadMeaning() {
      return ((SpreadModel) inner()).spreadMeaning();
    }

    @Override
    public Spread predictWithSpread(double[][] columns, RunContext run) {
      return ((SpreadModel) inner()).predictWithSpread(prepared(columns, run), run);
    }

    @Override
    public double[] predict(double[][] columns, RunContext run) {
      return super.predict(columns, run);
    }
  }

  private static final class OfProbabilities extends PipelineModel implements ProbabilityModel {
    OfProbabilities(List<Transform> transforms, Model model) {
      super(transforms, model);
    }

    @Override
    public double[][] probabilities(double[][] columns, RunContext run) {
      return ((ProbabilityModel) inner()).probabilities(prepared(columns, run), run);
    }

    @Override
    public double[] predict(double[][] columns, RunContext run) {
      return super.predict(columns, run);
    }
  }

  private static final class OfBoth extends OfSpreads implements ProbabilityModel {
    OfBoth(List<Transform> transforms, Model model) {
      super(transforms, model);
    }

    @Override
    public double[][] probabilities(double[][] columns, RunContext run) {
      return ((ProbabilityModel) inner()).probabilities(prepared(columns, run), run);
    }

    @Override
    public double[] predict(double[][] columns, RunContext run) {
      return super.predict(columns, run);
    }
  }
}
