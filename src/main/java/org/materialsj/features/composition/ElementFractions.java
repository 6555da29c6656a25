package org.materialsj.features.composition;

import java.util.List;
import java.util.stream.IntStream;
import org.materialsj.features.FeatureSpec;
import org.materialsj.features.Featurizer;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Composition;
import org.materialsj.model.Element;

/**
 * The share of each element from H to Lr in the atoms, one column per element. Equal to matminer's
 * {@code ElementFraction}. A composition with an element beyond Lr has no such features.
 *
 * @see "L. Ward et al. 2018, doi:10.1016/j.commatsci.2018.05.018"
 */
public final class ElementFractions implements Featurizer<Composition> {

  private static final int LAST = 103;

  private static final FeatureSpec SPEC =
      new FeatureSpec(
          "Element fractions",
          1,
          columns(),
          "L. Ward et al., Comput. Mater. Sci. 152 (2018) 60, doi:10.1016/j.commatsci.2018.05.018");

  private static List<ColumnSpec> columns() {
    return IntStream.rangeClosed(1, LAST)
        .mapToObj(number -> new ColumnSpec(Element.of(number).symbol(), ""))
        .toList();
  }

  @Override
  public FeatureSpec spec() {
    return SPEC;
  }

  @Override
  public double[] apply(Composition composition) {
    double[] features = new double[LAST];
    double total = composition.total();
    for (int i = 0; i < composition.size(); i++) {
      Element element = composition.element(i);
      if (element.number() > LAST) {
        throw new IllegalArgumentException(
            "element fractions end at "
                + Element.of(LAST)
                + "; the composition has "
                + element
                + " (Z = "
                + element.number()
                + ")");
      }
      features[element.number() - 1] = composition.amount(i) / total;
    }
    return features;
  }
}
