package org.materialsj.features.composition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.materialsj.features.Featurizer;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Composition;
import org.materialsj.model.Element;

class OneHotElementsTest extends CompositionFeaturizerContract {

  @Override
  protected Featurizer<Composition> create() {
    Set<Element> elements = new HashSet<>();
    for (Composition sample : samples()) {
      for (int i = 0; i < sample.size(); i++) {
        elements.add(sample.element(i));
      }
    }
    return new OneHotElements(elements);
  }

  private static OneHotElements ofOxygenSodiumChlorine() {
    return new OneHotElements(Set.of(Element.of(17), Element.of(8), Element.of(11)));
  }

  @Test
  void columnsAreInOrderOfAtomicNumber() {
    assertEquals(
        List.of("has O", "has Na", "has Cl"),
        ofOxygenSodiumChlorine().spec().columns().stream().map(ColumnSpec::name).toList());
  }

  @Test
  void presentElementsAreOne() {
    assertArrayEquals(
        new double[] {0, 1, 1}, ofOxygenSodiumChlorine().apply(Composition.parse("Na3Cl")));
  }

  @Test
  void anElementOutsideTheDataSetIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> ofOxygenSodiumChlorine().apply(Composition.parse("KCl")));
  }
}
