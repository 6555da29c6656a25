package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.materialsj.engine.geometry.NiggliCell;
import org.materialsj.engine.run.RunContext;
import org.materialsj.io.StructureRow;
import org.materialsj.io.Warning;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Crystal;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Lattice;
import org.materialsj.model.Structure;
import org.materialsj.packing.RadiusSet;
import org.materialsj.packing.similarity.CrystalMolecules;
import org.materialsj.packing.similarity.PackingCoefficient;
import org.materialsj.packing.similarity.PackingMatch;
import org.materialsj.packing.similarity.PackingSimilarity;

/**
 * Compares packings of molecules with a reference crystal: how many molecules of a cluster are in
 * common and how far apart they are, and what can be said without molecules. A packing that cannot
 * be compared becomes a row with its reason and the others follow.
 */
public final class ComparePackings {

  /** Overlays that are kept, the best ones. */
  private static final List<ColumnSpec> NUMBERS =
      List.of(
          new ColumnSpec("molecules in common", ""),
          new ColumnSpec("cluster size", ""),
          new ColumnSpec("RMSD", "angstrom"),
          new ColumnSpec("density", "g/cm3"),
          new ColumnSpec("packing coefficient", ""),
          new ColumnSpec("volume per molecule", "angstrom^3"),
          new ColumnSpec("AMD distance", "angstrom"),
          new ColumnSpec("PDD distance", "angstrom"),
          new ColumnSpec("reduced a", "angstrom"),
          new ColumnSpec("reduced b", "angstrom"),
          new ColumnSpec("reduced c", "angstrom"),
          new ColumnSpec("reduced alpha", "degree"),
          new ColumnSpec("reduced beta", "degree"),
          new ColumnSpec("reduced gamma", "degree"));

  private final PackingRequest request;
  private final PackingSimilarity similarity;
  private final DistanceProfile profile;

  private ComparePackings(Crystal reference, PackingRequest request) {
    this.request = request;
    this.similarity = new PackingSimilarity(reference, request.options());
    this.profile = DistanceProfile.of(reference, request.options().ignoreHydrogens());
  }

  /** What was found of one packing. */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  private record Row(
      double[] numbers, String match, Optional<PackingMatch> found, Optional<String> error) {

    static Row failed(String reason) {
      double[] nothing = new double[NUMBERS.size()];
      Arrays.fill(nothing, Double.NaN);
      return new Row(nothing, "", Optional.empty(), Optional.of(reason));
    }
  }

  /**
   * Compares.
   *
   * @param reference the crystal to compare with
   * @param packings read once
   * @param request how
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return the table and the best overlays
   * @throws IllegalArgumentException with one plain sentence if the reference is no crystal of
   *     molecules, or there are no packings
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static PackingComparison run(
      Structure reference,
      Iterator<StructureRow> packings,
      PackingRequest request,
      RunContext run) {
    ComparePackings task = prepare(reference, request);
    List<StructureRow> structures = new ArrayList<>();
    while (packings.hasNext()) {
      run.cancel().check("reading of packings");
      structures.add(packings.next());
    }
    if (structures.isEmpty()) {
      throw new IllegalArgumentException("There are no packings to compare.");
    }
    List<Row> rows =
        run.executor()
            .map(
                structures.size(),
                i -> task.row(structures.get(i)),
                "compared packings",
                run.progress(),
                run.cancel());
    return task.result(structures, rows);
  }

  private static ComparePackings prepare(Structure reference, PackingRequest request) {
    if (!(reference instanceof Crystal crystal)) {
      throw new IllegalArgumentException(
          "The reference \"" + reference.name() + "\" is a molecule, not a crystal.");
    }
    try {
      return new ComparePackings(crystal, request);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "The reference cannot be compared with: " + e.getMessage() + ".", e);
    }
  }

  private Row row(StructureRow structure) {
    if (structure.error().isPresent()) {
      return Row.failed(structure.error().get().getMessage());
    }
    if (!(structure.structure().orElseThrow() instanceof Crystal crystal)) {
      return Row.failed("it is a molecule, not a crystal");
    }
    try {
      return compared(crystal);
    } catch (IllegalArgumentException e) {
      return Row.failed(e.getMessage());
    }
  }

  private Row compared(Crystal crystal) {
    CrystalMolecules molecules = CrystalMolecules.of(crystal);
    DistanceProfile own = DistanceProfile.of(crystal, request.options().ignoreHydrogens());
    double amd = own.averageDistance(profile);
    double pdd = own.pointwiseDistance(profile);
    Optional<PackingMatch> found = Optional.empty();
    String match = "not compared";
    if (isWithin(amd, request.amdThreshold()) && isWithin(pdd, request.pddThreshold())) {
      found = Optional.of(similarity.compare(molecules));
      match = name(found.get());
    }
    Lattice reduced = new Lattice(NiggliCell.reduce(crystal.lattice().rows()));
    double[] numbers = {
      found.map(each -> (double) each.inCommon()).orElse(Double.NaN),
      request.options().clusterSize(),
      found.map(PackingMatch::rmsd).orElse(Double.NaN),
      crystal.density(),
      PackingCoefficient.of(molecules, RadiusSet.BONDI).orElse(Double.NaN),
      molecules.volumePerMolecule(),
      amd,
      pdd,
      reduced.length(0),
      reduced.length(1),
      reduced.length(2),
      reduced.angle(0),
      reduced.angle(1),
      reduced.angle(2)
    };
    return new Row(numbers, match, found, Optional.empty());
  }

  private static boolean isWithin(double distance, double threshold) {
    return threshold == 0 || distance <= threshold;
  }

  private static String name(PackingMatch match) {
    return (match.isComplete() ? "same packing" : "partial")
        + (match.mirrored() ? ", mirror image" : "");
  }

  private PackingComparison result(List<StructureRow> structures, List<Row> rows) {
    List<String> notes = new ArrayList<>();
    List<String> ids = structures.stream().map(StructureRow::id).toList();
    FeatureTable.Builder table =
        FeatureTable.builder(ids)
            .texts(new ColumnSpec("match", ""), rows.stream().map(Row::match).toList());
    for (int c = 0; c < NUMBERS.size(); c++) {
      int column = c;
      table.numbers(
          NUMBERS.get(c), rows.stream().mapToDouble(row -> row.numbers()[column]).toArray());
    }
    for (int i = 0; i < rows.size(); i++) {
      structures.get(i).warnings().stream().map(Warning::toString).forEach(notes::add);
      if (rows.get(i).error().isPresent()) {
        table.error(i, rows.get(i).error().get());
      }
    }
    notes.add(
        String.format(
            Locale.ROOT,
            "The cluster of %d molecules of the reference has a radius of gyration of %.3f"
                + " angstrom.",
            request.options().clusterSize(),
            similarity.radiusOfGyration()));
    notes.add(
        "Packing coefficients are the volumes of the molecules with the radii of "
            + RadiusSet.BONDI
            + " over that of the cell; without hydrogens in the file they are too small.");
    long complete = rows.stream().filter(row -> row.match().startsWith("same")).count();
    notes.add(
        complete
            + " of "
            + Sentences.count(rows.size(), "packing")
            + " with all molecules of the cluster in common.");
    return new PackingComparison(
        table.build(),
        PackingComparison.Overlay.best(ids, rows.stream().map(Row::found).toList()),
        notes);
  }
}
