package org.materialsj.learn.words;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class CorpusTest {

  private static Corpus corpus(int minCount, String... lines) {
    Corpus.Builder builder = new Corpus.Builder();
    for (String line : lines) {
      builder.add(line);
    }
    return builder.build(minCount);
  }

  @Test
  void wordsAreSortedByCountAndThenByName() {
    Corpus corpus = corpus(1, "b a a c", "", "c b a");
    assertEquals(List.of("a", "b", "c"), corpus.words());
    assertArrayEquals(new long[] {3, 2, 2}, corpus.counts());
    assertArrayEquals(new int[] {1, 0, 0, 2, 2, 1, 0}, corpus.tokens());
    assertArrayEquals(new int[] {0, 4, 7}, corpus.starts());
  }

  @Test
  void rareWordsAreLeftOutAndTheirNeighboursMoveTogether() {
    Corpus corpus = corpus(2, "a rare b", "b a", "other");
    assertEquals(List.of("a", "b"), corpus.words());
    assertArrayEquals(new int[] {0, 1, 1, 0}, corpus.tokens());
    assertArrayEquals(new int[] {0, 2, 4}, corpus.starts());
  }

  @Test
  void aTextOfRareWordsHasNone() {
    Corpus corpus = corpus(5, "a b c");
    assertTrue(corpus.words().isEmpty());
    assertArrayEquals(new int[] {0}, corpus.starts());
  }

  @Test
  void aLongLineIsCutIntoSentences() {
    Corpus corpus = corpus(1, "a b ".repeat(1250));
    assertArrayEquals(new int[] {0, 1000, 2000, 2500}, corpus.starts());
  }
}
