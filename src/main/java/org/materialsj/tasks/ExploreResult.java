package org.materialsj.tasks;

import java.util.List;
import java.util.Optional;
import org.materialsj.model.ElementOccurrence;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.explore.Colouring;
import org.materialsj.model.explore.ExplainedShares;
import org.materialsj.model.explore.NamedMatrix;
import org.materialsj.model.explore.PointMap;
import org.materialsj.model.explore.Trend;

/**
 * What a table looks like.
 *
 * @param summary one row per column of the table
 * @param histograms columns to draw histograms of
 * @param elements in how many rows each element occurs
 * @param scatter columns to draw against each other
 * @param correlations correlations of columns
 * @param lines checks of straight lines
 * @param trends trends of all rows and inside groups
 * @param projected the rows in few dimensions
 * @param colouring colours of the rows, for scatter
 * @param notes what was found and what was left out, as plain sentences
 */
public record ExploreResult(
    FeatureTable summary,
    Optional<PointMap> histograms,
    Optional<ElementOccurrence> elements,
    Optional<PointMap> scatter,
    Optional<Correlations> correlations,
    Optional<Lines> lines,
    Optional<Lines> trends,
    Optional<Projected> projected,
    Colouring colouring,
    List<String> notes) {

  /** Copies the list. */
  public ExploreResult {
    notes = List.copyOf(notes);
  }

  /**
   * Where the projection puts the rows.
   *
   * @return coordinates with what rows are coloured by, and which rows are new where there are new
   *     ones; empty without a projection
   */
  public Optional<FeatureTable> coordinates() {
    return projected.map(Projected::coordinates);
  }

  ExploreResult with(List<String> allNotes) {
    return new ExploreResult(
        summary,
        histograms,
        elements,
        scatter,
        correlations,
        lines,
        trends,
        projected,
        colouring,
        allNotes);
  }

  /**
   * Correlations.
   *
   * @param pairs the most telling pairs of columns
   * @param pearson of some columns
   * @param spearman of the same columns
   */
  public record Correlations(FeatureTable pairs, NamedMatrix pearson, NamedMatrix spearman) {}

  /**
   * Straight lines.
   *
   * @param table what was found, line by line
   * @param drawn the lines to look at
   */
  public record Lines(FeatureTable table, List<DrawnLine> drawn) {

    /** Copies the list. */
    public Lines {
      drawn = List.copyOf(drawn);
    }
  }

  /**
   * Points with lines through them.
   *
   * @param points two columns
   * @param colouring by row that stands out, or by group
   * @param trends the lines
   */
  public record DrawnLine(PointMap points, Colouring colouring, List<Trend> trends) {}

  /**
   * Rows in few dimensions.
   *
   * @param points the map, of new rows, too
   * @param colouring colours of its points
   * @param coordinates the same as a table
   * @param shares what the dimensions explain, when the projection tells
   * @param loadings weights of the columns in the dimensions, when the projection tells
   * @param weights the same for all columns, as a table
   */
  public record Projected(
      PointMap points,
      Colouring colouring,
      FeatureTable coordinates,
      Optional<ExplainedShares> shares,
      Optional<NamedMatrix> loadings,
      Optional<FeatureTable> weights) {}
}
