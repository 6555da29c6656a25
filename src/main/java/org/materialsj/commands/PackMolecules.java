package org.materialsj.commands;

import ij.measure.ResultsTable;
import java.io.File;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.run.RunContext;
import org.materialsj.host.Job;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.host.Provenances;
import org.materialsj.host.Tables;
import org.materialsj.host.Windows;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.StructureReader;
import org.materialsj.io.Structures;
import org.materialsj.io.json.ProvenanceJson;
import org.materialsj.model.Crystal;
import org.materialsj.model.Provenance;
import org.materialsj.model.Structure;
import org.materialsj.packing.RadiusSet;
import org.materialsj.packing.search.PackingSettings;
import org.materialsj.packing.similarity.SimilarityOptions;
import org.materialsj.potentials.crystal.CrystalPotential;
import org.materialsj.potentials.crystal.Exp6Set;
import org.materialsj.potentials.crystal.SmoothCutoff;
import org.materialsj.tasks.PackEngine;
import org.materialsj.tasks.PackListener;
import org.materialsj.tasks.PackOutcome;
import org.materialsj.tasks.PackRequest;
import org.materialsj.tasks.PackTarget;
import org.materialsj.tasks.PackTargets;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Packs molecules or shapes as densely as it can, in plane or space groups. */
@Plugin(type = Command.class, menuPath = "Plugins>MaterialsJ>Pack>Pack Molecules...")
public final class PackMolecules extends MaterialsCommand {

  @Parameter(
      label = "Molecule (SMILES)",
      description =
          "Such as c1ccccc1. Molecules separated by dots are packed together, such as CC(=O)O.O.",
      required = false,
      persist = false)
  private String molecule = "";

  @Parameter(
      label = "Or file of molecules",
      description = "A MOL, SDF, XYZ or SMILES file; each molecule is packed by itself.",
      required = false,
      persist = false)
  private File source;

  @Parameter(
      label = "Or shapes",
      description =
          "Separated by semicolons, such as: disc; regular 3-12; polygon 0 0, 2 0, 2 1, 0 1;"
              + " tetrahedron; sphere. Each is packed by itself.",
      required = false,
      persist = false)
  private String shape = "";

  @Parameter(
      label = "Groups",
      description =
          "Space groups, or plane groups for flat shapes, separated by commas, such as P21/c, P-1"
              + " or p2gg; all for all.",
      persist = false)
  private String groups = "P21/c";

  @Parameter(
      label = "Site",
      description =
          "auto: general positions and every special one that the symmetry of the body allows."
              + " general, inversion centre, or a site symmetry such as 2 or m. One for all, or one"
              + " for each molecule of the asymmetric unit, separated by commas.",
      persist = false)
  private String site = "auto";

  @Parameter(
      label = "Molecules per asymmetric unit (Z')",
      description = "How often the molecule, or the set of molecules, is there by itself.",
      min = "1",
      max = "8",
      persist = false)
  private int zPrime = 1;

  @Parameter(
      label = "Bodies may lie inside one another",
      description =
          "Molecules in the hollows of others, rings as links of a chain. Otherwise only packings"
              + " that come apart when they are stretched.",
      persist = false)
  private boolean hollow = true;

  @Parameter(
      label = "Engine",
      description =
          "CMA-ES from many starts, or the entropic trust region on a field of circular variables.",
      choices = {"CMA-ES", "entropic trust region"},
      persist = false)
  private String engine = "CMA-ES";

  @Parameter(
      label = "Evaluations per search",
      description = "Packings tried for each group and site; what is found is then refined.",
      min = "1",
      persist = false)
  private long evaluations = 500_000;

  @Parameter(
      label = "Keep packings down to this below the best",
      description = "Experimental crystals are often 0.05 less dense than the densest packing.",
      min = "0",
      max = "1",
      persist = false)
  private double depth = PackingSettings.DEFAULT_DEPTH;

  @Parameter(
      label = "Keep at most, per search",
      description = "Number of distinct packings.",
      min = "1",
      max = "10000",
      persist = false)
  private int keep = 100;

  @Parameter(
      label = "Van der Waals radii",
      description = "Radii of the atoms of molecules.",
      choices = {"Bondi 1964", "Rowland and Taylor 1996", "Alvarez 2013"},
      persist = false)
  private String radii = "Bondi 1964";

  @Parameter(
      label = "All radii times",
      description = "All radii are multiplied by this.",
      min = "0.1",
      max = "10",
      persist = false)
  private double radiusScale = 1;

  @Parameter(
      label = "Own radii (angstrom)",
      description = "They replace others, such as: C=1.7 H=1.1. May be empty.",
      required = false,
      persist = false)
  private String ownRadii = "";

  @Parameter(
      label = "Radius of H in hydrogen bonds (angstrom, 0 = as usual)",
      description =
          "Of hydrogens on N, O and F towards N, O, F, S and Cl of other molecules, such as 0.45.",
      min = "0",
      max = "3",
      persist = false)
  private double hydrogenBond;

  @Parameter(
      label = "Relax by energy",
      description =
          "none, or the exp-6 potential with which rigid molecules are relaxed: of Williams 1967"
              + " (C, H) or FIT (C, H, N, O), perhaps with point charges.",
      choices = {
        "none",
        "Williams 1967",
        "FIT",
        "Williams 1967 and MMFF94 charges",
        "FIT and MMFF94 charges"
      },
      persist = false)
  private String relax = "none";

  @Parameter(
      label = "Compare with crystal",
      description = "A structure file; its first crystal is looked for in each packing.",
      required = false,
      persist = false)
  private File reference;

  @Parameter(
      label = "Molecules compared",
      description = "The central one and its nearest: 15, 20 or 30 are usual.",
      min = "2",
      max = "200",
      persist = false)
  private int clusterSize = SimilarityOptions.DEFAULT.clusterSize();

  @Parameter(
      label = "Seed",
      description = "The same seed gives the same packings, on any number of threads.",
      persist = false)
  private long seed = Seeds.DEFAULT;

  @Parameter(
      label = "Checkpoint",
      description =
          "Files of this name, numbered, from which the same run goes on after it was stopped.",
      required = false,
      persist = false)
  private File checkpoint;

  @Parameter(
      label = "Save table as (.csv)",
      description = "Saves cells, densities, energies. May be empty.",
      required = false,
      persist = false)
  private File output;

  @Parameter(
      label = "Save crystals as (.cif)",
      description = "Saves packings of molecules, one block each. May be empty.",
      required = false,
      persist = false)
  private File structures;

  @Parameter(
      label = "Save report as (.md)",
      description = "Saves the certificates. May be empty.",
      required = false,
      persist = false)
  private File report;

  @Parameter(
      label = "Save picture of the densest as (.png, .svg)",
      description = "Flat shapes can be saved as .svg, too. May be empty.",
      required = false,
      persist = false)
  private File picture;

  @Parameter(type = ItemIO.OUTPUT, label = "Packings")
  ResultsTable table;

  @Override
  protected void work(Job job) throws ParseException, IOException {
    job.outputs().check(output, "csv");
    job.outputs().check(structures, "cif");
    job.outputs().check(report, "md");
    job.outputs().check(picture, "png", "svg");
    job.outputs().check(checkpoint);
    Map<String, String> hashes = new LinkedHashMap<>();
    PackRequest request = request(hashes, job);
    List<PackTarget> targets = targets(hashes, job);
    checkFormats(targets, job);
    AtomicBoolean stopped = new AtomicBoolean();
    PackListener news =
        Windows.available() ? PackingNews.inWindow(() -> stopped.set(true)) : PackListener.NONE;
    RunContext run = stoppable(job.run(), stopped);
    PackOutcome result = org.materialsj.tasks.PackMolecules.run(targets, request, news, run);
    if (result.cancelled()) {
      job.keepResults();
    }
    job.tell(result.notes());
    result.checkpoints().forEach(job.outputs()::deleteAtEnd);
    publish(result, job, job.provenance(seed, hashes));
  }

  /** What cannot be saved in a file is told before the search, not after it. */
  private void checkFormats(List<PackTarget> targets, Job job) {
    if (structures != null && shape != null && !shape.isBlank()) {
      throw new IllegalArgumentException(
          "There is no crystal for %s: only packings of molecules are crystals."
              .formatted(structures));
    }
    boolean flat =
        targets.stream()
            .flatMap(target -> target.bodies().stream())
            .allMatch(body -> body.dimension() == 2);
    if (!flat) {
      job.outputs().check(picture, "png");
    }
  }

  private static RunContext stoppable(RunContext run, AtomicBoolean stopped) {
    CancelToken cancel = () -> stopped.get() || run.cancel().cancelled();
    return new RunContext(run.progress(), cancel, run.executor());
  }

  private void publish(PackOutcome result, Job job, Provenance provenance) throws IOException {
    job.outputs().table(output, result.table(), provenance);
    job.outputs().structures().crystals(structures, result.crystals(), provenance);
    job.outputs().document(report, result.report(ProvenanceJson.text(provenance)));
    Packed packed = new Packed(result);
    if (picture != null) {
      packed.save(picture, job.outputs(), provenance);
    }
    table = Tables.of(result.table());
    if (Windows.available()) {
      packed.show();
    }
  }

  private List<PackTarget> targets(Map<String, String> hashes, Job job)
      throws ParseException, IOException {
    boolean smiles = molecule != null && !molecule.isBlank();
    boolean shapes = shape != null && !shape.isBlank();
    long given = Stream.of(smiles, shapes, source != null).filter(each -> each).count();
    if (given != 1) {
      throw new IllegalArgumentException(
          given == 0
              ? "There is nothing to pack: give a SMILES, a file of molecules, or shapes."
              : "Give one of these only: a SMILES, a file of molecules, or shapes.");
    }
    if (shapes) {
      return PackTargets.ofShapes(shape);
    }
    PackTargets maker =
        PackTargets.of(
            Names.choice(RadiusSet.class, radii),
            radiusScale,
            ownRadii == null ? "" : ownRadii,
            hydrogenBond,
            seed);
    if (smiles) {
      return List.of(maker.ofSmiles(molecule.strip(), job.run()));
    }
    try (StructureReader reader = Structures.open(source.getPath(), ReadOptions.STRICT)) {
      hashes.putAll(Provenances.hashes(reader.inputs(), job.run().cancel()));
      return maker.ofRows(reader, job.run());
    }
  }

  private PackRequest request(Map<String, String> hashes, Job job)
      throws ParseException, IOException {
    return new PackRequest(
        groups,
        site,
        zPrime,
        hollow,
        Names.choice(PackEngine.class, engine).settings(evaluations, seed, depth, keep),
        energy(),
        crystal(hashes, job),
        clusterSize,
        Optional.ofNullable(checkpoint).map(File::toPath));
  }

  private Optional<CrystalPotential> energy() {
    if (relax.equals("none")) {
      return Optional.empty();
    }
    Exp6Set set = relax.startsWith(Exp6Set.FIT.label()) ? Exp6Set.FIT : Exp6Set.WILLIAMS_1967;
    CrystalPotential.Charges points =
        relax.endsWith("charges") ? CrystalPotential.Charges.MMFF94 : CrystalPotential.Charges.NONE;
    return Optional.of(new CrystalPotential(set, points, SmoothCutoff.STANDARD));
  }

  private Optional<Crystal> crystal(Map<String, String> hashes, Job job)
      throws ParseException, IOException {
    if (reference == null) {
      return Optional.empty();
    }
    hashes.putAll(Provenances.hashes(List.of(reference.toPath()), job.run().cancel()));
    Structure first = Structures.first(reference.getPath(), ReadOptions.STRICT);
    if (first instanceof Crystal crystal) {
      return Optional.of(crystal);
    }
    throw new IllegalArgumentException(
        "The first structure of %s is a molecule; packings are compared with crystals."
            .formatted(reference));
  }
}
