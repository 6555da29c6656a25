package org.materialsj.packing.search;

import java.util.List;
import java.util.Optional;
import org.materialsj.model.packing.GenerationStatistics;
import org.materialsj.model.packing.Marginals;

/**
 * What a run found.
 *
 * @param status whether the budget was used
 * @param packings distinct refined packings, densest first; the densest is the best found, which
 *     need not be the best there is
 * @param generations statistics of every generation, in order
 * @param evaluations of the objective by the search
 * @param refinementEvaluations of the objective by the refinements, on top
 * @param candidates number of points that the search offered
 * @param marginals how each variable is distributed in the model of the engine where the search
 *     ended; empty if the engine has none, or the run was cancelled
 */
public record PackingResult(
    Status status,
    List<FoundPacking> packings,
    List<GenerationStatistics> generations,
    long evaluations,
    long refinementEvaluations,
    long candidates,
    Optional<Marginals> marginals) {

  /** How a run ended. */
  public enum Status {
    /** The budget is used. */
    COMPLETE,
    /** Stopped before; what was found until then is there. */
    CANCELLED
  }

  /** Copies the lists. */
  public PackingResult {
    packings = List.copyOf(packings);
    generations = List.copyOf(generations);
  }
}
