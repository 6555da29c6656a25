package org.materialsj.learn.network;

/** What training makes small, as a function of the outputs of each row. Immutable. */
interface Objective {

  /** Keeps the logarithm of a probability finite. */
  double LEAST_PROBABILITY = 1e-300;

  /**
   * Losses and their derivatives.
   *
   * @param rows indices of rows of the training set
   * @param from index into {@code rows} of the first sample
   * @param n samples
   * @param outputs a line per output; may be overwritten
   * @param adjoints a line per output, to fill with the derivatives of the sum
   * @return the sum of the losses
   */
  double adjoint(int[] rows, int from, int n, double[][] outputs, double[][] adjoints);

  /** Half the squared error, mean over the outputs. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record SquaredError(double[][] targets) implements Objective {
    @Override
    public double adjoint(int[] rows, int from, int n, double[][] outputs, double[][] adjoints) {
      double sum = 0;
      for (int j = 0; j < targets.length; j++) {
        for (int i = 0; i < n; i++) {
          double error = outputs[j][i] - targets[j][rows[from + i]];
          adjoints[j][i] = error / targets.length;
          sum += 0.5 * error * error;
        }
      }
      return sum / targets.length;
    }
  }

  /** The absolute error. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record AbsoluteError(double[] targets) implements Objective {
    @Override
    public double adjoint(int[] rows, int from, int n, double[][] outputs, double[][] adjoints) {
      double sum = 0;
      for (int i = 0; i < n; i++) {
        double error = outputs[0][i] - targets[rows[from + i]];
        adjoints[0][i] = Math.signum(error);
        sum += Math.abs(error);
      }
      return sum;
    }
  }

  /**
   * The cross-entropy: minus the logarithm of the probability of the right class, where the
   * probabilities are the softmax of the outputs.
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record CrossEntropy(double[] targets, int classes) implements Objective {
    @Override
    public double adjoint(int[] rows, int from, int n, double[][] outputs, double[][] adjoints) {
      softmax(outputs, adjoints, n);
      double sum = 0;
      for (int i = 0; i < n; i++) {
        double[] right = adjoints[(int) targets[rows[from + i]]];
        sum -= Math.log(Math.max(LEAST_PROBABILITY, right[i]));
        right[i]--;
      }
      return sum;
    }

    /** Probabilities of outputs, which are overwritten. */
    static void softmax(double[][] outputs, double[][] probabilities, int n) {
      double[] largest = probabilities[0];
      System.arraycopy(outputs[0], 0, largest, 0, n);
      for (double[] line : outputs) {
        for (int i = 0; i < n; i++) {
          largest[i] = Math.max(largest[i], line[i]);
        }
      }
      for (double[] line : outputs) {
        for (int i = 0; i < n; i++) {
          line[i] = Math.exp(line[i] - largest[i]);
        }
      }
      double[] total = probabilities[0];
      System.arraycopy(outputs[0], 0, total, 0, n);
      for (int c = 1; c < outputs.length; c++) {
        for (int i = 0; i < n; i++) {
          total[i] += outputs[c][i];
        }
      }
      for (int c = outputs.length - 1; c >= 0; c--) {
        for (int i = 0; i < n; i++) {
          probabilities[c][i] = outputs[c][i] / total[i];
        }
      }
    }
  }
}
