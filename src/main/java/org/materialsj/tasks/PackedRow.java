package org.materialsj.tasks;

import java.util.Optional;
import java.util.OptionalDouble;
import org.materialsj.model.Crystal;
import org.materialsj.model.packing.Marginals;
import org.materialsj.model.packing.PackingCertificate;
import org.materialsj.model.packing.RankedPacking;
import org.materialsj.model.packing.RelaxedPacking;
import org.materialsj.packing.search.FoundPacking;
import org.materialsj.packing.similarity.PackingMatch;

/**
 * A packing that was found, with all that was made of it; or a search that found none, with the
 * reason.
 *
 * @param search what was searched
 * @param found the packing; empty for a search without one
 * @param certificate what is sure of the packing
 * @param crystal the packing as a crystal, when molecules are packed
 * @param energy the packing among those of its target, relaxed and ranked by energy, when that was
 *     asked for
 * @param relaxedCrystal that as a crystal
 * @param match the relaxed packing, or where there is none the packing, against the reference
 * @param error why something of this is missing, lower case and without a full stop; else empty
 */
public record PackedRow(
    Search search,
    Optional<FoundPacking> found,
    Optional<PackingCertificate> certificate,
    Optional<Crystal> crystal,
    Optional<RankedPacking> energy,
    Optional<Crystal> relaxedCrystal,
    Optional<PackingMatch> match,
    String error) {

  /** The status of a search that was stopped before its budget was used. */
  static final String CANCELLED = "CANCELLED";

  /**
   * A search and how it ended.
   *
   * @param body name of what was packed
   * @param target number of the target, from 0
   * @param group symbol of the group
   * @param site where each body stands: "general", or "on" and the symbol of the site symmetry
   * @param evaluations packings tried by the search, refinements not counted
   * @param status "complete", "CANCELLED" or "failed"
   * @param marginals how each variable is distributed in the model of the engine, if it has one, at
   *     the end of the budget
   */
  public record Search(
      String body,
      int target,
      String group,
      String site,
      long evaluations,
      String status,
      Optional<Marginals> marginals) {}

  /** The row of a search that is complete, of a run that was cancelled after it. */
  PackedRow cancelled() {
    Search stopped =
        new Search(
            search.body(),
            search.target(),
            search.group(),
            search.site(),
            search.evaluations(),
            CANCELLED,
            search.marginals());
    return new PackedRow(
        stopped, found, certificate, crystal, energy, relaxedCrystal, match, error);
  }

  /** A search without a packing. */
  static PackedRow failed(Search search, String reason) {
    String end = reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
    return new PackedRow(
        search,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        end);
  }

  /**
   * The packing relaxed by energy.
   *
   * @return empty when that was not asked for or failed
   */
  public Optional<RelaxedPacking> relaxed() {
    return energy.flatMap(RankedPacking::relaxed);
  }

  /** The density of the packing, empty for a search without one. */
  OptionalDouble density() {
    return found
        .map(packing -> OptionalDouble.of(packing.packing().density()))
        .orElseGet(OptionalDouble::empty);
  }
}
