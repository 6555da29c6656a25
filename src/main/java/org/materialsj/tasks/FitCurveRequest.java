package org.materialsj.tasks;

import java.util.List;
import org.materialsj.learn.curve.CurveCriterion;
import org.materialsj.learn.curve.CurveFitter;
import org.materialsj.learn.curve.CurveSpec;
import org.materialsj.learn.linear.DescentOptions;
import org.materialsj.model.FeatureTable;

/**
 * Which curves to fit to which points.
 *
 * @param table the points
 * @param x name of the numeric column on the horizontal axis
 * @param y name of the numeric column on the vertical axis
 * @param models the curves, at least one
 * @param fitter period, folds and seed
 * @param criterion by what one of the curves is chosen
 * @param energies whether x are volumes (A^3) and y energies (eV) of a crystal
 * @param descent the walk to a straight line that is shown
 */
public record FitCurveRequest(
    FeatureTable table,
    String x,
    String y,
    List<CurveSpec> models,
    CurveFitter fitter,
    CurveCriterion criterion,
    boolean energies,
    DescentOptions descent) {

  /** Copies the list. */
  public FitCurveRequest {
    models = List.copyOf(models);
    if (models.isEmpty()) {
      throw new IllegalArgumentException("a curve needs at least one model");
    }
  }
}
