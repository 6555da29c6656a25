package org.materialsj.learn;

import java.util.List;
import org.materialsj.model.ColumnSpec;

/**
 * What is done to feature columns before a model sees them, fitted on training rows alone.
 *
 * @param kept the columns that the model uses, in its order
 * @param dropped the columns that it does not use, with the reason
 */
public record Preprocessing(List<Kept> kept, List<Dropped> dropped) {

  /** Copies the lists. */
  public Preprocessing {
    kept = List.copyOf(kept);
    dropped = List.copyOf(dropped);
  }

  /**
   * A column that the model uses.
   *
   * @param column name and unit
   * @param median median of its finite training values; stands in for a missing one
   * @param minimum smallest training value
   * @param maximum largest training value
   */
  public record Kept(ColumnSpec column, double median, double minimum, double maximum) {}

  /**
   * A column that the model does not use.
   *
   * @param column name and unit
   * @param reason such as "constant" or "no values"
   */
  public record Dropped(ColumnSpec column, String reason) {}
}
