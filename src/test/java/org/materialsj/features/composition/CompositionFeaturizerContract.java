package org.materialsj.features.composition;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.materialsj.features.FeaturizerContract;
import org.materialsj.model.Composition;

/** What every featurizer of compositions keeps besides. */
abstract class CompositionFeaturizerContract extends FeaturizerContract<Composition> {

  @Override
  protected List<Composition> samples() {
    return List.of(
        Composition.parse("NaCl"),
        Composition.parse("Fe2O3"),
        Composition.parse("Al0.3CoCrFeNi"),
        Composition.parse("XeF2"));
  }

  @Override
  protected String describe(Composition item) {
    return amounts(item, 1).toString();
  }

  private static Map<Integer, Double> amounts(Composition item, double factor) {
    Map<Integer, Double> amounts = new TreeMap<>();
    for (int i = 0; i < item.size(); i++) {
      amounts.put(item.element(i).number(), factor * item.amount(i));
    }
    return amounts;
  }

  @Test
  void onlyTheRatioOfTheAmountsCounts() {
    for (Composition sample : samples()) {
      assertSameFeatures(sample, new Composition(amounts(sample, 4)), "times 4");
    }
  }
}
