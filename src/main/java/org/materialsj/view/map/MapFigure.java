package org.materialsj.view.map;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.explore.Colouring;
import org.materialsj.view.chart.Figure;
import org.materialsj.view.chart.PlotLimits;
import org.materialsj.view.chart.PointCloud;
import org.materialsj.view.chart.PointColours;
import org.materialsj.view.chart.PointPlot;

/**
 * A map as it is looked at, with its brushed, pinned and chosen rows. Immutable; the parts that a
 * new state shares with the one before are made once.
 */
public final class MapFigure implements Figure {

  private static final int LISTED = 10;

  private final MapModel model;
  private final MapState state;
  private final PointCloud cloud;
  private final PointColours colours;
  private final PointPlot plot;

  /**
   * A map.
   *
   * @param model the rows
   * @param state how they are looked at
   * @throws IllegalArgumentException if there is no such column, one that must hold numbers does
   *     not, or a logarithmic axis would have a limit that is not positive
   */
  public MapFigure(MapModel model, MapState state) {
    this(model, state, cloud(model.table(), state.columns()), colours(model.table(), state), null);
  }

  private MapFigure(
      MapModel model, MapState state, PointCloud cloud, PointColours colours, PointPlot known) {
    this.model = model;
    this.state = state;
    this.cloud = cloud;
    this.colours = colours;
    plot = known == null ? newPlot() : known;
  }

  /** The same rows in another state. */
  MapFigure with(MapState next) {
    boolean sameColumns = next.columns().equals(state.columns());
    boolean samePlot = sameColumns && next.zoom().equals(state.zoom());
    FeatureTable table = model.table();
    return new MapFigure(
        model,
        next,
        sameColumns ? cloud : cloud(table, next.columns()),
        sameColumns ? colours : colours(table, next),
        samePlot ? plot : null);
  }

  private static PointCloud cloud(FeatureTable table, MapColumns columns) {
    return new PointCloud(
        table.sharedNumbers(columns.across()),
        columns.scales().across(),
        table.sharedNumbers(columns.upward()),
        columns.scales().upward());
  }

  private static PointColours colours(FeatureTable table, MapState state) {
    MapColumns columns = state.columns();
    if (columns.colour().isEmpty()) {
      return new PointColours(Colouring.plain());
    }
    String name = columns.colour().get();
    String header = table.column(name).header();
    if (!table.isNumeric(name)) {
      return new PointColours(Colouring.byTexts(header, table.texts(name)));
    }
    double[] values = table.sharedNumbers(name);
    return columns.classes()
        ? new PointColours(Colouring.byTexts(header, labels(values)))
        : new PointColours(
            new Colouring.ByValue(table.column(name), values), columns.scales().colour());
  }

  private static List<String> labels(double[] values) {
    List<String> labels = new ArrayList<>(values.length);
    for (double value : values) {
      boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
      labels.add(
          Double.isNaN(value) ? "" : whole ? Long.toString((long) value) : Double.toString(value));
    }
    return labels;
  }

  private static Optional<PointPlot.Sizes> sizes(FeatureTable table, MapColumns columns) {
    return columns
        .size()
        .map(name -> new PointPlot.Sizes(table.column(name), table.sharedNumbers(name)));
  }

  private PointPlot newPlot() {
    MapColumns columns = state.columns();
    PlotLimits limits = cloud.limits(state.zoom());
    return new PointPlot(
        new PointPlot.Content(
            title(),
            notes(),
            name(columns.across()),
            name(columns.upward()),
            cloud,
            limits,
            colours,
            sizes(model.table(), columns)));
  }

  private String name(String column) {
    return model.table().column(column).header();
  }

  private List<String> notes() {
    int all = cloud.size();
    StringBuilder note = new StringBuilder();
    note.append(String.format(Locale.ROOT, "%,d %s", all, all == 1 ? "row" : "rows"));
    int left = all - cloud.placed();
    if (left > 0) {
      note.append(String.format(Locale.ROOT, ", %,d of them without a place on both axes", left));
    }
    if (colours.missing() > 0) {
      String which = " without a colour (grey)";
      note.append(String.format(Locale.ROOT, ", %,d%s", colours.missing(), which));
    }
    if (colours.others() > 0) {
      note.append(String.format(Locale.ROOT, ", %,d classes dark grey", colours.others()));
    }
    return List.of(note.toString());
  }

  /** One line about a row: its id and its values in the columns of the map. */
  String summary(int row) {
    FeatureTable table = model.table();
    StringBuilder out = new StringBuilder(model.caption(row));
    for (String column : state.columns().names()) {
      String unit = table.column(column).unit();
      String value =
          table.isNumeric(column)
              ? String.format(Locale.ROOT, "%.5g", table.sharedNumbers(column)[row])
              : table.texts(column).get(row);
      out.append("   ").append(column).append(" = ").append(value);
      out.append(unit.isEmpty() ? "" : " " + unit);
    }
    return out.toString();
  }

  /** The state that is drawn. */
  MapState state() {
    return state;
  }

  /** The map without marks. */
  PointPlot plot() {
    return plot;
  }

  PointPlot.Marks marks() {
    return new PointPlot.Marks(state.selected().rows(), state.pinned(), state.current());
  }

  /**
   * The rows that have no place on both axes.
   *
   * @return the rows
   */
  public RowSet unplaced() {
    return RowSet.of(cloud.unplaced());
  }

  /**
   * What is not drawn, or without what it should have.
   *
   * @return plain sentences that name the first rows
   */
  public List<String> unplacedNotes() {
    int[] rows = cloud.unplaced();
    if (rows.length == 0) {
      return List.of();
    }
    String listed =
        Arrays.stream(rows)
            .limit(LISTED)
            .mapToObj(model.table().ids()::get)
            .collect(Collectors.joining(", "));
    return List.of(
        String.format(
            Locale.ROOT,
            "%d of %d rows have no place on the axes %s and %s and are not drawn: %s%s.",
            rows.length,
            cloud.size(),
            state.columns().across(),
            state.columns().upward(),
            listed,
            rows.length > LISTED ? " and " + (rows.length - LISTED) + " more" : ""));
  }

  @Override
  public String title() {
    return "Map of " + model.title();
  }

  @Override
  public void draw(Graphics2D graphics, int width, int height) {
    plot.draw(graphics, width, height);
    plot.drawMarks(graphics, width, height, marks());
  }

  @Override
  public Dimension windowSize() {
    return new Dimension(760, 620);
  }
}
