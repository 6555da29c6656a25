package org.materialsj.model.learning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/**
 * How important features are to a model.
 *
 * @param measure what an importance is, with its unit, such as "loss of R2"
 * @param note how they were measured, such as "10 permutations of 400 rows"
 * @param groups most important first
 */
public record FeatureImportances(ColumnSpec measure, String note, List<Group> groups) {

  /** Copies the list. */
  public FeatureImportances {
    groups = List.copyOf(groups);
  }

  /**
   * The importance of a feature or a group.
   *
   * @param mean mean over the repeats
   * @param spread standard deviation over the repeats
   */
  public record Importance(double mean, double spread) {}

  /**
   * A feature.
   *
   * @param name its name
   * @param alone its importance when it is permuted alone
   * @param impurity share of the decrease of impurity in the trees of the model; NaN when unknown
   */
  public record Feature(String name, Importance alone, double impurity) {}

  /**
   * Features that are correlated with each other, or one feature.
   *
   * @param together the importance when all are permuted together; of one feature its own
   * @param features at least one, most important first
   */
  public record Group(Importance together, List<Feature> features) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if it is empty
     */
    public Group {
      features = List.copyOf(features);
      if (features.isEmpty()) {
        throw new IllegalArgumentException("a group has at least one feature, got none");
      }
    }
  }

  /**
   * Whether impurity is known.
   *
   * @return true when it is of at least one feature
   */
  public boolean hasImpurity() {
    return groups.stream()
        .flatMap(group -> group.features().stream())
        .anyMatch(feature -> !Double.isNaN(feature.impurity()));
  }

  /**
   * The importances as a table.
   *
   * @return a row per feature: the number of its group, its importance and that of its group with
   *     their spreads, and its share of impurity
   */
  public FeatureTable table() {
    List<String> ids = new ArrayList<>();
    List<double[]> rows = new ArrayList<>();
    for (int k = 0; k < groups.size(); k++) {
      Importance together = groups.get(k).together();
      for (Feature each : groups.get(k).features()) {
        ids.add(each.name());
        rows.add(
            new double[] {
              k + 1.0,
              each.alone().mean(),
              each.alone().spread(),
              together.mean(),
              together.spread(),
              each.impurity()
            });
      }
    }
    List<ColumnSpec> columns =
        List.of(
            new ColumnSpec("group", ""),
            measure,
            new ColumnSpec("spread", measure.unit()),
            new ColumnSpec("of the group", measure.unit()),
            new ColumnSpec("spread of the group", measure.unit()),
            new ColumnSpec("share of impurity", ""));
    FeatureTable.Builder builder = FeatureTable.builder(ids);
    Set<String> taken = new HashSet<>();
    for (int c = 0; c < columns.size(); c++) {
      int column = c;
      builder.ownNumbers(
          ColumnSpec.free(columns.get(c).name(), columns.get(c).unit(), taken),
          rows.stream().mapToDouble(row -> row[column]).toArray());
    }
    return builder.build();
  }
}
