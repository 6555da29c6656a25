package org.materialsj.tasks;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.TrainingSet;
import org.materialsj.learn.preparation.Steps;
import org.materialsj.learn.preparation.Transform;
import org.materialsj.learn.words.Embedding;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.explore.Colouring;
import org.materialsj.model.explore.PointMap;

/**
 * Words in the plane of the two principal components of their directions: those that are asked
 * about and the answers, then formulas, then other words, the frequent first.
 *
 * @param points the words
 * @param colouring by what they are
 */
public record WordMap(PointMap points, Colouring colouring) {

  /** So large a part of the room that is left is for formulas. */
  private static final double FORMULAS = 0.7;

  static WordMap of(Embedding embedding, WordQuestions questions, int most, RunContext run) {
    Set<Integer> asked = questions.asked(embedding.index());
    Set<Integer> words = questions.mentioned(embedding);
    fill(embedding, words, (int) (words.size() + FORMULAS * (most - words.size())), true);
    fill(embedding, words, most, false);
    List<Integer> shown = List.copyOf(words);
    int dimensions = embedding.unit(0).length;
    double[][] columns = new double[dimensions][shown.size()];
    for (int i = 0; i < shown.size(); i++) {
      float[] unit = embedding.unit(shown.get(i));
      for (int k = 0; k < dimensions; k++) {
        columns[k][i] = unit[k];
      }
    }
    List<ColumnSpec> features =
        IntStream.rangeClosed(1, dimensions).mapToObj(k -> new ColumnSpec("v" + k, "")).toList();
    TrainingSet data =
        new TrainingSet(
            features, columns, new ColumnSpec("none", ""), new double[shown.size()], List.of());
    Transform components = Steps.parse("pca components=2").get(0).fit(data, 0, run);
    double[][] found = components.apply(columns, run);
    double[] second = found.length > 1 ? found[1] : new double[shown.size()];
    List<String> names = shown.stream().map(embedding.index().words()::get).toList();
    List<String> kinds =
        shown.stream()
            .map(
                w -> asked.contains(w) ? "asked" : WordTable.kind(embedding.index().words().get(w)))
            .toList();
    return new WordMap(
        new PointMap(
            "Map of words",
            List.of("The plane in which the directions of these words differ most"),
            names,
            List.of(
                new ColumnSpec("principal component 1", ""),
                new ColumnSpec("principal component 2", "")),
            new double[][] {found[0], second}),
        Colouring.byTexts("kind", kinds));
  }

  /** Adds words in their order until there are as many as wanted. */
  private static void fill(Embedding embedding, Set<Integer> shown, int most, boolean formulas) {
    for (int w = 0; w < embedding.index().words().size() && shown.size() < most; w++) {
      if (!formulas || embedding.isFormula(w)) {
        shown.add(w);
      }
    }
  }
}
