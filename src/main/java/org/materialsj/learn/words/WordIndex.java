package org.materialsj.learn.words;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Different words by their places. Immutable. */
public final class WordIndex {

  /** Words farther than this from a query are no misspellings of it. */
  private static final int FARTHEST = 3;

  private static final int MOST_ALIKE = 3;

  private final List<String> words;
  private final Map<String, Integer> places = new HashMap<>();

  /**
   * An index.
   *
   * @param words n different words
   * @throws IllegalArgumentException if one stands twice
   */
  public WordIndex(List<String> words) {
    this.words = List.copyOf(words);
    for (String word : this.words) {
      if (places.put(word, places.size()) != null) {
        throw new IllegalArgumentException("The word \"" + word + "\" stands twice.");
      }
    }
  }

  /**
   * The words.
   *
   * @return n words in their order
   */
  public List<String> words() {
    return words;
  }

  /**
   * Where a word stands.
   *
   * @param query a word in any writing that the {@link Tokenizer} makes it of
   * @return its index
   * @throws IllegalArgumentException if it is not among the words, naming those that are written
   *     much like it
   */
  public int of(String query) {
    List<String> tokens = Tokenizer.tokens(query);
    Integer place = places.get(tokens.size() == 1 ? tokens.get(0) : query.strip());
    if (place == null) {
      List<String> alike = alike(query.strip());
      throw new IllegalArgumentException(
          "\""
              + query.strip()
              + "\" is not among the "
              + words.size()
              + " words"
              + (alike.isEmpty()
                  ? ", and none is written much like it."
                  : "; written alike: " + String.join(", ", alike) + "."));
    }
    return place;
  }

  private List<String> alike(String query) {
    int most = Math.min(FARTHEST, Math.max(1, query.length() / 2));
    return words.stream()
        .map(word -> Map.entry(word, Spelling.distance(query, word)))
        .filter(entry -> entry.getValue() <= most)
        .sorted(Comparator.comparingInt(Map.Entry::getValue))
        .limit(MOST_ALIKE)
        .map(Map.Entry::getKey)
        .toList();
  }
}
