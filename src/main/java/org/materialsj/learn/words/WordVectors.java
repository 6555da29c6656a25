package org.materialsj.learn.words;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Two vectors for each of n words: row w predicts, row n + w is predicted.
 *
 * <p>For one thread, except that {@link #merge} may run for different parts at once.
 */
final class WordVectors {

  private final int words;
  private final int dimensions;
  private final float[][] rows;

  WordVectors(int words, int dimensions, long seed) {
    this.words = words;
    this.dimensions = dimensions;
    rows = new float[2 * words][dimensions];
    SplittableRandom random = new SplittableRandom(seed);
    for (int w = 0; w < words; w++) {
      for (int k = 0; k < dimensions; k++) {
        rows[w][k] = (float) ((random.nextDouble() - 0.5) / dimensions);
      }
    }
  }

  int words() {
    return words;
  }

  int dimensions() {
    return dimensions;
  }

  /** A row; not to be modified. */
  float[] row(int row) {
    return rows[row];
  }

  float[][] inputs() {
    return Arrays.copyOf(rows, words);
  }

  /**
   * Takes over the rows that shards have changed: the mean of their copies.
   *
   * @param shards whose copies began at these vectors
   * @param used number of shards that have changed some
   * @param part which rows: those whose index leaves this remainder
   * @param parts number of parts
   */
  void merge(SkipGramShard[] shards, int used, int part, int parts) {
    float[][] copies = new float[used][];
    for (int s = 0; s < used; s++) {
      for (int t = 0; t < shards[s].touchedCount(); t++) {
        int row = shards[s].touched(t);
        if (row % parts != part) {
          continue;
        }
        int count = 0;
        boolean first = true;
        for (int other = 0; other < used && first; other++) {
          float[] copy = shards[other].copy(row);
          first = copy == null || other >= s;
          if (copy != null) {
            copies[count++] = copy;
          }
        }
        if (first) {
          mean(copies, count, rows[row]);
        }
      }
    }
  }

  private void mean(float[][] copies, int count, float[] row) {
    for (int k = 0; k < dimensions; k++) {
      float sum = 0;
      for (int c = 0; c < count; c++) {
        sum += copies[c][k];
      }
      row[k] = sum / count;
    }
  }
}
