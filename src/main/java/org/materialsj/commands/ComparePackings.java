package org.materialsj.commands;

import ij.measure.ResultsTable;
import java.io.File;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.materialsj.host.Job;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.host.Provenances;
import org.materialsj.host.Tables;
import org.materialsj.host.Windows;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.StructureReader;
import org.materialsj.io.StructureRow;
import org.materialsj.io.Structures;
import org.materialsj.io.Warning;
import org.materialsj.model.Provenance;
import org.materialsj.model.Structure;
import org.materialsj.packing.similarity.SimilarityOptions;
import org.materialsj.tasks.PackingComparison;
import org.materialsj.tasks.PackingRequest;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Tells how alike packings of molecules are to a reference crystal. */
@Plugin(type = Command.class, menuPath = "Plugins>MaterialsJ>Pack>Compare Packings...")
public final class ComparePackings extends MaterialsCommand {

  private static final double PERCENT = 100;

  @Parameter(
      label = "Reference crystal (file)",
      description = "A CIF or other crystal file, such as a measured crystal; its first structure.",
      persist = false)
  private File reference;

  @Parameter(
      label = "Packings (file, folder or glob)",
      description =
          "Crystals of the same molecules: a CIF with one or many blocks, a folder, or a glob such"
              + " as dir/*.cif.",
      persist = false)
  private File packings;

  @Parameter(
      label = "Molecules in the cluster",
      description = "The central molecule and its nearest neighbours; 15, 20 and 30 are usual.",
      min = "2",
      max = "200",
      persist = false)
  private int clusterSize = 15;

  @Parameter(
      label = "Distances may differ by (percent)",
      description = "Molecules are in common when their distances agree within this.",
      min = "0.1",
      max = "100",
      persist = false)
  private double distanceTolerance = 20;

  @Parameter(
      label = "Angles may differ by (degrees)",
      description = "Molecules are in common when directions and orientations agree within this.",
      min = "0.1",
      max = "90",
      persist = false)
  private double angleTolerance = 20;

  @Parameter(
      label = "Ignore hydrogens",
      description = "Compares heavier atoms only, because X-rays know hydrogens badly.",
      persist = false)
  private boolean ignoreHydrogens = true;

  @Parameter(
      label = "Allow mirror images",
      description = "A packing may also be mirrored to fit; the table tells when it was.",
      persist = false)
  private boolean bothHands = true;

  @Parameter(
      label = "Skip when AMD differs by more (angstrom)",
      description =
          "Packings whose average minimum distances differ by more are not compared molecule by"
              + " molecule. 0 compares all.",
      min = "0",
      persist = false)
  private double amdThreshold;

  @Parameter(
      label = "Skip when PDD differs by more (angstrom)",
      description =
          "Packings whose pointwise distance distribution is farther away are not compared molecule"
              + " by molecule. 0 compares all.",
      min = "0",
      persist = false)
  private double pddThreshold;

  @Parameter(
      label = "Packing to save as overlay (empty: the best)",
      description = "A name in the first column of the table. Empty for the most similar packing.",
      required = false,
      persist = false)
  private String chosen = "";

  @Parameter(
      label = "Save table as (.csv)",
      description = "Saves one row per packing. May be empty.",
      required = false,
      persist = false)
  private File output;

  @Parameter(
      label = "Save overlay as (.xyz)",
      description =
          "Saves the cluster of the reference and the packing's molecules laid on it, one after the"
              + " other. May be empty.",
      required = false,
      persist = false)
  private File structures;

  @Parameter(type = ItemIO.OUTPUT, label = "Packing Similarity")
  ResultsTable table;

  @Override
  protected void work(Job job) throws ParseException, IOException {
    job.outputs().check(output, "csv");
    job.outputs().check(structures, "xyz");
    Map<String, String> hashes = new LinkedHashMap<>();
    PackingComparison result = compare(job, hashes);
    Provenance provenance = job.provenance(0, hashes);
    job.tell(result.notes());
    job.outputs().table(output, result.table(), provenance);
    if (structures != null) {
      PackingComparison.Overlay overlay = result.overlay(chosen == null ? "" : chosen.strip());
      job.outputs()
          .structures()
          .molecules(structures, List.of(overlay.reference(), overlay.packing()), provenance);
    }
    table = Tables.of(result.table());
    if (Windows.available()) {
      Packed.showOverlays(result.overlays());
    }
  }

  private PackingComparison compare(Job job, Map<String, String> hashes)
      throws ParseException, IOException {
    Structure crystal = first(job, hashes);
    try (StructureReader reader = Structures.open(packings.getPath(), ReadOptions.STRICT)) {
      hashes.putAll(Provenances.hashes(reader.inputs(), job.run().cancel()));
      return org.materialsj.tasks.ComparePackings.run(crystal, reader, request(), job.run());
    }
  }

  private Structure first(Job job, Map<String, String> hashes) throws ParseException, IOException {
    try (StructureReader reader = Structures.open(reference.getPath(), ReadOptions.STRICT)) {
      hashes.putAll(Provenances.hashes(reader.inputs(), job.run().cancel()));
      StructureRow row = reader.next();
      if (row.error().isPresent()) {
        throw row.error().get();
      }
      job.tell(row.warnings().stream().map(Warning::toString).toList());
      return row.structure().orElseThrow();
    }
  }

  private PackingRequest request() {
    return new PackingRequest(
        new SimilarityOptions(
            clusterSize, distanceTolerance / PERCENT, angleTolerance, ignoreHydrogens, bothHands),
        amdThreshold,
        pddThreshold);
  }
}
