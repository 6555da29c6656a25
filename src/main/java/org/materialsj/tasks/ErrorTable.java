package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/** The errors of potentials as a table. */
final class ErrorTable {

  private ErrorTable() {}

  /**
   * The scores of several sets of frames.
   *
   * @param sets errors of each set
   * @param labels what each set is called, such as "test"; texts of one line
   * @return a row per set, quantity and group
   */
  static FeatureTable of(List<PotentialErrors> sets, List<String> labels) {
    List<String> ids = new ArrayList<>();
    List<String> set = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<String> units = new ArrayList<>();
    List<ErrorScore> scores = new ArrayList<>();
    for (int k = 0; k < sets.size(); k++) {
      PotentialErrors errors = sets.get(k);
      for (PotentialErrors.Quantity quantity : PotentialErrors.Quantity.values()) {
        for (String group : errors.groups()) {
          Optional<ErrorScore> score = errors.score(quantity, group);
          if (score.isPresent()) {
            ids.add(quantity.label());
            set.add(labels.get(k));
            names.add(group);
            units.add(errors.unit(quantity));
            scores.add(score.get());
          }
        }
      }
    }
    FeatureTable.Builder table = FeatureTable.builder(ids);
    if (sets.size() > 1 || !labels.get(0).isEmpty()) {
      table.texts(new ColumnSpec("set", ""), set);
    }
    return table
        .texts(new ColumnSpec("configurations", ""), names)
        .numbers(new ColumnSpec("frames", ""), column(scores, ErrorScore::frames))
        .numbers(new ColumnSpec("values", ""), column(scores, ErrorScore::values))
        .numbers(new ColumnSpec("RMSE", ""), column(scores, ErrorScore::rmse))
        .numbers(new ColumnSpec("RMSE from", ""), column(scores, ErrorScore::rmseLow))
        .numbers(new ColumnSpec("RMSE to", ""), column(scores, ErrorScore::rmseHigh))
        .numbers(new ColumnSpec("MAE", ""), column(scores, ErrorScore::mae))
        .numbers(new ColumnSpec("MAE from", ""), column(scores, ErrorScore::maeLow))
        .numbers(new ColumnSpec("MAE to", ""), column(scores, ErrorScore::maeHigh))
        .numbers(new ColumnSpec("R2", ""), column(scores, ErrorScore::r2))
        .texts(new ColumnSpec("unit of RMSE and MAE", ""), units)
        .build();
  }

  private static double[] column(List<ErrorScore> scores, ToDoubleFunction<ErrorScore> value) {
    return scores.stream().mapToDouble(value).toArray();
  }
}
