package org.materialsj.potentials.painn;

import java.util.Arrays;
import org.materialsj.potentials.Evaluator;
import org.materialsj.potentials.Potential;
import org.materialsj.potentials.training.EnergyScale;

/** A {@link Painn} that has learned. */
public final class PainnPotential implements Potential {

  private final Painn form;
  private final double[] weights;
  private final EnergyScale scale;

  /**
   * A potential.
   *
   * @param form of the network
   * @param weights {@link Painn#weights()} numbers; copied
   * @param scale from the numbers of the network to energies
   * @throws IllegalArgumentException if there are not as many weights as the form has
   */
  public PainnPotential(Painn form, double[] weights, EnergyScale scale) {
    if (weights.length != form.weights()) {
      throw new IllegalArgumentException(
          "this form has " + form.weights() + " weights, got " + weights.length);
    }
    this.form = form;
    this.weights = weights.clone();
    this.scale = scale;
  }

  @Override
  public String name() {
    return Painn.NAME;
  }

  @Override
  public int[] elements() {
    return form.elements();
  }

  @Override
  public double cutoff() {
    return form.options().cutoff();
  }

  /**
   * Its form.
   *
   * @return the network without its weights
   */
  public Painn form() {
    return form;
  }

  /**
   * What it has learned.
   *
   * @return the weights, a new array
   */
  public double[] weights() {
    return weights.clone();
  }

  /**
   * From the numbers of the network to energies.
   *
   * @return the scale
   */
  public EnergyScale scale() {
    return scale;
  }

  @Override
  public Evaluator evaluator(int[] numbers) {
    AtomPairs pairs = form.pairs(numbers);
    PainnPass room = form.room();
    double[] references = Arrays.stream(numbers).mapToDouble(scale::reference).toArray();
    return (list, response) -> {
      pairs.fill(list);
      double[] energies = room.forward(weights, pairs);
      double unit = scale.unit();
      for (int i = 0; i < pairs.atoms(); i++) {
        response.energies()[i] += references[i] + unit * energies[i];
      }
      double[][] slopes = room.reverse(weights, unit, null);
      for (int i = 0; i < pairs.atoms(); i++) {
        for (int p = pairs.start[i]; p < pairs.start[i + 1]; p++) {
          double r = pairs.r[p];
          response.add(
              i,
              pairs.second[p],
              slopes[0][p],
              slopes[1][p],
              slopes[2][p],
              r * pairs.x[p],
              r * pairs.y[p],
              r * pairs.z[p]);
        }
      }
    };
  }
}
