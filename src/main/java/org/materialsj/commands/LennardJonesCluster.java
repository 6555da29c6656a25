package org.materialsj.commands;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import java.awt.Dimension;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.RunContext;
import org.materialsj.host.Images;
import org.materialsj.host.Job;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.host.Tables;
import org.materialsj.host.Windows;
import org.materialsj.io.LabelledFrameWriter;
import org.materialsj.model.Provenance;
import org.materialsj.model.atomistic.LabelledFrame;
import org.materialsj.potentials.clusters.ClusterSettings;
import org.materialsj.potentials.clusters.RelaxationMethod;
import org.materialsj.tasks.ClusterJob;
import org.materialsj.tasks.ClusterListener;
import org.materialsj.tasks.ClusterOutcome;
import org.materialsj.tasks.FindCluster;
import org.materialsj.view.chart.FigureGrid;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Relaxes Lennard-Jones clusters from random starts, and looks for the lowest. */
@Plugin(type = Command.class, menuPath = "Plugins>MaterialsJ>Simulate>Lennard-Jones Cluster...")
public final class LennardJonesCluster extends MaterialsCommand {

  private static final String HOPPING = "Basin hopping";

  @Parameter(
      label = "Atoms",
      description = "8 has few minima, 13 is an icosahedron, 38 hides the lowest well.",
      min = "2",
      max = "150",
      persist = false)
  private int atoms = 13;

  @Parameter(
      label = "Method",
      description =
          "How each start goes downhill; basin hopping then goes on from minimum to minimum.",
      choices = {"L-BFGS", "FIRE", "Adam", HOPPING},
      persist = false)
  private String method = "L-BFGS";

  @Parameter(
      label = "Random starts",
      description = "Each has a seed of its own.",
      min = "1",
      max = "1000000",
      persist = false)
  private int starts = 20;

  @Parameter(
      label = "Most steps of a relaxation",
      description = "Adam needs some thousands, the others some hundreds.",
      min = "1",
      max = "10000000",
      persist = false)
  private int steps = 10_000;

  @Parameter(
      label = "Largest force of a minimum (epsilon/sigma)",
      description = "A relaxation ends where no component of a force is larger.",
      min = "1e-12",
      max = "1",
      persist = false)
  private double tolerance = 1e-5;

  @Parameter(
      label = "Adam: learning rate (sigma)",
      description = "About the longest step of a coordinate.",
      min = "0.000001",
      max = "1",
      persist = false)
  private double rate = 0.01;

  @Parameter(
      label = "Basin hopping: hops",
      description = "Of each start. 38 atoms need some thousands in all.",
      min = "1",
      max = "10000000",
      persist = false)
  private int hops = 300;

  @Parameter(
      label = "Basin hopping: temperature (epsilon)",
      description = "A hop up by this much is taken in 37 of 100 cases.",
      min = "0.001",
      max = "100",
      persist = false)
  private double temperature = 0.8;

  @Parameter(
      label = "Epsilon (eV)",
      description = "Depth of the potential. 1, with sigma 1: everything in epsilon and sigma.",
      min = "1e-6",
      max = "1e6",
      persist = false)
  private double epsilon = 1;

  @Parameter(
      label = "Sigma (angstrom)",
      description = "Where the potential is 0. Argon: epsilon 0.0104, sigma 3.4.",
      min = "1e-3",
      max = "1e3",
      persist = false)
  private double sigma = 1;

  @Parameter(
      label = "Rattled copies",
      description = "Of the best cluster, with energies and forces, to learn from. 0 for none.",
      min = "0",
      max = "1000000",
      persist = false)
  private int copies;

  @Parameter(
      label = "Noise of rattled copies (sigma)",
      description = "Standard deviation of each coordinate.",
      min = "0",
      max = "1",
      persist = false)
  private double noise = 0.05;

  @Parameter(
      label = "Seed",
      description = "The same seed gives the same clusters, on any number of threads.",
      persist = false)
  private long seed = Seeds.DEFAULT;

  @Parameter(
      label = "Save minima as (.csv)",
      description = "Saves energies and how often each was found. May be empty.",
      required = false,
      persist = false)
  private File output;

  @Parameter(
      label = "Save best cluster as (.xyz)",
      description = "Saves extended XYZ with energy and forces; atoms are named Ar. May be empty.",
      required = false,
      persist = false)
  private File cluster;

  @Parameter(
      label = "Save way to the best as (.xyz)",
      description =
          "Saves the relaxation, or the minima that were lower than before. May be empty.",
      required = false,
      persist = false)
  private File relaxation;

  @Parameter(
      label = "Save rattled copies as (.xyz)",
      description = "Saves extended XYZ with energies and forces. May be empty.",
      required = false,
      persist = false)
  private File rattled;

  @Parameter(
      label = "Save figure as (.png, .svg)",
      description = "Saves the way to the best, and the minima. May be empty.",
      required = false,
      persist = false)
  private File figure;

  @Parameter(type = ItemIO.OUTPUT, label = "Cluster Minima")
  ResultsTable minima;

  @Parameter(type = ItemIO.OUTPUT, label = "Cluster Path")
  ResultsTable path;

  @Parameter(type = ItemIO.OUTPUT, label = "Cluster Figures")
  ImagePlus image;

  @Override
  protected void work(Job job) throws IOException {
    if (rattled != null && copies == 0) {
      throw new IllegalArgumentException("There are no rattled copies to save: their number is 0.");
    }
    Provenance provenance = job.provenance(seed, Map.of());
    ClusterOutcome found = find(job, request());
    job.tell(found.notes());
    if (found.stopped()) {
      job.keepResults();
    }
    job.outputs().table(output, found.minima(), provenance);
    save(job, cluster, List.of(found.best()), provenance);
    save(job, relaxation, found.frames(), provenance);
    save(job, rattled, found.copies(), provenance);
    FigureGrid figures = ClusterFigures.of(found);
    Dimension size = figures.windowSize();
    job.outputs().figure(figure, figures, 2 * size.width, 2 * size.height, provenance);
    minima = Tables.of(found.minima());
    path = Tables.of(found.path());
    image = Images.of(figures.title(), figures.toPng(size.width, size.height), provenance);
  }

  private static void save(Job job, File file, List<LabelledFrame> frames, Provenance provenance)
      throws IOException {
    job.outputs()
        .structures()
        .frames(
            file,
            provenance,
            pieces -> {
              frames.forEach(frame -> pieces.accept(() -> LabelledFrameWriter.text(frame)));
              return frames.size();
            });
  }

  private ClusterJob request() {
    boolean hopping = method.equals(HOPPING);
    RelaxationMethod downhill =
        hopping ? RelaxationMethod.LBFGS : Names.choice(RelaxationMethod.class, method);
    return new ClusterJob(
        atoms,
        epsilon,
        sigma,
        new ClusterSettings(
            starts,
            hopping ? hops : 0,
            temperature,
            new ClusterSettings.Relaxation(downhill, steps, tolerance, rate)),
        copies,
        noise,
        seed);
  }

  private static ClusterOutcome find(Job job, ClusterJob request) {
    if (!Windows.available()) {
      return FindCluster.run(request, job.run(), ClusterListener.NONE);
    }
    AtomicBoolean stopped = new AtomicBoolean();
    RunContext run =
        new RunContext(
            job.run().progress(),
            () -> stopped.get() || job.run().cancel().cancelled(),
            job.run().executor());
    ClusterNews news = new ClusterNews(request, () -> stopped.set(true));
    try {
      ClusterOutcome found = FindCluster.run(request, run, news);
      news.end(
          found.best().atoms(),
          request.settings().hops(),
          found.stopped() ? "Stopped; the best is kept" : "Finished; the last is the best");
      return found;
    } catch (RuntimeException e) {
      news.fail();
      throw e;
    }
  }
}
