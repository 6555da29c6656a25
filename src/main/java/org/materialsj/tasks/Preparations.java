package org.materialsj.tasks;

import java.util.Map;
import java.util.Set;
import org.materialsj.model.chemistry.Fragments;
import org.materialsj.model.chemistry.Preparation;

/** The preparation of molecules as texts, as models remember it. */
final class Preparations {

  private static final String FRAGMENTS = "fragments";
  private static final String NITRO = "normalizeNitro";

  private Preparations() {}

  static Map<String, String> texts(Preparation preparation) {
    return Map.of(
        FRAGMENTS,
        preparation.fragments().label(),
        NITRO,
        Boolean.toString(preparation.normalizeNitro()));
  }

  /**
   * The preparation of texts.
   *
   * @throws IllegalArgumentException if this program knows no such preparation
   */
  static Preparation of(Map<String, String> texts) {
    if (texts.isEmpty()) {
      return Preparation.DEFAULT; // features of formulas
    }
    if (!texts.keySet().equals(Set.of(FRAGMENTS, NITRO))
        || !Set.of("true", "false").contains(texts.get(NITRO))) {
      throw new IllegalArgumentException(
          "The model remembers a preparation of molecules that this MaterialsJ does not know: "
              + texts
              + ". Featurize the structures as it was done for training, and give the table.");
    }
    return new Preparation(
        Fragments.Choice.ofLabel(texts.get(FRAGMENTS)), Boolean.parseBoolean(texts.get(NITRO)));
  }
}
