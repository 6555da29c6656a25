package org.materialsj.engine.equivariant;

import java.util.ArrayList;
import java.util.List;

/**
 * Mixes copies of equal irreps, which is all that a linear map can do without breaking the
 * symmetry:
 *
 * <pre>
 * out_wm = 1 / sqrt(copies of the irrep in x) sum over u of weight_uw x_um
 * </pre>
 *
 * The weights stand by block of x, then by block of the result of the same irrep, in each by u and
 * w. A block of the result whose irrep is not in x stays 0. Immutable.
 */
public final class IrrepsLinear {

  private final Irreps in;
  private final Irreps out;
  private final List<int[]> pairs = new ArrayList<>();
  private final int[] places;
  private final double[] factors;

  /**
   * A map.
   *
   * @param in irreps of x
   * @param out irreps of the result
   */
  public IrrepsLinear(Irreps in, Irreps out) {
    this.in = in;
    this.out = out;
    for (int a = 0; a < in.blocks().size(); a++) {
      for (int b = 0; b < out.blocks().size(); b++) {
        if (in.blocks().get(a).irrep().equals(out.blocks().get(b).irrep())) {
          pairs.add(new int[] {a, b});
        }
      }
    }
    places = new int[pairs.size() + 1];
    factors = new double[pairs.size()];
    for (int p = 0; p < pairs.size(); p++) {
      Irreps.Block from = in.blocks().get(pairs.get(p)[0]);
      Irreps.Block to = out.blocks().get(pairs.get(p)[1]);
      places[p + 1] = places[p] + from.copies() * to.copies();
      factors[p] = 1 / Math.sqrt(in.copies(from.irrep()));
    }
  }

  /**
   * What it takes.
   *
   * @return irreps of x
   */
  public Irreps in() {
    return in;
  }

  /**
   * What it makes.
   *
   * @return irreps of the result
   */
  public Irreps out() {
    return out;
  }

  /**
   * The number of weights.
   *
   * @return of all pairs of blocks
   */
  public int weights() {
    return places[pairs.size()];
  }

  /**
   * Adds the map of one atom's features to a result.
   *
   * @param weight holds the weights; not modified
   * @param at place of the first
   * @param x holds the features; not modified
   * @param xFrom place of the first
   * @param result the map is added to it
   * @param from place of its first number
   */
  public void forward(
      double[] weight, int at, double[] x, int xFrom, double[] result, int from) {
    for (int p = 0; p < pairs.size(); p++) {
      Irreps.Block source = in.blocks().get(pairs.get(p)[0]);
      Irreps.Block target = out.blocks().get(pairs.get(p)[1]);
      int size = source.irrep().size();
      int xAt = xFrom + in.start(pairs.get(p)[0]);
      int outAt = from + out.start(pairs.get(p)[1]);
      int place = at + places[p];
      for (int u = 0; u < source.copies(); u++) {
        for (int w = 0; w < target.copies(); w++) {
          double factor = factors[p] * weight[place++];
          for (int m = 0; m < size; m++) {
            result[outAt + w * size + m] += factor * x[xAt + u * size + m];
          }
        }
      }
    }
  }

  /**
   * Sends the derivatives of some L back from the result of one atom.
   *
   * @param weight holds the weights; not modified
   * @param at place of the first
   * @param x holds the features; not modified
   * @param xFrom place of the first
   * @param adjoint holds dL/d result; not modified
   * @param from place of its first number
   * @param xAdjoint dL/dx is added to it, at the places of x
   * @param gradient dL/d weight is added to it, at the places of the weights
   */
  public void reverse(
      double[] weight,
      int at,
      double[] x,
      int xFrom,
      double[] adjoint,
      int from,
      double[] xAdjoint,
      double[] gradient) {
    for (int p = 0; p < pairs.size(); p++) {
      Irreps.Block source = in.blocks().get(pairs.get(p)[0]);
      Irreps.Block target = out.blocks().get(pairs.get(p)[1]);
      int size = source.irrep().size();
      int xAt = xFrom + in.start(pairs.get(p)[0]);
      int outAt = from + out.start(pairs.get(p)[1]);
      int place = at + places[p];
      for (int u = 0; u < source.copies(); u++) {
        for (int w = 0; w < target.copies(); w++) {
          double factor = factors[p] * weight[place];
          double sum = 0;
          for (int m = 0; m < size; m++) {
            double back = adjoint[outAt + w * size + m];
            xAdjoint[xAt + u * size + m] += factor * back;
            sum += back * x[xAt + u * size + m];
          }
          gradient[place++] += factors[p] * sum;
        }
      }
    }
  }
}
