package org.materialsj.learn.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A text as numbers: each token that is frequent enough is the index of a word. Takes 4 bytes a
 * token.
 *
 * @param words n words, the most frequent first, equally frequent ones in alphabetical order
 * @param counts how often each occurs
 * @param tokens indices of words, rare ones left out
 * @param starts where in the tokens each sentence begins, and behind the last one their number; a
 *     sentence is a line, or a piece of {@value #LONGEST} tokens of a longer one
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record Corpus(List<String> words, long[] counts, int[] tokens, int[] starts) {

  private static final int LONGEST = 1000;

  /** Copies the words. */
  public Corpus {
    words = List.copyOf(words);
  }

  /** Collects lines. For one thread. */
  public static final class Builder {

    private final Map<String, Integer> known = new HashMap<>();
    private final List<String> seen = new ArrayList<>();
    private long[] counts = new long[1024];
    private int[] tokens = new int[1 << 16];
    private int size;

    /**
     * Adds a line of text.
     *
     * @param line such as an abstract
     * @throws IllegalArgumentException for more than a thousand million tokens
     */
    public void add(String line) {
      for (String token : Tokenizer.tokens(line)) {
        int index = known.computeIfAbsent(token, this::learn);
        counts[index]++;
        put(index);
      }
      put(-1);
    }

    private int learn(String token) {
      int index = seen.size();
      seen.add(token);
      if (index == counts.length) {
        counts = Arrays.copyOf(counts, 2 * index);
      }
      return index;
    }

    private void put(int token) {
      if (size == tokens.length) {
        if (size >= (1 << 30)) {
          throw new IllegalArgumentException(
              "The text has more than " + size + " words; give a smaller part of it.");
        }
        tokens = Arrays.copyOf(tokens, 2 * size);
      }
      tokens[size++] = token;
    }

    /**
     * How often the most frequent word occurs.
     *
     * @return 0 without words
     */
    public long largestCount() {
      return Arrays.stream(counts).max().orElse(0);
    }

    /**
     * The number of different words.
     *
     * @return at least 0
     */
    public int differentWords() {
      return seen.size();
    }

    /**
     * The corpus; the builder is of no use any more.
     *
     * @param minCount words that occur less often are left out, at least 1
     * @return the words that are left, perhaps none, and their sentences
     */
    public Corpus build(int minCount) {
      int[] order =
          IntStream.range(0, seen.size())
              .filter(i -> counts[i] >= minCount)
              .boxed()
              .sorted(Comparator.comparingLong((Integer i) -> -counts[i]).thenComparing(seen::get))
              .mapToInt(Integer::intValue)
              .toArray();
      int[] place = new int[seen.size()];
      Arrays.fill(place, -1);
      for (int i = 0; i < order.length; i++) {
        place[order[i]] = i;
      }
      IntStream.Builder starts = IntStream.builder();
      int kept = 0;
      int start = 0;
      for (int i = 0; i < size; i++) {
        boolean end = tokens[i] < 0;
        int word = end ? -1 : place[tokens[i]];
        if (word >= 0) {
          tokens[kept++] = word;
        }
        if (kept > start && (end || kept - start == LONGEST)) {
          starts.add(start);
          start = kept;
        }
      }
      return new Corpus(
          Arrays.stream(order).mapToObj(seen::get).toList(),
          Arrays.stream(order).mapToLong(i -> counts[i]).toArray(),
          Arrays.copyOf(tokens, kept),
          starts.add(kept).build().toArray());
    }
  }
}
