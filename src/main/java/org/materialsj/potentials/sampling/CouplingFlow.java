package org.materialsj.potentials.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.materialsj.engine.network.Activation;
import org.materialsj.engine.network.NetworkShape;

/**
 * A normalizing flow of affine coupling layers (RealNVP): a chain of invertible maps that turns
 * Gaussian numbers z into samples x. Layer by layer, the even and the odd coordinates a, b take
 * turns:
 *
 * <pre>
 * b' = b exp(s(a)) + t(a),   a' = a,   s = 3 tanh(r / 3)
 * </pre>
 *
 * with r and t from a small network each; at the end x = mean + scale y of the samples that it
 * learns from. The logarithm of the determinant is the sum of all s and of log scale, so that the
 * density of x is exact. Source: Dinh, Sohl-Dickstein and Bengio 2016, arXiv:1605.08803. Mutable
 * while it is trained; used through {@link FlowPass}.
 */
public final class CouplingFlow {

  /** |s| stays below this. */
  static final double BOUND = 3;

  private final int dimension;
  private final List<NetworkShape> shapes;
  private final double[][] parameters;
  private final double[] mean;
  private final double[] scale;

  /**
   * A flow that begins near the identity.
   *
   * @param layers number of coupling layers, at least 2
   * @param hidden units of each of the two hidden layers of each network
   * @param mean what to add at the end; at least 2 numbers
   * @param scale what to multiply by before, each above 0
   * @param random where first parameters are drawn from
   * @throws IllegalArgumentException if a number is out of range
   */
  public CouplingFlow(
      int layers, int hidden, double[] mean, double[] scale, SplittableRandom random) {
    if (layers < 2 || mean.length < 2 || mean.length != scale.length) {
      throw new IllegalArgumentException(
          "a flow needs at least 2 layers and 2 coordinates, got %d and %d"
              .formatted(layers, mean.length));
    }
    for (int i = 0; i < scale.length; i++) {
      if (!(scale[i] > 0) || !Double.isFinite(scale[i]) || !Double.isFinite(mean[i])) {
        throw new IllegalArgumentException("the scale of a flow must be above 0, got " + scale[i]);
      }
    }
    dimension = mean.length;
    this.mean = mean.clone();
    this.scale = scale.clone();
    shapes = new ArrayList<>();
    parameters = new double[layers][];
    for (int l = 0; l < layers; l++) {
      int moved = moved(l).length;
      NetworkShape shape =
          NetworkShape.of(dimension - moved, List.of(hidden, hidden), 2 * moved, Activation.TANH);
      shapes.add(shape);
      parameters[l] = shape.initial(random);
      // Small last weights: s and t begin near 0.
      int last = shape.weights(shape.layers() - 1);
      for (int i = last; i < parameters[l].length; i++) {
        parameters[l][i] *= 0.01;
      }
    }
  }

  /** The coordinates that a layer changes. */
  int[] moved(int layer) {
    return indices(layer, 1);
  }

  /** The coordinates that a layer looks at. */
  int[] kept(int layer) {
    return indices(layer, 0);
  }

  private int[] indices(int layer, int parity) {
    int first = (layer + parity) % 2;
    int[] result = new int[(dimension - first + 1) / 2];
    for (int i = 0; i < result.length; i++) {
      result[i] = first + 2 * i;
    }
    return result;
  }

  /**
   * The number of coordinates.
   *
   * @return at least 2
   */
  public int dimension() {
    return dimension;
  }

  /**
   * The number of layers.
   *
   * @return at least 2
   */
  public int layers() {
    return parameters.length;
  }

  NetworkShape shape(int layer) {
    return shapes.get(layer);
  }

  /** The parameters of a layer's network, live. */
  double[] parameters(int layer) {
    return parameters[layer];
  }

  double mean(int coordinate) {
    return mean[coordinate];
  }

  double scale(int coordinate) {
    return scale[coordinate];
  }
}
