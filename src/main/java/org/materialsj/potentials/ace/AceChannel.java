package org.materialsj.potentials.ace;

import java.util.Comparator;

/**
 * The sums A of one kind: over neighbours of one species, of R_n(r) Y_lm(r).
 *
 * @param species index of the species of the neighbours
 * @param n number of the radial function, from 0
 * @param l degree of the harmonics
 */
record AceChannel(int species, int n, int l) {

  /** Those of one species together, in it those of one degree. */
  static final Comparator<AceChannel> ORDER =
      Comparator.comparingInt(AceChannel::species)
          .thenComparingInt(AceChannel::l)
          .thenComparingInt(AceChannel::n);

  int degree() {
    return n + l;
  }
}
