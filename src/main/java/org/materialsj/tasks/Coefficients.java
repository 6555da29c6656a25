package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.materialsj.learn.Dataset;
import org.materialsj.learn.Model;
import org.materialsj.learn.Preprocessing;
import org.materialsj.learn.Validation;
import org.materialsj.learn.linear.LinearModel;
import org.materialsj.learn.preparation.PipelineModel;
import org.materialsj.learn.preparation.Transform;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/** The coefficients of linear models as a table. */
final class Coefficients {

  private Coefficients() {}

  /**
   * The coefficients of a fitted model.
   *
   * @return one row per feature that the linear model sees (after preparation: a standardised
   *     feature has a coefficient per standard deviation), then the intercept; empty when the model
   *     is not linear
   */
  static Optional<FeatureTable> of(Validation.Fitted fitted, Dataset data) {
    List<ColumnSpec> seen =
        fitted.preprocessing().kept().stream().map(Preprocessing.Kept::column).toList();
    Model model = fitted.model();
    if (model instanceof PipelineModel pipeline) {
      for (Transform transform : pipeline.transforms()) {
        seen = transform.columns(seen);
      }
      model = pipeline.inner();
    }
    return model instanceof LinearModel linear
        ? Optional.of(table(seen, linear, data))
        : Optional.empty();
  }

  private static FeatureTable table(List<ColumnSpec> seen, LinearModel linear, Dataset data) {
    List<String> ids = new ArrayList<>(seen.stream().map(ColumnSpec::name).toList());
    ids.add("intercept");
    double[] values = new double[ids.size()];
    System.arraycopy(linear.coefficients(), 0, values, 0, seen.size());
    values[seen.size()] = linear.intercept();
    List<String> units = new ArrayList<>(seen.stream().map(ColumnSpec::unit).toList());
    units.add("");
    return FeatureTable.builder(ids)
        .numbers(new ColumnSpec("coefficient", data.modelledTarget().unit()), values)
        .texts(new ColumnSpec("per", ""), units)
        .build();
  }
}
