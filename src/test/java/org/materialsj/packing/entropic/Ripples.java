package org.materialsj.packing.entropic;

import java.util.List;
import java.util.stream.IntStream;
import org.materialsj.packing.search.Objective;

/** A chain of coupled variables on the torus with a sharp maximum of 1 and lesser ones around. */
record Ripples(int dimension) implements Objective {

  @Override
  public List<String> names() {
    return IntStream.range(0, dimension).mapToObj(i -> "x" + i).toList();
  }

  @Override
  public Evaluator evaluator() {
    return new Evaluator() {
      @Override
      public double density(double[] u, double cut) {
        double sum = 0;
        for (int i = 0; i < dimension; i++) {
          double before = i == 0 ? 0.3 : u[i - 1];
          double s = Math.sin(Math.PI * (u[i] - before - 0.1));
          double ripple = Math.sin(3 * Math.PI * (u[i] - before - 0.1));
          sum += s * s + 0.1 * ripple * ripple;
        }
        return 1 / (1 + sum);
      }

      @Override
      public double[][] contacts(double[] u, double slack) {
        throw new UnsupportedOperationException("the search needs no contacts");
      }
    };
  }
}
