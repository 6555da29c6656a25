package org.materialsj.learn.boosting;

import org.materialsj.learn.TrainingSet;

/** What boosting makes small, as a function of the sums of each row. */
interface Loss {

  /** The loss of a training set: squared error, or log loss. */
  static Loss of(TrainingSet data) {
    return switch (data.classes().size()) {
      case 0 -> new SquaredError(data.values());
      case 2 -> new LogLoss(data.values());
      default -> new MultiLogLoss(data.values(), data.classes().size());
    };
  }

  /** The constant sums of least loss. */
  double[] start();

  /** Whether the second derivatives are not all 1. */
  boolean curved();

  /**
   * The derivatives of the loss of each row by one of its sums.
   *
   * @param sums by sum and row
   * @param which index of the sum
   * @param slopes n first derivatives, to fill
   * @param curvatures n second derivatives from 0 to 1, to fill; empty when not {@link #curved()}
   */
  void derivatives(double[][] sums, int which, double[] slopes, double[] curvatures);

  /**
   * The loss of the rows, for people to watch.
   *
   * @param sums by sum and row
   * @return the mean squared error, or the mean of the negative logarithms of the probabilities
   */
  double mean(double[][] sums);

  /** Half the squared error of a number. */
  record SquaredError(double[] targets) implements Loss {
    @Override
    public double[] start() {
      double mean = 0;
      for (double target : targets) {
        mean += target / targets.length;
      }
      return new double[] {mean};
    }

    @Override
    public boolean curved() {
      return false;
    }

    @Override
    public void derivatives(double[][] sums, int which, double[] slopes, double[] curvatures) {
      for (int i = 0; i < slopes.length; i++) {
        slopes[i] = sums[0][i] - targets[i];
      }
    }

    @Override
    public double mean(double[][] sums) {
      double squares = 0;
      for (int i = 0; i < targets.length; i++) {
        double rest = sums[0][i] - targets[i];
        squares += rest * rest;
      }
      return squares / targets.length;
    }
  }

  /** The negative logarithm of the probability of the right one of two classes. */
  record LogLoss(double[] targets) implements Loss {
    @Override
    public double[] start() {
      double share = share(targets, 1);
      return new double[] {Math.log(share / (1 - share))};
    }

    @Override
    public boolean curved() {
      return true;
    }

    @Override
    public void derivatives(double[][] sums, int which, double[] slopes, double[] curvatures) {
      for (int i = 0; i < slopes.length; i++) {
        double p = 1 / (1 + Math.exp(-sums[0][i]));
        slopes[i] = p - targets[i];
        curvatures[i] = p * (1 - p);
      }
    }

    @Override
    public double mean(double[][] sums) {
      double all = 0;
      for (int i = 0; i < targets.length; i++) {
        double against = targets[i] == 1 ? -sums[0][i] : sums[0][i];
        // ln(1 + e^x) without an overflow.
        all += Math.max(0, against) + Math.log1p(Math.exp(-Math.abs(against)));
      }
      return all / targets.length;
    }
  }

  /** The negative logarithm of the probability of the right one of many classes. */
  record MultiLogLoss(double[] targets, int classes) implements Loss {
    @Override
    public double[] start() {
      double[] start = new double[classes];
      for (int c = 0; c < classes; c++) {
        start[c] = Math.log(share(targets, c));
      }
      return start;
    }

    @Override
    public boolean curved() {
      return true;
    }

    @Override
    public void derivatives(double[][] sums, int which, double[] slopes, double[] curvatures) {
      for (int i = 0; i < slopes.length; i++) {
        double all = 0;
        for (double[] sum : sums) {
          all += Math.exp(sum[i] - sums[which][i]);
        }
        double p = 1 / all;
        slopes[i] = p - (targets[i] == which ? 1 : 0);
        curvatures[i] = p * (1 - p);
      }
    }

    @Override
    public double mean(double[][] sums) {
      double all = 0;
      for (int i = 0; i < targets.length; i++) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double[] sum : sums) {
          largest = Math.max(largest, sum[i]);
        }
        double shares = 0;
        for (double[] sum : sums) {
          shares += Math.exp(sum[i] - largest);
        }
        all += largest + Math.log(shares) - sums[(int) targets[i]][i];
      }
      return all / targets.length;
    }
  }

  /** The share of a class, kept from 0 and 1, whose logarithms are infinite. */
  private static double share(double[] targets, int wanted) {
    double count = 0;
    for (double target : targets) {
      count += target == wanted ? 1 : 0;
    }
    double least = 1e-6 / targets.length;
    return Math.max(least, Math.min(1 - least, count / targets.length));
  }
}
