package org.materialsj.features.crystal;

import org.materialsj.engine.geometry.PeriodicVoronoi;

/**
 * Weights of walks of 1 to 3 steps through facets of Voronoi cells that visit no place twice. A
 * step has weight area / largest area of the facets of the site it leaves. For one thread.
 */
final class VoronoiWalks {

  private final PeriodicVoronoi cells;
  private final int n;

  /** Weight of the step through each facet. */
  private final double[] steps;

  /** The facet through which each facet's step is undone. */
  private final int[] backs;

  VoronoiWalks(PeriodicVoronoi cells) {
    this.cells = cells;
    n = cells.size();
    steps = new double[cells.facets()];
    backs = new int[cells.facets()];
    for (int i = 0; i < n; i++) {
      double largest = 0;
      for (int f = cells.start(i); f < cells.end(i); f++) {
        largest = Math.max(largest, cells.area(f));
      }
      for (int f = cells.start(i); f < cells.end(i); f++) {
        backs[f] = facet(cells.site(f), i, cells, f);
        // A facet so small that the other cell has none counts as none.
        steps[f] = backs[f] < 0 ? 0 : cells.area(f) / largest;
      }
    }
  }

  /** The facet of a site that leads to another one, by minus the image of a facet; or -1. */
  private static int facet(int from, int to, PeriodicVoronoi cells, int undone) {
    for (int f = cells.start(from); f < cells.end(from); f++) {
      if (cells.site(f) == to
          && cells.image(f, 0) == -cells.image(undone, 0)
          && cells.image(f, 1) == -cells.image(undone, 1)
          && cells.image(f, 2) == -cells.image(undone, 2)) {
        return f;
      }
    }
    return -1;
  }

  private double back(int f) {
    return backs[f] < 0 ? 0 : steps[backs[f]];
  }

  /**
   * The weights of the walks that start at each site, by the type of the site where they end.
   *
   * <p>With w the weights of steps, W1 = w, and places 0 (start), a, b, c in order of visit: two
   * steps are any two less those with b = 0; three steps are any three less those with b = 0, those
   * with c = a, and those with c = 0, where those with both b = 0 and c = a are taken away once.
   *
   * @param types type of each site, 0 to count - 1
   * @param count number of types
   * @return [steps - 1][site][type]
   */
  double[][][] weights(int[] types, int count) {
    double[][] one = new double[n][count];
    for (int i = 0; i < n; i++) {
      for (int f = cells.start(i); f < cells.end(i); f++) {
        one[i][types[cells.site(f)]] += steps[f];
      }
    }
    double[][] anyTwo = follow(one);
    double[][] anyThree = follow(anyTwo);
    double[][][] shells = {one, anyTwo, anyThree};
    double[] returns = new double[n];
    for (int i = 0; i < n; i++) {
      for (int f = cells.start(i); f < cells.end(i); f++) {
        returns[i] += steps[f] * back(f);
      }
    }
    for (int i = 0; i < n; i++) {
      for (int type = 0; type < count; type++) {
        anyThree[i][type] -= returns[i] * one[i][type];
      }
      for (int f = cells.start(i); f < cells.end(i); f++) {
        int a = cells.site(f);
        anyThree[i][types[a]] -= steps[f] * (returns[a] - back(f) * steps[f]);
      }
      anyThree[i][types[i]] -= triangles(i);
    }
    for (int i = 0; i < n; i++) {
      anyTwo[i][types[i]] -= returns[i];
    }
    return shells;
  }

  /** Puts one step before walks that may go anywhere. */
  private double[][] follow(double[][] walks) {
    double[][] longer = new double[n][walks[0].length];
    for (int i = 0; i < n; i++) {
      for (int f = cells.start(i); f < cells.end(i); f++) {
        double[] rest = walks[cells.site(f)];
        for (int type = 0; type < rest.length; type++) {
          longer[i][type] += steps[f] * rest[type];
        }
      }
    }
    return longer;
  }

  /** The weight of all walks of three steps that end where they start. */
  private double triangles(int i) {
    double sum = 0;
    for (int f = cells.start(i); f < cells.end(i); f++) {
      int a = cells.site(f);
      for (int g = cells.start(a); g < cells.end(a); g++) {
        sum += steps[f] * steps[g] * homeward(i, f, g);
      }
    }
    return sum;
  }

  /** The weight of the step back to site i after those through its facet f and then g. */
  private double homeward(int i, int f, int g) {
    int b = cells.site(g);
    int x = cells.image(f, 0) + cells.image(g, 0);
    int y = cells.image(f, 1) + cells.image(g, 1);
    int z = cells.image(f, 2) + cells.image(g, 2);
    for (int h = cells.start(i); h < cells.end(i); h++) {
      if (cells.site(h) == b
          && cells.image(h, 0) == x
          && cells.image(h, 1) == y
          && cells.image(h, 2) == z) {
        return back(h);
      }
    }
    return 0;
  }
}
