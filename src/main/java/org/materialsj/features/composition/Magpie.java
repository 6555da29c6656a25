package org.materialsj.features.composition;

import java.util.ArrayList;
import java.util.List;
import org.materialsj.features.FeatureSpec;
import org.materialsj.features.Featurizer;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Composition;
import org.materialsj.model.MagpieProperty;

/**
 * The Magpie features: six statistics, weighted by the amounts of the elements, of 22 element
 * properties. Equal to matminer's {@code ElementProperty.from_preset("magpie")} without imputation:
 * a statistic is NaN when an element has no value. Depends only on the ratio of the amounts. Cost
 * O(22 n) for n elements.
 *
 * @see "Ward et al. 2016, doi:10.1038/npjcompumats.2016.28"
 */
public final class Magpie implements Featurizer<Composition> {

  private static final MagpieProperty[] PROPERTIES = MagpieProperty.values();

  private static final FeatureSpec SPEC =
      new FeatureSpec(
          "Magpie",
          1,
          columns(),
          "L. Ward et al., npj Comput. Mater. 2 (2016) 16028, doi:10.1038/npjcompumats.2016.28");

  private static List<ColumnSpec> columns() {
    List<ColumnSpec> columns = new ArrayList<>();
    for (MagpieProperty property : PROPERTIES) {
      for (String statistic : Statistics.NAMES) {
        columns.add(
            new ColumnSpec("MagpieData " + statistic + " " + property.label(), property.unit()));
      }
    }
    return columns;
  }

  @Override
  public FeatureSpec spec() {
    return SPEC;
  }

  @Override
  public double[] apply(Composition composition) {
    int n = composition.size();
    double[] amounts = new double[n];
    for (int i = 0; i < n; i++) {
      amounts[i] = composition.amount(i);
    }
    double[] values = new double[n];
    double[] features = new double[PROPERTIES.length * Statistics.NAMES.length];
    for (int p = 0; p < PROPERTIES.length; p++) {
      for (int i = 0; i < n; i++) {
        values[i] = composition.element(i).magpie(PROPERTIES[p]);
      }
      Statistics.of(values, amounts, features, p * Statistics.NAMES.length);
    }
    return features;
  }
}
