package org.materialsj.learn.preparation;

import java.util.List;
import org.materialsj.engine.run.RunContext;
import org.materialsj.features.PolynomialFeatures;
import org.materialsj.learn.ModelNumbers;
import org.materialsj.model.ColumnSpec;

/** Products of features. */
final class Products implements Transform {

  static final String TYPE = "PRODUCTS";

  private final int inputs;
  private final int degree;
  private final boolean interactions;
  private final PolynomialFeatures features;

  Products(int inputs, int degree, boolean interactions) {
    if (inputs < 1) {
      throw new IllegalArgumentException("products need at least one feature, got " + inputs);
    }
    this.inputs = inputs;
    this.degree = degree;
    this.interactions = interactions;
    this.features = new PolynomialFeatures(degree, interactions, false);
  }

  static Products of(ModelNumbers numbers) {
    numbers.only("inputs", "degree", "interactions");
    int interactions = numbers.whole("interactions");
    if (interactions != 0 && interactions != 1) {
      throw new IllegalArgumentException("interactions must be 0 or 1, got " + interactions);
    }
    return new Products(numbers.whole("inputs"), numbers.whole("degree"), interactions == 1);
  }

  @Override
  public int inputs() {
    return inputs;
  }

  @Override
  public List<ColumnSpec> columns(List<ColumnSpec> names) {
    return features.columns(names);
  }

  @Override
  public double[][] apply(double[][] columns, RunContext run) {
    return features.apply(columns, run.cancel());
  }

  @Override
  public ModelNumbers numbers() {
    return ModelNumbers.of(TYPE)
        .add("inputs", new int[] {inputs})
        .add("degree", new int[] {degree})
        .add("interactions", new int[] {interactions ? 1 : 0})
        .build();
  }
}
