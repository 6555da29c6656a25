package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.materialsj.learn.words.Corpus;
import org.materialsj.learn.words.Embedding;
import org.materialsj.learn.words.Tokenizer;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/** Word vectors as a table: a word a row, with its count, its kind, and the numbers v1, v2, ... */
final class WordTable {

  private static final String COUNT = "count";
  private static final String KIND = "kind";

  private WordTable() {}

  static FeatureTable of(Corpus corpus, float[][] vectors) {
    FeatureTable.Builder table =
        FeatureTable.builder(corpus.words())
            .numbers(
                new ColumnSpec(COUNT, ""),
                Arrays.stream(corpus.counts()).asDoubleStream().toArray())
            .texts(new ColumnSpec(KIND, ""), corpus.words().stream().map(WordTable::kind).toList());
    for (int k = 0; k < vectors[0].length; k++) {
      double[] column = new double[vectors.length];
      for (int w = 0; w < column.length; w++) {
        column[w] = vectors[w][k];
      }
      table.ownNumbers(new ColumnSpec("v" + (k + 1), ""), column);
    }
    return table.build();
  }

  static String kind(String word) {
    return Tokenizer.isFormula(word) ? "formula" : "word";
  }

  /**
   * The embedding of a table.
   *
   * @throws IllegalArgumentException if it is no table of word vectors
   */
  static Embedding embedding(FeatureTable table) {
    List<double[]> columns = new ArrayList<>();
    while (table.isNumeric("v" + (columns.size() + 1))) {
      columns.add(table.sharedNumbers("v" + (columns.size() + 1)));
    }
    if (columns.size() < 2 || !table.isNumeric(COUNT) || table.rows() < 2) {
      throw new IllegalArgumentException(
          "This is no table of word vectors: it needs the columns of numbers \""
              + COUNT
              + "\", v1, v2, ... and at least two words; give one that this command has saved.");
    }
    float[][] vectors = new float[table.rows()][columns.size()];
    for (int k = 0; k < columns.size(); k++) {
      for (int w = 0; w < vectors.length; w++) {
        vectors[w][k] = (float) columns.get(k)[w];
        if (!Float.isFinite(vectors[w][k])) {
          throw new IllegalArgumentException(
              "The vector of the word \""
                  + table.ids().get(w)
                  + "\" lacks a number in the column v"
                  + (k + 1)
                  + "; give a table that this command has saved.");
        }
      }
    }
    long[] counts = Arrays.stream(table.sharedNumbers(COUNT)).mapToLong(c -> (long) c).toArray();
    return new Embedding(table.ids(), counts, vectors);
  }
}
