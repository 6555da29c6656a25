package org.materialsj.tasks;

import java.util.List;
import java.util.Optional;
import org.materialsj.model.ClassificationMetrics;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Parity;
import org.materialsj.model.learning.DecisionMap;

/**
 * Formulas and how good they are.
 *
 * @param formulas the best of each dimension: a row for each, or for each of more than two classes
 * @param dimensions scores by number of features, from 0 for none
 * @param predictions what the chosen formula says of each usable row
 * @param chosen the chosen formula in words
 * @param parity predicted against actual numbers; empty for classes
 * @param map how the chosen formula divides its plane; empty for numbers
 * @param confusion actual and predicted classes; empty for numbers
 * @param notes plain sentences
 */
public record FormulaResult(
    FeatureTable formulas,
    FeatureTable dimensions,
    FeatureTable predictions,
    String chosen,
    Optional<Parity> parity,
    Optional<DecisionMap> map,
    Optional<ClassificationMetrics> confusion,
    List<String> notes) {

  /** Copies the list. */
  public FormulaResult {
    notes = List.copyOf(notes);
  }
}
