package org.materialsj.tasks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.materialsj.engine.run.RunContext;
import org.materialsj.io.ParseException;
import org.materialsj.io.TextLines;
import org.materialsj.learn.words.Corpus;
import org.materialsj.learn.words.Embedding;
import org.materialsj.learn.words.SkipGram;
import org.materialsj.learn.words.SkipGramOptions;
import org.materialsj.learn.words.Tokenizer;
import org.materialsj.learn.words.WordIndex;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/** Embeds the words of a text, and asks what their vectors tell. */
public final class EmbedWords {

  /** A map of fewer words tells nothing. */
  private static final int LEAST_SHOWN = 2;

  private EmbedWords() {}

  /**
   * What to ask of a text.
   *
   * @param minCount words that occur less often are left out, at least 1
   * @param options how words are embedded
   * @param questions what to ask
   * @param shown most words of the map, questions and answers aside; at least 2
   * @param seed seed
   */
  public record Request(
      int minCount, SkipGramOptions options, WordQuestions questions, int shown, long seed) {

    /** Checks the numbers. */
    public Request {
      if (minCount < 1 || shown < LEAST_SHOWN) {
        throw new IllegalArgumentException(
            "minCount must be at least 1 and shown at least 2, got " + minCount + " and " + shown);
      }
    }
  }

  /**
   * What was learned.
   *
   * @param vectors a word a row
   * @param answers an answer a row
   * @param map words as points
   * @param losses mean loss by epoch; empty when the vectors were given
   * @param notes plain sentences
   */
  public record Result(
      FeatureTable vectors,
      FeatureTable answers,
      WordMap map,
      Optional<FeatureTable> losses,
      List<String> notes) {}

  /**
   * Embeds the words of a text.
   *
   * @param text a file with one text, such as an abstract, a line
   * @param request what to do
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return vectors and answers
   * @throws ParseException if the file is no text
   * @throws IllegalArgumentException with one plain sentence if it has too few words, or a word
   *     that is asked about is not among them
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static Result train(Path text, Request request, RunContext run) throws ParseException {
    Corpus.Builder builder = new Corpus.Builder();
    TextLines.read(text, builder::add, run.part(0, 0.1));
    Corpus corpus = builder.build(request.minCount());
    check(builder, corpus, request.minCount());
    request.questions().check(new WordIndex(corpus.words()));
    SkipGram.Result trained =
        Sentences.said(
            () -> SkipGram.train(corpus, request.options(), request.seed(), run.part(0.1, 0.95)));
    List<String> notes = new ArrayList<>();
    notes.add(
        corpus.tokens().length
            + " words of the text are of "
            + corpus.words().size()
            + " different kinds that occur at least "
            + Sentences.count(request.minCount(), "time")
            + ", of "
            + builder.differentWords()
            + " in all; "
            + corpus.words().stream().filter(Tokenizer::isFormula).count()
            + " of them are formulas.");
    double[] losses = trained.losses();
    notes.add(
        "The mean loss of a pair of neighbours is "
            + Sentences.number(losses[losses.length - 1])
            + " in the last of "
            + losses.length
            + (losses.length > 1
                ? " passes, " + Sentences.number(losses[0]) + " in the first."
                : " pass."));
    FeatureTable vectors = WordTable.of(corpus, trained.vectors());
    return answer(vectors, request, Optional.of(lossTable(losses)), notes, run.part(0.95, 1));
  }

  /**
   * Asks word vectors that were saved before.
   *
   * @param vectors the table of the vectors
   * @param request what to ask; how words are embedded and the seed are not used
   * @param run progress and cancelling
   * @return answers
   * @throws IllegalArgumentException with one plain sentence if it is no such table, or a word that
   *     is asked about is not among its words
   */
  public static Result ask(FeatureTable vectors, Request request, RunContext run) {
    return answer(vectors, request, Optional.empty(), List.of(), run);
  }

  private static Result answer(
      FeatureTable vectors,
      Request request,
      Optional<FeatureTable> losses,
      List<String> notes,
      RunContext run) {
    Embedding embedding = WordTable.embedding(vectors);
    request.questions().check(embedding.index());
    return new Result(
        vectors,
        request.questions().answers(embedding),
        WordMap.of(embedding, request.questions(), request.shown(), run),
        losses,
        notes);
  }

  private static void check(Corpus.Builder all, Corpus corpus, int minCount) {
    if (all.differentWords() < 2) {
      throw new IllegalArgumentException(
          "The text has "
              + (all.differentWords() == 0 ? "no word" : "only one word")
              + "; words are embedded by the words around them.");
    }
    if (corpus.words().size() < 2) {
      throw new IllegalArgumentException(
          (corpus.words().isEmpty() ? "No word occurs" : "Only one word occurs")
              + " at least "
              + Sentences.count(minCount, "time")
              + "; the most frequent of "
              + all.differentWords()
              + " words occurs "
              + Sentences.count(all.largestCount(), "time")
              + ". Ask for a lower count, or give more text.");
    }
  }

  private static FeatureTable lossTable(double[] losses) {
    List<String> ids = new ArrayList<>();
    double[] epochs = new double[losses.length];
    for (int i = 0; i < losses.length; i++) {
      epochs[i] = i + 1;
      ids.add(Integer.toString(i + 1));
    }
    return FeatureTable.builder(ids)
        .numbers(new ColumnSpec("epoch", ""), epochs)
        .numbers(new ColumnSpec("mean loss", ""), losses)
        .build();
  }
}
