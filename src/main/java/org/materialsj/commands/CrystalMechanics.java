package org.materialsj.commands;

import ij.measure.ResultsTable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.materialsj.engine.random.Seeds;
import org.materialsj.host.Job;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.host.Provenances;
import org.materialsj.host.Tables;
import org.materialsj.host.Windows;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.StructureReader;
import org.materialsj.io.Structures;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Provenance;
import org.materialsj.model.Structure;
import org.materialsj.model.atomistic.PhononBands;
import org.materialsj.model.explore.NamedMatrix;
import org.materialsj.tasks.ListStructures;
import org.materialsj.tasks.MechanicsRequest;
import org.materialsj.tasks.MechanicsResult;
import org.materialsj.tasks.PotentialChoice;
import org.materialsj.view.chart.ChartWindow;
import org.materialsj.view.chart.Figure;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Computes what a potential says about a crystal: cell, stiffness, vacancies, vibrations. */
@Plugin(type = Command.class, menuPath = "Plugins>MaterialsJ>Simulate>Crystal Mechanics...")
public final class CrystalMechanics extends MaterialsCommand {

  private static final int WIDTH = 900;
  private static final int HEIGHT = 620;
  private static final double PERCENT = 100;

  @Parameter(
      label = "Structure file, folder or glob",
      description =
          "A CIF, POSCAR or XYZ file with an ordered crystal, or " + Samples.CRYSTALS + ".",
      required = false,
      persist = false)
  private File source;

  @Parameter(
      label = "Number of the structure",
      description = "1 for the first.",
      min = "1",
      persist = false)
  private int number = 1;

  @Parameter(
      label = "Potential",
      description = "What gives energies and forces; File for one that was trained or fitted.",
      choices = {
        "File",
        "Lennard-Jones",
        "Morse",
        "Exp-6",
        "Stillinger-Weber",
        "Tersoff",
        "MMFF94"
      },
      persist = false)
  private String potential = "File";

  @Parameter(
      label = "File of the potential",
      description = "A model file, setfl or funcfl file, LAMMPS table, .sw or .tersoff file.",
      required = false,
      persist = false)
  private File modelFile;

  @Parameter(
      label = "Constants of the potential",
      description = "Such as epsilon=0.0104 sigma=3.4 cutoff=8.5. May be empty.",
      required = false,
      persist = false)
  private String constants = "";

  @Parameter(
      label = "Relax the crystal first",
      description = "Cell and atoms, to no pressure, with the space group kept.",
      persist = false)
  private boolean relax = true;

  @Parameter(
      label = "Equation of state",
      description = "Energies over volumes and the curve of Birch and Murnaghan through them.",
      persist = false)
  private boolean equation = true;

  @Parameter(
      label = "Volumes",
      description = "At least 5.",
      min = "5",
      max = "1000",
      persist = false)
  private int volumes = 13;

  @Parameter(
      label = "Range of volumes (%)",
      description = "The volume changes by so much to either side.",
      min = "0.01",
      max = "50",
      persist = false)
  private double range = 6;

  @Parameter(
      label = "Elastic constants",
      description = "All C_ij by finite strain with the atoms relaxed.",
      persist = false)
  private boolean elastic = true;

  @Parameter(
      label = "Strain",
      description = "Size of the strains.",
      min = "1e-6",
      max = "0.05",
      persist = false)
  private double strain = 0.002;

  @Parameter(
      label = "Vacancy energy",
      description = "Of each kind of site of an element.",
      persist = false)
  private boolean vacancy;

  @Parameter(
      label = "Phonons",
      description = "Frequencies at the centre of the zone and along a path, by displacements.",
      persist = false)
  private boolean phonons = true;

  @Parameter(
      label = "Least width of supercells (angstrom)",
      description = "Of vacancy and phonons.",
      min = "1",
      max = "200",
      persist = false)
  private double width = 12;

  @Parameter(
      label = "Displacement (angstrom)",
      description = "By how much atoms are moved for phonons.",
      min = "1e-5",
      max = "0.5",
      persist = false)
  private double displacement = 0.01;

  @Parameter(
      label = "Path of wave vectors",
      description =
          "Such as G; X; K | G; L, or with coordinates in the conventional cell: G 0 0 0; X 0 1 0."
              + " Empty for the usual path of the lattice.",
      required = false,
      persist = false)
  private String path = "";

  @Parameter(
      label = "Largest force at rest (eV/angstrom)",
      description = "Wherever atoms relax.",
      min = "1e-12",
      persist = false)
  private double fmax = 1e-4;

  @Parameter(
      label = "Seed",
      description = "Of the shaking of atoms about a vacancy.",
      persist = false)
  private long seed = Seeds.DEFAULT;

  @Parameter(
      label = "Save properties as (.csv)",
      description = "Saves all values beside published ones. May be empty.",
      required = false,
      persist = false)
  private File output;

  @Parameter(
      label = "Save elastic constants as (.csv)",
      description = "Saves the matrix of C_ij (GPa). May be empty.",
      required = false,
      persist = false)
  private File stiffness;

  @Parameter(
      label = "Save energies over volumes as (.csv)",
      description = "Saves the points of the equation of state. May be empty.",
      required = false,
      persist = false)
  private File energies;

  @Parameter(
      label = "Save phonon bands as (.csv)",
      description = "Saves frequencies along the path (THz). May be empty.",
      required = false,
      persist = false)
  private File bands;

  @Parameter(
      label = "Save crystal at rest as (.cif, .xyz)",
      description = "Saves the relaxed crystal. May be empty.",
      required = false,
      persist = false)
  private File atRest;

  @Parameter(
      label = "Save picture of the equation of state as (.png, .svg)",
      description = "Saves energies over volumes with the curve. May be empty.",
      required = false,
      persist = false)
  private File curvePicture;

  @Parameter(
      label = "Save picture of the bands as (.png, .svg)",
      description = "Saves the frequencies along the path. May be empty.",
      required = false,
      persist = false)
  private File bandPicture;

  @Parameter(type = ItemIO.OUTPUT, label = "Crystal Properties")
  ResultsTable properties;

  @Override
  protected void work(Job job) throws ParseException, IOException {
    if (source == null) {
      throw new IllegalArgumentException("There is no file of a crystal.");
    }
    checkFiles();
    PotentialChoice choice = PotentialChoice.of(potential, modelFile, constants);
    MechanicsRequest request = request(choice);
    try (StructureReader reader = Structures.open(source.getPath(), ReadOptions.STRICT)) {
      List<Path> inputs = new ArrayList<>(reader.inputs());
      inputs.addAll(choice.inputs());
      Provenance provenance = job.provenance(seed, Provenances.hashes(inputs, job.run().cancel()));
      Structure structure = ListStructures.run(reader, job.run()).structure(number);
      publish(
          job,
          org.materialsj.tasks.CrystalMechanics.run(structure, request, job.run()),
          provenance);
    }
  }

  private MechanicsRequest request(PotentialChoice choice) {
    return new MechanicsRequest(
        choice.source(),
        relax,
        equation,
        volumes,
        range / PERCENT,
        elastic,
        strain,
        vacancy,
        phonons,
        width,
        displacement,
        Names.orEmpty(path),
        fmax,
        seed);
  }

  /** Refuses files of parts that are not ticked, before all the work. */
  private void checkFiles() {
    check(stiffness, elastic, "Elastic constants");
    check(energies, equation, "Equation of state");
    check(curvePicture, equation, "Equation of state");
    check(bands, phonons, "Phonons");
    check(bandPicture, phonons, "Phonons");
  }

  private static void check(File file, boolean ticked, String part) {
    if (file != null && !ticked) {
      throw new IllegalArgumentException(
          "There is nothing to save as %s: tick %s.".formatted(file, part));
    }
  }

  private void publish(Job job, MechanicsResult result, Provenance provenance) throws IOException {
    job.tell(result.notes());
    job.outputs().table(output, result.properties(), provenance);
    save(job, stiffness, result.stiffness().map(NamedMatrix::table), provenance);
    save(job, energies, result.energies().map(MechanicsResult.EnergyCurve::points), provenance);
    save(job, bands, result.bands().map(PhononBands::table), provenance);
    job.outputs().structures().all(atRest, List.of(result.crystal()), provenance);
    MechanicsFigures figures = new MechanicsFigures(result);
    draw(job, curvePicture, figures.curve(), provenance);
    draw(job, bandPicture, figures.bands(), provenance);
    properties = Tables.of(result.properties());
    if (Windows.available()) {
      figures.all().forEach(ChartWindow::show);
    }
  }

  private static void save(Job job, File file, Optional<FeatureTable> table, Provenance provenance)
      throws IOException {
    if (table.isPresent()) {
      job.outputs().table(file, table.get(), provenance);
    }
  }

  private static void draw(Job job, File file, Optional<Figure> figure, Provenance provenance)
      throws IOException {
    if (figure.isPresent()) {
      job.outputs().figure(file, figure.get(), WIDTH, HEIGHT, provenance);
    }
  }
}
