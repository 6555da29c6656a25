package org.materialsj.tasks;

import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Model;
import org.materialsj.learn.Preprocessing;
import org.materialsj.learn.TrainedModel;
import org.materialsj.learn.preparation.PipelineModel;
import org.materialsj.learn.preparation.Transform;
import org.materialsj.model.ColumnSpec;

/**
 * A model and what it sees behind the steps of preparation, if there are any.
 *
 * @param whole the model with its preparation
 * @param inner the model behind it
 * @param given names and units of the columns that the whole takes
 * @param seen names and units of the columns that the inner model sees
 */
record PreparedModel(Model whole, Model inner, List<ColumnSpec> given, List<ColumnSpec> seen) {

  static PreparedModel of(TrainedModel trained) {
    return of(
        trained.model(),
        trained.preprocessing().kept().stream().map(Preprocessing.Kept::column).toList());
  }

  static PreparedModel of(Model model, List<ColumnSpec> given) {
    if (!(model instanceof PipelineModel pipeline)) {
      return new PreparedModel(model, model, given, given);
    }
    List<ColumnSpec> seen = given;
    for (Transform transform : pipeline.transforms()) {
      seen = transform.columns(seen);
    }
    return new PreparedModel(pipeline, pipeline.inner(), given, seen);
  }

  /** What the inner model sees of some rows. */
  double[][] prepare(double[][] columns, RunContext run) {
    return whole instanceof PipelineModel pipeline ? pipeline.prepared(columns, run) : columns;
  }

  /**
   * Names, units and values for the eye: those that were given where a step kept a column's name,
   * as scaling does, else the prepared ones.
   */
  Shown shown(double[][] columns, double[][] prepared) {
    List<String> names = given.stream().map(ColumnSpec::name).toList();
    int[] from = seen.stream().mapToInt(column -> names.indexOf(column.name())).toArray();
    double[][] values = new double[seen.size()][];
    Arrays.setAll(values, f -> from[f] < 0 ? prepared[f] : columns[from[f]]);
    ColumnSpec[] specs = new ColumnSpec[seen.size()];
    Arrays.setAll(specs, f -> from[f] < 0 ? seen.get(f) : given.get(from[f]));
    return new Shown(List.of(specs), values);
  }

  /**
   * Columns for the eye.
   *
   * @param columns names and units
   * @param values their numbers, column-major
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  record Shown(List<ColumnSpec> columns, double[][] values) {}
}
