package org.materialsj.packing.space;

import java.util.List;
import org.materialsj.model.symmetry.SymmetryOperation;

/**
 * A point, line or plane that some operations of a group leave alone point by point, with all its
 * images: a Wyckoff position.
 *
 * @param symmetry symbol of the site symmetry, such as "-1" or "mm2"
 * @param origin d fractional coordinates of one of its points
 * @param stabiliser the operations that leave its points alone, modulo lattice translations,
 *     identity included
 * @param representatives one index of an operation per left coset of the stabiliser, identity first
 */
record SpecialPosition(
    String symmetry,
    double[] origin,
    List<SymmetryOperation> stabiliser,
    List<Integer> representatives) {

  SpecialPosition {
    stabiliser = List.copyOf(stabiliser);
    representatives = List.copyOf(representatives);
  }
}
