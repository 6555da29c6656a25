package org.materialsj.tasks;

import java.util.SplittableRandom;
import org.materialsj.engine.geometry.Rotations;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.statistics.Splits;
import org.materialsj.model.Structure;
import org.materialsj.model.Transformations;

/** By what the copies differ that are added to the training part. */
public enum Augmentation {
  /** All three. */
  ALL("translation, rotation and permutation"),
  /** A random translation by up to 2 angstrom along each axis. */
  TRANSLATION("translation"),
  /** A random rotation about the origin. */
  ROTATION("rotation"),
  /** A random order of the atoms. */
  PERMUTATION("permutation");

  private static final double FARTHEST = 2;

  private final String label;

  Augmentation(String label) {
    this.label = label;
  }

  /**
   * The name in menus.
   *
   * @return such as "rotation"
   */
  @Override
  public String toString() {
    return label;
  }

  /** A random copy; the rotation comes before the translation. */
  Structure apply(Structure structure, long seed) {
    SplittableRandom random = Seeds.forItem(seed, 0);
    Structure copy = structure;
    if (this == ALL || this == ROTATION) {
      copy = Transformations.rotated(copy, Rotations.random(random));
    }
    if (this == ALL || this == TRANSLATION) {
      copy = Transformations.translated(copy, random.doubles(3, -FARTHEST, FARTHEST).toArray());
    }
    if (this == ALL || this == PERMUTATION) {
      int[] order = Splits.shuffled(Transformations.atoms(copy), Seeds.ofItem(seed, 1));
      copy = Transformations.permuted(copy, order);
    }
    return copy;
  }
}
