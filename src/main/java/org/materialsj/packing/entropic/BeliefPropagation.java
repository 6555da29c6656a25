package org.materialsj.packing.entropic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;

/**
 * The marginals of a {@link VonMisesField} by belief propagation on its graph. Each angle is
 * discretised on K equally spaced points, on which sums of smooth periodic functions are integrals
 * to the last digit once the spacing is below about two standard deviations. Messages
 *
 * <pre>m_ij(x_j) = sum over x_i of exp(b_i . d_i + d_i' L_ij d_j) prod over k != j of m_ki(x_i)
 * </pre>
 *
 * are kept as logarithms and passed along all edges at once, half new and half old. On a tree the
 * marginals are exact; on a graph with loops they are the Bethe approximation, if the messages
 * converge.
 *
 * @param densities one row per angle: density per turn at the angles 2 pi a / K, of mean 1
 * @param converged whether the densities came to rest
 * @param sweeps how often the messages were passed
 * @see "Pearl 1988, Probabilistic Reasoning in Intelligent Systems, chapter 4; Yedidia, Freeman and
 *     Weiss 2005, doi:10.1109/TIT.2005.850085"
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record BeliefPropagation(double[][] densities, boolean converged, int sweeps) {

  /** Part of the old message that stays. */
  private static final double DAMPING = 0.5;

  /** Largest change of a density (relative to the highest of its angle) at rest. */
  private static final double TOLERANCE = 1e-12;

  private static final int MOST_SWEEPS = 500;

  /** Messages of two directions along an edge are numbered one after the other. */
  private record Edge(int from, int to) {}

  /**
   * Passes messages until they rest or 500 times. Cost of a sweep: two exponentials per edge and
   * pair of points.
   *
   * @param field the field
   * @param points K, at least 8
   * @param run executor and cancel
   * @return the marginals
   * @throws IllegalArgumentException if there are too few points
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static BeliefPropagation of(VonMisesField field, int points, RunContext run) {
    if (points < 8) {
      throw new IllegalArgumentException("points must be at least 8, got " + points);
    }
    int n = field.dimension();
    List<Edge> edges = edges(field);
    double[] angles = new double[points];
    for (int a = 0; a < points; a++) {
      angles[a] = 2 * Math.PI * a / points;
    }
    double[][] singles = new double[n][points];
    for (int i = 0; i < n; i++) {
      for (int a = 0; a < points; a++) {
        singles[i][a] = field.single(i, angles[a]);
      }
    }
    List<double[][]> factors =
        edges.stream().map(e -> field.factors(e.from, e.to, angles)).toList();
    double[][] messages = new double[edges.size()][points];
    double[][] sums = sums(singles, edges, messages);
    double[][] before = densities(sums);
    for (int sweep = 1; sweep <= MOST_SWEEPS; sweep++) {
      double[][] old = messages;
      double[][] cavities = sums;
      messages =
          run.executor()
              .map(
                  edges.size(),
                  e -> message(old, cavities[edges.get(e).from], factors.get(e), e),
                  "messages",
                  Progress.NONE,
                  run.cancel())
              .toArray(double[][]::new);
      sums = sums(singles, edges, messages);
      double[][] now = densities(sums);
      if (change(before, now) < TOLERANCE) {
        return new BeliefPropagation(now, true, sweep);
      }
      before = now;
    }
    return new BeliefPropagation(before, false, MOST_SWEEPS);
  }

  private static List<Edge> edges(VonMisesField field) {
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < field.dimension(); i++) {
      for (int j = i + 1; j < field.dimension(); j++) {
        if (field.coupled(i, j)) {
          edges.add(new Edge(i, j));
          edges.add(new Edge(j, i));
        }
      }
    }
    return edges;
  }

  /** Logarithms of beliefs, without normalisation. */
  private static double[][] sums(double[][] singles, List<Edge> edges, double[][] messages) {
    double[][] sums = new double[singles.length][];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = singles[i].clone();
    }
    for (int e = 0; e < messages.length; e++) {
      double[] sum = sums[edges.get(e).to];
      for (int a = 0; a < sum.length; a++) {
        sum[a] += messages[e][a];
      }
    }
    return sums;
  }

  /**
   * A new message.
   *
   * @param old the messages before
   * @param sum logarithm of the belief of the sender
   * @param factors the coupling, as {@link VonMisesField#factors} gives it
   * @param edge index of the message; that of the way back is its neighbour
   */
  private static double[] message(double[][] old, double[] sum, double[][] factors, int edge) {
    int points = sum.length;
    double[] back = old[edge ^ 1];
    double[] cavity = new double[points];
    for (int a = 0; a < points; a++) {
      cavity[a] = sum[a] - back[a];
    }
    double[] message = new double[points];
    double[] terms = new double[points];
    for (int z = 0; z < points; z++) {
      double highest = Double.NEGATIVE_INFINITY;
      for (int a = 0; a < points; a++) {
        terms[a] = cavity[a] + factors[0][a] * factors[2][z] + factors[1][a] * factors[3][z];
        highest = Math.max(highest, terms[a]);
      }
      double total = 0;
      for (int a = 0; a < points; a++) {
        total += Math.exp(terms[a] - highest);
      }
      message[z] = highest + Math.log(total);
    }
    double highest = Arrays.stream(message).max().orElseThrow();
    for (int z = 0; z < points; z++) {
      message[z] = DAMPING * old[edge][z] + (1 - DAMPING) * (message[z] - highest);
    }
    return message;
  }

  private static double[][] densities(double[][] sums) {
    double[][] densities = new double[sums.length][];
    for (int i = 0; i < sums.length; i++) {
      double highest = Arrays.stream(sums[i]).max().orElseThrow();
      double[] density = Arrays.stream(sums[i]).map(s -> Math.exp(s - highest)).toArray();
      double mean = Arrays.stream(density).average().orElseThrow();
      for (int a = 0; a < density.length; a++) {
        density[a] /= mean;
      }
      densities[i] = density;
    }
    return densities;
  }

  private static double change(double[][] before, double[][] now) {
    double change = 0;
    for (int i = 0; i < now.length; i++) {
      double highest = Arrays.stream(now[i]).max().orElseThrow();
      for (int a = 0; a < now[i].length; a++) {
        change = Math.max(change, Math.abs(now[i][a] - before[i][a]) / highest);
      }
    }
    return change;
  }
}
