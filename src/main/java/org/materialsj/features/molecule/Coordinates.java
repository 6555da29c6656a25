package org.materialsj.features.molecule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.materialsj.engine.geometry.PrincipalAxes;
import org.materialsj.features.Block;
import org.materialsj.features.BlockFeaturizer;
import org.materialsj.model.ColumnSpec;

/**
 * The Cartesian coordinates (angstrom) of the atoms in the order of the file: x1, y1, z1, x2, ..
 * The plainest representation, and one that breaks: a model trained on it fails for the same
 * molecule elsewhere, turned, or with its atoms in another order, as no such change leaves the
 * numbers alone. {@link Frame} takes out part of this. 0 stands for the coordinates of atoms that a
 * molecule does not have. Cost O(n) for n atoms.
 *
 * @see "F. Musil et al. 2021, doi:10.1021/acs.chemrev.1c00021"
 */
public final class Coordinates implements BlockFeaturizer<MoleculeAnalysis> {

  private static final String CITATION =
      "F. Musil et al., Chem. Rev. 121 (2021) 9759, doi:10.1021/acs.chemrev.1c00021";

  /** Where the origin is and how the axes point. */
  public enum Frame {
    /** As in the file. */
    RAW(""),
    /**
     * The centroid of the atoms, all of equal weight, is the origin: translation does not count.
     */
    CENTRED("centred "),
    /**
     * The centroid is the origin and the principal axes of the atoms, all of equal weight, are x, y
     * and z, the longest first: translation and rotation do not count, except that the axes jump
     * where two lengths, or both directions of an axis, become equal. See {@link PrincipalAxes}.
     */
    ALIGNED("aligned ");

    private final String prefix;

    Frame(String prefix) {
      this.prefix = prefix;
    }
  }

  private final Frame frame;

  /** Coordinates as in the file. */
  public Coordinates() {
    this(Frame.RAW);
  }

  /**
   * Coordinates.
   *
   * @param frame where the origin is and how the axes point
   */
  public Coordinates(Frame frame) {
    this.frame = frame;
  }

  @Override
  public String name() {
    return frame == Frame.RAW
        ? "Coordinates"
        : "Coordinates (" + frame.name().toLowerCase(Locale.ROOT) + ")";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public String citation() {
    return CITATION;
  }

  @Override
  public List<Block> apply(MoleculeAnalysis item) {
    double[] positions = item.positions();
    double[] coordinates =
        switch (frame) {
          case RAW -> positions.clone();
          case CENTRED -> PrincipalAxes.centred(positions);
          case ALIGNED -> PrincipalAxes.aligned(positions);
        };
    return List.of(new Block(new int[0], coordinates));
  }

  @Override
  public List<ColumnSpec> columns(int[] key, int width) {
    List<ColumnSpec> columns = new ArrayList<>();
    for (int k = 0; k < width; k++) {
      columns.add(new ColumnSpec(frame.prefix + "xyz".charAt(k % 3) + (k / 3 + 1), "angstrom"));
    }
    return columns;
  }
}
