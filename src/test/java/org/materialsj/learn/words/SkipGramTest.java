package org.materialsj.learn.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.engine.run.LocalExecutor;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;

class SkipGramTest {

  private static final SkipGramOptions OPTIONS = new SkipGramOptions(16, 3, 5, 0, 8, 0.05);

  /** Lines of two topics, each with six words of its own beside three common ones. */
  private static Corpus topics(int lines) {
    Corpus.Builder builder = new Corpus.Builder();
    SplittableRandom random = new SplittableRandom(4);
    for (int i = 0; i < lines; i++) {
      StringBuilder line = new StringBuilder();
      for (int k = 0; k < 8; k++) {
        boolean common = random.nextInt(4) == 0;
        line.append(common ? "c" : i % 2 == 0 ? "p" : "q");
        line.append("abcdef".charAt(random.nextInt(common ? 3 : 6))).append(' ');
      }
      builder.add(line.toString());
    }
    return builder.build(1);
  }

  @Test
  void wordsOfATopicAreNearerThanOthers() {
    Corpus corpus = topics(1500);
    SkipGram.Result result = SkipGram.train(corpus, OPTIONS, 1, RunContext.QUIET);
    Embedding embedding = new Embedding(corpus.words(), corpus.counts(), result.vectors());
    for (String topic : new String[] {"p", "q"}) {
      for (char letter : "abcdef".toCharArray()) {
        int word = embedding.index().of(topic + letter);
        assertTrue(
            embedding.neighbours(word, 5, w -> true).stream()
                .allMatch(near -> near.word().startsWith(topic)));
      }
    }
    double[] losses = result.losses();
    assertTrue(losses[losses.length - 1] < losses[0]);
  }

  /** With vectors near 0 each of the 1 + 5 decisions costs log 2. */
  @Test
  void theLossBeginsAtItsValueForNoKnowledge() {
    SkipGramOptions slow = new SkipGramOptions(16, 3, 5, 0, 1, 1e-6);
    double loss = SkipGram.train(topics(1500), slow, 1, RunContext.QUIET).losses()[0];
    // Random words that are the neighbour itself are passed over.
    assertEquals(6 * Math.log(2), loss, 0.35);
    assertTrue(loss < 6 * Math.log(2));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 8})
  void theVectorsAreTheSameOnAnyNumberOfThreads(int threads) {
    Corpus corpus = topics(400);
    SkipGramOptions options = new SkipGramOptions(10, 3, 4, 1e-2, 2, 0.05);
    SkipGram.Result one = SkipGram.train(corpus, options, 9, RunContext.QUIET.withThreads(1));
    SkipGram.Result more =
        SkipGram.train(corpus, options, 9, RunContext.QUIET.withThreads(threads));
    assertTrue(Arrays.deepEquals(one.vectors(), more.vectors()));
    assertEquals(Arrays.toString(one.losses()), Arrays.toString(more.losses()));
  }

  @Test
  void anotherSeedGivesOtherVectors() {
    Corpus corpus = topics(50);
    assertTrue(
        !Arrays.deepEquals(
            SkipGram.train(corpus, OPTIONS, 1, RunContext.QUIET).vectors(),
            SkipGram.train(corpus, OPTIONS, 2, RunContext.QUIET).vectors()));
  }

  @Test
  void aTextWithoutNeighboursIsRefused() {
    Corpus.Builder builder = new Corpus.Builder();
    builder.add("one");
    builder.add("two");
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> SkipGram.train(builder.build(1), OPTIONS, 1, RunContext.QUIET));
    assertTrue(e.getMessage().contains("no line has two frequent enough words"));
  }

  @Test
  void longTrainingIsCancelledInTheMiddle() {
    AtomicInteger asked = new AtomicInteger();
    RunContext run =
        new RunContext(Progress.NONE, () -> asked.incrementAndGet() > 500, new LocalExecutor(2));
    SkipGramOptions options = new SkipGramOptions(50, 5, 5, 0, 10_000, 0.05);
    assertThrows(CancellationException.class, () -> SkipGram.train(topics(300), options, 1, run));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 2, Double.NaN})
  void aLearningRateOutOfRangeIsRejected(double rate) {
    assertThrows(IllegalArgumentException.class, () -> new SkipGramOptions(10, 5, 5, 0, 1, rate));
  }
}
