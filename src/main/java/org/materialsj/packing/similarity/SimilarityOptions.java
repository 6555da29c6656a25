package org.materialsj.packing.similarity;

/**
 * How packings are compared.
 *
 * @param clusterSize number N of molecules compared, the central one included, 2 to {@value
 *     #MOST_MOLECULES}; 15, 20 and 30 are usual
 * @param distanceTolerance most relative difference of a distance, above 0 and at most 1
 * @param angleTolerance most difference of an angle (degrees), above 0 and at most 90
 * @param ignoreHydrogens whether hydrogens are left out, whose positions X-rays know badly
 * @param bothHands whether a mirror image of the comparison crystal may be taken
 */
public record SimilarityOptions(
    int clusterSize,
    double distanceTolerance,
    double angleTolerance,
    boolean ignoreHydrogens,
    boolean bothHands) {

  /** The largest cluster. */
  public static final int MOST_MOLECULES = 200;

  /** 15 molecules, 20 %, 20 degrees, without hydrogens, both hands. */
  public static final SimilarityOptions DEFAULT = new SimilarityOptions(15, 0.2, 20, true, true);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public SimilarityOptions {
    if (clusterSize < 2 || clusterSize > MOST_MOLECULES) {
      throw new IllegalArgumentException(
          "cluster size must be 2 to " + MOST_MOLECULES + " molecules, got " + clusterSize);
    }
    if (!(distanceTolerance > 0 && distanceTolerance <= 1)) {
      throw new IllegalArgumentException(
          "distance tolerance must be above 0 and at most 1, got " + distanceTolerance);
    }
    if (!(angleTolerance > 0 && angleTolerance <= 90)) {
      throw new IllegalArgumentException(
          "angle tolerance must be above 0 and at most 90 degrees, got " + angleTolerance);
    }
  }

  /**
   * These options with another cluster.
   *
   * @param molecules number of molecules
   * @return a copy
   */
  public SimilarityOptions withClusterSize(int molecules) {
    return new SimilarityOptions(
        molecules, distanceTolerance, angleTolerance, ignoreHydrogens, bothHands);
  }

  /**
   * These options with or without mirror images.
   *
   * @param allowed whether a mirror image may be taken
   * @return a copy
   */
  public SimilarityOptions withBothHands(boolean allowed) {
    return new SimilarityOptions(
        clusterSize, distanceTolerance, angleTolerance, ignoreHydrogens, allowed);
  }
}
