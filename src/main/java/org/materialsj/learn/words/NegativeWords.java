package org.materialsj.learn.words;

import java.util.SplittableRandom;

/** Draws words by their count to the power of 3/4, from a table of many places. */
final class NegativeWords {

  private static final double POWER = 0.75;
  private static final int PLACES = 1 << 20;
  private static final int PLACES_PER_WORD = 8;
  private static final int MOST_PLACES = 1 << 26;

  private final int[] table;

  NegativeWords(long[] counts) {
    long wanted = Math.max(PLACES, (long) PLACES_PER_WORD * counts.length);
    table = new int[(int) Math.min(MOST_PLACES, wanted)];
    double total = 0;
    for (long count : counts) {
      total += Math.pow(count, POWER);
    }
    int word = 0;
    double reached = Math.pow(counts[0], POWER);
    for (int i = 0; i < table.length; i++) {
      while (word < counts.length - 1 && (i + 0.5) / table.length * total > reached) {
        word++;
        reached += Math.pow(counts[word], POWER);
      }
      table[i] = word;
    }
  }

  int draw(SplittableRandom random) {
    return table[random.nextInt(table.length)];
  }
}
