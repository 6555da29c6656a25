package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.model.Crystal;
import org.materialsj.model.Molecule;
import org.materialsj.model.packing.BallUnion;
import org.materialsj.model.packing.PackedSite;
import org.materialsj.model.packing.Packing;
import org.materialsj.model.packing.PackingCertificate;
import org.materialsj.model.packing.RelaxedPacking;
import org.materialsj.packing.search.FoundPacking;
import org.materialsj.packing.similarity.PackingMatch;
import org.materialsj.packing.similarity.PackingSimilarity;
import org.materialsj.packing.similarity.SimilarityOptions;
import org.materialsj.packing.space.Certificate;
import org.materialsj.packing.space.PackingCrystal;
import org.materialsj.potentials.crystal.CrystalPotential;
import org.materialsj.potentials.crystal.RigidMolecule;
import org.materialsj.potentials.crystal.RigidRelaxation;
import org.materialsj.potentials.openchem.Mmff94;

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
    PackingCertificate certificate = Certificate.of(found.packing());
    return new PackedRow(
        search,
        Optional.of(found),
        Optional.of(certificate),
        crystal(found.packing()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "");
  }

  private static Optional<Crystal> crystal(Packing packing) {
    return isOfMolecules(packing) ? Optional.of(PackingCrystal.of(packing)) : Optional.empty();
  }

  private static boolean isOfMolecules(Packing packing) {
    return packing.sites().stream()
        .allMatch(site -> site.body() instanceof BallUnion balls && balls.molecule().isPresent());
  }

  /** The row with what energy and reference say of it; unchanged where none is asked for. */
  PackedRow finished(PackedRow row, CancelToken cancel) {
    if (row.crystal().isEmpty()) {
      return row;
    }
    List<String> problems = new ArrayList<>();
    Optional<RelaxedPacking> relaxed = Optional.empty();
    try {
      relaxed = request.energy().map(energy -> relax(row, energy, cancel));
    } catch (IllegalArgumentException e) {
      problems.add("no energy: " + e.getMessage());
    }
    Optional<Crystal> relaxedCrystal = relaxed.flatMap(each -> crystal(each.packing()));
    Optional<PackingMatch> match = Optional.empty();
    try {
      Crystal compared = relaxedCrystal.orElse(row.crystal().get());
      match = reference.map(each -> each.compare(compared));
    } catch (IllegalArgumentException e) {
      problems.add("no comparison: " + e.getMessage());
    }
    return new PackedRow(
        row.search(),
        row.found(),
        row.certificate(),
        row.crystal(),
        relaxed,
        relaxedCrystal,
        match,
        String.join("; ", problems));
  }

  private static RelaxedPacking relax(PackedRow row, CrystalPotential energy, CancelToken cancel) {
    Packing packing = row.found().orElseThrow().packing();
    boolean charged = energy.charges() == CrystalPotential.Charges.MMFF94;
    List<RigidMolecule> molecules =
        packing.sites().stream().map(site -> molecule(site, charged)).toList();
    return RigidRelaxation.STANDARD.relax(packing, molecules, energy, cancel);
  }

  private static RigidMolecule molecule(PackedSite site, boolean charged) {
    BallUnion body = (BallUnion) site.body();
    Molecule molecule = body.molecule().orElseThrow();
    double[] charges =
        charged
            ? new Mmff94(molecule, Mmff94.Variant.MMFF94).charges()
            : new double[molecule.size()];
    return new RigidMolecule(molecule.numbers(), body.centres(), charges);
  }
}
