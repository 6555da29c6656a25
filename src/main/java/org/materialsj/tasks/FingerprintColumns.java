package org.materialsj.tasks;

import java.util.List;
import org.materialsj.model.FeatureTable;
import org.materialsj.moments.InvariantSet;

/** Checks that a table holds the fingerprints that are to be inverted. */
final class FingerprintColumns {

  private FingerprintColumns() {}

  /**
   * Checks that a table has a column of numbers for every invariant of an order.
   *
   * @param table the table
   * @param order the order
   * @return the invariants
   * @throws IllegalArgumentException with one plain sentence if it has not
   */
  static InvariantSet require(FeatureTable table, int order) {
    InvariantSet set = InvariantSet.standard(order);
    List<String> missing = missing(table, set);
    if (missing.isEmpty()) {
      return set;
    }
    for (int other = order - 1; other >= InversionSettings.LEAST_ORDER; other--) {
      if (missing(table, InvariantSet.standard(other)).isEmpty()) {
        throw new IllegalArgumentException(
            "The table holds fingerprints of order %d, not of order %d; set the order to %d."
                .formatted(other, order, other));
      }
    }
    throw new IllegalArgumentException(
        "The table lacks %s of the %d invariants of order %d, such as %s; make it with Moment"
                .formatted(missing.size(), set.length(), order, missing.get(0))
            + " Invariants.");
  }

  private static List<String> missing(FeatureTable table, InvariantSet set) {
    return set.labels().stream().filter(label -> !table.isNumeric(label)).toList();
  }
}
