package org.materialsj.packing.search;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * An objective made by hand: ln s is the largest of some smooth functions of the torus, each with
 * its gradient, as a packing's is the largest of its contacts.
 */
final class Envelope implements Objective {

  /** One contact: writes d ln s / du and returns ln s. */
  interface Contact {
    double value(double[] u, double[] gradient);
  }

  /** Evaluations of all evaluators. */
  final AtomicLong evaluations = new AtomicLong();

  private final int n;
  private final List<Contact> contacts;

  Envelope(int n, List<Contact> contacts) {
    this.n = n;
    this.contacts = contacts;
  }

  /** A hyperplane-like contact: height + sum of g_i sin(2 pi (u_i - c_i)) / (2 pi). */
  static Contact slope(double height, double[] g, double[] centre) {
    return (u, gradient) -> {
      double value = height;
      for (int i = 0; i < g.length; i++) {
        double angle = 2 * Math.PI * (u[i] - centre[i]);
        value += g[i] * Math.sin(angle) / (2 * Math.PI);
        gradient[i] = g[i] * Math.cos(angle);
      }
      return value;
    };
  }

  /** A round contact: sum of q_i (1 - cos 2 pi (u_i - c_i)) / (2 pi)^2, convex near its centre. */
  static Contact bowl(double height, double[] q, double[] centre) {
    return (u, gradient) -> {
      double value = height;
      for (int i = 0; i < q.length; i++) {
        double angle = 2 * Math.PI * (u[i] - centre[i]);
        value += q[i] * (1 - Math.cos(angle)) / (4 * Math.PI * Math.PI);
        gradient[i] = q[i] * Math.sin(angle) / (2 * Math.PI);
      }
      return value;
    };
  }

  @Override
  public int dimension() {
    return n;
  }

  @Override
  public List<String> names() {
    return IntStream.range(0, n).mapToObj(i -> "u" + i).toList();
  }

  @Override
  public Evaluator evaluator() {
    double[] gradient = new double[n];
    return new Evaluator() {
      @Override
      public double density(double[] u, double cut) {
        evaluations.incrementAndGet();
        double density = Math.exp(-3 * top(u));
        // What is below the cut need not be told apart.
        return density >= cut ? density : 0.5 * density;
      }

      private double top(double[] u) {
        double top = Double.NEGATIVE_INFINITY;
        for (Contact contact : contacts) {
          top = Math.max(top, contact.value(u, gradient));
        }
        return top;
      }

      @Override
      public double[][] contacts(double[] u, double slack) {
        double top = top(u);
        List<double[]> rows = new ArrayList<>();
        for (Contact contact : contacts) {
          double value = contact.value(u, gradient);
          if (value >= top + Math.log1p(-slack)) {
            double[] row = new double[n + 1];
            row[0] = value;
            System.arraycopy(gradient, 0, row, 1, n);
            rows.add(row);
          }
        }
        return rows.toArray(double[][]::new);
      }
    };
  }
}
