package org.materialsj.learn.linear;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.materialsj.engine.optimize.Lbfgs;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.run.Settings;
import org.materialsj.learn.FitListener;
import org.materialsj.learn.Learner;
import org.materialsj.learn.LearnerKind;
import org.materialsj.learn.Model;
import org.materialsj.learn.TrainingSet;

/**
 * Logistic regression: maximises the likelihood of the classes with a penalty, by minimising c
 * times the sum over rows of -ln p(class) plus |w|^2 / 2 with free intercepts. Two classes have one
 * vector of weights; more classes have one each and p = softmax of the scores. Found by L-BFGS,
 * whose evaluations of the loss are told to the listener. The seed has no influence. Setting: c,
 * above 0 (default 1); a larger one trusts the data more. Cost per step 2 n d k for n rows, d
 * features and k classes.
 *
 * @see "Cox 1958, doi:10.1111/j.2517-6161.1958.tb00292.x"
 */
public final class LogisticRegression implements Learner {

  /** The name in menus and model files. */
  public static final String NAME = "Logistic regression";

  /** Its place in the menu. */
  public static final LearnerKind KIND =
      new LearnerKind(
          NAME, false, true, true, settings -> new LogisticRegression(weight(settings)));

  private static final String WEIGHT = "c";

  /** Largest derivative of the mean loss at the end. */
  private static final double SLOPE = 5e-9;

  private static final double LONGEST = 10;
  private static final int MOST_STEPS = 10_000;

  private final double c;

  /**
   * A learner.
   *
   * @param c weight of the data beside the penalty, above 0
   */
  public LogisticRegression(double c) {
    if (!(c > 0) || c == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException("c must be a number above 0, got " + c);
    }
    this.c = c;
  }

  private static double weight(Settings settings) {
    return settings.number(WEIGHT, 1, 0, Double.MAX_VALUE);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public SortedMap<String, String> hyperParameters() {
    return new TreeMap<>(Map.of(WEIGHT, Double.toString(c)));
  }

  @Override
  public Model fit(TrainingSet data, long seed, RunContext run, FitListener listener) {
    int[] present = PresentClasses.of(NAME, data);
    SoftmaxLoss loss =
        new SoftmaxLoss(data, PresentClasses.places(data, present), present.length, c);
    double[] theta = new double[loss.parameters()];
    int[] step = new int[1];
    new Lbfgs(theta.length)
        .minimize(
            (x, gradient) -> {
              run.cancel().check("logistic regression");
              double value = loss.evaluate(x, gradient, run);
              listener.step(++step[0], value, OptionalDouble.empty());
              return value;
            },
            theta,
            SLOPE,
            LONGEST,
            MOST_STEPS);
    return loss.model(theta, data.classes().size(), present);
  }
}
