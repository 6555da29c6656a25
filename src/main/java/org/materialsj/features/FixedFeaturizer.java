package org.materialsj.features;

import java.util.List;
import java.util.function.Function;
import org.materialsj.model.ColumnSpec;

/**
 * A featurizer whose columns do not depend on the data set, as one of blocks: it has one, which the
 * table has in any case.
 *
 * @param spec what is computed
 * @param compute one number per column
 * @param <T> what it takes
 */
record FixedFeaturizer<T>(FeatureSpec spec, Function<T, double[]> compute)
    implements BlockFeaturizer<T> {

  private static final int[] NO_KEY = {};

  @Override
  public String name() {
    return spec.name();
  }

  @Override
  public int version() {
    return spec.version();
  }

  @Override
  public String citation() {
    return spec.citation();
  }

  @Override
  public List<Block> apply(T item) {
    return List.of(new Block(NO_KEY, compute.apply(item)));
  }

  @Override
  public List<ColumnSpec> columns(int[] key, int width) {
    return spec.columns();
  }

  @Override
  public List<Block> least() {
    return List.of(new Block(NO_KEY, new double[spec.columns().size()]));
  }
}
