package org.materialsj.tasks;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Molecule;
import org.materialsj.packing.similarity.PackingMatch;

/**
 * How alike packings are to a reference.
 *
 * @param table one row per packing in the order of reading
 * @param overlays the most similar packings laid on the reference, best first
 * @param notes plain sentences for the user
 */
public record PackingComparison(FeatureTable table, List<Overlay> overlays, List<String> notes) {

  /** Copies the lists. */
  public PackingComparison {
    overlays = List.copyOf(overlays);
    notes = List.copyOf(notes);
  }

  /**
   * One of the overlays.
   *
   * @param id name of the packing; empty for the best
   * @return the overlay
   * @throws IllegalArgumentException with one plain sentence if there is none of that name, or none
   *     at all
   */
  public Overlay overlay(String id) {
    return overlays.stream()
        .filter(overlay -> id.isEmpty() || overlay.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    id.isEmpty()
                        ? "No packing could be compared, so there is no overlay to save."
                        : "There is no overlay of \""
                            + id
                            + "\"; those of the "
                            + overlays.size()
                            + " most similar packings are kept: "
                            + Sentences.list(overlays.stream().map(Overlay::id).toList())
                            + "."));
  }

  /**
   * A packing laid on the reference.
   *
   * @param id name of the packing
   * @param summary one line about how well they agree
   * @param reference the cluster of the reference
   * @param packing the molecules that stand in its places, moved onto it
   */
  public record Overlay(String id, String summary, Molecule reference, Molecule packing) {

    /** The most overlays that are kept. */
    private static final int MOST = 50;

    private static Overlay of(String id, PackingMatch match) {
      String summary =
          String.format(
              Locale.ROOT,
              "%d of %d molecules in common, RMSD %.3f angstrom%s",
              match.inCommon(),
              match.size(),
              match.rmsd(),
              match.mirrored() ? " (mirror image)" : "");
      return new Overlay(id, summary, match.reference(), match.comparison());
    }

    /**
     * The overlays of the most similar packings.
     *
     * @param ids names of packings
     * @param matches what each has in common with the reference, where that is known
     * @return at most 50, those with the most molecules in common first, the nearest of them first
     */
    static List<Overlay> best(List<String> ids, List<Optional<PackingMatch>> matches) {
      return IntStream.range(0, ids.size())
          .boxed()
          .filter(i -> matches.get(i).isPresent())
          .sorted(
              Comparator.<Integer>comparingInt(i -> -matches.get(i).orElseThrow().inCommon())
                  .thenComparingDouble(i -> matches.get(i).orElseThrow().rmsd()))
          .limit(MOST)
          .map(i -> of(ids.get(i), matches.get(i).orElseThrow()))
          .toList();
    }
  }
}
