package org.materialsj.tasks;

import java.util.Arrays;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.explore.DimensionCurse;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/** What many dimensions do to distances, volumes and neighbours, as a table. */
public final class DimensionTable {

  /** Name of the column with the logarithm of the number of dimensions. */
  public static final String LOGARITHM = "log10 of dimensions";

  /** Name of the column with (largest - smallest distance) / smallest distance. */
  public static final String CONTRAST = "contrast of distances";

  /** Name of the column with the volume of a ball that is in the outer tenth of its radius. */
  public static final String SHELL = "share of a ball in its outer tenth";

  /** Name of the column with the edge of a cube that holds a hundredth of the unit cube. */
  public static final String EDGE = "edge of a cube that holds 1 %";

  /** Name of the column with the error of the nearest neighbour. */
  public static final String ERROR = "error of the nearest neighbour";

  private DimensionTable() {}

  /**
   * Measures.
   *
   * @param points how many points are drawn for each number of dimensions, at least 4
   * @param most the largest number of dimensions, at least 1
   * @param seed seed
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return one row per number of dimensions
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static FeatureTable of(int points, int most, long seed, RunContext run) {
    DimensionCurse curse = DimensionCurse.measure(points, most, seed, run);
    double[] dimensions = Arrays.stream(curse.dimensions()).asDoubleStream().toArray();
    return FeatureTable.builder(
            Arrays.stream(curse.dimensions()).mapToObj(Integer::toString).toList())
        .numbers(spec("dimensions"), dimensions)
        .numbers(spec(LOGARITHM), Arrays.stream(dimensions).map(Math::log10).toArray())
        .numbers(spec(CONTRAST), curse.contrast())
        .numbers(spec(SHELL), curse.shell())
        .numbers(spec("share of a cube in its ball"), curse.ball())
        .numbers(spec(EDGE), curse.edge())
        .numbers(spec(ERROR), curse.neighbourError())
        .build();
  }

  private static ColumnSpec spec(String name) {
    return new ColumnSpec(name, "");
  }
}
