package org.materialsj.model.learning;

import java.util.List;
import org.materialsj.model.ColumnSpec;

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
}
