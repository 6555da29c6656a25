package org.materialsj.tasks;

import java.util.List;
import org.materialsj.learn.judge.BiasVariance;
import org.materialsj.model.FeatureTable;

/**
 * The parts of an error.
 *
 * @param complexity name of the setting that differs
 * @param logarithmic whether it is spread by its logarithm
 * @param values its values
 * @param parts the parts of the error at each value
 * @param best index of the value of the least error
 * @param means one row per value: squared bias, variance and noise, averaged over the distance,
 *     their sum, and the error measured against new noisy points
 * @param curves one row per distance: the law; and for each value mean fit, squared bias, variance
 * @param notes plain sentences for the user
 */
public record DecompositionResult(
    String complexity,
    boolean logarithmic,
    List<String> values,
    List<BiasVariance> parts,
    int best,
    FeatureTable means,
    FeatureTable curves,
    List<String> notes) {

  /** The column of squared biases. */
  public static final String BIAS = "squared bias";

  /** The column of variances. */
  public static final String VARIANCE = "variance";

  /** The column of the squared noise. */
  public static final String NOISE = "noise";

  /** The column of the sum of the three. */
  public static final String SUM = "sum of the three";

  /** The column of the error that was measured. */
  public static final String ERROR = "measured error";

  /** Copies the lists. */
  public DecompositionResult {
    values = List.copyOf(values);
    parts = List.copyOf(parts);
    notes = List.copyOf(notes);
  }
}
