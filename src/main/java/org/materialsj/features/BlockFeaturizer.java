package org.materialsj.features;

import java.util.List;
import java.util.function.Function;
import org.materialsj.model.ColumnSpec;

/**
 * Turns a thing into numbers whose columns depend on the whole data set: on its elements, or on its
 * largest item. Each item gives blocks by key; the table has, for every key of the data set, as
 * many columns as the longest block, and zeros where an item has no or a shorter block. So zero
 * must be what the definition says of something that is not there. Pure and thread-safe, like a
 * {@link Featurizer}.
 *
 * @param <T> what it takes, such as {@code MoleculeAnalysis}
 */
public interface BlockFeaturizer<T> {

  /**
   * Makes one whose columns do not depend on the data set.
   *
   * @param spec what is computed
   * @param compute one number per column; pure and thread-safe
   * @param <T> what it takes
   * @return a featurizer of one block, which the table has in any case
   */
  static <T> BlockFeaturizer<T> fixed(FeatureSpec spec, Function<T, double[]> compute) {
    return new FixedFeaturizer<>(spec, compute);
  }

  /**
   * Short name as in the menu's choice.
   *
   * @return such as "Bag of bonds"
   */
  String name();

  /**
   * Raised whenever a number changes for the same input.
   *
   * @return at least 1
   */
  int version();

  /**
   * Where the definition is from, with DOI.
   *
   * @return a citation
   */
  String citation();

  /**
   * Computes the features of one thing.
   *
   * @param item the thing
   * @return blocks, each key at most once, in any order
   * @throws IllegalArgumentException with one plain sentence when the thing has no features by this
   *     definition (a batch turns it into the row's error)
   */
  List<Block> apply(T item);

  /**
   * Names the columns of a key. The first columns do not depend on the width, so that the same name
   * always means the same number.
   *
   * @param key as in a block
   * @param width the length of the longest block of this key
   * @return as many columns, whose names no other key has
   */
  List<ColumnSpec> columns(int[] key, int width);

  /**
   * Blocks that the table has in any case, even when no item has them.
   *
   * @return zeros by key; none for most
   */
  default List<Block> least() {
    return List.of();
  }

  /**
   * The same for things that have such a thing.
   *
   * @param part takes it out of another thing
   * @param <S> kind of the other thing
   * @return a featurizer of the other kind, equal in all else
   */
  default <S> BlockFeaturizer<S> of(Function<S, T> part) {
    return new PartFeaturizer<>(this, part);
  }
}
