package org.materialsj.view.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.materialsj.view.chart.PlotLimits;

class MapHistoryTest {

  private static final MapState START = MapTables.state(MapColumns.Scales.LINEAR);

  private static MapState zoomed(MapState state, double size) {
    return state.withZoom(Optional.of(new PlotLimits(0, size, 0, size)));
  }

  @Test
  void everyChangeIsUndoneAndRedone() {
    MapHistory history = new MapHistory(START);
    MapState brushed = START.withSelected(RowSet.of(1, 2));
    MapState pinned = brushed.withCurrent(1).withPinToggled(1);
    history.go(brushed);
    history.go(pinned);
    history.undo();
    assertEquals(brushed, history.now());
    history.undo();
    assertEquals(START, history.now());
    assertFalse(history.canUndo());
    history.undo();
    assertEquals(START, history.now());
    history.redo();
    history.redo();
    assertEquals(pinned, history.now());
    assertFalse(history.canRedo());
  }

  @Test
  void aNewChangeForgetsWhatWasUndone() {
    MapHistory history = new MapHistory(START);
    history.go(START.withSelected(RowSet.of(1)));
    history.undo();
    history.go(START.withSelected(RowSet.of(2)));
    assertFalse(history.canRedo());
  }

  @Test
  void theSameStateIsNoChangeAndTheStepsOfAZoomAreOne() {
    MapHistory history = new MapHistory(START);
    history.go(START);
    assertFalse(history.canUndo());
    history.go(zoomed(START, 1));
    history.go(zoomed(START, 2));
    history.go(zoomed(START, 3));
    history.undo();
    assertEquals(START, history.now());
    history.redo();
    history.go(zoomed(START, 4));
    history.undo();
    assertEquals(zoomed(START, 3), history.now());
  }

  @Test
  void otherAxesAreShownWholeAndOtherColoursWhereTheyWere() {
    MapState near = zoomed(START, 1);
    MapColumns columns = START.columns();
    MapColumns coloured =
        new MapColumns("x", "y", Optional.of("x"), Optional.empty(), columns.scales(), false);
    assertEquals(near.zoom(), near.withColumns(coloured).zoom());
    MapColumns logarithmic =
        new MapColumns(
            "x",
            "y",
            Optional.empty(),
            Optional.empty(),
            new MapColumns.Scales(true, false, false),
            false);
    assertTrue(near.withColumns(logarithmic).zoom().isEmpty());
  }

  @Test
  void pinsComeAndGoAndTheFirstGivesWayWhenThereAreTooMany() {
    MapState state = START;
    for (int row = 0; row <= MapState.MOST_PINNED; row++) {
      state = state.withPinToggled(row);
    }
    assertEquals(MapState.MOST_PINNED, state.pinned().size());
    assertEquals(1, state.pinned().get(0));
    assertEquals(List.of(), START.withPinToggled(5).withPinToggled(5).pinned());
  }
}
