package org.materialsj.features;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.materialsj.features.composition.ElementFractions;
import org.materialsj.features.composition.Magpie;
import org.materialsj.features.composition.OneHotElements;
import org.materialsj.features.crystal.DensityFeatures;
import org.materialsj.model.Composition;
import org.materialsj.model.Crystal;
import org.materialsj.model.Element;
import org.materialsj.model.Structure;

/** The closed list of featurizers offered in menus. A new one is one more line here. */
public final class Featurizers {

  private static final Map<String, Featurizer<Composition>> COMPOSITION =
      byName(List.of(new Magpie(), new ElementFractions()));

  private static final Map<String, Featurizer<Crystal>> CRYSTAL =
      byName(List.of(new DensityFeatures()));

  private Featurizers() {}

  /**
   * What can be computed from a crystal: the featurizers of compositions, then those of crystals.
   *
   * @return names in the order of the menu
   */
  public static List<String> structureNames() {
    List<String> names = new ArrayList<>(compositionNames());
    names.addAll(CRYSTAL.keySet());
    return List.copyOf(names);
  }

  /**
   * What can be computed from a composition.
   *
   * @return names in the order of the menu
   */
  public static List<String> compositionNames() {
    List<String> names = new ArrayList<>(COMPOSITION.keySet());
    names.add(OneHotElements.NAME);
    return List.copyOf(names);
  }

  /**
   * Whether the columns of a featurizer depend on the elements of the whole data set, so that these
   * must be known first. It then takes compositions.
   *
   * @param name name of a featurizer
   * @return true for "One-hot elements"
   */
  public static boolean needsElements(String name) {
    return name.equals(OneHotElements.NAME);
  }

  /**
   * A featurizer of compositions.
   *
   * @param name one of {@link #compositionNames()}
   * @param elements the elements of the data set, for a featurizer that {@link #needsElements}
   * @return the featurizer
   * @throws IllegalArgumentException for another name
   */
  public static Featurizer<Composition> ofComposition(String name, Set<Element> elements) {
    Featurizer<Composition> found =
        needsElements(name) ? new OneHotElements(elements) : COMPOSITION.get(name);
    if (found == null) {
      throw unknown(name, compositionNames());
    }
    return found;
  }

  /**
   * A featurizer of structures: one of crystals, which refuses molecules, or one of compositions,
   * applied to the composition of the structure.
   *
   * @param name one of {@link #structureNames()}
   * @param elements the elements of the data set, for a featurizer that {@link #needsElements}
   * @return the featurizer
   * @throws IllegalArgumentException for another name
   */
  public static Featurizer<Structure> ofStructure(String name, Set<Element> elements) {
    if (CRYSTAL.containsKey(name)) {
      return new OfCrystal(CRYSTAL.get(name));
    }
    if (!compositionNames().contains(name)) {
      throw unknown(name, structureNames());
    }
    return new OfComposition(ofComposition(name, elements));
  }

  private record OfCrystal(Featurizer<Crystal> featurizer) implements Featurizer<Structure> {
    @Override
    public FeatureSpec spec() {
      return featurizer.spec();
    }

    @Override
    public double[] apply(Structure structure) {
      if (structure instanceof Crystal crystal) {
        return featurizer.apply(crystal);
      }
      throw new IllegalArgumentException("it needs a crystal, and this is a molecule without cell");
    }
  }

  private record OfComposition(Featurizer<Composition> featurizer)
      implements Featurizer<Structure> {
    @Override
    public FeatureSpec spec() {
      return featurizer.spec();
    }

    @Override
    public double[] apply(Structure structure) {
      return featurizer.apply(structure.composition());
    }
  }

  private static <T> Map<String, Featurizer<T>> byName(List<Featurizer<T>> featurizers) {
    Map<String, Featurizer<T>> map = new LinkedHashMap<>();
    for (Featurizer<T> featurizer : featurizers) {
      map.put(featurizer.spec().name(), featurizer);
    }
    return Collections.unmodifiableMap(map);
  }

  private static IllegalArgumentException unknown(String name, List<String> names) {
    return new IllegalArgumentException(
        "There is no featurizer \"" + name + "\"; choose from " + String.join(", ", names) + ".");
  }
}
