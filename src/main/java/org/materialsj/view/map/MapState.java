package org.materialsj.view.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.materialsj.view.chart.PlotLimits;

/**
 * How a map is looked at: all that a macro needs to draw the same again.
 *
 * @param columns what places, colours and sizes mean
 * @param zoom the part of the plane that is shown; empty for all of it
 * @param selected the brushed rows
 * @param current the row whose structure is shown
 * @param pinned rows whose structures are kept beside it, in the order in which they were pinned
 */
public record MapState(
    MapColumns columns,
    Optional<PlotLimits> zoom,
    RowSet selected,
    OptionalInt current,
    List<Integer> pinned) {

  /** The most rows that can be pinned. */
  public static final int MOST_PINNED = 24;

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if more than {@value #MOST_PINNED} rows are pinned
   */
  public MapState {
    pinned = List.copyOf(pinned);
    if (pinned.size() > MOST_PINNED) {
      throw new IllegalArgumentException(
          "At most %d rows can be pinned, got %d.".formatted(MOST_PINNED, pinned.size()));
    }
  }

  /**
   * All of a map, nothing selected.
   *
   * @param columns what places, colours and sizes mean
   * @return the state
   */
  public static MapState of(MapColumns columns) {
    return new MapState(columns, Optional.empty(), RowSet.EMPTY, OptionalInt.empty(), List.of());
  }

  /**
   * The same rows with other columns; other axes are shown whole.
   *
   * @param other what places, colours and sizes mean
   * @return a copy
   */
  public MapState withColumns(MapColumns other) {
    boolean sameAxes =
        other.across().equals(columns.across())
            && other.upward().equals(columns.upward())
            && other.scales().across() == columns.scales().across()
            && other.scales().upward() == columns.scales().upward();
    Optional<PlotLimits> shown = sameAxes ? zoom : Optional.empty();
    return new MapState(other, shown, selected, current, pinned);
  }

  /**
   * The same with another part of the plane.
   *
   * @param shown the part; empty for all
   * @return a copy
   */
  public MapState withZoom(Optional<PlotLimits> shown) {
    return new MapState(columns, shown, selected, current, pinned);
  }

  /**
   * The same with other brushed rows.
   *
   * @param rows the rows
   * @return a copy
   */
  public MapState withSelected(RowSet rows) {
    return new MapState(columns, zoom, rows, current, pinned);
  }

  /**
   * The same with the structure of another row.
   *
   * @param row the row
   * @return a copy
   */
  public MapState withCurrent(int row) {
    return new MapState(columns, zoom, selected, OptionalInt.of(row), pinned);
  }

  /**
   * The same with a row pinned, or, when it was, no more pinned. The first pinned row gives way
   * when there are too many.
   *
   * @param row the row
   * @return a copy
   */
  public MapState withPinToggled(int row) {
    List<Integer> rows = new ArrayList<>(pinned);
    if (!rows.remove(Integer.valueOf(row))) {
      rows.add(row);
    }
    if (rows.size() > MOST_PINNED) {
      rows.remove(0);
    }
    return new MapState(columns, zoom, selected, current, rows);
  }

  /** Whether another state differs from this one in the part of the plane alone. */
  boolean differsInZoomOnly(MapState other) {
    return !equals(other) && equals(other.withZoom(zoom));
  }
}
