package org.materialsj.learn.preparation;

import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Facts;
import org.materialsj.learn.ModelNumbers;
import org.materialsj.model.ColumnSpec;

/** Keeps some of the features, in their order. */
final class Selection implements Transform {

  static final String TYPE = "SELECTION";

  private final int inputs;
  private final int[] chosen;

  /**
   * A selection.
   *
   * @param inputs number of features
   * @param chosen indices of those to keep, ascending, at least one; shared
   * @throws IllegalArgumentException if they are not
   */
  Selection(int inputs, int[] chosen) {
    if (chosen.length == 0) {
      throw new IllegalArgumentException("a selection needs at least one feature");
    }
    for (int i = 0; i < chosen.length; i++) {
      if (chosen[i] < 0 || chosen[i] >= inputs || (i > 0 && chosen[i] <= chosen[i - 1])) {
        throw new IllegalArgumentException(
            "a selection of " + inputs + " features cannot have feature " + chosen[i]);
      }
    }
    this.inputs = inputs;
    this.chosen = chosen;
  }

  static Selection of(ModelNumbers numbers) {
    numbers.only("inputs", "chosen");
    return new Selection(numbers.whole("inputs"), numbers.ints("chosen"));
  }

  int[] chosen() {
    return chosen.clone();
  }

  @Override
  public int inputs() {
    return inputs;
  }

  @Override
  public List<ColumnSpec> columns(List<ColumnSpec> names) {
    return Arrays.stream(chosen).mapToObj(names::get).toList();
  }

  @Override
  public List<String> facts(List<ColumnSpec> names) {
    return List.of(
        "The preparation keeps "
            + chosen.length
            + " of "
            + inputs
            + " features: "
            + Facts.list(columns(names).stream().map(ColumnSpec::name).toList())
            + ".");
  }

  @Override
  public double[][] apply(double[][] columns, RunContext run) {
    return Arrays.stream(chosen).mapToObj(f -> columns[f]).toArray(double[][]::new);
  }

  @Override
  public ModelNumbers numbers() {
    return ModelNumbers.of(TYPE).add("inputs", new int[] {inputs}).add("chosen", chosen).build();
  }
}
