package org.materialsj.tasks;

import java.util.List;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Molecule;

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
  public record Overlay(String id, String summary, Molecule reference, Molecule packing) {}
}
