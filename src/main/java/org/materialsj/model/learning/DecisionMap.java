package org.materialsj.model.learning;

import java.util.List;
import java.util.Objects;
import org.materialsj.model.ColumnSpec;

/**
 * Which class a model predicts everywhere in a plane, with the rows that it learned from. The plane
 * is covered by cells with four corners each; in the plane of the features they are a regular grid,
 * in a plane of what the model makes of them the same grid bent.
 *
 * @param title what decides, one line
 * @param note how well, one line
 * @param across name and unit of the horizontal axis
 * @param up name and unit of the vertical axis
 * @param classes names of the classes
 * @param rows the rows
 * @param cells the cells
 * @param bent whether the grid is to be drawn, because it is bent
 */
public record DecisionMap(
    String title,
    String note,
    ColumnSpec across,
    ColumnSpec up,
    List<String> classes,
    Rows rows,
    Cells cells,
    boolean bent) {

  /** Copies the list and checks that classes are there. */
  public DecisionMap {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(note, "note");
    classes = List.copyOf(classes);
    for (int[] indices : new int[][] {rows.labels(), cells.winners()}) {
      for (int c : indices) {
        if (c < 0 || c >= classes.size()) {
          throw new IllegalArgumentException("there is no class " + c);
        }
      }
    }
  }

  /**
   * Places of rows and their classes. The arrays are shared: read-only.
   *
   * @param x n places across
   * @param y n places up
   * @param labels n class indices
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  public record Rows(double[] x, double[] y, int[] labels) {

    /** Checks the lengths. */
    public Rows {
      if (x.length != y.length || x.length != labels.length) {
        throw new IllegalArgumentException(
            "rows have " + x.length + ", " + y.length + " and " + labels.length + " numbers");
      }
    }
  }

  /**
   * Cells of a grid. The arrays are shared: read-only.
   *
   * @param wide number of cells in a row, at least 1
   * @param x places of the (wide + 1) (high + 1) corners across, row by row from below
   * @param y places of the corners up
   * @param winners class index predicted in the middle of each of the wide x high cells
   * @param certainties by how much the probability of the winner exceeds that of the next class; 1
   *     for models that do not tell probabilities
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  public record Cells(int wide, double[] x, double[] y, int[] winners, double[] certainties) {

    /** Checks the lengths. */
    public Cells {
      int high = wide < 1 ? 0 : winners.length / wide;
      if (high < 1
          || winners.length != wide * high
          || certainties.length != winners.length
          || x.length != (wide + 1) * (high + 1)
          || y.length != x.length) {
        throw new IllegalArgumentException(
            "the numbers of corners and cells do not belong to a grid of " + wide + " in a row");
      }
    }

    /**
     * The number of rows of cells.
     *
     * @return at least 1
     */
    public int high() {
      return winners.length / wide;
    }
  }
}
