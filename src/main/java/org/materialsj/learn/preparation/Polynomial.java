package org.materialsj.learn.preparation;

import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.run.Settings;
import org.materialsj.learn.TrainingSet;

/**
 * Adds products of features, see {@link Products}: the features themselves first, then degree by
 * degree; no constant column.
 *
 * @param degree most factors in a product
 * @param interactions whether a feature may be a factor only once
 */
record Polynomial(int degree, boolean interactions) implements Step {

  static final String NAME = "polynomial";

  /** 4 GB. */
  private static final long MOST_CELLS = 500_000_000;

  static Polynomial of(Settings settings) {
    return new Polynomial(
        settings.integer("degree", 2, 1, Products.MOST_DEGREE),
        settings.flag("interactions", false));
  }

  @Override
  public String text() {
    return NAME + " degree=" + degree + " interactions=" + interactions;
  }

  @Override
  public Transform fit(TrainingSet data, long seed, RunContext run) {
    run.cancel().check("products of features");
    Products products = new Products(data.columns().length, degree, interactions);
    long cells = (long) products.columns(data.features()).size() * data.size();
    if (cells > MOST_CELLS) {
      throw new IllegalArgumentException(
          "The step \""
              + NAME
              + "\" would make "
              + cells
              + " numbers of the training rows, more than "
              + MOST_CELLS
              + ": choose fewer features before it, or a lower degree.");
    }
    return products;
  }
}
