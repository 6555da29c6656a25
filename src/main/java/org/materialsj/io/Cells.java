package org.materialsj.io;

import java.util.Arrays;
import java.util.function.Function;
import org.materialsj.model.Lattice;

/** Checks lattice vectors of files. */
final class Cells {

  private Cells() {}

  /**
   * Makes a lattice.
   *
   * @param rows 9 numbers (angstrom)
   * @param periodic 3 flags
   * @param failure makes the exception of a sentence
   * @return the lattice
   * @throws ParseException if a vector is longer than 1000 angstrom or they span no volume
   */
  static Lattice lattice(
      double[] rows, boolean[] periodic, Function<String, ParseException> failure)
      throws ParseException {
    for (int i = 0; i < 3; i++) {
      double length = Math.hypot(Math.hypot(rows[3 * i], rows[3 * i + 1]), rows[3 * i + 2]);
      if (!(length > 0 && length <= CifCrystal.LONGEST)) {
        throw failure.apply(
            "lattice vectors must be longer than 0 and at most 1000 angstrom, got "
                + Arrays.toString(rows)
                + ".");
      }
    }
    try {
      return new Lattice(rows, periodic);
    } catch (IllegalArgumentException e) {
      throw failure.apply("the lattice vectors " + Arrays.toString(rows) + " span no volume.");
    }
  }
}
