package org.materialsj.learn.words;

/**
 * How words are embedded.
 *
 * @param dimensions numbers of a vector, 2 to 1000
 * @param window most words on either side that a word predicts, 1 to 100; each word draws a width
 *     from 1 to this, so that near words count more
 * @param negatives random words that are told apart from each neighbour, 1 to 100
 * @param subsampling share t of the text above which a word is left out at random, kept with
 *     probability min(1, sqrt(t / f) + t / f) for a word of share f; 0 to keep all
 * @param epochs passes over the text, 1 to 10 000
 * @param learningRate step at the start, above 0 and at most 1; falls linearly to a 10 000th
 */
public record SkipGramOptions(
    int dimensions,
    int window,
    int negatives,
    double subsampling,
    int epochs,
    double learningRate) {

  /** 100 numbers, 5 words on either side, 5 negatives, t = 0.001, 10 passes, steps of 0.05. */
  public static final SkipGramOptions DEFAULT = new SkipGramOptions(100, 5, 5, 1e-3, 10, 0.05);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException for one out of range
   */
  public SkipGramOptions {
    check("dimensions", dimensions, 2, 1000);
    check("window", window, 1, 100);
    check("negatives", negatives, 1, 100);
    check("epochs", epochs, 1, 10_000);
    if (!(subsampling >= 0 && subsampling <= 1)) {
      throw new IllegalArgumentException("subsampling must be 0 to 1, got " + subsampling);
    }
    if (!(learningRate > 0 && learningRate <= 1)) {
      throw new IllegalArgumentException(
          "learningRate must be above 0 and at most 1, got " + learningRate);
    }
  }

  private static void check(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + " must be " + least + " to " + most + ", got " + value);
    }
  }
}
