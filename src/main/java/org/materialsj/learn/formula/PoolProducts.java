package org.materialsj.learn.formula;

import java.util.List;
import org.materialsj.engine.algebra.LongVectors;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;

/** The scalar products of all features of a pool: their correlations. */
final class PoolProducts {

  private PoolProducts() {}

  static double[][] of(List<PoolFeature> pool, RunContext run) {
    double[][] products =
        run.executor()
            .map(
                pool.size(),
                i -> {
                  double[] row = new double[pool.size()];
                  for (int j = 0; j <= i; j++) {
                    row[j] =
                        LongVectors.dot(pool.get(i).standardized(), pool.get(j).standardized());
                  }
                  return row;
                },
                "correlated features",
                Progress.NONE,
                run.cancel())
            .toArray(double[][]::new);
    for (int i = 0; i < products.length; i++) {
      for (int j = i + 1; j < products.length; j++) {
        products[i][j] = products[j][i];
      }
    }
    return products;
  }
}
