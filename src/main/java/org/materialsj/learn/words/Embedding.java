package org.materialsj.learn.words;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Words as vectors, and what their directions tell. Immutable. */
public final class Embedding {

  private final long[] counts;
  private final float[][] units;
  private final WordIndex index;

  /**
   * An embedding.
   *
   * @param words n different words
   * @param counts how often each occurs
   * @param vectors n vectors of d finite numbers; not kept
   * @throws IllegalArgumentException if the shapes do not fit or a word stands twice
   */
  public Embedding(List<String> words, long[] counts, float[][] vectors) {
    this.index = new WordIndex(words);
    this.counts = counts.clone();
    if (words.size() != counts.length || words.size() != vectors.length) {
      throw new IllegalArgumentException(
          words.size()
              + " words have "
              + counts.length
              + " counts, "
              + vectors.length
              + " vectors");
    }
    units = new float[vectors.length][];
    for (int w = 0; w < units.length; w++) {
      units[w] = unit(vectors[w]);
    }
  }

  /**
   * A word near a direction.
   *
   * @param word the word
   * @param cosine of the angle between its vector and the direction, -1 to 1
   * @param count how often it occurs
   */
  public record Near(String word, double cosine, long count) {}

  /**
   * The words.
   *
   * @return their places in all arguments
   */
  public WordIndex index() {
    return index;
  }

  /**
   * The words nearest a word.
   *
   * @param word index of the word, which is not among the answers
   * @param count most answers
   * @param which the words that may be answers
   * @return nearest first
   */
  public List<Near> neighbours(int word, int count, IntPredicate which) {
    return nearest(units[word], count, w -> w != word && which.test(w));
  }

  /**
   * The words nearest a - b + c of unit vectors: c is to them as b is to a.
   *
   * @param a index of a word; none of the three is among the answers
   * @param b index of a word
   * @param c index of a word
   * @param count most answers
   * @return nearest first
   */
  public List<Near> analogy(int a, int b, int c, int count) {
    float[] direction = new float[units[a].length];
    for (int k = 0; k < direction.length; k++) {
      direction[k] = units[a][k] - units[b][k] + units[c][k];
    }
    return nearest(unit(direction), count, w -> w != a && w != b && w != c);
  }

  private List<Near> nearest(float[] direction, int count, IntPredicate which) {
    double[] cosines = new double[units.length];
    Arrays.setAll(cosines, w -> dot(units[w], direction));
    return IntStream.range(0, units.length)
        .filter(which)
        .boxed()
        .sorted(Comparator.comparingDouble(w -> -cosines[w]))
        .limit(count)
        .map(w -> new Near(index.words().get(w), cosines[w], counts[w]))
        .toList();
  }

  /**
   * The direction of a word.
   *
   * @param word index of the word
   * @return d numbers of square sum 1, or zeros for a vector of no length
   */
  public float[] unit(int word) {
    return units[word].clone();
  }

  private static float[] unit(float[] vector) {
    double length = Math.sqrt(dot(vector, vector));
    float[] unit = new float[vector.length];
    for (int k = 0; k < unit.length; k++) {
      unit[k] = (float) (length > 0 ? vector[k] / length : 0);
    }
    return unit;
  }

  private static double dot(float[] p, float[] q) {
    double sum = 0;
    for (int k = 0; k < p.length; k++) {
      sum += (double) p[k] * q[k];
    }
    return sum;
  }

  /**
   * Whether a word is a chemical formula.
   *
   * @param word index of the word
   * @return false for other words and numbers
   */
  public boolean isFormula(int word) {
    return Tokenizer.isFormula(index.words().get(word));
  }
}
