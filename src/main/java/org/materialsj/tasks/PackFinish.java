package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.Crystal;
import org.materialsj.model.packing.BallUnion;
import org.materialsj.model.packing.Packing;
import org.materialsj.model.packing.PackingCertificate;
import org.materialsj.model.packing.RankedPacking;
import org.materialsj.packing.ranking.EnergyRanking;
import org.materialsj.packing.search.FoundPacking;
import org.materialsj.packing.similarity.PackingMatch;
import org.materialsj.packing.similarity.PackingSimilarity;
import org.materialsj.packing.similarity.SimilarityOptions;
import org.materialsj.packing.space.Certificate;
import org.materialsj.packing.space.PackingCrystal;
import org.materialsj.potentials.crystal.RigidRelaxation;

/** What is made of a packing after the search: certificate, relaxation, comparison. Thread-safe. */
final class PackFinish {

  private final PackRequest request;
  private final Optional<PackingSimilarity> reference;

  /**
   * For one request.
   *
   * @throws IllegalArgumentException if the reference has no molecules
   */
  PackFinish(PackRequest request) {
    this.request = request;
    SimilarityOptions options = SimilarityOptions.DEFAULT.withClusterSize(request.clusterSize());
    reference = request.reference().map(crystal -> new PackingSimilarity(crystal, options));
  }

  /** A packing with its certificate and, for molecules, as a crystal. */
  PackedRow certified(PackedRow.Search search, FoundPacking found) {
    return new PackedRow(
        search,
        Optional.of(found),
        Optional.of(Certificate.of(found.packing()).with(run(search))),
        crystal(found.packing()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "");
  }

  private PackingCertificate.Run run(PackedRow.Search search) {
    return new PackingCertificate.Run(
        request.settings().engine().name(),
        request.settings().seed(),
        request.settings().evaluations(),
        search.evaluations(),
        search.status().equals(PackedRow.CANCELLED)
            ? PackingCertificate.Status.CANCELLED
            : PackingCertificate.Status.BEST_FOUND);
  }

  private static Optional<Crystal> crystal(Packing packing) {
    return isOfMolecules(packing) ? Optional.of(PackingCrystal.of(packing)) : Optional.empty();
  }

  private static boolean isOfMolecules(Packing packing) {
    return packing.sites().stream()
        .allMatch(site -> site.body() instanceof BallUnion balls && balls.molecule().isPresent());
  }

  /** The rows with their energies; unchanged where none are asked for. */
  List<PackedRow> ranked(List<PackedRow> rows, RunContext run) {
    if (request.energy().isEmpty()) {
      return rows;
    }
    List<PackedRow> result = new ArrayList<>(rows);
    Map<Integer, List<Integer>> targets = new TreeMap<>();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).crystal().isPresent()) {
        targets.computeIfAbsent(rows.get(i).search().target(), t -> new ArrayList<>()).add(i);
      }
    }
    int done = 0;
    for (List<Integer> places : targets.values()) {
      RunContext part = run.part((double) done / targets.size(), (done + 1.0) / targets.size());
      done++;
      List<Packing> packings =
          places.stream().map(i -> rows.get(i).found().orElseThrow().packing()).toList();
      List<RankedPacking> ranking =
          EnergyRanking.rank(
              packings, request.energy().orElseThrow(), RigidRelaxation.STANDARD, part);
      for (int k = 0; k < ranking.size(); k++) {
        result.set(places.get(k), withEnergy(rows.get(places.get(k)), ranking.get(k)));
      }
    }
    return result;
  }

  private static PackedRow withEnergy(PackedRow row, RankedPacking energy) {
    return new PackedRow(
        row.search(),
        row.found(),
        row.certificate(),
        row.crystal(),
        Optional.of(energy),
        energy.relaxed().flatMap(each -> crystal(each.packing())),
        row.match(),
        energy.error().isEmpty() ? "" : "no energy: " + energy.error());
  }

  /** The row with what the reference says of it; unchanged where there is none. */
  PackedRow compared(PackedRow row) {
    if (row.crystal().isEmpty() || reference.isEmpty()) {
      return row;
    }
    Optional<PackingMatch> match = Optional.empty();
    List<String> problems = new ArrayList<>();
    if (!row.error().isEmpty()) {
      problems.add(row.error());
    }
    try {
      Crystal compared = row.relaxedCrystal().orElse(row.crystal().get());
      match = Optional.of(reference.get().compare(compared));
    } catch (IllegalArgumentException e) {
      problems.add("no comparison: " + e.getMessage());
    }
    return new PackedRow(
        row.search(),
        row.found(),
        row.certificate(),
        row.crystal(),
        row.energy(),
        row.relaxedCrystal(),
        match,
        String.join("; ", problems));
  }
}
