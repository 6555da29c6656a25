package org.materialsj.engine.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The space between the balls of a crystal, as the network of vertices and edges of their power
 * cells. The level of a point is its least power distance, min_i |x - c_i|^2 - R_i^2: positive
 * outside all balls. Each connected part of the space outside the balls contracts onto the part of
 * the network outside them, so that what is connected, what goes on for ever, and by how much is
 * exact for balls of any radii, up to rounding; so are volumes and surfaces, which are sums of
 * closed forms ({@link OutsideBall}) and involve no sampling. Immutable after construction.
 *
 * @see "H. Edelsbrunner 1995, doi:10.1007/BF02574053, and T. F. Willems et al. 2012,
 *     doi:10.1016/j.micromeso.2011.08.020"
 */
final class VoidNetwork {

  /** Vertices of different cells this close (angstrom) are the same. */
  private static final double SAME_VERTEX = 1e-6;

  private final PowerDiagram diagram;
  private final double[] radii;
  private final ConvexCell[] cells;
  private final int[] starts;
  private final double[] positions;
  private final double[] levels;
  private final int[] edges;
  private final double[] edgeLevels;
  private final PeriodicNeighbors same;

  /**
   * Builds the network.
   *
   * @param diagram the centres
   * @param radii R of each ball (angstrom), at least 0; kept
   */
  VoidNetwork(PowerDiagram diagram, double[] radii) {
    this.diagram = diagram;
    this.radii = radii;
    cells = diagram.cells(radii);
    starts = new int[cells.length + 1];
    for (int i = 0; i < cells.length; i++) {
      starts[i + 1] = starts[i] + cells[i].count;
    }
    int nodes = starts[cells.length];
    positions = new double[3 * nodes];
    levels = new double[nodes];
    List<int[]> ends = new ArrayList<>();
    for (int i = 0; i < cells.length; i++) {
      collect(i, ends);
    }
    edges = new int[2 * ends.size()];
    edgeLevels = new double[ends.size()];
    for (int e = 0; e < edgeLevels.length; e++) {
      int[] edge = ends.get(e);
      edges[2 * e] = starts[edge[0]] + edge[1];
      edges[2 * e + 1] = starts[edge[0]] + edge[2];
      edgeLevels[e] = edgeLevel(edge[0], edge[1], edge[2]);
    }
    boolean[] periodic = {true, true, true};
    same = PeriodicNeighbors.find(positions, diagram.lattice(), periodic, SAME_VERTEX);
  }

  private void collect(int i, List<int[]> ends) {
    ConvexCell cell = cells[i];
    for (int v = 0; v < cell.count; v++) {
      int node = starts[i] + v;
      levels[node] = cell.square(v) - radii[i] * radii[i];
      for (int axis = 0; axis < 3; axis++) {
        positions[3 * node + axis] =
            diagram.cartesian()[3 * i + axis] + cell.vertices[3 * v + axis];
      }
    }
    for (ConvexCell.Facet facet : cell.facets) {
      int[] loop = facet.loop();
      int last = loop[loop.length - 1];
      for (int v : loop) {
        if (last < v) { // The other facet at this edge runs through it the other way.
          ends.add(new int[] {i, last, v});
        }
        last = v;
      }
    }
  }

  /** The least level on an edge. */
  private double edgeLevel(int i, int v, int w) {
    double[] x = cells[i].vertices;
    double length2 = 0;
    double along = 0;
    for (int axis = 0; axis < 3; axis++) {
      double d = x[3 * w + axis] - x[3 * v + axis];
      length2 += d * d;
      along -= d * x[3 * v + axis];
    }
    double square = Math.min(cells[i].square(v), cells[i].square(w));
    if (along > 0 && along < length2) {
      square = Math.max(0, cells[i].square(v) - along * along / length2);
    }
    return square - radii[i] * radii[i];
  }

  /** The largest level of a vertex, which is the largest of all points (angstrom^2). */
  double highest() {
    double highest = Double.NEGATIVE_INFINITY;
    for (double level : levels) {
      highest = Math.max(highest, level);
    }
    return highest;
  }

  /**
   * The largest level at which one can go on for ever in at least one direction (angstrom^2). Cost
   * O(edges log edges).
   */
  double percolation() {
    Integer[] order = new Integer[edgeLevels.length];
    Arrays.setAll(order, e -> e);
    Arrays.sort(order, (e, f) -> Double.compare(edgeLevels[f], edgeLevels[e]));
    PeriodicUnion union = glued();
    for (int e : order) {
      if (union.join(edges[2 * e], edges[2 * e + 1], 0, 0, 0)) {
        return edgeLevels[e];
      }
    }
    throw new IllegalStateException("the edges of the cells of a crystal do not go on for ever");
  }

  /** Each vertex as one set of its copies in the cells that share it. */
  private PeriodicUnion glued() {
    PeriodicUnion union = new PeriodicUnion(levels.length);
    for (int v = 0; v < levels.length; v++) {
      for (int pair = same.start(v); pair < same.end(v); pair++) {
        int w = same.site(pair);
        union.join(v, w, same.image(pair, 0), same.image(pair, 1), same.image(pair, 2));
      }
    }
    return union;
  }

  /** The connected parts of the space above a level. */
  private PeriodicUnion parts(double level) {
    PeriodicUnion union = glued();
    for (int e = 0; e < edgeLevels.length; e++) {
      if (edgeLevels[e] > level) {
        union.join(edges[2 * e], edges[2 * e + 1], 0, 0, 0);
      }
    }
    return union;
  }

  /**
   * Whether the parts of space about the centres of balls of radius 0, each outside all other
   * balls, go on for ever above a level.
   *
   * @param first index of the first such ball; all after it are such
   * @param level power distance (angstrom^2)
   * @return one answer per ball from the first on; false for one at the same place as another
   */
  boolean[] percolatesAbout(int first, double level) {
    PeriodicUnion union = parts(level);
    boolean[] answers = new boolean[cells.length - first];
    for (int ball = first; ball < cells.length; ball++) {
      for (int v = starts[ball]; v < starts[ball + 1]; v++) {
        answers[ball - first] |= levels[v] > level && union.dimension(v) > 0;
      }
    }
    return answers;
  }

  /** The largest level of a vertex in those parts above a level that go on for ever. */
  double highestPercolating(double level) {
    PeriodicUnion union = parts(level);
    double highest = level;
    for (int v = 0; v < levels.length; v++) {
      if (levels[v] > highest && union.dimension(v) > 0) {
        highest = levels[v];
      }
    }
    return highest;
  }

  /** The vertices above a level, each in one of the cells that share it. */
  int[] above(double level) {
    return IntStream.range(0, levels.length).filter(v -> levels[v] > level && isFirst(v)).toArray();
  }

  private boolean isFirst(int v) {
    return IntStream.range(same.start(v), same.end(v)).allMatch(pair -> same.site(pair) >= v);
  }

  /** The level of a vertex (angstrom^2). */
  double level(int vertex) {
    return levels[vertex];
  }

  /** A coordinate of a vertex (angstrom). */
  double position(int vertex, int axis) {
    return positions[3 * vertex + axis];
  }

  /**
   * Measures the space outside the balls.
   *
   * @return volumes and surfaces; cost O(edges)
   */
  VoidMeasure measure() {
    PeriodicUnion union = parts(0);
    double[] sums = new double[4];
    int dimension = 0;
    for (int v = 0; v < levels.length; v++) {
      dimension = levels[v] > 0 ? Math.max(dimension, union.dimension(v)) : dimension;
    }
    for (int i = 0; i < cells.length; i++) {
      OutsideBall ball = new OutsideBall(radii[i]);
      for (ConvexCell.Facet facet : cells[i].facets) {
        int[] loop = facet.loop();
        int last = loop[loop.length - 1];
        for (int v : loop) {
          measure(i, facet, last, v, ball, union, sums);
          last = v;
        }
      }
    }
    return new VoidMeasure(sums[0], sums[1], sums[2], sums[3], dimension);
  }

  /**
   * Adds the two corners of an edge of a facet, each to the part of space that its vertex is in.
   */
  private void measure(
      int i,
      ConvexCell.Facet facet,
      int from,
      int to,
      OutsideBall ball,
      PeriodicUnion union,
      double[] sums) {
    double[] x = cells[i].vertices;
    double[] n = facet.normal();
    double ux = x[3 * to] - x[3 * from];
    double uy = x[3 * to + 1] - x[3 * from + 1];
    double uz = x[3 * to + 2] - x[3 * from + 2];
    double length = Math.sqrt(ux * ux + uy * uy + uz * uz);
    if (length == 0) {
      return;
    }
    ux /= length;
    uy /= length;
    uz /= length;
    double px = x[3 * from] - facet.height() * n[0];
    double py = x[3 * from + 1] - facet.height() * n[1];
    double pz = x[3 * from + 2] - facet.height() * n[2];
    // Positive when the foot of the plane is on the facet's side of the edge.
    double a = n[0] * (py * uz - pz * uy) + n[1] * (pz * ux - px * uz) + n[2] * (px * uy - py * ux);
    double begin = px * ux + py * uy + pz * uz;
    double sign = Math.signum(facet.height()) * Math.signum(a);
    for (int side = 0; side < 2; side++) {
      int node = starts[i] + (side == 0 ? from : to);
      if (levels[node] > 0) {
        double b = side == 0 ? begin : begin + length;
        ball.measure(Math.abs(facet.height()), Math.abs(a), Math.abs(b));
        double signed = (side == 0 ? -1 : 1) * Math.signum(b) * sign;
        int where = union.dimension(node) > 0 ? 0 : 2;
        sums[where] += signed * ball.volume;
        sums[where + 1] += signed * ball.surface;
      }
    }
  }
}
