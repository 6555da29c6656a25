package org.materialsj.learn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.materialsj.engine.run.Settings;
import org.materialsj.learn.boosting.GradientBoosting;
import org.materialsj.learn.forest.RandomForest;
import org.materialsj.learn.kernel.GaussianProcess;
import org.materialsj.learn.kernel.KernelRidge;
import org.materialsj.learn.kernel.SupportVectors;
import org.materialsj.learn.linear.ElasticNet;
import org.materialsj.learn.linear.GradientDescent;
import org.materialsj.learn.linear.Lasso;
import org.materialsj.learn.linear.LinearDiscriminant;
import org.materialsj.learn.linear.LogisticRegression;
import org.materialsj.learn.linear.OrdinaryLeastSquares;
import org.materialsj.learn.linear.OrthogonalMatchingPursuit;
import org.materialsj.learn.linear.Perceptron;
import org.materialsj.learn.linear.RidgeRegression;
import org.materialsj.learn.neighbours.NearestNeighbours;
import org.materialsj.learn.network.MultilayerPerceptron;
import org.materialsj.learn.preparation.Pipeline;
import org.materialsj.learn.preparation.Step;
import org.materialsj.learn.preparation.Steps;
import org.materialsj.learn.tree.DecisionTree;

/** The closed list of learners offered in menus. */
public final class Learners {

  /** The setting that names steps of preparation, see {@link Steps#parse}. */
  public static final String PREPARATION = Pipeline.PREPARATION;

  /** The setting of learners that compare features with each other. */
  public static final String STANDARDIZE = Pipeline.STANDARDIZE;

  private static final List<LearnerKind> KINDS =
      List.of(
          RandomForest.KIND,
          GradientBoosting.KIND,
          DecisionTree.KIND,
          RidgeRegression.KIND,
          OrdinaryLeastSquares.KIND,
          Lasso.KIND,
          ElasticNet.KIND,
          OrthogonalMatchingPursuit.KIND,
          NearestNeighbours.KIND,
          KernelRidge.KIND,
          GaussianProcess.KIND,
          SupportVectors.KIND,
          MultilayerPerceptron.KIND,
          LogisticRegression.KIND,
          LinearDiscriminant.KIND,
          Perceptron.KIND,
          GradientDescent.KIND,
          Baseline.KIND);

  private Learners() {}

  /**
   * The learners, in the order of the menu.
   *
   * @return all kinds
   */
  public static List<LearnerKind> kinds() {
    return KINDS;
  }

  /**
   * The names, in the order of the menu.
   *
   * @return such as "Random forest"
   */
  public static List<String> names() {
    return KINDS.stream().map(LearnerKind::name).toList();
  }

  /**
   * The kind of a name.
   *
   * @param name one of {@link #names()}
   * @return the kind
   * @throws IllegalArgumentException for another name
   */
  public static LearnerKind kind(String name) {
    return KINDS.stream()
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "learner must be one of " + names() + ", got \"" + name + "\""));
  }

  /**
   * A learner, with what is done to its features.
   *
   * @param name one of {@link #names()}
   * @param settings hyper-parameters by name; a missing one takes its default. The class of each
   *     learner lists its own; "preparation" names steps as in {@link Steps#parse}; learners that
   *     compare features with each other know "standardize" ("true")
   * @return the learner, whose hyper-parameters make the same learner again
   * @throws IllegalArgumentException for an unknown name or a value out of range
   */
  public static Learner create(String name, Map<String, String> settings) {
    LearnerKind kind = kind(name);
    Map<String, String> own = new HashMap<>(settings);
    String preparation = own.remove(PREPARATION);
    List<Step> steps = new ArrayList<>(Steps.parse(preparation == null ? "" : preparation));
    Settings asked = new Settings(name, own);
    boolean standardize = kind.scaled() && asked.flag(STANDARDIZE, true);
    Learner learner = kind.factory().apply(asked);
    asked.checkNames();
    return steps.isEmpty() && !kind.scaled()
        ? learner
        : new Pipeline(steps, kind.scaled(), standardize, learner);
  }
}
