package org.materialsj.features;

import java.util.List;

/** The closed list of featurizers offered in menus. */
public final class Featurizers {

  private Featurizers() {}

  /**
   * What can be computed from a crystal: the featurizers of compositions, then those of crystals.
   *
   * @return names in the order of the menu
   */
  public static List<String> structureNames() {
    return List.of("Magpie", "Element fractions", "One-hot elements", "Density");
  }

  /**
   * What can be computed from a composition.
   *
   * @return names in the order of the menu
   */
  public static List<String> compositionNames() {
    return List.of("Magpie", "Element fractions", "One-hot elements");
  }
}
