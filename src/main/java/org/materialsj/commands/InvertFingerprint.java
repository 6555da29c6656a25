package org.materialsj.commands;

import ij.measure.ResultsTable;
import java.io.File;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.materialsj.engine.random.Seeds;
import org.materialsj.host.Job;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.host.Provenances;
import org.materialsj.host.TableInput;
import org.materialsj.host.Tables;
import org.materialsj.host.Windows;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.StructureReader;
import org.materialsj.io.Structures;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Provenance;
import org.materialsj.model.Structure;
import org.materialsj.moments.SpeciesWeights;
import org.materialsj.moments.inversion.InversionRequest;
import org.materialsj.tasks.InversionOutcome;
import org.materialsj.tasks.InversionSettings;
import org.materialsj.view.ComparisonWindow;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Recovers molecules from nothing but their moment invariants. */
@Plugin(type = Command.class, menuPath = "Plugins>MaterialsJ>Moments>Invert Fingerprint...")
public final class InvertFingerprint extends MaterialsCommand {

  @Parameter(
      label = "Structure file, or table of fingerprints",
      description =
          "Structures: only the fingerprint of a randomly turned copy is used, and the result is"
              + " compared with the original. A table (.csv, .tsv): invariants as Moment Invariants"
              + " saves them.",
      required = false,
      persist = false)
  private File source;

  @Parameter(
      label = "Or title of an open table",
      description = "The title of a table window, instead of a file.",
      required = false,
      persist = false)
  private String openTable = "";

  @Parameter(
      label = "Structure or row (id, or number, 1 = first)",
      description = "Empty for all.",
      required = false,
      persist = false)
  private String row = "";

  @Parameter(
      label = "Recover",
      description =
          "positions: every atom weighs 1. positions and species: weights tell elements apart. two"
              + " fingerprints: of weights, and of unit weights.",
      choices = {"positions", "positions and species", "positions and species, two fingerprints"},
      persist = false)
  private String recover = "positions and species";

  @Parameter(
      label = "Elements that may occur",
      description = "Symbols separated by commas, as for the fingerprint. Not for positions alone.",
      persist = false)
  private String species = "H, C, N, O, F";

  @Parameter(
      label = "Least weight",
      description = "Lower end of the range of weights that the elements share.",
      min = "0",
      persist = false)
  private double leastWeight = 1;

  @Parameter(
      label = "Most weight",
      description = "Upper end of the range of weights that the elements share.",
      min = "0",
      persist = false)
  private double mostWeight = 2;

  @Parameter(
      label = "Order",
      description = "Highest order of the moments of the fingerprint.",
      min = "4",
      max = "10",
      persist = false)
  private int order = 7;

  @Parameter(
      label = "Cutoff (angstrom)",
      description = "Radius of the ball that the moments are taken in.",
      min = "0.1",
      max = "1000",
      persist = false)
  private double cutoff = 5;

  @Parameter(
      label = "Number of atoms (0 = as the fingerprint tells)",
      description = "The sum of the weights allows one number of atoms, or a few.",
      min = "0",
      max = "100",
      persist = false)
  private int atoms;

  @Parameter(
      label = "Second table, of unit weights",
      description = "For two fingerprints of a table: the same rows with every atom weighing 1.",
      required = false,
      persist = false)
  private File unitTable;

  @Parameter(
      label = "Most tries per fingerprint",
      description = "How many random starts are made at most.",
      min = "1",
      max = "1000000",
      persist = false)
  private int tries = InversionRequest.DEFAULT_TRIES;

  @Parameter(
      label = "Most time per fingerprint (s, 0 = no limit)",
      description = "With a limit the result may depend on the machine.",
      min = "0",
      persist = false)
  private double limit;

  @Parameter(
      label = "Seed",
      description = "The same seed gives the same atoms, on any number of threads.",
      persist = false)
  private long seed = Seeds.DEFAULT;

  @Parameter(
      label = "Save table as (.csv)",
      description = "Saves how well it went, and the coordinates. May be empty.",
      required = false,
      persist = false)
  private File output;

  @Parameter(
      label = "Save recovered structures as (.xyz)",
      description = "Saves the recovered atoms. May be empty.",
      required = false,
      persist = false)
  private File structures;

  @Parameter(type = ItemIO.OUTPUT, label = "Recovered Atoms")
  ResultsTable table;

  @Override
  protected void work(Job job) throws ParseException, IOException {
    job.outputs().check(output, "csv");
    job.outputs().check(structures, "xyz");
    Map<String, String> hashes = new LinkedHashMap<>();
    InversionOutcome result = invert(job, hashes);
    Provenance provenance = job.provenance(seed, hashes);
    job.tell(result.notes());
    job.outputs().table(output, result.table(), provenance);
    job.outputs().structures().molecules(structures, result.molecules(), provenance);
    table = Tables.of(result.table());
    if (Windows.available()) {
      ComparisonWindow.show(
          "Inverted fingerprints",
          "Recovered",
          result.recoveries().stream().map(InvertFingerprint::pair).toList());
    }
  }

  private InversionOutcome invert(Job job, Map<String, String> hashes)
      throws ParseException, IOException {
    InversionSettings settings = settings();
    boolean open = openTable != null && !openTable.isBlank();
    if (source == null && !open) {
      throw new IllegalArgumentException(
          "There is no fingerprint: give a structure file, or a table file or open table of"
              + " fingerprints.");
    }
    if (open || isTable(source)) {
      FeatureTable fingerprints = read(TableInput.read(source, openTable, job.run()), job, hashes);
      Optional<FeatureTable> unit = Optional.empty();
      if (unitTable != null) {
        unit = Optional.of(read(TableInput.read(unitTable, "", job.run()), job, hashes));
      }
      return org.materialsj.tasks.InvertFingerprint.ofTable(
          fingerprints, unit, row, settings, job.run());
    }
    if (unitTable != null) {
      throw new IllegalArgumentException(
          "Structures make their second fingerprint themselves; leave the second table empty.");
    }
    try (StructureReader reader = Structures.open(source.getPath(), ReadOptions.STRICT)) {
      hashes.putAll(Provenances.hashes(reader.inputs(), job.run().cancel()));
      return org.materialsj.tasks.InvertFingerprint.ofStructures(reader, row, settings, job.run());
    }
  }

  private static FeatureTable read(TableInput input, Job job, Map<String, String> hashes) {
    hashes.putAll(input.hashes());
    job.tell(input.warnings());
    return input.table();
  }

  private static boolean isTable(File file) {
    return file.getName().toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv|tab)");
  }

  private InversionSettings settings() {
    InversionSettings.Goal goal = Names.choice(InversionSettings.Goal.class, recover);
    SpeciesWeights weights =
        goal == InversionSettings.Goal.POSITIONS
            ? SpeciesWeights.unit()
            : SpeciesWeights.of(SpeciesSymbols.numbers(species), leastWeight, mostWeight);
    return new InversionSettings(goal, weights, order, cutoff, atoms, tries, limit, seed);
  }

  private static ComparisonWindow.Pair pair(InversionOutcome.Recovery recovery) {
    return new ComparisonWindow.Pair(
        recovery.id(),
        recovery.summary(),
        recovery.molecule(),
        recovery.original().map(Structure.class::cast));
  }
}
