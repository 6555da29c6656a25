package org.materialsj.engine.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.materialsj.engine.algebra.Matrix3;

/**
 * Superposes two sets of points of which nothing says who corresponds to whom: over permutations
 * within each kind, rotations, shifts and, if wanted, reflections, the root-mean-square distance is
 * made least.
 *
 * <p>Starts come from pairs of points: a pair of the fixed set that spans a large triangle with the
 * centroid is laid on the pairs of the moving set, best fitting first, on both sides. From each
 * start, cheapest assignment ({@link Assignment}) and superposition ({@link Kabsch}) alternate
 * until the partners no longer change. Where the sets agree, the pair that belongs there is among
 * the starts and the result is the best of all; where they do not, it is the best of many hundred
 * starts.
 *
 * @param partner for each fixed point the moving point that belongs to it
 * @param superposition moves the moving points onto the fixed ones
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record PointMatch(int[] partner, Kabsch.Superposition superposition) {

  /** Starts made before no further pair of the fixed set is taken; few points use all pairs. */
  private static final int ENOUGH_STARTS = 1800;

  /** Pairs of the moving set tried for each pair of the fixed set. */
  private static final int MOST_PAIRS = 300;

  private static final int MOST_ROUNDS = 20;

  /** An rmsd below this share of the size of the set is not improved any more. */
  private static final double EXACT = 1e-10;

  /** A pair of points spans nothing below this share of the square of the size. */
  private static final double FLAT = 1e-6;

  /** Two points, and how badly they fit or how large the triangle is that they span. */
  private record Pair(int first, int second, double measure) {}

  /**
   * The least root-mean-square distance.
   *
   * @return in the unit of the points
   */
  public double rmsd() {
    return superposition.rmsd();
  }

  /**
   * Matches two sets of points.
   *
   * @param moving 3n coordinates, n at least 1; not modified
   * @param movingKinds n numbers; only points of one kind are partners; not modified
   * @param fixed 3n coordinates; not modified
   * @param fixedKinds n numbers, the same in some order; not modified
   * @param reflections whether a mirror image may be taken
   * @return the best match found; cost about n^3 times up to 2000
   * @throws IllegalArgumentException if lengths or kinds do not fit, or a number is not finite
   */
  public static PointMatch best(
      double[] moving, int[] movingKinds, double[] fixed, int[] fixedKinds, boolean reflections) {
    check(moving, movingKinds, fixed, fixedKinds);
    double[] x = moving.clone();
    double[] y = fixed.clone();
    LeastRmsd.centre(x);
    double size = Math.sqrt(LeastRmsd.centre(y));
    PointMatch best = null;
    for (double[] rotation : starts(x, movingKinds, y, fixedKinds, size)) {
      if (!reflections && Matrix3.determinant(rotation) < 0) {
        continue;
      }
      int[] partner = settle(rotation, x, movingKinds, y, fixedKinds, reflections);
      Kabsch.Superposition found = Kabsch.superpose(ordered(moving, partner), fixed, reflections);
      if (best == null || found.rmsd() < best.rmsd()) {
        best = new PointMatch(partner, found);
        if (best.rmsd() <= EXACT * size) {
          break;
        }
      }
    }
    return best;
  }

  private static void check(double[] moving, int[] movingKinds, double[] fixed, int[] fixedKinds) {
    int n = fixedKinds.length;
    if (n == 0 || movingKinds.length != n || moving.length != 3 * n || fixed.length != 3 * n) {
      throw new IllegalArgumentException(
          "a match needs two sets of as many points, got "
              + (moving.length + " and " + fixed.length + " coordinates, ")
              + (movingKinds.length + " and " + n + " kinds"));
    }
    int[] a = movingKinds.clone();
    int[] b = fixedKinds.clone();
    Arrays.sort(a);
    Arrays.sort(b);
    if (!Arrays.equals(a, b)) {
      throw new IllegalArgumentException(
          "a match needs the same kinds in both sets, got "
              + (Arrays.toString(a) + " and " + Arrays.toString(b)));
    }
    if (!Double.isFinite(Arrays.stream(moving).sum() + Arrays.stream(fixed).sum())) {
      throw new IllegalArgumentException("coordinates must be finite");
    }
  }

  /** Alternates assignment and superposition; returns the partners. */
  private static int[] settle(
      double[] start, double[] x, int[] xKinds, double[] y, int[] yKinds, boolean reflections) {
    int n = yKinds.length;
    double far = 0;
    for (int i = 0; i < 3 * n; i++) {
      far += 4 * (x[i] * x[i] + y[i] * y[i]);
    }
    double[] rotation = start;
    int[] partner = {};
    double[] costs = new double[n * n];
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double[] turned = Rotations.apply(rotation, x);
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          double a = y[3 * i] - turned[3 * j];
          double b = y[3 * i + 1] - turned[3 * j + 1];
          double c = y[3 * i + 2] - turned[3 * j + 2];
          // No assignment of points of different kinds is ever the cheapest.
          double strange = yKinds[i] == xKinds[j] ? 0 : n * (far + 1);
          costs[i * n + j] = a * a + b * b + c * c + strange;
        }
      }
      int[] next = Assignment.cheapest(costs, n, n);
      if (Arrays.equals(next, partner)) {
        break;
      }
      partner = next;
      rotation = Kabsch.superpose(ordered(x, partner), y, reflections).rotation();
    }
    return partner;
  }

  private static double[] ordered(double[] points, int[] partner) {
    double[] sorted = new double[points.length];
    for (int i = 0; i < partner.length; i++) {
      System.arraycopy(points, 3 * partner[i], sorted, 3 * i, 3);
    }
    return sorted;
  }

  private static List<double[]> starts(
      double[] x, int[] xKinds, double[] y, int[] yKinds, double size) {
    List<double[]> starts = new ArrayList<>();
    for (Pair reference : references(y, yKinds)) {
      if (starts.size() >= ENOUGH_STARTS
          || reference.measure() < FLAT * size * size / yKinds.length) {
        break;
      }
      double[] to = Frames.of(y, reference.first(), reference.second());
      for (Pair pair : pairs(reference, x, xKinds, y, yKinds)) {
        double[] from = Frames.of(x, pair.first(), pair.second());
        starts.add(Frames.between(from, to, false));
        starts.add(Frames.between(from, to, true));
      }
    }
    if (starts.isEmpty()) {
      // All points of the fixed set are on a line: lay lines of the other along it, either way.
      double[] to = lineFrame(y);
      for (double[] line : lines(x)) {
        starts.add(Frames.between(Frames.along(line), to, false));
      }
    }
    return starts;
  }

  /** Pairs by twice the area of their triangle with the centroid over the number of look-alikes. */
  private static List<Pair> references(double[] y, int[] kinds) {
    int n = kinds.length;
    double[] rarity = new double[n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double r = norm(y, i);
        rarity[i] += kinds[i] == kinds[j] && Math.abs(norm(y, j) - r) < 0.05 * (r + 1e-9) ? 1 : 0;
      }
    }
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        double[] c = cross(y, i, y, j);
        pairs.add(new Pair(i, j, Math.sqrt(c[0] * c[0] + c[1] * c[1] + c[2] * c[2])));
      }
    }
    pairs.sort(
        Comparator.comparingDouble(
            pair -> -pair.measure() / (rarity[pair.first()] * rarity[pair.second()])));
    return pairs;
  }

  private static List<Pair> pairs(
      Pair reference, double[] x, int[] xKinds, double[] y, int[] yKinds) {
    int i = reference.first();
    int j = reference.second();
    List<Pair> pairs = new ArrayList<>();
    for (int p = 0; p < xKinds.length; p++) {
      for (int q = 0; q < xKinds.length; q++) {
        if (p != q && xKinds[p] == yKinds[i] && xKinds[q] == yKinds[j]) {
          double a = norm(x, p) - norm(y, i);
          double b = norm(x, q) - norm(y, j);
          double c = distance(x, p, q) - distance(y, i, j);
          pairs.add(new Pair(p, q, a * a + b * b + c * c));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::measure));
    return pairs.subList(0, Math.min(MOST_PAIRS, pairs.size()));
  }

  private static double[] lineFrame(double[] points) {
    int furthest = 0;
    for (int i = 1; i < points.length / 3; i++) {
      furthest = norm(points, i) > norm(points, furthest) ? i : furthest;
    }
    double[] along = Arrays.copyOfRange(points, 3 * furthest, 3 * furthest + 3);
    return Frames.along(along);
  }

  /** The directions from point to point, both ways; any direction where there is only one point. */
  private static List<double[]> lines(double[] points) {
    List<double[]> lines = new ArrayList<>();
    for (int i = 0; i < points.length; i += 3) {
      for (int j = 0; j < i && lines.size() < MOST_PAIRS; j += 3) {
        double x = points[i] - points[j];
        double y = points[i + 1] - points[j + 1];
        double z = points[i + 2] - points[j + 2];
        lines.add(new double[] {x, y, z});
        lines.add(new double[] {-x, -y, -z});
      }
    }
    return lines.isEmpty() ? List.of(new double[] {1, 0, 0}) : lines;
  }

  private static double[] cross(double[] a, int i, double[] b, int j) {
    int p = 3 * i;
    int q = 3 * j;
    return new double[] {
      a[p + 1] * b[q + 2] - a[p + 2] * b[q + 1],
      a[p + 2] * b[q] - a[p] * b[q + 2],
      a[p] * b[q + 1] - a[p + 1] * b[q]
    };
  }

  private static double norm(double[] points, int i) {
    return Math.hypot(Math.hypot(points[3 * i], points[3 * i + 1]), points[3 * i + 2]);
  }

  private static double distance(double[] points, int i, int j) {
    double a = points[3 * i] - points[3 * j];
    double b = points[3 * i + 1] - points[3 * j + 1];
    double c = points[3 * i + 2] - points[3 * j + 2];
    return Math.hypot(Math.hypot(a, b), c);
  }
}
