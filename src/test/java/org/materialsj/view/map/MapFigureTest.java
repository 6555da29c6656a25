package org.materialsj.view.map;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.materialsj.model.FeatureTable;

class MapFigureTest {

  private static final double[] X = {1, 2, Double.NaN, 4, -1};
  private static final double[] Y = {10, 20, 30, Double.POSITIVE_INFINITY, 50};

  private static MapFigure figure(MapState state) {
    return new MapFigure(MapTables.model(MapTables.table(X, Y, "a", "b", "a", "b", "")), state);
  }

  @Test
  void rowsWithoutAPlaceAreCountedAndListed() {
    MapFigure linear = figure(MapTables.state(MapColumns.Scales.LINEAR));
    assertArrayEquals(new int[] {2, 3}, linear.unplaced().rows());
    assertTrue(linear.toSvg(620, 470).contains(">5 rows, 2 of them without a place on both axes<"));
    MapFigure logarithmic = figure(MapTables.state(new MapColumns.Scales(true, false, false)));
    assertArrayEquals(new int[] {2, 3, 4}, logarithmic.unplaced().rows());
    assertEquals(
        List.of("3 of 5 rows have no place on the axes x and y and are not drawn: r2, r3, r4."),
        logarithmic.unplacedNotes());
  }

  @Test
  void marksChangeThePictureButNotThePlotBehindThem() {
    MapState state = MapTables.state(MapColumns.Scales.LINEAR);
    MapFigure plain = figure(state);
    MapFigure brushed = plain.with(state.withSelected(RowSet.of(0, 2)).withPinToggled(1));
    assertSame(plain.plot(), brushed.plot());
    assertFalse(Arrays.equals(plain.toPng(400, 300), brushed.toPng(400, 300)));
    MapColumns coloured =
        new MapColumns(
            "x", "y", Optional.of("kind"), Optional.of("y"), MapColumns.Scales.LINEAR, false);
    MapFigure other = brushed.with(brushed.state().withColumns(coloured));
    assertNotSame(plain.plot(), other.plot());
    assertTrue(
        other.toSvg(620, 470).contains(">5 rows, 2 of them without a place on both axes, 1"));
  }

  @Test
  void aTableWithoutPlacesSaysSo() {
    FeatureTable empty = MapTables.table(new double[] {Double.NaN}, new double[] {1});
    MapFigure figure =
        new MapFigure(MapTables.model(empty), MapTables.state(MapColumns.Scales.LINEAR));
    assertTrue(figure.toSvg(620, 470).contains(">No points to show<"));
  }

  @Test
  void wholeNumbersAsClassesAreWrittenWithoutFraction() {
    FeatureTable table =
        MapTables.table(new double[] {1, 2, 10, Double.NaN}, new double[] {1, 2, 3, 4});
    MapColumns classes =
        new MapColumns(
            "y", "y", Optional.of("x"), Optional.empty(), MapColumns.Scales.LINEAR, true);
    String svg = new MapFigure(MapTables.model(table), MapState.of(classes)).toSvg(620, 470);
    assertTrue(svg.contains(">10<"), svg);
    assertTrue(svg.indexOf(">2<") < svg.lastIndexOf(">10<"));
    assertTrue(svg.contains("1 without a colour (grey)"));
  }
}
