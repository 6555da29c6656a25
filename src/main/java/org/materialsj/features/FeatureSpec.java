package org.materialsj.features;

import java.util.List;
import org.materialsj.model.ColumnSpec;

/**
 * What a featurizer computes.
 *
 * @param name short name as in the menu's choice, such as "Magpie"
 * @param version raised whenever a number changes for the same input
 * @param columns names and units, in the order of the numbers
 * @param citation where the definition is from, with DOI
 */
public record FeatureSpec(String name, int version, List<ColumnSpec> columns, String citation) {

  /** Copies the columns. */
  public FeatureSpec {
    columns = List.copyOf(columns);
  }

  /**
   * The same, with the name of the featurizer before every column: for one whose columns have the
   * names of another's.
   *
   * @return such as "OPSite mean tetrahedral CN_4"
   */
  public FeatureSpec prefixed() {
    List<ColumnSpec> own =
        columns.stream().map(c -> new ColumnSpec(name + " " + c.name(), c.unit())).toList();
    return new FeatureSpec(name, version, own, citation);
  }
}
