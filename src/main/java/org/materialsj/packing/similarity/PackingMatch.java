package org.materialsj.packing.similarity;

import java.util.List;
import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.engine.geometry.Kabsch;
import org.materialsj.model.Molecule;

/**
 * How much of a cluster of a reference crystal is found again in another crystal.
 *
 * @param partners for each molecule of the reference cluster, nearest first, what stands in its
 *     place; the central molecule first
 * @param rmsd root-mean-square distance over the compared atoms of all molecules in common after
 *     the best joint superposition (angstrom)
 * @param superposition moves the comparison crystal onto the reference (Cartesian, angstrom); its
 *     rotation has determinant -1 when the mirror image was taken
 * @param reference the reference cluster with all its atoms
 * @param comparison the molecules that stand in its places with all their atoms, moved onto it;
 *     without those that nothing stands for
 */
public record PackingMatch(
    List<Partner> partners,
    double rmsd,
    Kabsch.Superposition superposition,
    Molecule reference,
    Molecule comparison) {

  /** Copies the list. */
  public PackingMatch {
    partners = List.copyOf(partners);
  }

  /**
   * What stands in the place of a molecule of the reference cluster.
   *
   * @param reference the molecule of the reference crystal
   * @param comparison the molecule of the comparison crystal; its index is -1 when nothing is near
   * @param inCommon whether all distances and angles agree within the tolerances
   */
  public record Partner(Copy reference, Copy comparison, boolean inCommon) {}

  /**
   * A molecule of a crystal in some cell.
   *
   * @param molecule index of the molecule in the crystal's list
   * @param a cell along a, relative to the molecule of the list
   * @param b cell along b
   * @param c cell along c
   */
  public record Copy(int molecule, int a, int b, int c) {

    /** Stands for no molecule. */
    static final Copy NONE = new Copy(-1, 0, 0, 0);
  }

  /**
   * The number of molecules in common, the central one included.
   *
   * @return n, 1 to N
   */
  public int inCommon() {
    return (int) partners.stream().filter(Partner::inCommon).count();
  }

  /**
   * The number of molecules of the cluster.
   *
   * @return N
   */
  public int size() {
    return partners.size();
  }

  /**
   * Whether all molecules are in common.
   *
   * @return true when n is N
   */
  public boolean isComplete() {
    return inCommon() == size();
  }

  /**
   * Whether the mirror image of the comparison crystal was taken.
   *
   * @return true when it fits better than the crystal itself
   */
  public boolean mirrored() {
    return Matrix3.determinant(superposition.rotation()) < 0;
  }
}
