package org.materialsj.potentials.sampling;

import java.util.Arrays;
import org.materialsj.engine.network.NetworkPass;

/**
 * Room for one thread to send samples through a {@link CouplingFlow}, either way, and derivatives
 * back. Lines have one number per sample.
 */
public final class FlowPass {

  private final CouplingFlow flow;
  private final int capacity;
  private final NetworkPass[] passes;

  /** Values before layer l, in the direction from z to x; the last are before mean and scale. */
  private final double[][][] levels;

  /** s of each layer, by moved coordinate. */
  private final double[][][] stretches;

  private final double[] determinant;
  private final double[][] adjoints;
  private final double[][] gradient;

  /**
   * A workspace.
   *
   * @param flow the flow
   * @param capacity most samples at once
   */
  public FlowPass(CouplingFlow flow, int capacity) {
    this.flow = flow;
    this.capacity = capacity;
    int n = flow.layers();
    passes = new NetworkPass[n];
    levels = new double[n + 1][flow.dimension()][capacity];
    stretches = new double[n][][];
    gradient = new double[n][];
    for (int l = 0; l < n; l++) {
      passes[l] = new NetworkPass(flow.shape(l), capacity, false);
      stretches[l] = new double[flow.moved(l).length][capacity];
      gradient[l] = new double[flow.shape(l).parameters()];
    }
    determinant = new double[capacity];
    adjoints = new double[flow.dimension()][capacity];
  }

  /**
   * Most samples at once.
   *
   * @return the capacity
   */
  public int capacity() {
    return capacity;
  }

  /**
   * The Gaussian side: to fill before {@link #generate}, to read after {@link #infer}.
   *
   * @return a line per coordinate
   */
  public double[][] gaussians() {
    return levels[0];
  }

  /**
   * Logarithms of the determinant of dx/dz, after either way.
   *
   * @return a number per sample, shared
   */
  public double[] logDeterminants() {
    return determinant;
  }

  /**
   * Derivatives of a loss, by the outputs of either way: to fill before going back.
   *
   * @return a line per coordinate
   */
  public double[][] adjoints() {
    return adjoints;
  }

  /**
   * Derivatives of the loss by the parameters, to which going back adds.
   *
   * @return by layer, shared
   */
  public double[][] gradient() {
    return gradient;
  }

  /** Sets the derivatives by the parameters to 0. */
  public void clear() {
    for (double[] each : gradient) {
      Arrays.fill(each, 0);
    }
  }

  /**
   * From {@link #gaussians} to samples.
   *
   * @param x a line per coordinate, overwritten
   * @param n how many samples
   */
  public void generate(double[][] x, int n) {
    start(n);
    for (int l = 0; l < flow.layers(); l++) {
      network(l, levels[l], levels[l + 1], n);
      int[] moved = flow.moved(l);
      for (int m = 0; m < moved.length; m++) {
        double[] in = levels[l][moved[m]];
        double[] out = levels[l + 1][moved[m]];
        double[] t = passes[l].outputs()[moved.length + m];
        for (int i = 0; i < n; i++) {
          double s = stretches[l][m][i];
          out[i] = in[i] * Math.exp(s) + t[i];
          determinant[i] += s;
        }
      }
    }
    for (int c = 0; c < x.length; c++) {
      for (int i = 0; i < n; i++) {
        x[c][i] = flow.mean(c) + flow.scale(c) * levels[flow.layers()][c][i];
      }
    }
  }

  /**
   * From samples to {@link #gaussians}.
   *
   * @param x a line per coordinate; not modified
   * @param n how many samples
   */
  public void infer(double[][] x, int n) {
    start(n);
    for (int c = 0; c < x.length; c++) {
      for (int i = 0; i < n; i++) {
        levels[flow.layers()][c][i] = (x[c][i] - flow.mean(c)) / flow.scale(c);
      }
    }
    for (int l = flow.layers() - 1; l >= 0; l--) {
      network(l, levels[l + 1], levels[l], n);
      int[] moved = flow.moved(l);
      for (int m = 0; m < moved.length; m++) {
        double[] in = levels[l + 1][moved[m]];
        double[] out = levels[l][moved[m]];
        double[] t = passes[l].outputs()[moved.length + m];
        for (int i = 0; i < n; i++) {
          double s = stretches[l][m][i];
          out[i] = (in[i] - t[i]) * Math.exp(-s);
          determinant[i] += s;
        }
      }
    }
  }

  private void start(int n) {
    double constant = 0;
    for (int c = 0; c < flow.dimension(); c++) {
      constant += Math.log(flow.scale(c));
    }
    Arrays.fill(determinant, 0, n, constant);
  }

  /** Copies the coordinates that stay, and finds s and t of the others. */
  private void network(int layer, double[][] from, double[][] to, int n) {
    int[] kept = flow.kept(layer);
    double[][] inputs = passes[layer].inputs();
    for (int k = 0; k < kept.length; k++) {
      System.arraycopy(from[kept[k]], 0, inputs[k], 0, n);
      System.arraycopy(from[kept[k]], 0, to[kept[k]], 0, n);
    }
    passes[layer].forward(flow.parameters(layer), n);
    double[][] raw = passes[layer].outputs();
    for (int m = 0; m < stretches[layer].length; m++) {
      for (int i = 0; i < n; i++) {
        stretches[layer][m][i] = CouplingFlow.BOUND * Math.tanh(raw[m][i] / CouplingFlow.BOUND);
      }
    }
  }

  /**
   * Sends derivatives by samples back, after {@link #generate}; {@link #adjoints} are overwritten
   * by those by the Gaussian side.
   *
   * @param byDeterminant derivative of the loss by each sample's logarithm of the determinant
   * @param n how many samples
   */
  public void generateBack(double byDeterminant, int n) {
    for (int c = 0; c < adjoints.length; c++) {
      for (int i = 0; i < n; i++) {
        adjoints[c][i] *= flow.scale(c);
      }
    }
    for (int l = flow.layers() - 1; l >= 0; l--) {
      int[] moved = flow.moved(l);
      double[][] out = passes[l].outputAdjoints();
      for (int m = 0; m < moved.length; m++) {
        double[] g = adjoints[moved[m]];
        double[] in = levels[l][moved[m]];
        for (int i = 0; i < n; i++) {
          double stretch = Math.exp(stretches[l][m][i]);
          out[m][i] = (g[i] * in[i] * stretch + byDeterminant) * slope(l, m, i);
          out[moved.length + m][i] = g[i];
          g[i] *= stretch;
        }
      }
      back(l, n);
    }
  }

  /**
   * Sends derivatives by the Gaussian side back, after {@link #infer}; {@link #adjoints} are
   * overwritten by those by the samples.
   *
   * @param byDeterminant derivative of the loss by each sample's logarithm of the determinant
   * @param n how many samples
   */
  public void inferBack(double byDeterminant, int n) {
    for (int l = 0; l < flow.layers(); l++) {
      int[] moved = flow.moved(l);
      double[][] out = passes[l].outputAdjoints();
      for (int m = 0; m < moved.length; m++) {
        double[] g = adjoints[moved[m]];
        double[] z = levels[l][moved[m]];
        for (int i = 0; i < n; i++) {
          double shrink = Math.exp(-stretches[l][m][i]);
          out[m][i] = (byDeterminant - g[i] * z[i]) * slope(l, m, i);
          out[moved.length + m][i] = -g[i] * shrink;
          g[i] *= shrink;
        }
      }
      back(l, n);
    }
    for (int c = 0; c < adjoints.length; c++) {
      for (int i = 0; i < n; i++) {
        adjoints[c][i] /= flow.scale(c);
      }
    }
  }

  /** ds/dr. */
  private double slope(int layer, int moved, int sample) {
    double share = stretches[layer][moved][sample] / CouplingFlow.BOUND;
    return 1 - share * share;
  }

  private void back(int layer, int n) {
    passes[layer].reverse(flow.parameters(layer), gradient[layer], true);
    int[] kept = flow.kept(layer);
    double[][] more = passes[layer].inputAdjoints();
    for (int k = 0; k < kept.length; k++) {
      for (int i = 0; i < n; i++) {
        adjoints[kept[k]][i] += more[k][i];
      }
    }
  }
}
