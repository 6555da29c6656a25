package org.materialsj.packing.search;

/**
 * How a run searches and what it keeps.
 *
 * @param engine the search
 * @param evaluations budget of the search, at least 1; refinements come on top
 * @param seed seed of everything random
 * @param depth packings are kept down to this below the best density, at least 0
 * @param kept largest number of packings kept, at least 1
 */
public record PackingSettings(
    SearchEngine engine, long evaluations, long seed, double depth, int kept) {

  /** Depth at which experimental crystals are found below the densest packing. */
  public static final double DEFAULT_DEPTH = 0.06;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public PackingSettings {
    if (evaluations < 1) {
      throw new IllegalArgumentException("evaluations must be at least 1, got " + evaluations);
    }
    if (!(depth >= 0 && depth <= 1)) {
      throw new IllegalArgumentException("depth must be 0 to 1, got " + depth);
    }
    if (kept < 1) {
      throw new IllegalArgumentException(
          "the number of packings kept must be at least 1, got " + kept);
    }
  }
}
