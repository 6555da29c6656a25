package org.materialsj.potentials.painn;

import org.materialsj.engine.run.Settings;

/**
 * The size of a {@link Painn}.
 *
 * @param features scalars, and as many vectors, per atom: 1 to 512
 * @param blocks how often atoms hear of their neighbours: 1 to 6
 * @param waves radial functions: 1 to 64
 * @param cutoff how far a neighbour is heard (angstrom): above 0 to 20
 */
public record PainnOptions(int features, int blocks, int waves, double cutoff) {

  /** 24 features, 2 blocks, 16 waves, 5 angstrom. */
  public static final PainnOptions DEFAULT = new PainnOptions(24, 2, 16, 5);

  /** Most features per atom. */
  public static final int MOST_FEATURES = 512;
  /** Most blocks. */
  public static final int MOST_BLOCKS = 6;
  /** Most radial functions. */
  public static final int MOST_WAVES = 64;
  private static final double LARGEST_CUTOFF = 20;

  /** Checks the ranges. */
  public PainnOptions {
    require(features, MOST_FEATURES, "features");
    require(blocks, MOST_BLOCKS, "blocks");
    require(waves, MOST_WAVES, "waves");
    if (!(cutoff > 0 && cutoff <= LARGEST_CUTOFF)) {
      throw new IllegalArgumentException(
          "cutoff must be above 0 to " + LARGEST_CUTOFF + " angstrom, got " + cutoff);
    }
  }

  /**
   * Options from texts.
   *
   * @param settings features, blocks, waves and cutoff by name; a missing one takes its default
   * @return the options
   * @throws IllegalArgumentException for a value out of range
   */
  public static PainnOptions of(Settings settings) {
    return new PainnOptions(
        settings.integer("features", DEFAULT.features, 1, MOST_FEATURES),
        settings.integer("blocks", DEFAULT.blocks, 1, MOST_BLOCKS),
        settings.integer("waves", DEFAULT.waves, 1, MOST_WAVES),
        settings.number("cutoff", DEFAULT.cutoff, 0, LARGEST_CUTOFF));
  }

  private static void require(int value, int most, String name) {
    if (value < 1 || value > most) {
      throw new IllegalArgumentException(name + " must be 1 to " + most + ", got " + value);
    }
  }
}
