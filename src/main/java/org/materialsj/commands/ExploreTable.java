package org.materialsj.commands;

import ij.measure.ResultsTable;
import java.io.File;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.materialsj.engine.random.Seeds;
import org.materialsj.host.Checklist;
import org.materialsj.host.Job;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.host.TableInput;
import org.materialsj.host.Tables;
import org.materialsj.host.Windows;
import org.materialsj.io.ParseException;
import org.materialsj.model.FeatureTable;
import org.materialsj.tasks.Exploration;
import org.materialsj.tasks.ExploreRequest;
import org.materialsj.tasks.ExploreResult;
import org.materialsj.view.chart.ChartWindow;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Shows what a table holds: distributions, correlations, what they hide, and a map of its rows. */
@Plugin(type = Command.class, menuPath = "Plugins>MaterialsJ>Explore>Explore Table...")
public final class ExploreTable extends MaterialsCommand {

  @Parameter(
      label = "Table file",
      description = "A table (.csv, .tsv). Empty for an open table.",
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
      label = "Columns to look at",
      description =
          "Names of columns of numbers separated by commas, * for any characters. Empty for all.",
      required = false,
      persist = false)
  private String columns = "";

  @Parameter(
      label = "Column to colour by and compare with",
      description =
          "Numbers or texts. With numbers, every other column is compared with it. May be empty.",
      required = false,
      persist = false)
  private String target = "";

  @Parameter(
      label = "Column of groups",
      description =
          "Lines are checked inside its groups. Empty to try each column of 2 to 12 groups for"
              + " trends that turn around.",
      required = false,
      persist = false)
  private String groups = "";

  @Parameter(
      label = "Column of formulas",
      description = "Formulas such as Fe2O3, whose elements are counted.",
      required = false,
      persist = false)
  private String formula = "formula";

  @Parameter(
      label = "Analyses",
      description = "Names separated by commas in a macro; the summary is always made.",
      style = Checklist.EXPLORATIONS,
      required = false,
      persist = false)
  private String analyses =
      "Histograms, Elements, Scatter matrix, Correlations, Checks of lines, Trends in groups,"
          + " Projection";

  @Parameter(
      label = "Projection",
      description = "How rows get their places; the guide says what each shows.",
      choices = {
        "PCA",
        "Kernel PCA",
        "LDA",
        "Classical MDS",
        "Sketch-map",
        "t-SNE",
        "UMAP",
        "Autoencoder"
      },
      persist = false)
  private String projection = "PCA";

  @Parameter(
      label = "Settings of the projection",
      description = "Such as perplexity=30, separated by commas. May be empty.",
      required = false,
      persist = false)
  private String settings = "";

  @Parameter(
      label = "Dimensions of the projection",
      description = "2 for a map, 3 for a map that turns.",
      min = "2",
      max = "10",
      persist = false)
  private int dimensions = 2;

  @Parameter(
      label = "Divide columns by their standard deviations",
      description = "For columns of different units. Columns of one unit may do without.",
      persist = false)
  private boolean standardize = true;

  @Parameter(
      label = "Table file of new rows",
      description =
          "Placed on the map of PCA, kernel PCA, LDA or autoencoder, which is not fitted to them."
              + " May be empty.",
      required = false,
      persist = false)
  private File addedFile;

  @Parameter(
      label = "Or title of an open table of new rows",
      description = "The title of a table window, instead of a file of new rows.",
      required = false,
      persist = false)
  private String addedOpen = "";

  @Parameter(
      label = "Seed",
      description = "The same seed gives the same projection, on any number of threads.",
      persist = false)
  private long seed = Seeds.DEFAULT;

  @Parameter(
      label = "Save summary as (.csv)",
      description = "Saves one row per column. May be empty.",
      required = false,
      persist = false)
  private File summaryTable;

  @Parameter(
      label = "Save correlations as (.csv)",
      description = "Saves the most telling pairs of columns. May be empty.",
      required = false,
      persist = false)
  private File correlationTable;

  @Parameter(
      label = "Save checks of lines as (.csv)",
      description = "Saves leverage, outliers and curvature, line by line. May be empty.",
      required = false,
      persist = false)
  private File checkTable;

  @Parameter(
      label = "Save trends in groups as (.csv)",
      description = "Saves the slopes of all rows and of each group. May be empty.",
      required = false,
      persist = false)
  private File trendTable;

  @Parameter(
      label = "Save coordinates as (.csv)",
      description = "Saves where the projection puts each row. May be empty.",
      required = false,
      persist = false)
  private File coordinateTable;

  @Parameter(
      label = "Save loadings as (.csv)",
      description = "Saves the weights of the columns in the dimensions. May be empty.",
      required = false,
      persist = false)
  private File loadingTable;

  @Parameter(
      label = "Save histograms as (.png, .svg)",
      description = "May be empty.",
      required = false,
      persist = false)
  private File histogramPicture;

  @Parameter(
      label = "Save elements as (.png, .svg)",
      description = "Saves the periodic table coloured by counts. May be empty.",
      required = false,
      persist = false)
  private File elementPicture;

  @Parameter(
      label = "Save bars of elements as (.png, .svg)",
      description = "Saves the elements by their counts. May be empty.",
      required = false,
      persist = false)
  private File elementBars;

  @Parameter(
      label = "Save scatter matrix as (.png, .svg)",
      description = "May be empty.",
      required = false,
      persist = false)
  private File matrixPicture;

  @Parameter(
      label = "Save picture of correlations as (.png, .svg)",
      description = "Saves Pearson's and Spearman's side by side. May be empty.",
      required = false,
      persist = false)
  private File correlationPicture;

  @Parameter(
      label = "Save picture of lines as (.png, .svg)",
      description = "Saves lines with warnings first. May be empty.",
      required = false,
      persist = false)
  private File checkPicture;

  @Parameter(
      label = "Save picture of trends as (.png, .svg)",
      description = "Saves trends that turn around inside groups. May be empty.",
      required = false,
      persist = false)
  private File trendPicture;

  @Parameter(
      label = "Save map as (.png, .svg)",
      description = "Saves the projected rows. May be empty.",
      required = false,
      persist = false)
  private File mapPicture;

  @Parameter(
      label = "Save scree plot as (.png, .svg)",
      description = "Saves what each dimension explains. May be empty.",
      required = false,
      persist = false)
  private File screePicture;

  @Parameter(
      label = "Save picture of loadings as (.png, .svg)",
      description = "May be empty.",
      required = false,
      persist = false)
  private File loadingPicture;

  @Parameter(type = ItemIO.OUTPUT, label = "Summary Of Columns")
  ResultsTable described;

  @Parameter(type = ItemIO.OUTPUT, label = "Correlated Columns")
  ResultsTable related;

  @Parameter(type = ItemIO.OUTPUT, label = "Checked Lines")
  ResultsTable checked;

  @Parameter(type = ItemIO.OUTPUT, label = "Projected Rows")
  ResultsTable placed;

  @Override
  protected void work(Job job) throws ParseException, IOException {
    TableInput input = TableInput.read(source, openTable, job.run());
    Map<String, String> hashes = new LinkedHashMap<>(input.hashes());
    Optional<FeatureTable> added = added(job, hashes);
    ExploreResult result =
        org.materialsj.tasks.ExploreTable.run(request(input.table(), added), job.run());
    job.tell(input.warnings());
    job.tell(result.notes());
    ExploredPictures pictures =
        new ExploredPictures(result, source == null ? openTable : source.getName());
    Explained.Saver saver = new Explained.Saver(job.outputs(), job.provenance(seed, hashes));
    saveTables(saver, result);
    savePictures(saver, pictures);
    described = Tables.of(result.summary());
    related = shown(result.correlations().map(ExploreResult.Correlations::pairs));
    checked = shown(result.lines().map(ExploreResult.Lines::table));
    placed = shown(result.coordinates());
    if (Windows.available()) {
      pictures.all().forEach(ChartWindow::show);
    }
  }

  private Optional<FeatureTable> added(Job job, Map<String, String> hashes)
      throws ParseException, IOException {
    if (addedFile == null && Names.orEmpty(addedOpen).isEmpty()) {
      return Optional.empty();
    }
    TableInput rows = TableInput.read(addedFile, addedOpen, job.run());
    rows.hashes().forEach(hashes::putIfAbsent);
    job.tell(rows.warnings());
    return Optional.of(rows.table());
  }

  private static ResultsTable shown(Optional<FeatureTable> table) {
    return table.map(Tables::of).orElse(null);
  }

  private void saveTables(Explained.Saver saver, ExploreResult result) throws IOException {
    saver.table(summaryTable, Optional.of(result.summary()), "");
    saver.table(
        correlationTable,
        result.correlations().map(ExploreResult.Correlations::pairs),
        ExploredPictures.none(Exploration.CORRELATIONS));
    saver.table(
        checkTable,
        result.lines().map(ExploreResult.Lines::table),
        ExploredPictures.none(Exploration.LINES));
    saver.table(
        trendTable,
        result.trends().map(ExploreResult.Lines::table),
        ExploredPictures.none(Exploration.TRENDS));
    saver.table(
        coordinateTable, result.coordinates(), ExploredPictures.none(Exploration.PROJECTION));
    saver.table(
        loadingTable,
        result.projected().flatMap(ExploreResult.Projected::weights),
        ExploredPictures.noLoadings(result));
  }

  private void savePictures(Explained.Saver saver, ExploredPictures pictures) throws IOException {
    saver.picture(
        histogramPicture, pictures.histograms(), ExploredPictures.none(Exploration.HISTOGRAMS));
    saver.picture(elementPicture, pictures.elements(), ExploredPictures.none(Exploration.ELEMENTS));
    saver.picture(elementBars, pictures.elementBars(), ExploredPictures.none(Exploration.ELEMENTS));
    saver.picture(matrixPicture, pictures.matrix(), ExploredPictures.none(Exploration.SCATTER));
    saver.picture(
        correlationPicture,
        pictures.correlations(),
        ExploredPictures.none(Exploration.CORRELATIONS));
    saver.picture(checkPicture, pictures.checks(), ExploredPictures.none(Exploration.LINES));
    saver.picture(trendPicture, pictures.trends(), ExploredPictures.none(Exploration.TRENDS));
    saver.picture(mapPicture, pictures.map(), ExploredPictures.none(Exploration.PROJECTION));
    saver.picture(screePicture, pictures.scree(), ExploredPictures.noShares(pictures.result()));
    saver.picture(
        loadingPicture, pictures.loadings(), ExploredPictures.noLoadings(pictures.result()));
  }

  private ExploreRequest request(FeatureTable table, Optional<FeatureTable> added) {
    return new ExploreRequest(
        table,
        Names.orEmpty(columns),
        Names.orEmpty(target),
        Names.orEmpty(groups),
        Names.orEmpty(formula),
        Exploration.of(Checklist.split(Names.orEmpty(analyses))),
        new ExploreRequest.Mapping(
            projection.strip(), Names.settings(settings), dimensions, standardize, added),
        seed);
  }
}
