package org.materialsj.commands;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import java.io.File;
import java.io.IOException;
import org.materialsj.engine.random.Seeds;
import org.materialsj.host.Images;
import org.materialsj.host.Job;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.host.TableInput;
import org.materialsj.host.Tables;
import org.materialsj.host.Windows;
import org.materialsj.io.ParseException;
import org.materialsj.learn.cluster.ClusterMethods;
import org.materialsj.learn.cluster.Representatives;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Provenance;
import org.materialsj.tasks.ClusterRequest;
import org.materialsj.tasks.ClusterResult;
import org.materialsj.view.chart.ChartWindow;
import org.materialsj.view.chart.Figure;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Divides the rows of a table into clusters by several methods, side by side. */
@Plugin(type = Command.class, menuPath = "Plugins>MaterialsJ>Explore>Cluster Table...")
public final class ClusterTable extends MaterialsCommand {

  private static final String COMPONENTS = "Principal components";

  @Parameter(
      label = "Table file",
      description = "A table (.csv, .tsv) with features. Empty for an open table.",
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
      label = "Features",
      description =
          "Names of numeric columns separated by commas, with * for any characters. Empty for all.",
      required = false,
      persist = false)
  private String features = "";

  @Parameter(
      label = "Scaling of features",
      description = "Features of unlike ranges must be scaled, or the widest decides alone.",
      choices = {"standardize", "minmax", "robust", "none"},
      persist = false)
  private String scaling = "standardize";

  @Parameter(
      label = "Methods",
      description =
          "Methods separated by semicolons: k-means, gaussian mixture, dbscan or hierarchical, each"
              + " with its settings; the guide lists them.",
      persist = false)
  private String methods = "k-means k=4; gaussian mixture k=4; hierarchical linkage=ward k=4";

  @Parameter(
      label = "Scan numbers of clusters from",
      description = "The smallest number that is looked at, with k-means and Gaussian mixtures.",
      min = "2",
      persist = false)
  private int scanFrom = 2;

  @Parameter(
      label = "Scan up to (0 = no scan)",
      description = "The largest number that is looked at. The scan is shown; it chooses nothing.",
      min = "0",
      max = "1000",
      persist = false)
  private int scanTo;

  @Parameter(
      label = "Rows of the distance curve (0 = none)",
      description =
          "The distance of each row to the nearest so many, itself included, for the radius of"
              + " dbscan.",
      min = "0",
      persist = false)
  private int nearRows;

  @Parameter(
      label = "Axes of the maps",
      description = "What the pictures of the rows show.",
      choices = {COMPONENTS, "First two features"},
      persist = false)
  private String axes = COMPONENTS;

  @Parameter(
      label = "Column of known classes",
      description = "The methods are also compared with this column. May be empty.",
      required = false,
      persist = false)
  private String reference = "";

  @Parameter(
      label = "Representatives are",
      description =
          "Which rows stand for the clusters of the first method: nearest to the centres, medoids"
              + " (least sum of distances), or drawn at random.",
      choices = {"centres", "medoids", "random"},
      persist = false)
  private String choice = "centres";

  @Parameter(
      label = "Number of representatives (0 = one per cluster)",
      description = "Shared among the clusters in proportion to their sizes, at least one each.",
      min = "0",
      persist = false)
  private int representatives;

  @Parameter(
      label = "Seed",
      description = "The same seed gives the same clusters, on any number of threads.",
      persist = false)
  private long seed = Seeds.DEFAULT;

  @Parameter(
      label = "Width of the pictures (pixels)",
      description = "Width of each picture in pixels.",
      min = "16",
      max = "8192",
      persist = false)
  private int width = 1400;

  @Parameter(
      label = "Height of the pictures (pixels)",
      description = "Height of each picture in pixels.",
      min = "16",
      max = "8192",
      persist = false)
  private int height = 1000;

  @Parameter(
      label = "Save table with clusters as (.csv)",
      description = "Saves the table with the clusters of each method behind it. May be empty.",
      required = false,
      persist = false)
  private File output;

  @Parameter(
      label = "Save comparison of methods as (.csv)",
      description = "Saves one row per method. May be empty.",
      required = false,
      persist = false)
  private File comparisonFile;

  @Parameter(
      label = "Save agreement of methods as (.csv)",
      description = "Saves one row per pair of methods. May be empty.",
      required = false,
      persist = false)
  private File agreementFile;

  @Parameter(
      label = "Save scan as (.csv)",
      description = "Saves one row per number of clusters. May be empty.",
      required = false,
      persist = false)
  private File scanFile;

  @Parameter(
      label = "Save representatives as (.csv)",
      description = "Saves the rows that stand for the clusters. May be empty.",
      required = false,
      persist = false)
  private File representativeFile;

  @Parameter(
      label = "Save picture of the maps as (.png, .svg)",
      description = "Saves the rows in the colours of their clusters. May be empty.",
      required = false,
      persist = false)
  private File mapPicture;

  @Parameter(
      label = "Save picture of the silhouettes as (.png, .svg)",
      description = "Saves how well rows fit into their clusters. May be empty.",
      required = false,
      persist = false)
  private File silhouettePicture;

  @Parameter(
      label = "Save picture of the agreement as (.png, .svg)",
      description = "Saves the adjusted Rand indices of all pairs. May be empty.",
      required = false,
      persist = false)
  private File agreementPicture;

  @Parameter(
      label = "Save picture of the scan as (.png, .svg)",
      description = "Saves silhouette, inertia and BIC by the number of clusters. May be empty.",
      required = false,
      persist = false)
  private File scanPicture;

  @Parameter(
      label = "Save picture of the distance curve as (.png, .svg)",
      description = "Saves the distances of the rows, falling. May be empty.",
      required = false,
      persist = false)
  private File distancePicture;

  @Parameter(
      label = "Save picture of the dendrogram as (.png, .svg)",
      description = "Saves how the clusters of hierarchical methods grew. May be empty.",
      required = false,
      persist = false)
  private File dendrogramPicture;

  @Parameter(type = ItemIO.OUTPUT, label = "Clustered Table")
  ResultsTable clusteredTable;

  @Parameter(type = ItemIO.OUTPUT, label = "Comparison of Clusters")
  ResultsTable comparisonTable;

  @Parameter(type = ItemIO.OUTPUT, label = "Agreement of Clusters")
  ResultsTable agreementTable;

  @Parameter(type = ItemIO.OUTPUT, label = "Representatives of Clusters")
  ResultsTable representativeTable;

  @Parameter(type = ItemIO.OUTPUT, label = "Clusters")
  ImagePlus image;

  @Override
  protected void work(Job job) throws ParseException, IOException {
    checkFiles();
    TableInput input = TableInput.read(source, openTable, job.run());
    ClusterResult result = org.materialsj.tasks.ClusterTable.run(request(input.table()), job.run());
    Provenance provenance = job.provenance(seed, input.hashes());
    job.tell(input.warnings());
    job.tell(result.notes());
    save(job, result, provenance);
    draw(job, new ClusterPictures(result, nearRows), provenance);
    clusteredTable = Tables.of(result.clustered());
    comparisonTable = Tables.of(result.comparison());
    agreementTable = Tables.of(result.agreement());
    representativeTable = Tables.of(result.representatives());
  }

  /** What is asked for but cannot be there is better said before the work. */
  private void checkFiles() {
    if (scanTo > 0 && scanTo < scanFrom) {
      throw new IllegalArgumentException(
          "The scan goes from "
              + scanFrom
              + " to "
              + scanTo
              + " clusters: say a larger number to go to, or 0 for no scan.");
    }
    if (scanTo < scanFrom && (scanFile != null || scanPicture != null)) {
      throw new IllegalArgumentException(
          "There is no scan to save: say up to which number of clusters it goes, at least "
              + scanFrom
              + ".");
    }
    if (nearRows == 0 && distancePicture != null) {
      throw new IllegalArgumentException(
          "There is no distance curve to save: say to how many rows the distances are.");
    }
  }

  private ClusterRequest request(FeatureTable table) {
    return new ClusterRequest(
        table,
        Names.orEmpty(features),
        scaling,
        ClusterMethods.parse(methods),
        new ClusterRequest.Scan(scanFrom, scanTo),
        nearRows,
        axes.equals(COMPONENTS),
        Names.orEmpty(reference),
        Names.choice(Representatives.Choice.class, choice),
        representatives,
        seed);
  }

  private void save(Job job, ClusterResult result, Provenance provenance) throws IOException {
    job.outputs().table(output, result.clustered(), provenance);
    job.outputs().table(comparisonFile, result.comparison(), provenance);
    job.outputs().table(agreementFile, result.agreement(), provenance);
    if (scanFile != null) {
      job.outputs().table(scanFile, result.scan().orElseThrow(), provenance);
    }
    job.outputs().table(representativeFile, result.representatives(), provenance);
  }

  private void draw(Job job, ClusterPictures pictures, Provenance provenance) throws IOException {
    Figure maps = pictures.maps();
    job.outputs().figure(mapPicture, maps, width, height, provenance);
    job.outputs().figure(agreementPicture, pictures.agreement(), width, height, provenance);
    if (silhouettePicture != null) {
      job.outputs().figure(silhouettePicture, pictures.silhouettes(), width, height, provenance);
    }
    if (scanPicture != null) {
      job.outputs().figure(scanPicture, pictures.scan(), width, height, provenance);
    }
    if (distancePicture != null) {
      job.outputs().figure(distancePicture, pictures.distances(), width, height, provenance);
    }
    if (dendrogramPicture != null) {
      job.outputs().figure(dendrogramPicture, pictures.dendrograms(), width, height, provenance);
    }
    image = Images.of(maps.title(), maps.toPng(width, height), provenance);
    if (Windows.available()) {
      pictures.all().forEach(ChartWindow::show);
    }
  }
}
