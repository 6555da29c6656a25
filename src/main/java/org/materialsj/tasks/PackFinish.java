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
import org.materialsj.model.symmetry.SymmetryFinder;
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

  /** Within this, sites coincide (angstrom): packings are refined far better. */
  private static final double SYMMETRY_TOLERANCE = 1e-3;

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
    Optional<Crystal> crystal = crystal(found.packing());
    PackingCertificate certificate = Certificate.of(found.packing()).with(run(search));
    return new PackedRow(
        search,
        Optional.of(found),
        Optional.of(crystal.map(each -> withSymmetry(certificate, each)).orElse(certificate)),
        crystal,
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

  /** The symmetry can be higher than that of the group that was searched. */
  private static PackingCertificate withSymmetry(PackingCertificate certificate, Crystal crystal) {
    try {
      return certificate.withSymmetry(
          SymmetryFinder.find(crystal, SYMMETRY_TOLERANCE).group().shortName());
    } catch (IllegalArgumentException e) {
      return certificate; // its symmetry stays unknown
    }
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
