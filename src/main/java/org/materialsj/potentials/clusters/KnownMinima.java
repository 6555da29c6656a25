package org.materialsj.potentials.clusters;

import java.util.OptionalDouble;
import org.materialsj.model.ResourceTable;

/**
 * The lowest energies that have been found for Lennard-Jones clusters of 2 to 38 atoms (Cambridge
 * Cluster Database; Wales and Doye 1997, doi:10.1021/jp970984n).
 */
public final class KnownMinima {

  /** Decimals of the list are right to this (epsilon). */
  public static final double PRECISION = 1e-6;

  private KnownMinima() {}

  /**
   * The lowest known energy.
   *
   * @param atoms their number
   * @return energy (epsilon); empty when the list has no such cluster
   */
  public static OptionalDouble lennardJones(int atoms) {
    ResourceTable table = ResourceTable.read(KnownMinima.class, "lennard-jones.tsv");
    for (int row = 0; row < table.rows(); row++) {
      if (table.number(row, "atoms") == atoms) {
        return OptionalDouble.of(table.number(row, "energy"));
      }
    }
    return OptionalDouble.empty();
  }
}
