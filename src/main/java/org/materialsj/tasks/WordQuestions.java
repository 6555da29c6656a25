package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.materialsj.learn.words.Embedding;
import org.materialsj.learn.words.WordIndex;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/**
 * What to ask embedded words.
 *
 * @param neighbours words whose nearest words are asked for
 * @param analogies three words each, a - b + c
 * @param formulas words by which formulas are ranked
 * @param count most answers to a question, at least 1
 */
public record WordQuestions(
    List<String> neighbours, List<List<String>> analogies, List<String> formulas, int count) {

  /** Copies the lists. */
  public WordQuestions {
    neighbours = List.copyOf(neighbours);
    analogies = List.copyOf(analogies);
    formulas = List.copyOf(formulas);
    if (count < 1) {
      throw new IllegalArgumentException("count must be at least 1, got " + count);
    }
  }

  /**
   * Questions from text.
   *
   * @param neighbours words separated by semicolons; may be blank
   * @param analogies "a - b + c" with blanks around the signs, separated by semicolons; may be
   *     blank
   * @param formulas words separated by semicolons; may be blank
   * @param count most answers to a question
   * @return the questions
   * @throws IllegalArgumentException with one plain sentence for another form
   */
  public static WordQuestions parse(
      String neighbours, String analogies, String formulas, int count) {
    List<List<String>> threes = new ArrayList<>();
    for (String text : parts(analogies)) {
      String[] words = text.split("\\s+[-+]\\s+", -1);
      boolean shaped = text.matches(".*\\S\\s+-\\s+\\S.*\\S?\\s+\\+\\s+\\S.*");
      if (words.length != 3 || !shaped) {
        throw new IllegalArgumentException(
            "An analogy is written as a - b + c, with blanks around the signs, but one is \""
                + text
                + "\".");
      }
      threes.add(List.of(words));
    }
    return new WordQuestions(parts(neighbours), threes, parts(formulas), count);
  }

  private static List<String> parts(String text) {
    return Arrays.stream(text.split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  /**
   * Checks that all words are known.
   *
   * @param index the words that are
   * @throws IllegalArgumentException naming the first that is not
   */
  void check(WordIndex index) {
    neighbours.forEach(index::of);
    analogies.forEach(words -> words.forEach(index::of));
    formulas.forEach(index::of);
  }

  /** One answer. */
  private record Answer(String question, String kind, int rank, Embedding.Near near) {}

  private List<Answer> ask(Embedding embedding) {
    WordIndex index = embedding.index();
    List<Answer> answers = new ArrayList<>();
    for (String word : neighbours) {
      add(word, "neighbour", embedding.neighbours(index.of(word), count, w -> true), answers);
    }
    for (List<String> words : analogies) {
      int[] at = words.stream().mapToInt(index::of).toArray();
      String question = words.get(0) + " - " + words.get(1) + " + " + words.get(2);
      add(question, "analogy", embedding.analogy(at[0], at[1], at[2], count), answers);
    }
    for (String word : formulas) {
      List<Embedding.Near> near = embedding.neighbours(index.of(word), count, embedding::isFormula);
      add(word, "formula", near, answers);
    }
    return answers;
  }

  private static void add(
      String question, String kind, List<Embedding.Near> near, List<Answer> answers) {
    IntStream.range(0, near.size())
        .forEach(i -> answers.add(new Answer(question, kind, i + 1, near.get(i))));
  }

  /** The answers, one a row. */
  FeatureTable answers(Embedding embedding) {
    List<Answer> all = ask(embedding);
    return FeatureTable.builder(all.stream().map(a -> a.near().word()).toList())
        .texts(new ColumnSpec("question", ""), all.stream().map(Answer::question).toList())
        .texts(new ColumnSpec("kind", ""), all.stream().map(Answer::kind).toList())
        .numbers(new ColumnSpec("rank", ""), all.stream().mapToDouble(Answer::rank).toArray())
        .numbers(
            new ColumnSpec("cosine", ""),
            all.stream().mapToDouble(a -> a.near().cosine()).toArray())
        .numbers(
            new ColumnSpec("count", ""), all.stream().mapToDouble(a -> a.near().count()).toArray())
        .build();
  }

  /** The words that are asked about, and then the answers. */
  Set<Integer> mentioned(Embedding embedding) {
    Set<Integer> words = asked(embedding.index());
    ask(embedding).forEach(answer -> words.add(embedding.index().of(answer.near().word())));
    return words;
  }

  /** The words that are asked about. */
  Set<Integer> asked(WordIndex index) {
    Set<Integer> words = new LinkedHashSet<>();
    neighbours.forEach(word -> words.add(index.of(word)));
    analogies.forEach(three -> three.forEach(word -> words.add(index.of(word))));
    formulas.forEach(word -> words.add(index.of(word)));
    return words;
  }
}
