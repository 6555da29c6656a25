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
}
