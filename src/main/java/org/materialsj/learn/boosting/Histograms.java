package org.materialsj.learn.boosting;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.boosting.SplitSearch.Split;

/**
 * Sums over the rows of a node for each bin of each feature, and the best split by them. A feature
 * is summed up, subtracted and searched while its bins are in the cache. Features are independent
 * of each other, so the bits do not depend on how many threads share them.
 */
final class Histograms {

  /** Fewer cells than this (about a millisecond) are not worth the start of threads. */
  private static final long CELLS_FOR_THREADS = 1L << 20;

  /** Cells of a block of features, between two looks at the cancel token. */
  private static final long CELLS_PER_BLOCK = 1L << 15;

  private static final String WHAT = "growth of a tree";
  private static final Splits NO_SPLITS = new Splits(null, null);

  private final BinnedColumns data;
  private final RunContext run;
  private final boolean curved;
  private final SplitSearch search;
  private final ArrayDeque<long[]> free = new ArrayDeque<>();

  /**
   * The sums of a node.
   *
   * @param sums per bin the sum of slopes with the count, and the sum of curvatures if any
   * @param slopes sum of slopes of all rows, with their count
   * @param curvatures sum of curvatures of all rows
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  record Histogram(long[] sums, long slopes, long curvatures) {}

  /**
   * The rows of a node, in one order.
   *
   * @param numbers their numbers
   * @param slopes slopes of the loss
   * @param curvatures curvatures of the loss, empty for 1
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  record Rows(int[] numbers, long[] slopes, long[] curvatures) {}

  /**
   * A node and how to split it.
   *
   * @param histogram its sums; given back when there is no split
   * @param split the best, of equals that of the first feature and bin; null if there is none
   */
  record Searched(Histogram histogram, Split split) {}

  /**
   * Two children of a node.
   *
   * @param large the one with more rows
   * @param small the other, null when it was not to be searched
   */
  record Children(Searched large, Searched small) {}

  private record Splits(Split large, Split small) {}

  private interface Work {
    /** The better splits after one more feature. */
    Splits of(int feature, Splits soFar);
  }

  /**
   * Histograms.
   *
   * @param data the features
   * @param options hyper-parameters
   * @param fixed how sums are kept
   * @param run cancelling and threads
   * @param curved whether rows have curvatures; otherwise each counts 1
   */
  Histograms(
      BinnedColumns data,
      BoostingOptions options,
      FixedPoint fixed,
      RunContext run,
      boolean curved) {
    this.data = data;
    this.run = run;
    this.curved = curved;
    this.search = new SplitSearch(data, options, fixed, curved);
  }

  /** Sums up all rows and searches them. */
  Searched root(Rows rows) {
    Histogram root = empty(rows);
    Splits splits =
        forFeatures(
            rows.numbers.length + 2L * binsPerFeature(),
            (f, soFar) -> {
              fill(f, rows, root.sums);
              return new Splits(search.better(soFar.large, f, root), null);
            });
    return searched(root, splits.large);
  }

  /**
   * Sums up the rows of the smaller child, and gets the other by difference.
   *
   * @param parent sums of the parent; they become those of the larger child
   * @param small rows of the smaller child
   * @param searchSmall whether the smaller child may be split too
   * @return both
   */
  Children split(Histogram parent, Rows small, boolean searchSmall) {
    long[] sums = parent.sums;
    long slopes = parent.slopes - sum(small.slopes);
    long curvatures = parent.curvatures - sum(small.curvatures);
    Histogram large = new Histogram(sums, slopes, curvatures);
    int n = small.numbers.length;
    if (!searchSmall) {
      Splits splits =
          forFeatures(
              n + 2L * binsPerFeature(),
              (f, soFar) -> {
                subtract(f, small, sums);
                return new Splits(search.better(soFar.large, f, large), null);
              });
      return new Children(searched(large, splits.large), null);
    }
    Histogram own = empty(small);
    Splits splits =
        forFeatures(
            n + 4L * binsPerFeature(),
            (f, soFar) -> {
              fill(f, small, own.sums);
              for (int i = start(f); i < start(f + 1); i++) {
                sums[i] -= own.sums[i];
              }
              return new Splits(
                  search.better(soFar.large, f, large), search.better(soFar.small, f, own));
            });
    return new Children(searched(large, splits.large), searched(own, splits.small));
  }

  /** Takes back the memory of a histogram that nobody needs any more. */
  void release(Histogram histogram) {
    free.push(histogram.sums);
  }

  private Searched searched(Histogram histogram, Split split) {
    if (split == null) {
      release(histogram);
    }
    return new Searched(histogram, split);
  }

  private Histogram empty(Rows rows) {
    long[] sums = free.isEmpty() ? new long[start(data.features())] : free.pop();
    return new Histogram(sums, sum(rows.slopes), sum(rows.curvatures));
  }

  private static long sum(long[] values) {
    long sum = 0;
    for (long value : values) {
      sum += value;
    }
    return sum;
  }

  private int start(int feature) {
    return data.offsets()[feature] * (curved ? 2 : 1);
  }

  private long binsPerFeature() {
    return data.offsets()[data.features()] / data.features();
  }

  private void fill(int feature, Rows rows, long[] sums) {
    int offset = start(feature);
    Arrays.fill(sums, offset, start(feature + 1), 0);
    byte[] bins = data.bins()[feature];
    int[] numbers = rows.numbers;
    long[] slopes = rows.slopes;
    if (!curved) {
      for (int i = 0; i < numbers.length; i++) {
        sums[offset + (bins[numbers[i]] & 0xff)] += slopes[i];
      }
      return;
    }
    long[] curvatures = rows.curvatures;
    for (int i = 0; i < numbers.length; i++) {
      int at = offset + 2 * (bins[numbers[i]] & 0xff);
      sums[at] += slopes[i];
      sums[at + 1] += curvatures[i];
    }
  }

  private void subtract(int feature, Rows rows, long[] sums) {
    int offset = start(feature);
    byte[] bins = data.bins()[feature];
    for (int i = 0; i < rows.numbers.length; i++) {
      int bin = bins[rows.numbers[i]] & 0xff;
      if (curved) {
        sums[offset + 2 * bin] -= rows.slopes[i];
        sums[offset + 2 * bin + 1] -= rows.curvatures[i];
      } else {
        sums[offset + bin] -= rows.slopes[i];
      }
    }
  }

  /** Works on all features, in blocks on threads when there are many cells. */
  private Splits forFeatures(long cellsPerFeature, Work work) {
    int d = data.features();
    if (cellsPerFeature * d < CELLS_FOR_THREADS) {
      run.cancel().check(WHAT);
      return forFeatures(0, d, work);
    }
    int perBlock = (int) Math.max(1, Math.min(d, CELLS_PER_BLOCK / cellsPerFeature));
    List<Splits> blocks =
        run.executor()
            .map(
                (d + perBlock - 1) / perBlock,
                block -> forFeatures(block * perBlock, Math.min(d, (block + 1) * perBlock), work),
                WHAT,
                Progress.NONE,
                run.cancel());
    Splits best = NO_SPLITS;
    for (Splits block : blocks) {
      best = new Splits(better(best.large, block.large), better(best.small, block.small));
    }
    return best;
  }

  private static Splits forFeatures(int from, int to, Work work) {
    Splits best = NO_SPLITS;
    for (int f = from; f < to; f++) {
      best = work.of(f, best);
    }
    return best;
  }

  private static Split better(Split first, Split second) {
    return first == null || (second != null && second.gain() > first.gain()) ? second : first;
  }
}
