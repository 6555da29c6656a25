package org.materialsj.features.molecule;

import java.util.HashMap;
import java.util.Map;
import org.materialsj.engine.graph.Graph;

/**
 * Indices of the molecular graph of heavy atoms.
 *
 * <p>Sources: connectivity indices chi and valence deltas: Kier and Hall, Molecular Connectivity in
 * Structure-Activity Analysis, 1986; shape indices kappa and alpha: Hall and Kier, Rev. Comput.
 * Chem. 2 (1991) 367, doi:10.1002/9780470125793.ch9; E-states: Hall, Mohney and Kier, J. Chem. Inf.
 * Comput. Sci. 31 (1991) 76, doi:10.1021/ci00001a012; J: Balaban, Chem. Phys. Lett. 89 (1982) 399,
 * doi:10.1016/0009-2614(82)80009-2; complexity: Bertz, J. Am. Chem. Soc. 103 (1981) 3599,
 * doi:10.1021/ja00402a071.
 */
final class TopologicalIndices {

  static final int LONGEST_PATH = 4;

  private final MolecularGraph molecule;
  private final Graph graph;
  private final int[] distances;

  TopologicalIndices(MolecularGraph molecule) {
    this.molecule = molecule;
    graph = molecule.graph();
    distances = graph.distances();
  }

  /** Valence electrons that are not in bonds to hydrogen. */
  private double valenceDelta(int v) {
    return electrons(molecule.number(v)) - molecule.hydrogens(v);
  }

  /** Electrons of the outer shell of any element of the main groups, 2 to 12 for others. */
  static int electrons(int number) {
    int[] noble = {0, 2, 10, 18, 36, 54, 86, 118};
    int period = 1;
    while (number > noble[period]) {
      period++;
    }
    int beyond = number - noble[period - 1];
    int length = noble[period] - noble[period - 1];
    int fromEnd = noble[period] - number;
    boolean late = length > 8 && fromEnd <= 5;
    return late ? 8 - fromEnd : Math.min(beyond, 12);
  }

  private static int period(int number) {
    return number <= 2 ? 1 : number <= 10 ? 2 : number <= 18 ? 3 : number <= 36 ? 4 : 5;
  }

  /**
   * Sums over paths of 0 to 4 bonds of the product of delta^-1/2 over their atoms, where delta is
   * the degree (row 0), the valence delta over the inner electrons (Z - Zv - 1, at least 1; row 1)
   * and the valence delta itself (row 2). Cost: the number of paths.
   */
  double[][] chi() {
    int n = graph.size();
    double[][] factors = new double[3][n];
    for (int v = 0; v < n; v++) {
      double delta = valenceDelta(v);
      int inner = molecule.number(v) - electrons(molecule.number(v)) - 1;
      factors[0][v] = power(graph.degree(v));
      factors[1][v] = power(delta / Math.max(1, inner));
      factors[2][v] = power(delta);
    }
    double[][] sums = new double[3][LONGEST_PATH + 1];
    boolean[] used = new boolean[n];
    for (int v = 0; v < n; v++) {
      walk(v, v, 0, new double[] {1, 1, 1}, factors, sums, used);
    }
    return sums;
  }

  private static double power(double delta) {
    return delta > 0 ? 1 / Math.sqrt(delta) : 0;
  }

  private void walk(
      int from, int v, int length, double[] before, double[][] f, double[][] sums, boolean[] used) {
    double[] product = {before[0] * f[0][v], before[1] * f[1][v], before[2] * f[2][v]};
    if (from <= v) {
      for (int kind = 0; kind < 3; kind++) {
        sums[kind][length] += product[kind];
      }
    }
    if (length == LONGEST_PATH) {
      return;
    }
    used[v] = true;
    for (int k = 0; k < graph.degree(v); k++) {
      int next = graph.neighbor(v, k);
      if (!used[next]) {
        walk(from, next, length + 1, product, f, sums, used);
      }
    }
    used[v] = false;
  }

  /** The shape correction alpha: how much smaller than sp3 carbon the atoms are. */
  double alpha() {
    double sum = 0;
    for (int v = 0; v < graph.size(); v++) {
      int hybrid = Hybridization.of(molecule, v);
      sum +=
          switch (molecule.number(v)) {
            case 1 -> 0;
            case 6 -> hybrid == 1 ? -0.22 : hybrid == 2 ? -0.13 : 0;
            case 7 -> hybrid == 1 ? -0.29 : hybrid == 2 ? -0.20 : -0.04;
            case 8 -> hybrid == 2 ? -0.20 : -0.04;
            case 9 -> -0.07;
            case 15 -> hybrid == 2 ? 0.30 : 0.43;
            case 16 -> hybrid == 2 ? 0.22 : 0.35;
            case 17 -> 0.29;
            case 35 -> 0.48;
            case 53 -> 0.73;
            default -> SurfaceAreas.radius(molecule.number(v)) / SurfaceAreas.radius(6) - 1;
          };
    }
    return sum;
  }

  /** Shape indices of one, two and three bonds; NaN without such paths. */
  double[] kappa(double alpha) {
    double n = graph.size();
    double a = n + alpha;
    int[] paths = paths();
    double parity = graph.size() % 2 == 1 ? a - 1 : a - 2;
    return new double[] {
      kappa(a * (a - 1) * (a - 1), paths[1] + alpha),
      kappa((a - 1) * (a - 2) * (a - 2), paths[2] + alpha),
      kappa(parity * (a - 3) * (a - 3), paths[3] + alpha)
    };
  }

  private static double kappa(double numerator, double paths) {
    return paths > 0 ? numerator / (paths * paths) : Double.NaN;
  }

  private int[] paths() {
    int[] counts = new int[4];
    counts[1] = graph.edges();
    for (int v = 0; v < graph.size(); v++) {
      counts[2] += graph.degree(v) * (graph.degree(v) - 1) / 2;
    }
    for (int e = 0; e < graph.edges(); e++) {
      int u = graph.first(e);
      int v = graph.second(e);
      for (int k = 0; k < graph.degree(u); k++) {
        for (int j = 0; j < graph.degree(v); j++) {
          int a = graph.neighbor(u, k);
          int b = graph.neighbor(v, j);
          counts[3] += a != v && b != u && a != b ? 1 : 0;
        }
      }
    }
    return counts;
  }

  /** Electrotopological states of the atoms. */
  double[] states() {
    int n = graph.size();
    double[] intrinsic = new double[n];
    for (int v = 0; v < n; v++) {
      double shell = 2.0 / period(molecule.number(v));
      int degree = graph.degree(v);
      intrinsic[v] = degree == 0 ? 0 : (shell * shell * valenceDelta(v) + 1) / degree;
    }
    double[] states = intrinsic.clone();
    for (int u = 0; u < n; u++) {
      for (int v = 0; v < n; v++) {
        int d = distances[u * n + v];
        if (d > 0) {
          states[u] += (intrinsic[u] - intrinsic[v]) / ((d + 1.0) * (d + 1.0));
        }
      }
    }
    return states;
  }

  /** Average distance sum connectivity J; distances are numbers of bonds. */
  double balaban() {
    int n = graph.size();
    double[] sums = new double[n];
    for (int u = 0; u < n; u++) {
      for (int v = 0; v < n; v++) {
        sums[u] += Math.max(0, distances[u * n + v]);
      }
    }
    double sum = 0;
    for (int e = 0; e < graph.edges(); e++) {
      sum += 1 / Math.sqrt(sums[graph.first(e)] * sums[graph.second(e)]);
    }
    return graph.edges() / (molecule.rings().rank() + 1.0) * sum;
  }

  /** Half the sum of all distances (Wiener). */
  double wiener() {
    double sum = 0;
    for (int d : distances) {
      sum += Math.max(0, d);
    }
    return sum / 2;
  }

  /**
   * Complexity: 2 m log2 m - sum m_i log2 m_i over m pairs of adjacent bonds in classes of
   * equivalent ones, plus the same without the 2 over the elements of the atoms. Pairs are
   * equivalent when their atoms' neighbourhoods and their bonds are.
   */
  double complexity() {
    long[] kinds = MorganInvariants.CONNECTIVITY.of(molecule);
    for (int round = 0; round < 3; round++) {
      kinds = refined(kinds);
    }
    Map<Long, Integer> pairs = new HashMap<>();
    Map<Long, Integer> elements = new HashMap<>();
    for (int v = 0; v < graph.size(); v++) {
      elements.merge((long) molecule.number(v), 1, Integer::sum);
      for (int k = 0; k < graph.degree(v); k++) {
        for (int j = 0; j < k; j++) {
          pairs.merge(
              MorganEnvironments.hash(kinds[v], end(kinds, v, k) + end(kinds, v, j)),
              1,
              Integer::sum);
        }
      }
    }
    return entropy(pairs, 2) + entropy(elements, 1);
  }

  private long end(long[] kinds, int v, int k) {
    int edge = graph.edge(v, k);
    int kind = molecule.isAromaticBond(edge) ? 4 : molecule.order(edge);
    return MorganEnvironments.hash(kind, kinds[graph.neighbor(v, k)]);
  }

  private long[] refined(long[] kinds) {
    long[] next = new long[kinds.length];
    for (int v = 0; v < kinds.length; v++) {
      long sum = 0;
      for (int k = 0; k < graph.degree(v); k++) {
        sum += end(kinds, v, k);
      }
      next[v] = MorganEnvironments.hash(kinds[v], sum);
    }
    return next;
  }

  private static double entropy(Map<Long, Integer> classes, int factor) {
    double total = 0;
    // Sorted, so that the last bits do not depend on the order of the atoms.
    int[] sizes = classes.values().stream().mapToInt(Integer::intValue).sorted().toArray();
    double parts = 0;
    for (int size : sizes) {
      total += size;
      parts += size * Math.log(size) / Math.log(2);
    }
    return total == 0 ? 0 : factor * total * Math.log(total) / Math.log(2) - parts;
  }
}
