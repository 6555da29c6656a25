package org.materialsj.model.packing;

import java.util.List;

/**
 * A body of the asymmetric unit and the operations that make its distinct copies: all operations of
 * the group on a general position, one of each left coset of the site symmetry on a special one.
 *
 * @param body the body
 * @param operations indices into the operations of the group, the identity (0) first; copied
 */
public record PackedSite(Body body, List<Integer> operations) {

  /** Checks and copies the list. */
  public PackedSite {
    operations = List.copyOf(operations);
    if (operations.isEmpty() || operations.get(0) != 0) {
      throw new IllegalArgumentException(
          "the first operation of a site must be the identity, got " + operations);
    }
  }

  /**
   * How many copies of the body one cell holds.
   *
   * @return at least 1
   */
  public int multiplicity() {
    return operations.size();
  }
}
