package org.materialsj.features;

import java.util.List;
import java.util.function.Function;
import org.materialsj.model.ColumnSpec;

/**
 * A featurizer applied to a part of a thing.
 *
 * @param featurizer takes the part
 * @param part takes it out of the thing
 * @param <S> kind of the thing
 * @param <T> kind of the part
 */
record PartFeaturizer<S, T>(BlockFeaturizer<T> featurizer, Function<S, T> part)
    implements BlockFeaturizer<S> {

  @Override
  public String name() {
    return featurizer.name();
  }

  @Override
  public int version() {
    return featurizer.version();
  }

  @Override
  public String citation() {
    return featurizer.citation();
  }

  @Override
  public List<Block> apply(S item) {
    return featurizer.apply(part.apply(item));
  }

  @Override
  public List<ColumnSpec> columns(int[] key, int width) {
    return featurizer.columns(key, width);
  }

  @Override
  public List<Block> least() {
    return featurizer.least();
  }
}
