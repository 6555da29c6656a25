package org.materialsj.potentials.ace;

import java.util.List;

/**
 * One invariant: a sum of products of neighbour sums A.
 *
 * @param channels the channels that are multiplied, ascending
 * @param terms the products
 */
record AceFunction(List<Integer> channels, List<Term> terms) {

  /**
   * One product.
   *
   * @param factors places of the A in it, ascending
   * @param weight its factor
   */
  record Term(List<Integer> factors, double weight) {}

  int order() {
    return channels.size();
  }
}
