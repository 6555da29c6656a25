package org.materialsj.tasks;

import java.util.Map;
import org.materialsj.learn.TrainedModel;
import org.materialsj.model.FeatureTable;

/**
 * Which model to explain, on which rows, and how.
 *
 * @param model the model
 * @param table rows with the model's features, and with its target for importances
 * @param inputs SHA-256 by input file, to tell whether the model was trained on it
 * @param testColumn name of a column that marks the rows to use, by "test" in a text column or by
 *     any number but 0; empty to use all
 * @param score "automatic" (R2, or balanced accuracy for classes) or the label of a {@link
 *     org.materialsj.learn.Score}
 * @param repeats how often each feature is permuted, at least 1
 * @param correlated rank correlation above which features are grouped, 0 to 1
 * @param curves names of the features to draw curves of, separated by commas, with * for any
 *     characters; empty for the most important ones
 * @param pair names of two features, separated by a comma, for one picture of both; empty for the
 *     two most important ones
 * @param shownClass class whose probability is explained; empty for the second of two, or the first
 *     of more
 * @param row id, or else number, of the row to explain; empty for the first
 * @param mostRows most rows for curves and Shapley values, drawn at random when there are more
 * @param tree number of the tree to draw, 1 for the first
 * @param seed seed of permutations and drawn rows
 */
public record ExplainRequest(
    TrainedModel model,
    FeatureTable table,
    Map<String, String> inputs,
    String testColumn,
    String score,
    int repeats,
    double correlated,
    String curves,
    String pair,
    String shownClass,
    String row,
    int mostRows,
    int tree,
    long seed) {

  /** The score that suits the kind of target. */
  public static final String AUTOMATIC = "automatic";

  /** Checks the numbers. */
  public ExplainRequest {
    inputs = Map.copyOf(inputs);
    testColumn = testColumn.strip();
    curves = curves.strip();
    pair = pair.strip();
    shownClass = shownClass.strip();
    row = row.strip();
    check("repeats", repeats, 1);
    check("mostRows", mostRows, 2);
    check("tree", tree, 1);
    if (!(correlated >= 0 && correlated <= 1)) {
      throw new IllegalArgumentException("correlated must be 0 to 1, got " + correlated);
    }
  }

  private static void check(String name, int value, int least) {
    if (value < least) {
      throw new IllegalArgumentException(name + " must be at least " + least + ", got " + value);
    }
  }
}
