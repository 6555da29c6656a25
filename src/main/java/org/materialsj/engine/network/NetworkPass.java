package org.materialsj.engine.network;

import java.util.SplittableRandom;

/**
 * Room for one thread to send samples through a network and derivatives back. The arrays that it
 * hands out have one line per unit and one number per sample; the caller fills those that a step
 * takes. With y the outputs, x the inputs and dots for changes along a direction:
 *
 * <ol>
 *   <li>{@link #forward}: y of x;
 *   <li>{@link #tangent}: y' = (dy/dx) x' of the direction x';
 *   <li>{@link #reverse}: from dL/dy, dL/dx and dL/dw of any L(y);
 *   <li>{@link #reverseOverTangent}: from dL/dy and dL/dy', dL/dx, dL/dx' and dL/dw of any L(y, y')
 *       - what training on forces needs.
 * </ol>
 *
 * <p>For a potential of descriptors D, reverse gives dE/dD and so the forces; the derivative of
 * their error by the weights is a tangent along v = J dL/dF and a reverse over it.
 *
 * <p>Cost of each step per sample and weight: forward and tangent 2 operations, reverse 4, reverse
 * over tangent 8. Nothing is allocated after the constructor.
 */
public final class NetworkPass {

  private final NetworkShape shape;
  private final int capacity;
  private final int[] weights;
  private final double[][][] values;
  private final double[][][] slopes;
  private final double[][][] curvatures;
  private final double[][][] sumTangents;
  private final double[][][] tangents;
  private final double[][][] adjoints;
  private final double[][][] tangentAdjoints;
  private final double[] scratch;
  private int rows;

  /**
   * A workspace.
   *
   * @param shape the layers
   * @param capacity most samples at once, at least 1; lines of 64 to 256 stay in the processor's
   *     cache
   * @param secondOrder whether there is room for {@link #tangent} and {@link #reverseOverTangent}
   */
  public NetworkPass(NetworkShape shape, int capacity, boolean secondOrder) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity must be at least 1, got " + capacity);
    }
    this.shape = shape;
    this.capacity = capacity;
    int levels = shape.layers() + 1;
    weights = new int[levels];
    values = new double[levels][][];
    slopes = new double[levels][][];
    curvatures = new double[levels][][];
    sumTangents = new double[levels][][];
    tangents = new double[levels][][];
    adjoints = new double[levels][][];
    tangentAdjoints = new double[levels][][];
    for (int l = 0; l < levels; l++) {
      int units = shape.units(l);
      weights[l] = shape.weights(l);
      int second = secondOrder ? capacity : 0;
      values[l] = new double[units][capacity];
      slopes[l] = new double[units][capacity];
      adjoints[l] = new double[units][capacity];
      curvatures[l] = new double[units][second];
      sumTangents[l] = new double[units][second];
      tangents[l] = new double[units][second];
      tangentAdjoints[l] = new double[units][second];
    }
    scratch = new double[capacity];
  }

  /**
   * Most samples at once.
   *
   * @return as given
   */
  public int capacity() {
    return capacity;
  }

  /**
   * The inputs, to fill before {@link #forward}.
   *
   * @return a line per input
   */
  public double[][] inputs() {
    return values[0];
  }

  /**
   * The values of a level after {@link #forward}.
   *
   * @param level 0 for the inputs, {@link NetworkShape#layers()} for the outputs
   * @return a line per unit
   */
  public double[][] values(int level) {
    return values[level];
  }

  /**
   * The outputs after {@link #forward}.
   *
   * @return a line per output
   */
  public double[][] outputs() {
    return values[shape.layers()];
  }

  /**
   * The direction, to fill before {@link #tangent}.
   *
   * @return a line per input
   */
  public double[][] inputTangents() {
    return tangents[0];
  }

  /**
   * The change of the outputs after {@link #tangent}.
   *
   * @return a line per output
   */
  public double[][] outputTangents() {
    return tangents[shape.layers()];
  }

  /**
   * dL/dy, to fill before {@link #reverse} or {@link #reverseOverTangent}, which overwrite it.
   *
   * @return a line per output
   */
  public double[][] outputAdjoints() {
    return adjoints[shape.layers()];
  }

  /**
   * dL/dy', to fill before {@link #reverseOverTangent}, which overwrites it.
   *
   * @return a line per output
   */
  public double[][] outputTangentAdjoints() {
    return tangentAdjoints[shape.layers()];
  }

  /**
   * dL/dx after a reverse step that was asked for it.
   *
   * @return a line per input
   */
  public double[][] inputAdjoints() {
    return adjoints[0];
  }

  /**
   * dL/dx' after a {@link #reverseOverTangent} that was asked for it.
   *
   * @return a line per input
   */
  public double[][] inputTangentAdjoints() {
    return tangentAdjoints[0];
  }

  /**
   * Sends samples through the network.
   *
   * @param parameters as {@link NetworkShape} orders them; not modified
   * @param samples how many of each line, 1 to the capacity
   */
  public void forward(double[] parameters, int samples) {
    start(parameters, samples);
    for (int l = 0; l < shape.layers(); l++) {
      layer(parameters, l);
    }
  }

  /**
   * Sends samples through the network, leaving out hidden units at random, a new choice for each
   * sample; the others are made larger so that the mean stays. Derivatives follow the same choice.
   *
   * @param parameters as {@link NetworkShape} orders them; not modified
   * @param samples how many of each line, 1 to the capacity
   * @param dropout share of the hidden units left out, 0 to below 1
   * @param random draws once per hidden unit and sample
   * @see "Srivastava et al. 2014, Journal of Machine Learning Research 15, 1929"
   */
  public void forward(double[] parameters, int samples, double dropout, SplittableRandom random) {
    start(parameters, samples);
    for (int l = 0; l < shape.layers(); l++) {
      layer(parameters, l);
      if (l + 1 < shape.layers()) {
        drop(l + 1, dropout, random);
      }
    }
  }

  private void start(double[] parameters, int samples) {
    if (samples < 1 || samples > capacity || parameters.length != shape.parameters()) {
      throw new IllegalArgumentException(
          "a pass of at most "
              + capacity
              + " samples and "
              + shape.parameters()
              + " parameters got "
              + samples
              + " and "
              + parameters.length);
    }
    rows = samples;
  }

  private void layer(double[] parameters, int l) {
    int ins = shape.units(l);
    int outs = shape.units(l + 1);
    double[][] made = values[l + 1];
    int bias = shape.biases(l);
    for (int j = 0; j < outs; j++) {
      LineProducts.fill(made[j], shape.bias() ? parameters[bias + j] : 0, rows);
    }
    LineProducts.add(made, outs, values[l], ins, parameters, weights[l], ins, 1, rows);
    Activation activation = shape.activation(l + 1);
    for (int j = 0; j < outs; j++) {
      activation.apply(made[j], slopes[l + 1][j], curvatures[l + 1][j], scratch, rows);
    }
  }

  private void drop(int level, double dropout, SplittableRandom random) {
    double kept = 1 / (1 - dropout);
    for (int j = 0; j < shape.units(level); j++) {
      for (int i = 0; i < rows; i++) {
        scratch[i] = random.nextDouble() < dropout ? 0 : kept;
      }
      LineProducts.multiply(values[level][j], scratch, rows);
      LineProducts.multiply(slopes[level][j], scratch, rows);
      if (curvatures[level][j].length > 0) {
        LineProducts.multiply(curvatures[level][j], scratch, rows);
      }
    }
  }

  /**
   * Follows a direction of the inputs through the network, after {@link #forward}.
   *
   * @param parameters those of forward
   */
  public void tangent(double[] parameters) {
    for (int l = 0; l < shape.layers(); l++) {
      int ins = shape.units(l);
      int outs = shape.units(l + 1);
      double[][] sums = sumTangents[l + 1];
      for (int j = 0; j < outs; j++) {
        LineProducts.fill(sums[j], 0, rows);
      }
      LineProducts.add(sums, outs, tangents[l], ins, parameters, weights[l], ins, 1, rows);
      for (int j = 0; j < outs; j++) {
        product(tangents[l + 1][j], sums[j], slopes[l + 1][j], rows);
      }
    }
  }

  private static void product(double[] out, double[] a, double[] b, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = a[i] * b[i];
    }
  }

  /**
   * Sends the derivatives of L(y) back, after {@link #forward}.
   *
   * @param parameters those of forward
   * @param gradient dL/dw is added to it; as many numbers as parameters, or null for none
   * @param toInputs whether {@link #inputAdjoints} are wanted
   */
  public void reverse(double[] parameters, double[] gradient, boolean toInputs) {
    for (int l = shape.layers() - 1; l >= 0; l--) {
      int outs = shape.units(l + 1);
      if (shape.activation(l + 1) != Activation.IDENTITY) {
        for (int j = 0; j < outs; j++) {
          LineProducts.multiply(adjoints[l + 1][j], slopes[l + 1][j], rows);
        }
      }
      if (gradient != null) {
        addGradient(gradient, l, adjoints[l + 1], values[l]);
        addBiases(gradient, l);
      }
      if (l > 0 || toInputs) {
        back(parameters, l, adjoints);
      }
    }
  }

  /**
   * Sends the derivatives of L(y, y') back, after {@link #forward} and {@link #tangent}.
   *
   * @param parameters those of forward
   * @param gradient dL/dw is added to it; as many numbers as parameters, or null for none
   * @param toInputs whether {@link #inputAdjoints} and {@link #inputTangentAdjoints} are wanted
   */
  public void reverseOverTangent(double[] parameters, double[] gradient, boolean toInputs) {
    for (int l = shape.layers() - 1; l >= 0; l--) {
      int outs = shape.units(l + 1);
      if (shape.activation(l + 1) != Activation.IDENTITY) {
        for (int j = 0; j < outs; j++) {
          bend(l + 1, j);
          LineProducts.multiply(tangentAdjoints[l + 1][j], slopes[l + 1][j], rows);
        }
      }
      if (gradient != null) {
        addGradient(gradient, l, adjoints[l + 1], values[l]);
        addGradient(gradient, l, tangentAdjoints[l + 1], tangents[l]);
        addBiases(gradient, l);
      }
      if (l > 0 || toInputs) {
        back(parameters, l, adjoints);
        back(parameters, l, tangentAdjoints);
      }
    }
  }

  /** From dL/da and dL/da' to dL/dz: f' dL/da + f'' z' dL/da'. */
  private void bend(int level, int unit) {
    double[] adjoint = adjoints[level][unit];
    double[] tangentAdjoint = tangentAdjoints[level][unit];
    double[] slope = slopes[level][unit];
    double[] curvature = curvatures[level][unit];
    double[] sumTangent = sumTangents[level][unit];
    for (int i = 0; i < rows; i++) {
      scratch[i] = curvature[i] * sumTangent[i] * tangentAdjoint[i];
    }
    for (int i = 0; i < rows; i++) {
      adjoint[i] = slope[i] * adjoint[i] + scratch[i];
    }
  }

  private void addGradient(double[] gradient, int l, double[][] left, double[][] right) {
    LineProducts.addOuter(
        gradient, weights[l], left, shape.units(l + 1), right, shape.units(l), rows);
  }

  private void addBiases(double[] gradient, int l) {
    if (shape.bias()) {
      LineProducts.addSums(gradient, shape.biases(l), adjoints[l + 1], shape.units(l + 1), rows);
    }
  }

  /** lines[l] = W_l^T lines[l + 1]. */
  private void back(double[] parameters, int l, double[][][] lines) {
    int ins = shape.units(l);
    int outs = shape.units(l + 1);
    for (int k = 0; k < ins; k++) {
      LineProducts.fill(lines[l][k], 0, rows);
    }
    LineProducts.add(lines[l], ins, lines[l + 1], outs, parameters, weights[l], 1, ins, rows);
  }
}
