package org.materialsj.learn.words;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.materialsj.engine.run.CancelToken;

/** Learns from blocks of sentences on copies of the vectors that it changes. For one thread. */
final class SkipGramShard {

  private final Corpus corpus;
  private final SkipGramOptions options;
  private final NegativeWords negatives;
  private final WordVectors vectors;

  /** Place of the copy of a row among the copies, plus 1; 0 for none. */
  private final int[] places;

  private int[] touched = new int[256];
  private float[][] copies = new float[256][];
  private int count;
  private final double[] keep;
  private final float[] step;
  private int[] sentence = new int[64];
  private double loss;
  private long pairs;

  SkipGramShard(
      Corpus corpus, SkipGramOptions options, NegativeWords negatives, WordVectors vectors) {
    this.corpus = corpus;
    this.options = options;
    this.negatives = negatives;
    this.vectors = vectors;
    places = new int[2 * vectors.words()];
    step = new float[vectors.dimensions()];
    keep = new double[vectors.words()];
    double total = corpus.tokens().length;
    for (int w = 0; w < keep.length; w++) {
      double over = options.subsampling() * total / corpus.counts()[w];
      keep[w] = options.subsampling() == 0 ? 1 : Math.min(1, Math.sqrt(over) + over);
    }
  }

  int touchedCount() {
    return count;
  }

  int touched(int index) {
    return touched[index];
  }

  /** The copy of a row, or null when there is none. */
  float[] copy(int row) {
    return places[row] == 0 ? null : copies[places[row] - 1];
  }

  /** The summed loss of the last block. */
  double loss() {
    return loss;
  }

  /** The number of pairs of neighbours in the last block. */
  long pairs() {
    return pairs;
  }

  /** Learns from some sentences, starting from the shared vectors. */
  void learn(int from, int to, double rate, SplittableRandom random, CancelToken cancel) {
    for (int t = 0; t < count; t++) {
      places[touched[t]] = 0;
    }
    count = 0;
    loss = 0;
    pairs = 0;
    for (int s = from; s < to; s++) {
      cancel.check("embedding of words");
      int length = sample(corpus.starts()[s], corpus.starts()[s + 1], random);
      for (int i = 0; i < length; i++) {
        int width = 1 + random.nextInt(options.window());
        int last = Math.min(length - 1, i + width);
        for (int j = Math.max(0, i - width); j <= last; j++) {
          if (j != i) {
            pair(sentence[i], sentence[j], (float) rate, random);
          }
        }
      }
    }
  }

  /** Copies a sentence, leaving out frequent words at random; its new length. */
  private int sample(int from, int to, SplittableRandom random) {
    if (sentence.length < to - from) {
      sentence = new int[to - from];
    }
    int length = 0;
    for (int i = from; i < to; i++) {
      int word = corpus.tokens()[i];
      if (keep[word] >= 1 || random.nextDouble() < keep[word]) {
        sentence[length++] = word;
      }
    }
    return length;
  }

  private void pair(int word, int neighbour, float rate, SplittableRandom random) {
    float[] u = own(word);
    Arrays.fill(step, 0);
    predict(u, neighbour, true, rate);
    for (int n = 0; n < options.negatives(); n++) {
      int other = negatives.draw(random);
      if (other != neighbour) {
        predict(u, other, false, rate);
      }
    }
    for (int k = 0; k < step.length; k++) {
      u[k] += step[k];
    }
    pairs++;
  }

  /** One step of a predicted word, and what it asks of the predicting one. */
  private void predict(float[] u, int word, boolean isNeighbour, float rate) {
    float[] v = own(vectors.words() + word);
    float dot = dot(u, v);
    double x = isNeighbour ? dot : -dot;
    double tail = Math.exp(-Math.abs(x));
    // The chance of being wrong, s(-x), and -log s(x), without overflow.
    double wrong = x >= 0 ? tail / (1 + tail) : 1 / (1 + tail);
    loss += Math.max(0, -x) + Math.log1p(tail);
    float slope = (float) ((isNeighbour ? rate : -rate) * wrong);
    for (int k = 0; k < u.length; k++) {
      step[k] += slope * v[k];
      v[k] += slope * u[k];
    }
  }

  /** Four sums at a time, which processors add up side by side. */
  private static float dot(float[] u, float[] v) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    int k = 0;
    for (; k + 3 < u.length; k += 4) {
      a += u[k] * v[k];
      b += u[k + 1] * v[k + 1];
      c += u[k + 2] * v[k + 2];
      d += u[k + 3] * v[k + 3];
    }
    for (; k < u.length; k++) {
      a += u[k] * v[k];
    }
    return a + b + (c + d);
  }

  /** The copy of a row, made when it is first wanted. */
  private float[] own(int row) {
    if (places[row] > 0) {
      return copies[places[row] - 1];
    }
    if (count == copies.length) {
      copies = Arrays.copyOf(copies, 2 * count);
      touched = Arrays.copyOf(touched, 2 * count);
    }
    if (copies[count] == null) {
      copies[count] = new float[step.length];
    }
    System.arraycopy(vectors.row(row), 0, copies[count], 0, step.length);
    touched[count] = row;
    places[row] = ++count;
    return copies[count - 1];
  }
}
