package org.materialsj.tasks;

import java.util.List;
import java.util.Optional;
import org.materialsj.learn.Score;
import org.materialsj.learn.TrainedModel;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Parity;

/**
 * What a search over settings found, and how honest its score is.
 *
 * @param model trained on all usable rows with the best settings; its scores are those of the outer
 *     folds
 * @param parity for a numeric target: predictions of the outer folds
 * @param predictions one row per row of the input table, see {@link TrainResult#predictions}
 * @param trials one row per trial of the search on all usable rows
 * @param folds one row per outer fold, then their mean and standard deviation: inner and outer
 *     score, that of the baseline, and the chosen settings
 * @param learning scores against the number of rows, with the best settings
 * @param validation scores against the first setting that has a range, the others being the best
 *     ones; empty when there is none
 * @param score what was to be best
 * @param logarithmic whether that setting is spread by its logarithm
 * @param notes plain sentences for the user
 */
public record TuneResult(
    TrainedModel model,
    Optional<Parity> parity,
    FeatureTable predictions,
    FeatureTable trials,
    FeatureTable folds,
    FeatureTable learning,
    Optional<FeatureTable> validation,
    Score score,
    boolean logarithmic,
    List<String> notes) {

  /** The columns of scores by which settings are chosen. */
  public static final String INNER = "inner ";

  /** The columns of scores on rows that no search saw. */
  public static final String OUTER = "outer ";

  /** The columns of scores on the rows learned from. */
  public static final String TRAINING = "training ";

  /** The columns of scores on other rows. */
  public static final String VALIDATION = "validation ";

  /** What the columns of standard deviations begin with. */
  public static final String DEVIATION = "sd of ";

  /** The columns of scores of the baseline. */
  public static final String BASELINE = "baseline ";

  /** The column of the number of rows learned from. */
  public static final String ROWS = "training rows";

  /** Copies the notes. */
  public TuneResult {
    notes = List.copyOf(notes);
  }
}
