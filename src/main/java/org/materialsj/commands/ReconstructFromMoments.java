package org.materialsj.commands;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import java.awt.Dimension;
import java.io.File;
import java.io.IOException;
import java.util.Map;
import java.util.stream.IntStream;
import org.materialsj.host.Images;
import org.materialsj.host.Job;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.host.Provenances;
import org.materialsj.host.StackInput;
import org.materialsj.host.Tables;
import org.materialsj.host.Windows;
import org.materialsj.io.ParseException;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.StructureReader;
import org.materialsj.io.Structures;
import org.materialsj.model.Composition;
import org.materialsj.model.Provenance;
import org.materialsj.model.Structure;
import org.materialsj.moments.Normalization;
import org.materialsj.moments.SpeciesWeights;
import org.materialsj.tasks.ListStructures;
import org.materialsj.tasks.ReconstructionRequest;
import org.materialsj.tasks.ReconstructionResult;
import org.materialsj.view.ReconstructionWindow;
import org.materialsj.view.chart.LineChart;
import org.materialsj.view.jmol.StructureImages;
import org.materialsj.view.jmol.ViewOptions;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Takes the moments of a molecule or an image stack and rebuilds the density from them. */
@Plugin(type = Command.class, menuPath = "Plugins>MaterialsJ>Moments>Reconstruct From Moments...")
public final class ReconstructFromMoments extends MaterialsCommand {

  /** Pictures are so many times as large as windows, for print. */
  private static final int SCALE = 2;

  private static final int PICTURE_WIDTH = 1200;
  private static final int PICTURE_HEIGHT = 900;

  @Parameter(
      label = "Structure file or TIFF stack",
      description =
          "A file with a molecule (XYZ, SDF, MOL), "
              + Samples.MOLECULES
              + ", or a .tif stack. Empty for an open image.",
      required = false,
      persist = false)
  private File source;

  @Parameter(
      label = "Or title of an open image",
      description = "Used when there is no file. Empty for the active image.",
      required = false,
      persist = false)
  private String openStack = "";

  @Parameter(
      label = "Pixels of an image",
      description =
          "What the density of an image is: its values, those within the threshold, or 1 within the"
              + " threshold.",
      choices = {"intensity", "intensity within threshold", "mask"},
      persist = false)
  private String content = "intensity";

  @Parameter(
      label = "Lowest value within the threshold",
      description = "Of an image. Empty for the threshold that is set in the image.",
      required = false,
      persist = false)
  private String threshold = "";

  @Parameter(
      label = "Channel (0 = the only one)",
      description = "Of an image with several, from 1. 0 when there is only one.",
      min = "0",
      persist = false)
  private int channel;

  @Parameter(
      label = "Time frame (0 = the only one)",
      description = "Of an image with several, from 1. 0 when there is only one.",
      min = "0",
      persist = false)
  private int frame;

  @Parameter(
      label = "Molecule (1 = first)",
      description = "Which of the structures of the file.",
      min = "1",
      persist = false)
  private int number = 1;

  @Parameter(
      label = "Weights of atoms",
      description =
          "1 for each atom, or by element: the elements of the molecule share the range below"
              + " evenly, or the atomic number.",
      choices = {"unit", "species", "atomic number"},
      persist = false)
  private String weights = "unit";

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
      label = "Atoms are",
      description = "Points, or Gaussians whose norm makes an error of the density possible.",
      choices = {"points", "Gaussians"},
      persist = false)
  private String atoms = "points";

  @Parameter(
      label = "Sigma of the Gaussians (angstrom)",
      description = "Their standard deviation in angstrom.",
      min = "0",
      persist = false)
  private double sigma = 0.4;

  @Parameter(
      label = "Highest order of moments",
      description = "Order N has (N+1)(N+2)(N+3)/6 moments.",
      min = "0",
      max = "60",
      persist = false)
  private int order = 15;

  @Parameter(
      label = "Scale of the saved moments",
      description = "The reconstruction is the same in both.",
      choices = {"orthonormal", "Novotni-Klein"},
      persist = false)
  private String normalization = "orthonormal";

  @Parameter(
      label = "Damp the ringing (Lanczos)",
      description = "Multiplies moments of order n by sin(x)/x, x = pi n/(N+1).",
      persist = false)
  private boolean lanczos;

  @Parameter(
      label = "Radius of the ball (angstrom or unit of the image, 0 = fitted)",
      description = "0 for one that suits the molecule or the object in the image.",
      min = "0",
      persist = false)
  private double radius;

  @Parameter(
      label = "Grid points along each axis",
      description = "Of the stack that a molecule gives. An image keeps its voxels.",
      min = "8",
      max = "256",
      persist = false)
  private int gridPoints = 48;

  @Parameter(
      label = "Level of the surface in the picture (percent)",
      description = "In percent of the largest value.",
      min = "1",
      max = "99",
      persist = false)
  private double level = 25;

  @Parameter(
      label = "Save errors as (.csv)",
      description = "Saves the error by order. May be empty.",
      required = false,
      persist = false)
  private File output;

  @Parameter(
      label = "Save moments as (.csv)",
      description = "Saves the moments. May be empty.",
      required = false,
      persist = false)
  private File moments;

  @Parameter(
      label = "Save stack as (.tif)",
      description = "Saves the reconstruction as a 32-bit stack. May be empty.",
      required = false,
      persist = false)
  private File stack;

  @Parameter(
      label = "Save plot of errors as (.png, .svg)",
      description = "Saves the error against the order. May be empty.",
      required = false,
      persist = false)
  private File figure;

  @Parameter(
      label = "Save picture of the surface as (.png)",
      description = "Saves the surface with the atoms. May be empty.",
      required = false,
      persist = false)
  private File picture;

  @Parameter(type = ItemIO.OUTPUT, label = "Reconstruction")
  ImagePlus image;

  @Parameter(type = ItemIO.OUTPUT, label = "Reconstruction Errors")
  ResultsTable table;

  @Override
  protected void work(Job job) throws ParseException, IOException {
    ReconstructionRequest request = new ReconstructionRequest(order, lanczos, radius, gridPoints);
    if (source == null || StackInput.isStack(source)) {
      StackInput input =
          StackInput.read(
              source, openStack, StackParameters.options(content, threshold, channel, frame));
      job.tell(input.warnings());
      publish(
          job,
          input.hashes(),
          org.materialsj.tasks.ReconstructFromMoments.image(
              input.title(), input.unit(), input.grid(), request, job.run()));
      return;
    }
    try (StructureReader reader = Structures.open(source.getPath(), ReadOptions.STRICT)) {
      ListStructures.Result read = ListStructures.run(reader, job.run());
      job.tell(read.warnings());
      publish(
          job,
          Provenances.hashes(reader.inputs(), job.run().cancel()),
          rebuilt(read.structure(number), request, job));
    }
  }

  private ReconstructionResult rebuilt(
      Structure structure, ReconstructionRequest request, Job job) {
    SpeciesWeights species = weights(structure);
    return atoms.equals("points")
        ? org.materialsj.tasks.ReconstructFromMoments.points(structure, species, request, job.run())
        : org.materialsj.tasks.ReconstructFromMoments.gaussians(
            structure, species, sigma, request, job.run());
  }

  private SpeciesWeights weights(Structure structure) {
    return switch (weights) {
      case "unit" -> SpeciesWeights.unit();
      case "atomic number" -> SpeciesWeights.nuclearCharges();
      default -> SpeciesWeights.of(elements(structure.composition()), leastWeight, mostWeight);
    };
  }

  private static int[] elements(Composition composition) {
    return IntStream.range(0, composition.size())
        .map(i -> composition.element(i).number())
        .toArray();
  }

  private void publish(Job job, Map<String, String> hashes, ReconstructionResult result)
      throws IOException {
    Provenance provenance = job.provenance(0, hashes);
    job.tell(result.notes());
    Reconstructed shown = new Reconstructed(result);
    LineChart chart = shown.chart();
    Dimension size = chart.windowSize();
    image =
        Images.of(
            "Reconstruction of " + result.name(), result.density(), result.unit(), provenance);
    image.setSlice((image.getStackSize() + 1) / 2); // the first is empty
    image.resetDisplayRange();
    job.outputs().table(output, result.errors(), provenance);
    job.outputs().table(moments, result.momentTable(scale()), provenance);
    job.outputs().stack(stack, image);
    job.outputs().figure(figure, chart, SCALE * size.width, SCALE * size.height, provenance);
    if (picture != null) {
      byte[] png =
          StructureImages.png(
              shown.overlay(level / 100), ViewOptions.DEFAULT, PICTURE_WIDTH, PICTURE_HEIGHT);
      job.outputs().picture(picture, png, provenance);
    }
    table = Tables.of(result.errors());
    if (Windows.available()) {
      ReconstructionWindow.show(image.getTitle(), shown.atoms(), shown, chart);
    }
  }

  private Normalization scale() {
    return normalization.equals("orthonormal")
        ? Normalization.ORTHONORMAL
        : Normalization.NOVOTNI_KLEIN;
  }
}
