package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.materialsj.learn.Dataset;
import org.materialsj.learn.Model;
import org.materialsj.learn.Preprocessing;
import org.materialsj.learn.Validation;
import org.materialsj.learn.linear.LinearClasses;
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
   *     feature has a coefficient per standard deviation), then the intercept; the unit of the
   *     feature stands in the column "per" where any has one; of classes one column per class that
   *     has scores; empty when the model is not linear
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
    if (model instanceof LinearModel linear) {
      ColumnSpec column = new ColumnSpec("coefficient", data.modelledTarget().unit());
      return Optional.of(
          rows(seen).numbers(column, joined(linear.coefficients(), linear.intercept())).build());
    }
    if (model instanceof LinearClasses linear) {
      FeatureTable.Builder table = rows(seen);
      for (int c = 0; c < linear.present().length; c++) {
        table.numbers(
            new ColumnSpec("weight for " + data.classes().get(linear.present()[c]), ""),
            joined(linear.weights()[c], linear.intercepts()[c]));
      }
      return Optional.of(table.build());
    }
    return Optional.empty();
  }

  private static FeatureTable.Builder rows(List<ColumnSpec> seen) {
    List<String> ids = new ArrayList<>(seen.stream().map(ColumnSpec::name).toList());
    ids.add("intercept");
    List<String> units = new ArrayList<>(seen.stream().map(ColumnSpec::unit).toList());
    units.add("");
    FeatureTable.Builder table = FeatureTable.builder(ids);
    return units.stream().allMatch(String::isEmpty)
        ? table
        : table.texts(new ColumnSpec("per", ""), units);
  }

  private static double[] joined(double[] coefficients, double intercept) {
    double[] values = Arrays.copyOf(coefficients, coefficients.length + 1);
    values[coefficients.length] = intercept;
    return values;
  }
}
