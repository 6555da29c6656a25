package org.materialsj.features;

import java.util.List;
import org.materialsj.features.composition.ElementFractions;
import org.materialsj.features.composition.Magpie;
import org.materialsj.features.composition.MatminerProperties;
import org.materialsj.features.composition.OneHotElements;
import org.materialsj.features.composition.OxidationStates;
import org.materialsj.model.Composition;

/** The featurizers of compositions. A new one is one more line here. */
final class CompositionFeaturizers {

  private CompositionFeaturizers() {}

  /** Those that a preset stands for. */
  static List<BlockFeaturizer<Composition>> all() {
    return List.of(
        fixed(new Magpie()),
        fixed(new MatminerProperties()),
        fixed(new ElementFractions()),
        fixed(OxidationStates.reduced()),
        new OneHotElements());
  }

  /** Variants of others, in no preset. */
  static List<BlockFeaturizer<Composition>> apart() {
    Featurizer<Composition> compatible = OxidationStates.compatible();
    return List.of(new FixedFeaturizer<>(compatible.spec().prefixed(), compatible::apply));
  }

  private static BlockFeaturizer<Composition> fixed(Featurizer<Composition> featurizer) {
    return new FixedFeaturizer<>(featurizer.spec(), featurizer::apply);
  }
}
