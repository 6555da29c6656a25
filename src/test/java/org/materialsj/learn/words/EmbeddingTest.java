package org.materialsj.learn.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class EmbeddingTest {

  private static final Embedding ROYAL =
      new Embedding(
          List.of("man", "woman", "king", "queen", "Fe2O3", "zero"),
          new long[] {6, 5, 4, 3, 2, 1},
          new float[][] {{1, 0, 0}, {0, 2, 0}, {1, 0, 1}, {0, 1, 1}, {3, 0, 4}, {0, 0, 0}});

  private static List<String> words(List<Embedding.Near> near) {
    return near.stream().map(Embedding.Near::word).toList();
  }

  @Test
  void neighboursAreSortedByTheCosineAlone() {
    List<Embedding.Near> near = ROYAL.neighbours(ROYAL.index().of("king"), 3, w -> true);
    assertEquals(List.of("Fe2O3", "man", "queen"), words(near));
    // (1, 0, 1) and (3, 0, 4): 7 / (5 sqrt 2).
    assertEquals(7 / (5 * Math.sqrt(2)), near.get(0).cosine(), 1e-7);
    assertEquals(2, near.get(0).count());
  }

  @Test
  void anAnalogyLeavesOutItsOwnWords() {
    int king = ROYAL.index().of("king");
    int man = ROYAL.index().of("man");
    int woman = ROYAL.index().of("woman");
    assertEquals("queen", ROYAL.analogy(king, man, woman, 1).get(0).word());
  }

  @Test
  void formulasAreRankedAlone() {
    List<Embedding.Near> near = ROYAL.neighbours(ROYAL.index().of("queen"), 9, ROYAL::isFormula);
    assertEquals(List.of("Fe2O3"), words(near));
  }

  @Test
  void aVectorWithoutLengthHasNoDirection() {
    int zero = ROYAL.index().of("zero");
    assertEquals(0, ROYAL.neighbours(zero, 1, w -> true).get(0).cosine());
  }

  @Test
  void queriesAreReadAsTheTextIs() {
    assertEquals(4, ROYAL.index().of("O3Fe2"));
    assertEquals(2, ROYAL.index().of(" King "));
  }

  @Test
  void anUnknownWordNamesThoseWrittenAlike() {
    assertEquals(
        "\"womans\" is not among the 6 words; written alike: woman, man.",
        assertThrows(IllegalArgumentException.class, () -> ROYAL.index().of("womans"))
            .getMessage());
    assertEquals(
        "\"superconductor\" is not among the 6 words, and none is written much like it.",
        assertThrows(IllegalArgumentException.class, () -> ROYAL.index().of("superconductor"))
            .getMessage());
  }

  @Test
  void spellingsDifferByInsertedOmittedAndReplacedLetters() {
    assertEquals(3, Spelling.distance("kitten", "sitting"));
    assertEquals(0, Spelling.distance("NaCl", "nacl"));
    assertEquals(4, Spelling.distance("", "word"));
  }

  @Test
  void aWordThatStandsTwiceIsRejected() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Embedding(List.of("a", "a"), new long[2], new float[2][2]));
  }
}
