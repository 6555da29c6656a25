package org.materialsj.tasks;

import java.util.Arrays;
import org.materialsj.potentials.sampling.Autocorrelation;
import org.materialsj.potentials.sampling.BoltzmannWeights;
import org.materialsj.potentials.sampling.ModelSurface;

/**
 * Samples of one method.
 *
 * @param method its name
 * @param x coordinates of each sample
 * @param weights their weights, which add up to 1
 * @param effective how many independent samples of equal weight would tell as much
 * @param acceptance share of moves that were accepted; NaN without moves
 * @param evaluations energies that were asked for, those of training included
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SampledSurface(
    String method,
    double[][] x,
    double[] weights,
    double effective,
    double acceptance,
    double evaluations) {

  /** Samples of a chain; how much they are worth is told by how often it changes its state. */
  static SampledSurface ofChain(
      String method, ModelSurface surface, double[][] x, double acceptance, double evaluations) {
    double[] weights = new double[x.length];
    Arrays.fill(weights, 1.0 / x.length);
    double[] states = Arrays.stream(x).mapToDouble(surface::state).toArray();
    return new SampledSurface(
        method, x, weights, Autocorrelation.effectiveSize(states), acceptance, evaluations);
  }

  /** Samples with weights. */
  static SampledSurface ofWeights(
      String method, double[][] x, BoltzmannWeights weights, double evaluations) {
    return new SampledSurface(
        method, x, weights.normalized(), weights.effectiveSize(), Double.NaN, evaluations);
  }

  /** Share of state 1. */
  double share(ModelSurface surface) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += surface.state(x[i]) * weights[i];
    }
    return Math.max(0, Math.min(1, sum));
  }

  /** Free energy of state 1 less that of state 0 (kT); NaN when a state was never seen. */
  double difference(ModelSurface surface) {
    double share = share(surface);
    return share > 0 && share < 1 ? Math.log((1 - share) / share) : Double.NaN;
  }

  /** Standard error of the difference (kT), from the effective number of samples. */
  double differenceError(ModelSurface surface) {
    double share = share(surface);
    return share > 0 && share < 1 ? 1 / Math.sqrt(effective * share * (1 - share)) : Double.NaN;
  }

  double meanEnergy(ModelSurface surface) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      // A sample far outside may have an energy without end, and no weight.
      sum += weights[i] > 0 ? weights[i] * surface.energy(x[i]) : 0;
    }
    return sum;
  }

  /** The density along x in even bins. */
  double[] marginal(double low, double high, int bins) {
    double[] density = new double[bins];
    for (int i = 0; i < x.length; i++) {
      double place = (x[i][0] - low) / (high - low) * bins;
      if (place >= 0 && place < bins) {
        density[(int) place] += weights[i] * bins / (high - low);
      }
    }
    return density;
  }
}
