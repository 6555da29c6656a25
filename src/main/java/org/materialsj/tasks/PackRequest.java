package org.materialsj.tasks;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.materialsj.model.Crystal;
import org.materialsj.packing.search.PackingSettings;
import org.materialsj.potentials.crystal.CrystalPotential;

/**
 * How bodies are packed.
 *
 * @param groups plane groups for shapes of the plane, space groups for all else, as {@code
 *     PackingGroup.parse} reads them
 * @param site where bodies stand, as {@code Sites.of} reads it: "auto" for every position that
 *     their symmetry allows, "general", "inversion centre", or the symbol of a site symmetry; one
 *     for all, or one for each body of the asymmetric unit, separated by commas
 * @param zPrime how often the bodies of a target stand in the asymmetric unit, 1 to {@value
 *     #MOST_Z_PRIME}
 * @param hollow whether bodies may lie inside the hollows of one another and be linked, or only
 *     packings count that stretching takes apart; convex bodies do not ask
 * @param settings engine and budget of each search, seed, and what is kept of each
 * @param energy how the energy of molecules is reckoned when packings are relaxed; empty for no
 *     relaxation
 * @param reference a crystal that packings are compared with
 * @param clusterSize molecules compared, the central one included
 * @param checkpoint where searches write down how far they are, so that the same request goes on;
 *     search number k has a file of this name with ".k" behind it
 */
public record PackRequest(
    String groups,
    String site,
    int zPrime,
    boolean hollow,
    PackingSettings settings,
    Optional<CrystalPotential> energy,
    Optional<Crystal> reference,
    int clusterSize,
    Optional<Path> checkpoint) {

  /** The most copies of the bodies of a target in an asymmetric unit. */
  public static final int MOST_Z_PRIME = 8;

  /** The names of the sites, without the commas. */
  List<String> sites() {
    return Arrays.stream(site.split(",", -1)).map(String::strip).toList();
  }

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if Z' is out of range
   */
  public PackRequest {
    if (zPrime < 1 || zPrime > MOST_Z_PRIME) {
      throw new IllegalArgumentException(
          "zPrime must be 1 to " + MOST_Z_PRIME + ", got " + zPrime + ".");
    }
  }
}
