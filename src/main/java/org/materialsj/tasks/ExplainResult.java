package org.materialsj.tasks;

import java.util.List;
import java.util.Optional;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.learning.Attributions;
import org.materialsj.model.learning.DependenceCurves;
import org.materialsj.model.learning.DependenceSurface;
import org.materialsj.model.learning.FeatureImportances;
import org.materialsj.model.learning.TreeShape;

/**
 * What a model listens to and how it answers.
 *
 * @param importances of features and groups; empty when the table does not hold the target
 * @param importanceTable one row per feature, most important first: importance alone and with its
 *     group, spreads, the features that it is correlated with, share of the decrease of impurity;
 *     empty as above
 * @param curves partial dependence on single features
 * @param curveTable the same as a table, one row per feature, class and value
 * @param surface partial dependence on two features; empty for a model of one
 * @param shap Shapley values; empty for a model without trees
 * @param shapTable the same as a table, one row per row; empty likewise
 * @param shapRow index of the explained row in the Shapley values
 * @param coefficients coefficients of a linear model; empty for another
 * @param tree a tree of the model; empty for a model without trees
 * @param notes plain sentences for the user
 */
public record ExplainResult(
    Optional<FeatureImportances> importances,
    Optional<FeatureTable> importanceTable,
    List<DependenceCurves> curves,
    FeatureTable curveTable,
    Optional<DependenceSurface> surface,
    Optional<Attributions> shap,
    Optional<FeatureTable> shapTable,
    int shapRow,
    Optional<FeatureTable> coefficients,
    Optional<TreeShape> tree,
    List<String> notes) {

  /** Copies the lists. */
  public ExplainResult {
    curves = List.copyOf(curves);
    notes = List.copyOf(notes);
  }
}
