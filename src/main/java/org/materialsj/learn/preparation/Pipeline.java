package org.materialsj.learn.preparation;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.FitListener;
import org.materialsj.learn.Learner;
import org.materialsj.learn.Model;
import org.materialsj.learn.OutOfBagLearner;
import org.materialsj.learn.TrainingSet;

/**
 * Steps of preparation before a learner, all fitted on the rows that the learner sees: whoever
 * judges the pipeline judges the preparation with it. Step i draws from item i of the seed, the
 * learner takes the seed itself.
 */
public final class Pipeline implements OutOfBagLearner {

  /** The hyper-parameter that names the steps. */
  public static final String PREPARATION = "preparation";

  /** The hyper-parameter that says whether features are standardised last. */
  public static final String STANDARDIZE = "standardize";

  private final List<Step> steps;
  private final boolean scaled;
  private final boolean standardize;
  private final Learner learner;

  /**
   * A pipeline.
   *
   * @param steps what is done first, in order
   * @param scaled whether the learner knows the hyper-parameter "standardize"
   * @param standardize its value: standardises just before the learner
   * @param learner what learns from the result
   */
  public Pipeline(List<Step> steps, boolean scaled, boolean standardize, Learner learner) {
    this.steps = List.copyOf(steps);
    this.scaled = scaled;
    this.standardize = standardize;
    this.learner = learner;
  }

  @Override
  public String name() {
    return learner.name();
  }

  @Override
  public SortedMap<String, String> hyperParameters() {
    SortedMap<String, String> values = new TreeMap<>(learner.hyperParameters());
    if (!steps.isEmpty()) {
      values.put(PREPARATION, String.join("; ", steps.stream().map(Step::text).toList()));
    }
    if (scaled) {
      values.put(STANDARDIZE, Boolean.toString(standardize));
    }
    return values;
  }

  @Override
  public Model fit(TrainingSet data, long seed, RunContext run, FitListener listener) {
    Prepared prepared = prepare(data, seed, run.part(0, 0.5));
    return prepared.behind(learner.fit(prepared.data, seed, run.part(0.5, 1), listener));
  }

  @Override
  public boolean hasOutOfBag() {
    return learner instanceof OutOfBagLearner bagged && bagged.hasOutOfBag();
  }

  @Override
  public OutOfBag fitOutOfBag(TrainingSet data, long seed, RunContext run) {
    if (!(learner instanceof OutOfBagLearner bagged)) {
      throw new IllegalArgumentException(
          "\"" + name() + "\" has no out-of-bag predictions: all of it sees every row");
    }
    Prepared prepared = prepare(data, seed, run.part(0, 0.5));
    OutOfBag fitted = bagged.fitOutOfBag(prepared.data, seed, run.part(0.5, 1));
    return new OutOfBag(prepared.behind(fitted.model()), fitted.predictions());
  }

  /** The fitted steps, and what they make of the training data. */
  private record Prepared(List<Transform> transforms, TrainingSet data) {
    Model behind(Model model) {
      return transforms.isEmpty() ? model : PipelineModel.of(transforms, model);
    }
  }

  private Prepared prepare(TrainingSet data, long seed, RunContext run) {
    data.check(name());
    List<Step> all = new ArrayList<>(steps);
    if (standardize) {
      all.add(new Scale(Scale.Kind.STANDARD));
    }
    List<Transform> transforms = new ArrayList<>();
    TrainingSet prepared = data;
    for (int i = 0; i < all.size(); i++) {
      double share = 1.0 / all.size();
      Transform transform =
          all.get(i).fit(prepared, Seeds.ofItem(seed, i), run.part(i * share, (i + 1) * share));
      transforms.add(transform);
      prepared =
          prepared.with(
              transform.columns(prepared.features()),
              transform.apply(prepared.columns(), run.part((i + 1) * share, (i + 1) * share)));
    }
    return new Prepared(transforms, prepared);
  }
}
