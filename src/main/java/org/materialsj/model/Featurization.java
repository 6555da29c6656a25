package org.materialsj.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How features were computed from structures or formulas, so that the same can be done to others.
 *
 * @param descriptors the featurizers in their order, at least one
 * @param preparation what was done to molecules before, value by name of the parameter; empty for
 *     formulas
 * @param varying names of the computed columns that are there because of the data: blocks of
 *     elements or pairs that an item had; such a column is 0 for an item without them
 */
public record Featurization(
    List<Descriptor> descriptors, Map<String, String> preparation, List<String> varying) {

  /**
   * A featurizer.
   *
   * @param name its name in the menu
   * @param version raised whenever a number changes for the same input
   */
  public record Descriptor(String name, int version) {}

  /** Copies the collections. */
  public Featurization {
    descriptors = List.copyOf(descriptors);
    preparation = Collections.unmodifiableMap(new TreeMap<>(preparation));
    varying = List.copyOf(varying);
    if (descriptors.isEmpty()) {
      throw new IllegalArgumentException("features need at least one descriptor");
    }
  }

  /**
   * The names of the featurizers.
   *
   * @return in their order
   */
  public List<String> names() {
    return descriptors.stream().map(Descriptor::name).toList();
  }
}
