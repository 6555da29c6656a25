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
import org.materialsj.host.StackInput;
import org.materialsj.host.Tables;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.StructureReader;
import org.materialsj.io.Structures;
import org.materialsj.model.Provenance;
import org.materialsj.moments.SpeciesWeights;
import org.materialsj.tasks.FeaturizeResult;
import org.materialsj.tasks.MomentRequest;
import org.materialsj.tasks.StreamedResult;
import org.materialsj.tasks.VolumeInvariants;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Turns structures, or the object in an image stack, into rotation invariants of their moments. */
@Plugin(type = Command.class, menuPath = "Plugins>MaterialsJ>Moments>Moment Invariants...")
public final class MomentInvariants extends MaterialsCommand {

  private static final String SPECIES = "species";

  @Parameter(
      label = "Structure file, folder, glob or TIFF stack",
      description =
          "An XYZ, SDF, MOL, PDB, CIF or POSCAR file, a folder of them, a glob such as dir/*.xyz, "
              + Samples.ALL
              + ", or an image stack (.tif). Empty for an open image.",
      required = false,
      persist = false)
  private File source;

  @Parameter(
      label = "Or title of an open stack",
      description = "Used when there is no file; when this is empty, too, the active image.",
      required = false,
      persist = false)
  private String openStack = "";

  @Parameter(
      label = "Order",
      description = "The highest order of the moments; 7 serves molecules, larger sees finer.",
      min = "1",
      max = "10",
      persist = false)
  private int order = 7;

  @Parameter(
      label = "Invariants",
      description =
          "Standard (295 at order 7) joins the invertible set (266) and the degree-4 members of the"
              + " complex moment forms (117), and tells most structures apart.",
      choices = {"standard", "invertible", "complex moment forms"},
      persist = false)
  private String invariants = "standard";

  @Parameter(
      label = "Tell mirror images apart",
      description = "Adds pseudoscalars, whose sign changes under reflection.",
      persist = false)
  private boolean chirality;

  @Parameter(
      label = "Scaling",
      description =
          "Plain values, or signed roots of their degree, for learning: all are then of the size of"
              + " moments.",
      choices = {"plain", "signed root"},
      persist = false)
  private String scaling = "plain";

  @Parameter(
      label = "Centre",
      description =
          "The ball lies around the whole molecule (one row each), or around each atom (one row per"
              + " structure with the mean over the atoms of each element, or one row per atom).",
      choices = {"whole molecule", "atoms, mean of each element", "each atom"},
      persist = false)
  private String centre = "whole molecule";

  @Parameter(
      label = "Cutoff (angstrom, 0 = fitted to the molecule)",
      description =
          "Radius of the ball. 0, for whole molecules, lets it grow with the molecule to 1.25 times"
              + " the smallest enclosing ball.",
      min = "0",
      max = "100",
      persist = false)
  private double cutoff = 5;

  @Parameter(
      label = "Smooth cutoff",
      description = "Lets the weights of atoms fade to zero at the cutoff.",
      persist = false)
  private boolean smooth;

  @Parameter(
      label = "Atoms of molecules beyond the cutoff",
      description = "Refuse the molecule, or leave these atoms out.",
      choices = {"refuse", "leave out"},
      persist = false)
  private String beyond = "refuse";

  @Parameter(
      label = "Weights of atoms",
      description =
          "1 for each atom, or by element: the species share the range below evenly, or the atomic"
              + " number.",
      choices = {"unit", "species", "atomic number"},
      persist = false)
  private String weights = SPECIES;

  @Parameter(
      label = "Species (empty = those of the data)",
      description =
          "Symbols of elements separated by commas, such as H, C, N, O. Empty for those in the data;"
              + " tables to be used together need the same species.",
      required = false,
      persist = false)
  private String species = "";

  @Parameter(
      label = "Lower end of the range of species weights",
      description = "Used for weights by species.",
      min = "0",
      persist = false)
  private double leastWeight = 1;

  @Parameter(
      label = "Upper end of the range of species weights",
      description = "Used for weights by species.",
      min = "0",
      persist = false)
  private double mostWeight = 6;

  @Parameter(
      label = "Repair known defects",
      description = "Repair known defects of files and list each repair, instead of refusing.",
      persist = false)
  private boolean lenient;

  @Parameter(
      label = "Pixels of a stack",
      description =
          "What the density of a stack is: its values, those within the threshold, or 1 within the"
              + " threshold.",
      choices = {"intensity", "intensity within threshold", "mask"},
      persist = false)
  private String content = "intensity";

  @Parameter(
      label = "Lowest value within the threshold",
      description = "Of a stack. Empty for the threshold that is set in the image.",
      required = false,
      persist = false)
  private String threshold = "";

  @Parameter(
      label = "Order of shape descriptors of a stack (0 = up to 20)",
      description =
          "A stack also gives the lengths F_nl of its moments, to this order. 0 for 20, or the"
              + " highest that its voxels carry.",
      min = "0",
      max = "60",
      persist = false)
  private int shapeOrder;

  @Parameter(
      label = "Channel (0 = the only one)",
      description = "Of a stack of several, from 1. 0 when there is only one.",
      min = "0",
      persist = false)
  private int channel;

  @Parameter(
      label = "Time frame (0 = the only one)",
      description = "Of a stack of several, from 1. 0 when there is only one.",
      min = "0",
      persist = false)
  private int frame;

  @Parameter(
      label = "Save as (.csv)",
      description =
          "Saves the table, row by row; needed for more rows than the memory holds. May be empty.",
      required = false,
      persist = false)
  private File output;

  @Parameter(type = ItemIO.OUTPUT, label = "Moment Invariants")
  ResultsTable table;

  @Override
  protected void work(Job job) throws ParseException, IOException {
    MomentRequest request = request();
    if (source == null || StackInput.isStack(source)) {
      describeStack(job, request);
    } else if (output == null || request.centre() == MomentRequest.Centre.EACH_ATOM) {
      describe(job, request, weights(job));
    } else {
      stream(job, request, weights(job));
    }
  }

  private MomentRequest request() {
    return new MomentRequest(
        Names.choice(MomentRequest.Kind.class, invariants),
        order,
        chirality,
        scaling.equals("signed root"),
        Names.choice(MomentRequest.Centre.class, centre),
        cutoff,
        smooth,
        beyond.equals("leave out"));
  }

  private StructureReader open() throws ParseException {
    return Structures.open(source.getPath(), lenient ? ReadOptions.LENIENT : ReadOptions.STRICT);
  }

  private SpeciesWeights weights(Job job) throws ParseException {
    int[] numbers = SpeciesSymbols.numbers(species);
    if (!weights.equals(SPECIES)) {
      if (numbers.length > 0) {
        throw new IllegalArgumentException(
            "Species are for weights by species only; leave them empty.");
      }
      return weights.equals("unit") ? SpeciesWeights.unit() : SpeciesWeights.nuclearCharges();
    }
    if (numbers.length == 0) {
      try (StructureReader reader = open()) {
        return org.materialsj.tasks.MomentInvariants.weights(
            reader, leastWeight, mostWeight, job.run());
      }
    }
    return SpeciesWeights.of(numbers, leastWeight, mostWeight);
  }

  private void describe(Job job, MomentRequest request, SpeciesWeights weights)
      throws ParseException, IOException {
    try (StructureReader reader = open()) {
      FeaturizeResult result =
          org.materialsj.tasks.MomentInvariants.run(reader, request, weights, job.run());
      job.tell(result.warnings());
      job.tell(Featurizing.failures(result.table()));
      job.outputs().table(output, result.table(), provenance(job, reader, weights));
      table = Tables.of(result.table());
    }
  }

  private void stream(Job job, MomentRequest request, SpeciesWeights weights)
      throws ParseException, IOException {
    try (StructureReader reader = open()) {
      StreamedResult result =
          job.outputs().stream(
              output,
              provenance(job, reader, weights),
              (part, csv) ->
                  org.materialsj.tasks.MomentInvariants.toFile(
                      reader, request, weights, part, csv, job.run()));
      job.tell(result.warnings());
      job.tell(result.table().map(Featurizing::failures).orElse(List.of()));
      table = result.table().map(Tables::of).orElse(null);
    }
  }

  /** Of the inputs, and of the weights that were found in them. */
  private static Provenance provenance(Job job, StructureReader reader, SpeciesWeights weights)
      throws IOException {
    Map<String, String> inputs =
        new LinkedHashMap<>(Provenances.hashes(reader.inputs(), job.run().cancel()));
    inputs.put("weights of atoms", weights.toString());
    return job.provenance(0, inputs);
  }

  private void describeStack(Job job, MomentRequest request) throws ParseException, IOException {
    StackInput input =
        StackInput.read(
            source, openStack, StackParameters.options(content, threshold, channel, frame));
    job.tell(input.warnings());
    FeaturizeResult row =
        VolumeInvariants.run(
            input.grid(),
            input.title(),
            content.equals("mask") ? "" : "grey value",
            request,
            shapeOrder,
            job.run());
    job.tell(row.warnings());
    job.outputs().table(output, row.table(), job.provenance(0, input.hashes()));
    table = Tables.of(row.table());
  }
}
