package org.materialsj.tasks;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.materialsj.model.FeatureTable;

/**
 * How to look at a table.
 *
 * @param table the table
 * @param columns names of columns of numbers separated by commas, * for any characters; empty for
 *     all
 * @param target column that pictures are coloured by; when it holds numbers, each other column is
 *     compared with it; empty for none
 * @param groups column that divides rows into groups; empty for every column that may
 * @param formula column of chemical formulas; when the table has no such column, elements are not
 *     counted
 * @param analyses what to look for
 * @param projection how to project
 * @param seed seed of the projection
 */
public record ExploreRequest(
    FeatureTable table,
    String columns,
    String target,
    String groups,
    String formula,
    Set<Exploration> analyses,
    Mapping projection,
    long seed) {

  /** Copies the set. */
  public ExploreRequest {
    analyses = Set.copyOf(analyses);
  }

  /**
   * How to project.
   *
   * @param name name of a projection
   * @param settings its settings, by name
   * @param dimensions coordinates per row
   * @param standardize whether columns are divided by their standard deviations first
   * @param newRows rows to place on the map that it is not fitted to, with the same columns
   */
  public record Mapping(
      String name,
      Map<String, String> settings,
      int dimensions,
      boolean standardize,
      Optional<FeatureTable> newRows) {}

  boolean wants(Exploration analysis) {
    return analyses.contains(analysis);
  }
}
