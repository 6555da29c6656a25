package org.materialsj.view;

import java.util.List;
import java.util.Objects;
import org.materialsj.model.ColumnSpec;

/**
 * A chart beside a trajectory.
 *
 * @param name title, by which its numbers are addressed
 * @param x name and unit of the horizontal axis
 * @param y name and unit of the vertical axis
 * @param lines names of the lines, at least one; a single one needs no legend
 * @param logarithmic whether the vertical axis is logarithmic
 * @param running whether points are added as the run goes on, at the abscissae of the frames;
 *     otherwise a curve is replaced as a whole
 */
public record TrajectoryChart(
    String name,
    ColumnSpec x,
    ColumnSpec y,
    List<String> lines,
    boolean logarithmic,
    boolean running) {

  /**
   * Copies the names.
   *
   * @throws IllegalArgumentException if there is no line
   */
  public TrajectoryChart {
    Objects.requireNonNull(name, "name");
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("the chart " + name + " needs at least one line");
    }
  }

  /**
   * Numbers over the abscissae of the frames, such as energies over time.
   *
   * @param x name and unit of the abscissae of the frames
   * @param y name and unit of the vertical axis; the name is the title, too
   * @param lines names of the lines; for a single one, the name of the axis will do
   * @return the chart
   */
  public static TrajectoryChart over(ColumnSpec x, ColumnSpec y, String... lines) {
    List<String> names = lines.length == 0 ? List.of(y.name()) : List.of(lines);
    return new TrajectoryChart(y.name(), x, y, names, false, true);
  }

  /**
   * One curve that changes as a whole, such as a distribution.
   *
   * @param name title
   * @param x name and unit of the horizontal axis
   * @param y name and unit of the vertical axis
   * @return the chart
   */
  public static TrajectoryChart profile(String name, ColumnSpec x, ColumnSpec y) {
    return new TrajectoryChart(name, x, y, List.of(y.name()), false, false);
  }

  /**
   * This chart under another title.
   *
   * @param title the title, by which its numbers are addressed from now on
   * @return a copy
   */
  public TrajectoryChart titled(String title) {
    return new TrajectoryChart(title, x, y, lines, logarithmic, running);
  }

  /**
   * This chart with a logarithmic vertical axis.
   *
   * @return a copy
   */
  public TrajectoryChart onLogarithm() {
    return new TrajectoryChart(name, x, y, lines, true, running);
  }
}
