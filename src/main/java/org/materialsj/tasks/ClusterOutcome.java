package org.materialsj.tasks;

import java.util.List;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.atomistic.LabelledFrame;

/**
 * What came of a search for clusters.
 *
 * @param minima distinct minima, the lowest first
 * @param path energy by step of the relaxation that led to the best, or by hop where it improved
 * @param best the best cluster, with energy and forces
 * @param frames the atoms along the path
 * @param copies rattled copies of the best
 * @param stopped whether the search was cancelled
 * @param notes plain sentences for the user
 */
public record ClusterOutcome(
    FeatureTable minima,
    FeatureTable path,
    LabelledFrame best,
    List<LabelledFrame> frames,
    List<LabelledFrame> copies,
    boolean stopped,
    List<String> notes) {

  /** Copies the lists. */
  public ClusterOutcome {
    frames = List.copyOf(frames);
    copies = List.copyOf(copies);
    notes = List.copyOf(notes);
  }
}
