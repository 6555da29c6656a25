package org.materialsj.learn.preparation;

import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.ModelNumbers;
import org.materialsj.model.ColumnSpec;

/** x becomes (x - shift) / scale, feature by feature. */
final class Scaling implements Transform {

  static final String TYPE = "SCALING";

  private final double[] shift;
  private final double[] scale;

  /**
   * A scaling.
   *
   * @param shift d finite numbers; shared
   * @param scale d finite numbers that are not 0; shared
   */
  Scaling(double[] shift, double[] scale) {
    if (shift.length == 0 || shift.length != scale.length) {
      throw new IllegalArgumentException(
          "a scaling needs as many scales as shifts, got " + scale.length + " and " + shift.length);
    }
    for (int f = 0; f < shift.length; f++) {
      if (!Double.isFinite(shift[f]) || !Double.isFinite(scale[f]) || scale[f] == 0) {
        throw new IllegalArgumentException("a scaling cannot divide by " + scale[f]);
      }
    }
    this.shift = shift;
    this.scale = scale;
  }

  static Scaling of(ModelNumbers numbers) {
    numbers.only("shift", "scale");
    return new Scaling(numbers.doubles("shift"), numbers.doubles("scale"));
  }

  @Override
  public int inputs() {
    return shift.length;
  }

  @Override
  public List<ColumnSpec> columns(List<ColumnSpec> inputs) {
    return inputs.stream().map(c -> new ColumnSpec(c.name(), "")).toList();
  }

  @Override
  public double[][] apply(double[][] columns, RunContext run) {
    double[][] scaled = new double[columns.length][];
    for (int f = 0; f < columns.length; f++) {
      run.cancel().check("scaling of features");
      double s = shift[f];
      double w = scale[f];
      scaled[f] = Arrays.stream(columns[f]).map(x -> (x - s) / w).toArray();
    }
    return scaled;
  }

  @Override
  public ModelNumbers numbers() {
    return ModelNumbers.of(TYPE).add("shift", shift).add("scale", scale).build();
  }
}
