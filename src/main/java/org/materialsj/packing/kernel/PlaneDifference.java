package org.materialsj.packing.kernel;

/**
 * The set of places v at which a convex part B, moved by v, meets a convex part A: the Minkowski
 * sum of A and -B, a convex polygon with a margin. A workspace without allocation.
 */
final class PlaneDifference {

  /** Ends of the scales at which the last line met the set; low is not below high if none. */
  double low;

  double high;

  private final double[] negative;
  private final double[] negativeNormals;
  private final double[] cornerX;
  private final double[] cornerY;
  private final double[] normalX;
  private final double[] normalY;
  private final double[] offset;
  private final double[] scaledX;
  private final double[] scaledY;
  private int edges;
  private int corners;
  private double margin;

  /** Room for parts with at most so many corners. */
  PlaneDifference(int most) {
    negative = new double[2 * most];
    negativeNormals = new double[2 * most];
    cornerX = new double[2 * most];
    cornerY = new double[2 * most];
    normalX = new double[2 * most];
    normalY = new double[2 * most];
    offset = new double[2 * most];
    scaledX = new double[2 * most];
    scaledY = new double[2 * most];
  }

  /**
   * Sets the parts. The edges of both, in the order of their directions, are the edges of the sum.
   *
   * @param a part A
   * @param av its corners turned to Cartesian axes
   * @param an its normals likewise
   * @param b part B
   * @param p proper rotation that turns B
   */
  void set(PlanePart a, double[] av, double[] an, PlanePart b, double[] p) {
    margin = a.margin + b.margin;
    int n = a.size();
    int m = b.size();
    turn(b.corners, p, negative);
    turn(b.normals, p, negativeNormals);
    edges = a.offsets.length + b.offsets.length;
    corners = Math.max(edges, 1);
    if (edges == 0) {
      cornerX[0] = av[0] + negative[0];
      cornerY[0] = av[1] + negative[1];
      return;
    }
    int i = lowest(av, n);
    int j = lowest(negative, m);
    int leftA = a.offsets.length;
    int leftB = b.offsets.length;
    for (int k = 0; k < edges; k++) {
      double x = av[2 * i] + negative[2 * j];
      double y = av[2 * i + 1] + negative[2 * j + 1];
      boolean fromA =
          leftB == 0
              || (leftA > 0
                  && an[2 * i] * negativeNormals[2 * j + 1]
                      >= an[2 * i + 1] * negativeNormals[2 * j]);
      double nx;
      double ny;
      if (fromA) {
        nx = an[2 * i];
        ny = an[2 * i + 1];
        leftA--;
        i = i + 1 == n ? 0 : i + 1;
      } else {
        nx = negativeNormals[2 * j];
        ny = negativeNormals[2 * j + 1];
        leftB--;
        j = j + 1 == m ? 0 : j + 1;
      }
      cornerX[k] = x;
      cornerY[k] = y;
      normalX[k] = nx;
      normalY[k] = ny;
      offset[k] = nx * x + ny * y;
    }
  }

  private static void turn(double[] vectors, double[] p, double[] negative) {
    for (int k = 0; k < vectors.length; k += 2) {
      negative[k] = -(p[0] * vectors[k] + p[1] * vectors[k + 1]);
      negative[k + 1] = -(p[2] * vectors[k] + p[3] * vectors[k + 1]);
    }
  }

  private static int lowest(double[] v, int count) {
    int lowest = 0;
    for (int k = 1; k < count; k++) {
      double dy = v[2 * k + 1] - v[2 * lowest + 1];
      if (dy < 0 || (dy == 0 && v[2 * k] < v[2 * lowest])) {
        lowest = k;
      }
    }
    return lowest;
  }

  /** Prepares {@link #gauge}. The set must hold the origin in its interior. */
  void prepareGauge() {
    for (int k = 0; k < edges; k++) {
      double inverse = 1 / offset[k];
      scaledX[k] = normalX[k] * inverse;
      scaledY[k] = normalY[k] * inverse;
    }
  }

  /**
   * One over the scale up to which (s x, s y) is in the set. For polygons without margin, or two
   * discs about the origin.
   */
  double gauge(double x, double y) {
    if (edges == 0) {
      return Math.sqrt(x * x + y * y) / margin;
    }
    double largest = 0;
    for (int k = 0; k < edges; k++) {
      double value = scaledX[k] * x + scaledY[k] * y;
      if (value > largest) {
        largest = value;
      }
    }
    return largest;
  }

  /** Sets {@link #low} and {@link #high}: (s x, s y) is inside for s between them. */
  void meet(double x, double y) {
    if (margin > 0) {
      meetRounded(x, y);
      return;
    }
    low = Double.NEGATIVE_INFINITY;
    high = Double.POSITIVE_INFINITY;
    for (int k = 0; k < edges; k++) {
      double slope = normalX[k] * x + normalY[k] * y;
      if (slope > 0) {
        high = Math.min(high, offset[k] / slope);
      } else if (slope < 0) {
        low = Math.max(low, offset[k] / slope);
      } else if (offset[k] <= 0) {
        high = Double.NEGATIVE_INFINITY;
      }
    }
  }

  /** The ends lie on a circle about a corner or on an edge moved outwards by the margin. */
  private void meetRounded(double x, double y) {
    low = Double.POSITIVE_INFINITY;
    high = Double.NEGATIVE_INFINITY;
    double square = x * x + y * y;
    for (int k = 0; k < corners; k++) {
      double dot = x * cornerX[k] + y * cornerY[k];
      double rest = cornerX[k] * cornerX[k] + cornerY[k] * cornerY[k] - margin * margin;
      double root = dot * dot - square * rest;
      if (root > 0) {
        low = Math.min(low, (dot - Math.sqrt(root)) / square);
        high = Math.max(high, (dot + Math.sqrt(root)) / square);
      }
    }
    for (int k = 0; k < edges; k++) {
      double slope = normalX[k] * x + normalY[k] * y;
      if (slope != 0) {
        double s = (offset[k] + margin) / slope;
        if (besideEdge(k, s * x, s * y)) {
          low = Math.min(low, s);
          high = Math.max(high, s);
        }
      }
    }
  }

  private boolean besideEdge(int k, double x, double y) {
    int next = k + 1 == corners ? 0 : k + 1;
    double dx = cornerX[next] - cornerX[k];
    double dy = cornerY[next] - cornerY[k];
    double place = (x - cornerX[k]) * dx + (y - cornerY[k]) * dy;
    return place >= 0 && place <= dx * dx + dy * dy;
  }
}
