package org.materialsj.features.composition;

import java.util.ArrayList;
import java.util.List;
import org.materialsj.features.Block;
import org.materialsj.features.BlockFeaturizer;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Composition;
import org.materialsj.model.Element;

/**
 * Whether each element of a data set is present (1) or not (0), one column per element, in order of
 * atomic number.
 */
public final class OneHotElements implements BlockFeaturizer<Composition> {

  @Override
  public String name() {
    return "One-hot elements";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public String citation() {
    return "Definition: 1 if the composition holds the element, 0 if not";
  }

  @Override
  public List<Block> apply(Composition composition) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < composition.size(); i++) {
      blocks.add(new Block(new int[] {composition.element(i).number()}, new double[] {1}));
    }
    return blocks;
  }

  @Override
  public List<ColumnSpec> columns(int[] key, int width) {
    return List.of(new ColumnSpec("has " + Element.of(key[0]).symbol(), ""));
  }
}
