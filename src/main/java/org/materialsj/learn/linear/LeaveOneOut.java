package org.materialsj.learn.linear;

import java.util.ArrayList;
import java.util.List;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.linear.RidgePath.Prepared;

/** Chooses alpha by the mean squared error of leaving each row out, which needs no refitting. */
final class LeaveOneOut {

  private static final int BLOCK_ROWS = 64;
  private static final int LOWEST_HALF_DECADE = -16;
  private static final int HIGHEST_HALF_DECADE = 12;

  private LeaveOneOut() {}

  /** The best alpha of the grid, the largest of equals. */
  static double best(RidgePath path, RunContext run) {
    List<Prepared> grid = new ArrayList<>();
    for (int k = HIGHEST_HALF_DECADE; k >= LOWEST_HALF_DECADE; k--) {
      path.prepare(Math.pow(10, k / 2.0)).ifPresent(grid::add);
    }
    int n = path.rows();
    int blocks = (n + BLOCK_ROWS - 1) / BLOCK_ROWS;
    List<double[]> parts =
        run.executor()
            .map(
                blocks,
                block -> {
                  double[] sums = new double[grid.size()];
                  for (int i = block * BLOCK_ROWS; i < Math.min(n, (block + 1) * BLOCK_ROWS); i++) {
                    run.cancel().check("choice of alpha");
                    add(path, i, grid, sums);
                  }
                  return sums;
                },
                "rows left out",
                run.progress(),
                run.cancel());
    double[] sums = new double[grid.size()];
    for (double[] part : parts) {
      for (int k = 0; k < sums.length; k++) {
        sums[k] += part[k];
      }
    }
    int best = 0;
    for (int k = 1; k < sums.length; k++) {
      if (sums[k] < sums[best]) {
        best = k;
      }
    }
    return grid.get(best).alpha();
  }

  private static void add(RidgePath path, int row, List<Prepared> grid, double[] sums) {
    double[] vector = path.vector(row);
    for (int k = 0; k < sums.length; k++) {
      double error = path.leftOutError(row, vector, grid.get(k));
      // A row that alone decides its own prediction leaves 0 / 0: such an alpha is not chosen.
      sums[k] += Double.isNaN(error) ? Double.POSITIVE_INFINITY : error * error;
    }
  }
}
