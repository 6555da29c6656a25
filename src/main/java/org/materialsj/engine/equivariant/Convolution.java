package org.materialsj.engine.equivariant;

import java.util.List;
import java.util.SplittableRandom;
import org.materialsj.engine.network.Activation;
import org.materialsj.engine.network.NetworkShape;

/**
 * A graph convolution: every atom i gathers from its neighbours j their features, multiplied by the
 * spherical harmonics of the direction in which they lie, with weights that a small network makes
 * of their distance.
 *
 * <pre>
 * h = up(x),   m_i = 1/sqrt(N) sum over j of TP(h_j, Y(r_ij); R(|r_ij|)),
 * x'_i = gate((down(m_i) + skip_Zi(x_i)) / sqrt(2))
 * </pre>
 *
 * up, down and skip are {@link IrrepsLinear} - skip has weights for each element Z -, TP is the
 * channelwise {@link TensorProduct}, R a network without biases on {@link BesselRadial} functions,
 * so that an atom at the cut-off brings nothing, and N the usual number of neighbours. Immutable;
 * {@link ConvolutionPass} computes.
 *
 * @see "S. Batzner et al. 2022, Nat. Commun. 13, 2453, doi:10.1038/s41467-022-29939-5"
 */
public final class Convolution {

  final IrrepsLinear up;
  final IrrepsLinear down;
  final IrrepsLinear skip;
  final TensorProduct product;
  final Gate gate;
  final NetworkShape radialShape;
  final BesselRadial radial;
  final int degree;
  final int kinds;
  final double share;

  /** Places of the weights of down, skip and the radial network; those of up are first. */
  final int downAt;

  final int skipAt;
  final int radialAt;

  /**
   * A layer.
   *
   * @param in irreps of the features that it takes
   * @param out irreps of those that it makes; scalars come to stand first
   * @param settings what all layers of a network share
   */
  public Convolution(Irreps in, Irreps out, Settings settings) {
    degree = settings.degree();
    kinds = settings.kinds();
    radial = settings.radial();
    share = 1 / Math.sqrt(settings.neighbors());
    gate = new Gate(out);
    up = new IrrepsLinear(in, in);
    product = TensorProduct.channelwise(in, Irreps.harmonics(degree), gate.in());
    down = new IrrepsLinear(product.out(), gate.in());
    skip = new IrrepsLinear(in, gate.in());
    if (product.weights() == 0) {
      throw new IllegalArgumentException(
          "features "
              + in
              + " and harmonics up to degree "
              + degree
              + " cannot make any of "
              + gate.in());
    }
    radialShape =
        new NetworkShape(
            List.of(radial.count(), settings.radialUnits(), product.weights()),
            List.of(Activation.SILU, Activation.IDENTITY),
            false);
    downAt = up.weights();
    skipAt = downAt + down.weights();
    radialAt = skipAt + kinds * skip.weights();
  }

  /**
   * What the layers of a network share.
   *
   * @param kinds number of elements, at least 1
   * @param degree largest degree of the harmonics, 0 to {@link Irrep#MOST_DEGREE}
   * @param radial functions of the distance
   * @param radialUnits hidden units of the network of the distance, at least 1
   * @param neighbors usual number of neighbours of an atom, positive
   */
  public record Settings(
      int kinds, int degree, BesselRadial radial, int radialUnits, double neighbors) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public Settings {
      if (kinds < 1 || degree < 0 || degree > Irrep.MOST_DEGREE || radialUnits < 1) {
        throw new IllegalArgumentException(
            "kinds and radialUnits must be at least 1 and degree 0 to "
                + Irrep.MOST_DEGREE
                + ", got "
                + kinds
                + ", "
                + radialUnits
                + " and "
                + degree);
      }
      if (!(neighbors > 0 && neighbors < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("neighbors must be positive, got " + neighbors);
      }
    }
  }

  /**
   * What it takes.
   *
   * @return irreps of x
   */
  public Irreps in() {
    return up.in();
  }

  /**
   * What it makes.
   *
   * @return irreps of x', scalars first
   */
  public Irreps out() {
    return gate.out();
  }

  /**
   * The tensor product within.
   *
   * @return its paths and irreps
   */
  public TensorProduct product() {
    return product;
  }

  /**
   * The number of weights.
   *
   * @return of up, down, skip and the radial network
   */
  public int weights() {
    return radialAt + radialShape.parameters();
  }

  /**
   * Draws weights to begin with: from the standard normal distribution, in the radial network
   * divided by the root of the number of inputs.
   *
   * @param random draws once per weight
   * @param weight receives the weights
   * @param at place of the first
   */
  public void initial(SplittableRandom random, double[] weight, int at) {
    for (int k = 0; k < radialAt; k++) {
      weight[at + k] = random.nextGaussian();
    }
    for (int layer = 0; layer < radialShape.layers(); layer++) {
      double width = (layer == 0 ? 1 : Gate.SILU) / Math.sqrt(radialShape.units(layer));
      for (int k = radialShape.weights(layer); k < radialShape.weights(layer + 1); k++) {
        weight[at + radialAt + k] = width * random.nextGaussian();
      }
    }
  }
}
