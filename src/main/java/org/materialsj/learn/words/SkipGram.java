package org.materialsj.learn.words;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.Crew;
import org.materialsj.engine.run.RunContext;

/**
 * Embeds words by the words around them: skip-gram with negative sampling (Mikolov et al. 2013,
 * arXiv:1310.4546). A word w with vector u predicts each neighbour c with vector v against k random
 * words n, by steps that lessen
 *
 * <pre>-log s(u_w v_c) - sum_n log s(-u_w v_n),   s(x) = 1 / (1 + exp(-x)).</pre>
 *
 * Random words are drawn by count^(3/4). Words near each other get similar u, which are the result.
 *
 * <p>The text is cut into blocks of sentences, and {@value #SHARDS} blocks make a round. Each block
 * of a round starts from the same vectors and changes its own copies; then a vector that one block
 * changed is taken over, and one that several changed becomes the mean of theirs. Rare words so
 * lose nothing, and frequent ones, for which there is text enough, are averaged. The cut depends on
 * the text alone and each block draws from its own item of the seed: the result does not depend on
 * the number of threads.
 */
public final class SkipGram {

  private static final int SHARDS = 4;
  private static final int LEAST_BLOCK = 200;
  private static final int MOST_BLOCK = 10_000;

  /** So many rounds make an epoch, unless blocks would become too short or too long. */
  private static final int ROUNDS = 100;

  private static final double LEAST_RATE = 1e-4;

  private SkipGram() {}

  /**
   * What was learned.
   *
   * @param vectors a vector of d numbers for each word of the corpus
   * @param losses mean loss of a pair of neighbours in each epoch
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  public record Result(float[][] vectors, double[] losses) {}

  /**
   * Embeds the words of a corpus. Cost tokens x window x (1 + negatives) x dimensions per epoch;
   * memory 8 bytes x words x dimensions, and copies of the vectors that a round changes.
   *
   * @param corpus at least two words, and a sentence with two of them
   * @param options how
   * @param seed seed
   * @param run progress (with the loss), cancelling and threads; the result does not depend on the
   *     threads
   * @return a vector for each word
   * @throws IllegalArgumentException if no word has a neighbour
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static Result train(Corpus corpus, SkipGramOptions options, long seed, RunContext run) {
    int words = corpus.words().size();
    boolean neighbours = false;
    for (int s = 0; s + 1 < corpus.starts().length; s++) {
      neighbours |= corpus.starts()[s + 1] - corpus.starts()[s] > 1;
    }
    if (words < 2 || !neighbours) {
      throw new IllegalArgumentException(
          "the words of a text are embedded by their neighbours, but no line has two frequent"
              + " enough words");
    }
    WordVectors vectors = new WordVectors(words, options.dimensions(), Seeds.ofItem(seed, -1));
    int[] blocks = blocks(corpus);
    SkipGramShard[] shards = new SkipGramShard[SHARDS];
    NegativeWords negatives = new NegativeWords(corpus.counts());
    Arrays.setAll(shards, s -> new SkipGramShard(corpus, options, negatives, vectors));
    double[] losses =
        Crew.lead(
            run, SHARDS, crew -> epochs(corpus, options, blocks, shards, vectors, seed, crew, run));
    return new Result(vectors.inputs(), losses);
  }

  /** First sentences of the blocks, and behind the last one the number of sentences. */
  private static int[] blocks(Corpus corpus) {
    int tokens = corpus.tokens().length;
    int length = Math.max(LEAST_BLOCK, Math.min(MOST_BLOCK, tokens / (SHARDS * ROUNDS)));
    int sentences = corpus.starts().length - 1;
    int[] blocks = new int[sentences + 1];
    int count = 0;
    int start = 0;
    for (int s = 0; s < sentences; s++) {
      if (s == 0 || corpus.starts()[s] - start >= length) {
        start = corpus.starts()[s];
        blocks[count++] = s;
      }
    }
    blocks[count] = sentences;
    return Arrays.copyOf(blocks, count + 1);
  }

  private static double[] epochs(
      Corpus corpus,
      SkipGramOptions options,
      int[] blocks,
      SkipGramShard[] shards,
      WordVectors vectors,
      long seed,
      Crew crew,
      RunContext run) {
    double[] losses = new double[options.epochs()];
    int count = blocks.length - 1;
    double all = (double) options.epochs() * corpus.tokens().length;
    double last = Double.NaN;
    for (int epoch = 0; epoch < losses.length; epoch++) {
      double loss = 0;
      long pairs = 0;
      for (int first = 0; first < count; first += SHARDS) {
        run.cancel().check("embedding of words");
        double done = (double) epoch * corpus.tokens().length + corpus.starts()[blocks[first]];
        double rate = options.learningRate() * Math.max(LEAST_RATE, 1 - done / all);
        run.progress()
            .report(
                done / all,
                String.format(
                    Locale.ROOT,
                    "epoch %d of %d, loss %.4f",
                    epoch + 1,
                    losses.length,
                    pairs > 0 ? loss / pairs : last));
        int from = first;
        long item = (long) epoch * count + first;
        int used = Math.min(SHARDS, count - first);
        crew.round(
            used,
            s -> {
              SplittableRandom random = Seeds.forItem(seed, item + s);
              shards[s].learn(blocks[from + s], blocks[from + s + 1], rate, random, run.cancel());
            });
        crew.round(SHARDS, part -> vectors.merge(shards, used, part, SHARDS));
        for (int s = 0; s < used; s++) {
          loss += shards[s].loss();
          pairs += shards[s].pairs();
        }
      }
      last = pairs > 0 ? loss / pairs : Double.NaN;
      losses[epoch] = last;
    }
    return losses;
  }
}
