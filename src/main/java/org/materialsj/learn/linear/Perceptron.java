package org.materialsj.learn.linear;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.run.Settings;
import org.materialsj.engine.statistics.Splits;
import org.materialsj.learn.FitListener;
import org.materialsj.learn.Learner;
import org.materialsj.learn.LearnerKind;
import org.materialsj.learn.Model;
import org.materialsj.learn.TrainingSet;

/**
 * The perceptron: one linear score per class; whenever a row gets the largest score for a wrong
 * class, the row is added to the weights of its own class and subtracted from those of the wrong
 * one. Rows come in a new random order in each epoch. Ends with an epoch without a mistake, which
 * comes when the classes can be separated by linear scores. With "average" the weights are averaged
 * over all steps, which generalises better and settles also when the classes overlap. Settings:
 * epochs (1 to 100 000, default 1000), average (default true). The listener is told the share of
 * mistakes of each epoch. Cost n d k per epoch for n rows, d features and k classes.
 *
 * @see "Rosenblatt 1958, doi:10.1037/h0042519"
 * @see "Freund and Schapire 1999, doi:10.1023/A:1007662407062"
 */
public final class Perceptron implements Learner {

  /** The name in menus and model files. */
  public static final String NAME = "Perceptron";

  /** Its place in the menu. */
  public static final LearnerKind KIND =
      new LearnerKind(
          NAME,
          false,
          true,
          true,
          settings -> new Perceptron(epochs(settings), settings.flag("average", true)));

  private static final int MOST_EPOCHS = 100_000;

  private final int epochs;
  private final boolean average;

  /**
   * A learner.
   *
   * @param epochs largest number of passes over the rows, 1 to 100 000
   * @param average whether the weights are averaged over all steps
   */
  public Perceptron(int epochs, boolean average) {
    if (epochs < 1 || epochs > MOST_EPOCHS) {
      throw new IllegalArgumentException("epochs must be 1 to " + MOST_EPOCHS + ", got " + epochs);
    }
    this.epochs = epochs;
    this.average = average;
  }

  private static int epochs(Settings settings) {
    return settings.integer("epochs", 1000, 1, MOST_EPOCHS);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public SortedMap<String, String> hyperParameters() {
    SortedMap<String, String> map = new TreeMap<>();
    map.put("epochs", Integer.toString(epochs));
    map.put("average", Boolean.toString(average));
    return map;
  }

  @Override
  public Model fit(TrainingSet data, long seed, RunContext run, FitListener listener) {
    int[] present = PresentClasses.of(NAME, data);
    int[] places = PresentClasses.places(data, present);
    Weights weights = new Weights(present.length, data.columns().length);
    int n = data.size();
    int[] order = new int[n];
    Arrays.setAll(order, i -> i);
    double[] row = new double[data.columns().length];
    for (int epoch = 0; epoch < epochs; epoch++) {
      Splits.shuffle(order, Seeds.ofItem(seed, epoch));
      int mistakes = 0;
      for (int k = 0; k < n; k++) {
        if (k % 256 == 0) {
          run.cancel().check("training of the perceptron");
        }
        int i = order[k];
        for (int f = 0; f < row.length; f++) {
          row[f] = data.columns()[f][i];
        }
        mistakes += weights.learn(row, places[i]) ? 0 : 1;
      }
      run.progress().report((epoch + 1.0) / epochs, "epochs");
      listener.step(epoch + 1, (double) mistakes / n, OptionalDouble.empty());
      if (mistakes == 0) {
        break;
      }
    }
    return weights.model(data.classes().size(), present, average);
  }

  /** Weights and, for the average, the sum over all changes of change times time. */
  private static final class Weights {
    private final double[][] now;
    private final double[][] late;
    private final int d;
    private long time = 1;

    Weights(int classes, int d) {
      this.d = d;
      now = new double[classes][d + 1];
      late = new double[classes][d + 1];
    }

    boolean learn(double[] row, int own) {
      int best = 0;
      double top = Double.NEGATIVE_INFINITY;
      for (int c = 0; c < now.length; c++) {
        double score = now[c][d];
        for (int f = 0; f < d; f++) {
          score += now[c][f] * row[f];
        }
        if (score > top) {
          top = score;
          best = c;
        }
      }
      if (best != own) {
        change(own, row, 1);
        change(best, row, -1);
      }
      time++;
      return best == own;
    }

    private void change(int c, double[] row, int sign) {
      for (int f = 0; f < d; f++) {
        now[c][f] += sign * row[f];
        late[c][f] += sign * row[f] * time;
      }
      now[c][d] += sign;
      late[c][d] += (double) sign * time;
    }

    LinearClasses model(int classes, int[] present, boolean average) {
      double[][] weights = new double[now.length][d];
      double[] intercepts = new double[now.length];
      for (int c = 0; c < now.length; c++) {
        for (int f = 0; f <= d; f++) {
          double w = average ? now[c][f] - late[c][f] / time : now[c][f];
          if (f < d) {
            weights[c][f] = w;
          } else {
            intercepts[c] = w;
          }
        }
      }
      return new LinearClasses(classes, present, weights, intercepts);
    }
  }
}
