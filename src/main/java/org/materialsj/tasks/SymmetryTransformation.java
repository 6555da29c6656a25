package org.materialsj.tasks;

import java.util.SplittableRandom;
import org.materialsj.engine.geometry.Rotations;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.statistics.Splits;
import org.materialsj.model.Structure;
import org.materialsj.model.Transformations;

/**
 * What is done to the structures of the test part. None changes an energy, or anything else that is
 * a number without direction; a mirror image may differ in what tells left from right.
 */
public enum SymmetryTransformation {
  /** Nothing. */
  AS_IT_IS("as it is") {
    @Override
    Structure apply(Structure structure, long seed) {
      return structure;
    }
  },
  /** Every atom moves by 1 angstrom along x, y and z. */
  TRANSLATED("translated") {
    @Override
    Structure apply(Structure structure, long seed) {
      return Transformations.translated(structure, new double[] {1, 1, 1});
    }
  },
  /** A random rotation about the origin, another one for each structure. */
  ROTATED("rotated") {
    @Override
    Structure apply(Structure structure, long seed) {
      return Transformations.rotated(structure, Rotations.random(new SplittableRandom(seed)));
    }
  },
  /** A random order of the atoms, another one for each structure. */
  PERMUTED("permuted") {
    @Override
    Structure apply(Structure structure, long seed) {
      return Transformations.permuted(
          structure, Splits.shuffled(Transformations.atoms(structure), seed));
    }
  },
  /** The mirror image in the plane x = 0. */
  MIRRORED("mirrored") {
    @Override
    Structure apply(Structure structure, long seed) {
      return Transformations.mirrored(structure);
    }
  };

  private final String label;

  SymmetryTransformation(String label) {
    this.label = label;
  }

  /**
   * The name in tables and figures.
   *
   * @return such as "as it is"
   */
  public String label() {
    return label;
  }

  /** A new structure; the seed decides all that is random. */
  abstract Structure apply(Structure structure, long seed);

  /** The seed of a structure under this transformation. */
  long seed(long seed, int structure) {
    return Seeds.ofItem(Seeds.ofItem(seed, ordinal()), structure);
  }
}
