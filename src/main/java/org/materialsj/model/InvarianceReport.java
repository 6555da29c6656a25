package org.materialsj.model;

import java.util.List;

/**
 * What a transformation does to the representations of a molecule.
 *
 * @param before the molecule
 * @param after the molecule, transformed
 * @param transformation what was done
 * @param representations in the order in which they are shown, from the plainest on
 * @param tolerance differences up to this share of the largest number of a representation are
 *     rounding
 */
public record InvarianceReport(
    Molecule before,
    Molecule after,
    Transformation transformation,
    List<Representation> representations,
    double tolerance) {

  /** Copies the list. */
  public InvarianceReport {
    representations = List.copyOf(representations);
  }
}
