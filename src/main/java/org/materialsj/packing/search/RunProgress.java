package org.materialsj.packing.search;

import java.util.List;
import org.materialsj.model.packing.GenerationStatistics;

/**
 * A run between two steps, as data.
 *
 * @param search where the search stands
 * @param packings what the archive holds, in its order
 * @param generations statistics so far
 * @param refinementEvaluations used by refinements so far
 * @param candidates offered so far
 */
record RunProgress(
    SearchState search,
    List<FoundPacking> packings,
    List<GenerationStatistics> generations,
    long refinementEvaluations,
    long candidates) {

  RunProgress {
    packings = List.copyOf(packings);
    generations = List.copyOf(generations);
  }
}
