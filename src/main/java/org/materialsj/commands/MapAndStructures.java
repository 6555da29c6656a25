package org.materialsj.commands;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import java.io.File;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.materialsj.host.Images;
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
import org.materialsj.tasks.LinkStructures;
import org.materialsj.view.chart.PlotLimits;
import org.materialsj.view.map.MapColumns;
import org.materialsj.view.map.MapFigure;
import org.materialsj.view.map.MapModel;
import org.materialsj.view.map.MapState;
import org.materialsj.view.map.MapWindow;
import org.materialsj.view.map.RowSet;
import org.materialsj.view.map.SelectionStatistics;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Draws the rows of a table as points, each linked to its structure. */
@Plugin(type = Command.class, menuPath = "Plugins>MaterialsJ>Explore>Map And Structures...")
public final class MapAndStructures extends MaterialsCommand {

  private static final String BY_ID = "By id";
  private static final String BY_ORDER = "By order";

  @Parameter(
      label = "Table file",
      description = "A table (.csv, .tsv) of features. Empty for an open table.",
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
      label = "Structure file, folder or glob",
      description =
          "The structures of the rows: a CIF, POSCAR, XYZ, MOL, SDF or SMILES file, a folder of"
              + " them, a glob such as dir/*.cif, or "
              + Samples.ALL
              + ". Empty for a map alone.",
      required = false,
      persist = false)
  private File structures;

  @Parameter(
      label = "Repair known defects",
      description = "Repair known defects of files and list each repair, instead of refusing.",
      persist = false)
  private boolean lenient;

  @Parameter(
      label = "Match rows and structures",
      description =
          "By the names that structures have in the list of Open Structures, or the first row with"
              + " the first structure and so on.",
      choices = {BY_ID, BY_ORDER},
      persist = false)
  private String matching = BY_ID;

  @Parameter(
      label = "Column with names of structures",
      description = "Empty for the ids of the rows.",
      required = false,
      persist = false)
  private String idColumn = "";

  @Parameter(
      label = "Column with numbers of atoms",
      description =
          "When a row is about an atom: its number in the structure, 1 for the first. Empty when"
              + " names end in it, such as quartz.cif:3.",
      required = false,
      persist = false)
  private String atomColumn = "";

  @Parameter(
      label = "Column across",
      description = "The name of the column on the horizontal axis, without its unit.",
      persist = false)
  private String across = "";

  @Parameter(
      label = "Column up",
      description = "The name of the column on the vertical axis, without its unit.",
      persist = false)
  private String upward = "";

  @Parameter(
      label = "Column of colours",
      description = "Numbers, or texts as classes. Empty for one colour.",
      required = false,
      persist = false)
  private String colour = "";

  @Parameter(
      label = "Numbers of colours are classes",
      description = "Each number has a colour of its own, such as numbers of clusters.",
      persist = false)
  private boolean classes;

  @Parameter(
      label = "Column of sizes",
      description = "Areas of dots follow this column. Empty for one size.",
      required = false,
      persist = false)
  private String sizeBy = "";

  @Parameter(
      label = "Logarithmic across",
      description = "Rows without a positive number then have no place.",
      persist = false)
  private boolean logAcross;

  @Parameter(
      label = "Logarithmic up",
      description = "Rows without a positive number then have no place.",
      persist = false)
  private boolean logUpward;

  @Parameter(
      label = "Logarithmic colours",
      description = "Rows without a positive number are grey then.",
      persist = false)
  private boolean logColour;

  @Parameter(
      label = "Limits (left, right, bottom, top)",
      description = "The part of the map that is shown. Empty for all of it.",
      required = false,
      persist = false)
  private String limits = "";

  @Parameter(
      label = "Selected rows",
      description =
          "Ids, numbers such as #3 (1 = first) and ranges such as #5-9, separated by semicolons."
              + " Empty for none.",
      required = false,
      persist = false)
  private String selected = "";

  @Parameter(
      label = "Row whose structure is shown",
      description = "An id or a number such as #3. Empty for none.",
      required = false,
      persist = false)
  private String current = "";

  @Parameter(
      label = "Pinned rows",
      description = "Rows whose structures are side by side, written as the selected ones.",
      required = false,
      persist = false)
  private String pinned = "";

  @Parameter(
      label = "Width of the picture (pixels)",
      description = "Width of the picture in pixels.",
      min = "16",
      max = "8192",
      persist = false)
  private int width = 1240;

  @Parameter(
      label = "Height of the picture (pixels)",
      description = "Height of the picture in pixels.",
      min = "16",
      max = "8192",
      persist = false)
  private int height = 940;

  @Parameter(
      label = "Save picture as (.png, .svg)",
      description = "Saves the map. May be empty.",
      required = false,
      persist = false)
  private File output;

  @Parameter(
      label = "Save selected rows as (.csv)",
      description = "Saves the selected rows with all their columns. May be empty.",
      required = false,
      persist = false)
  private File rowFile;

  @Parameter(
      label = "Save statistics as (.csv)",
      description = "Saves what the selected rows have in common. May be empty.",
      required = false,
      persist = false)
  private File statisticsFile;

  @Parameter(type = ItemIO.OUTPUT, label = "Map")
  ImagePlus image;

  @Parameter(type = ItemIO.OUTPUT, label = "Selected Rows")
  ResultsTable rows;

  @Parameter(type = ItemIO.OUTPUT, label = "Statistics Of Rows")
  ResultsTable statistics;

  @Override
  protected void work(Job job) throws ParseException, IOException {
    TableInput input = TableInput.read(source, openTable, job.run());
    job.tell(input.warnings());
    FeatureTable table = input.table();
    MapState state = state(table);
    Map<String, String> hashes = new LinkedHashMap<>(input.hashes());
    LinkStructures.Result links = link(table, hashes, job);
    String title = source == null ? openTable : source.getName();
    MapModel model =
        new MapModel(title, table, links.structures(), links.structureOfRow(), links.atomOfRow());
    MapFigure figure = new MapFigure(model, state);
    job.tell(figure.unplacedNotes());
    publish(job, figure, table, state, job.provenance(0, hashes));
    if (Windows.available()) {
      MapWindow.show(model, state, view -> job.macroLine(parameters(view)));
    }
  }

  private MapState state(FeatureTable table) {
    MapColumns columns =
        new MapColumns(across, upward, optional(colour), optional(sizeBy), scales(), classes);
    columns.check(table);
    List<Integer> shown = RowSet.parse(Names.orEmpty(current), table.ids());
    if (shown.size() > 1) {
      throw new IllegalArgumentException(
          "current must be one row, but %d rows are called \"%s\"; give a number such as #%d."
              .formatted(shown.size(), current, shown.get(0) + 1));
    }
    return new MapState(
        columns,
        PlotLimits.parse(Names.orEmpty(limits)),
        RowSet.of(
            RowSet.parse(Names.orEmpty(selected), table.ids()).stream()
                .mapToInt(Integer::intValue)
                .toArray()),
        shown.isEmpty() ? OptionalInt.empty() : OptionalInt.of(shown.get(0)),
        RowSet.parse(Names.orEmpty(pinned), table.ids()));
  }

  private MapColumns.Scales scales() {
    return new MapColumns.Scales(logAcross, logUpward, logColour);
  }

  private static Optional<String> optional(String name) {
    return Optional.of(Names.orEmpty(name)).filter(text -> !text.isEmpty());
  }

  private LinkStructures.Result link(FeatureTable table, Map<String, String> hashes, Job job)
      throws ParseException, IOException {
    LinkStructures.Request request =
        new LinkStructures.Request(
            table, Names.orEmpty(idColumn), Names.orEmpty(atomColumn), matching.equals(BY_ORDER));
    if (structures == null) {
      return LinkStructures.Result.none(request);
    }
    ReadOptions options = lenient ? ReadOptions.LENIENT : ReadOptions.STRICT;
    try (StructureReader reader = Structures.open(structures.getPath(), options)) {
      LinkStructures.Result links = LinkStructures.run(request, reader, job.run());
      hashes.putAll(Provenances.hashes(reader.inputs(), job.run().cancel()));
      job.tell(links.notes());
      return links;
    }
  }

  private void publish(
      Job job, MapFigure figure, FeatureTable table, MapState state, Provenance provenance)
      throws IOException {
    FeatureTable chosen = table.select(state.selected().rows());
    FeatureTable described =
        SelectionStatistics.of(table, state.columns().names(), state.selected());
    job.outputs().figure(output, figure, width, height, provenance);
    job.outputs().table(rowFile, chosen, provenance);
    job.outputs().table(statisticsFile, described, provenance);
    image = Images.of(figure.title(), figure.toPng(width, height), provenance);
    rows = chosen.rows() == 0 ? null : Tables.of(chosen);
    statistics = Tables.of(described);
  }

  /** The parameters that a view sets. */
  private static Map<String, String> parameters(MapState view) {
    MapColumns columns = view.columns();
    Map<String, String> result = new LinkedHashMap<>();
    result.put("across", columns.across());
    result.put("upward", columns.upward());
    result.put("colour", columns.colour().orElse(""));
    result.put("classes", Boolean.toString(columns.classes()));
    result.put("sizeBy", columns.size().orElse(""));
    result.put("logAcross", Boolean.toString(columns.scales().across()));
    result.put("logUpward", Boolean.toString(columns.scales().upward()));
    result.put("logColour", Boolean.toString(columns.scales().colour()));
    result.put("limits", view.zoom().map(PlotLimits::text).orElse(""));
    result.put("selected", view.selected().text());
    result.put(
        "current", view.current().isPresent() ? RowSet.of(view.current().getAsInt()).text() : "");
    result.put("pinned", RowSet.text(view.pinned()));
    // The files of this run stay as they are.
    List.of("output", "rowFile", "statisticsFile").forEach(file -> result.put(file, ""));
    return result;
  }
}
