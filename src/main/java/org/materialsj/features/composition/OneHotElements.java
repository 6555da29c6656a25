package org.materialsj.features.composition;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.materialsj.features.FeatureSpec;
import org.materialsj.features.Featurizer;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Composition;
import org.materialsj.model.Element;

/**
 * Whether each element of a data set is present (1) or not (0), one column per element, in order of
 * atomic number. A composition with an element that the data set does not have has no such
 * features.
 */
public final class OneHotElements implements Featurizer<Composition> {

  /** The name in menus. */
  public static final String NAME = "One-hot elements";

  private final int[] columnOf = new int[Element.COUNT + 1];
  private final FeatureSpec spec;

  /**
   * A featurizer for one data set.
   *
   * @param elements the elements of the data set, in any order
   */
  public OneHotElements(Set<Element> elements) {
    List<Element> sorted =
        elements.stream().sorted(Comparator.comparingInt(Element::number)).toList();
    for (int column = 0; column < sorted.size(); column++) {
      columnOf[sorted.get(column).number()] = column + 1;
    }
    this.spec =
        new FeatureSpec(
            NAME,
            1,
            sorted.stream().map(e -> new ColumnSpec("has " + e.symbol(), "")).toList(),
            "Definition: 1 if the composition holds the element, 0 if not");
  }

  @Override
  public FeatureSpec spec() {
    return spec;
  }

  @Override
  public double[] apply(Composition composition) {
    double[] features = new double[spec.columns().size()];
    for (int i = 0; i < composition.size(); i++) {
      Element element = composition.element(i);
      int column = columnOf[element.number()];
      if (column == 0) {
        throw new IllegalArgumentException(
            "the composition has " + element + ", which is not among the elements of the data set");
      }
      features[column - 1] = 1;
    }
    return features;
  }
}
