package org.materialsj.learn.formula;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.ColumnSpec;

/**
 * All features that operators make of columns (Ouyang et al. 2018,
 * doi:10.1103/PhysRevMaterials.2.083802). A feature of rung r applies an operator to features of
 * which at least one has rung r - 1. Those below the last rung are stored; the others are made one
 * after another when they are asked for, and never held at once. Units that do not fit, constant or
 * infinite values, and duplicates are left out of the store.
 */
final class FeatureSpace {

  /** Numbers that the store may hold: 480 MB. */
  private static final long STORED_NUMBERS = 60_000_000;

  private static final long STORED_FEATURES = 300_000;

  /** Pairs of features in one piece of work, which is the unit of cancelling, too. */
  private static final long BLOCK_PAIRS = 4096;

  /**
   * A piece of work: what the features of a level, from an index to an end, make with those before.
   */
  record Block(int level, int from, int to) {}

  private final FeatureStore store;
  private final Set<Operator> operators;
  private final int rung;
  private int complexity;

  private FeatureSpace(FeatureStore store, FormulaOptions options) {
    this.store = store;
    this.operators = EnumSet.copyOf(options.operators());
    this.rung = options.rung();
    this.complexity = options.complexity();
  }

  /**
   * Builds the store.
   *
   * @param columns names and units of the primary features
   * @param numbers their values, all finite
   * @param options operators and limits
   * @param run cancelling and threads
   * @throws IllegalArgumentException if all columns are constant
   */
  static FeatureSpace build(
      List<ColumnSpec> columns, double[][] numbers, FormulaOptions options, RunContext run) {
    FeatureSpace space = new FeatureSpace(new FeatureStore(columns, numbers[0].length), options);
    for (int c = 0; c < numbers.length; c++) {
      run.cancel().check("reading of features");
      space.store.addColumn(c, numbers[c]);
    }
    if (space.store.size() == 0) {
      throw new IllegalArgumentException(
          "All features are constant; a formula needs one that changes from row to row.");
    }
    space.store.endLevel(0);
    for (int level = 1; level < space.rung; level++) {
      space.fill(level, run);
    }
    while (space.complexity > 0 && space.count() > options.candidates()) {
      space.complexity--;
    }
    return space;
  }

  FeatureStore store() {
    return store;
  }

  /** The most operators in a feature, after limits. */
  int complexity() {
    return complexity;
  }

  /** At most so many features will be made. */
  long count() {
    long count = store.levelStart(1);
    for (int level = 1; level <= rung; level++) {
      count += count(level, complexity);
    }
    return count;
  }

  /** At most so many features of a level with at most so many operators. */
  private long count(int level, int limit) {
    long single = operators.stream().filter(o -> o.arguments() == 1).count();
    long joint =
        operators.stream().filter(o -> o.arguments() == 2).count()
            + (operators.contains(Operator.DIVIDE) ? 1 : 0);
    long count = 0;
    for (int i = store.levelStart(level - 1); i < store.levelStart(level); i++) {
      if (store.complexity(i) < limit) {
        count += single + joint * partners(level, i, limit);
      }
    }
    return count;
  }

  private long partners(int level, int i, int limit) {
    int rest = limit - 1 - store.complexity(i);
    long partners = 0;
    for (int lower = 0; lower < level && rest >= 0; lower++) {
      partners += store.prefix(store.levelStart(lower), end(lower, i), rest);
    }
    return partners;
  }

  /** The end of the partners of a feature in a level. */
  private int end(int level, int i) {
    return Math.min(i, store.levelStart(level + 1));
  }

  private void fill(int level, RunContext run) {
    long room = Math.min(STORED_FEATURES, STORED_NUMBERS / store.rows());
    // What is stored serves as a part of something with one more operator.
    while (complexity > 0 && store.size() + count(level, complexity - 1) > room) {
      complexity--;
    }
    List<Candidate> made = new ArrayList<>();
    for (Block block : blocks(level, complexity - 1)) {
      each(block, complexity - 1, made::add);
    }
    made.sort(Comparator.comparingInt(Candidate::complexity));
    for (Candidate candidate : made) {
      run.cancel().check("building of features");
      store.add(candidate);
    }
    store.endLevel(level);
  }

  /** All work in fixed pieces, the columns themselves excluded. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    for (int level = 1; level <= rung; level++) {
      blocks.addAll(blocks(level, complexity));
    }
    return blocks;
  }

  private List<Block> blocks(int level, int limit) {
    List<Block> blocks = new ArrayList<>();
    int end = store.levelStart(level);
    int from = store.levelStart(level - 1);
    long pairs = 0;
    for (int i = from; i < end; i++) {
      pairs += 1 + partners(level, i, limit);
      if (pairs >= BLOCK_PAIRS || i == end - 1) {
        blocks.add(new Block(level, from, i + 1));
        from = i + 1;
        pairs = 0;
      }
    }
    return blocks;
  }

  /** Hands over the candidates of a piece of work one by one, in fixed order. */
  void each(Block block, Consumer<Candidate> consumer) {
    each(block, complexity, consumer);
  }

  private void each(Block block, int limit, Consumer<Candidate> consumer) {
    for (int i = block.from(); i < block.to(); i++) {
      int own = store.complexity(i) + 1;
      if (own > limit) {
        continue;
      }
      for (Operator operator : operators) {
        if (operator.arguments() == 1 && fits(operator, i, i)) {
          consumer.accept(new Candidate(operator, i, i, own));
        }
      }
      for (int lower = 0; lower < block.level(); lower++) {
        int start = store.levelStart(lower);
        int stop = start + store.prefix(start, end(lower, i), limit - own);
        for (int j = start; j < stop; j++) {
          pair(i, j, own + store.complexity(j), consumer);
        }
      }
    }
  }

  private void pair(int i, int j, int complexity, Consumer<Candidate> consumer) {
    for (Operator operator : operators) {
      if (operator.arguments() == 2 && fits(operator, i, j)) {
        consumer.accept(new Candidate(operator, j, i, complexity));
        if (operator == Operator.DIVIDE) {
          consumer.accept(new Candidate(operator, i, j, complexity));
        }
      }
    }
  }

  private boolean fits(Operator operator, int i, int j) {
    return switch (operator) {
      case ADD, SUBTRACT -> store.unit(i).fits(store.unit(j));
      case EXP, LOG -> store.unit(i).pure();
      default -> true;
    };
  }
}
