package org.materialsj.features;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.materialsj.features.composition.ElementFractions;
import org.materialsj.features.composition.Magpie;
import org.materialsj.features.composition.OneHotElements;
import org.materialsj.features.crystal.CrystalFeaturizer;
import org.materialsj.features.crystal.DensityFeatures;
import org.materialsj.model.Composition;
import org.materialsj.model.Element;

/** The closed list of featurizers offered in menus. A new one is one more line here. */
public final class Featurizers {

  /** Stands for all featurizers of compositions. */
  public static final String ALL_COMPOSITION = "All composition descriptors";

  /** Stands for all featurizers of crystals that are not of compositions. */
  public static final String ALL_CRYSTAL = "All crystal descriptors";

  private static final Map<String, Featurizer<Composition>> COMPOSITION =
      byName(
          List.of(
              new Magpie(), //
              new ElementFractions()));

  private static final Map<String, CrystalFeaturizer> CRYSTAL =
      byName(
          List.of( //
              new DensityFeatures()));

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
   * What a dialog offers for crystals: the presets, then {@link #structureNames()}.
   *
   * @return names in the order of the dialog
   */
  public static List<String> structureChoices() {
    List<String> choices = new ArrayList<>(List.of(ALL_COMPOSITION, ALL_CRYSTAL));
    choices.addAll(structureNames());
    return List.copyOf(choices);
  }

  /**
   * What a dialog offers for compositions: the preset, then {@link #compositionNames()}.
   *
   * @return names in the order of the dialog
   */
  public static List<String> compositionChoices() {
    List<String> choices = new ArrayList<>(List.of(ALL_COMPOSITION));
    choices.addAll(compositionNames());
    return List.copyOf(choices);
  }

  /**
   * Puts the featurizers that a preset stands for in its place, except those that stand before it.
   *
   * @param names names of featurizers and presets
   * @return names of featurizers, each once
   * @throws IllegalArgumentException if a name is given twice, or none
   */
  public static List<String> expand(List<String> names) {
    if (names.isEmpty()) {
      throw new IllegalArgumentException("Choose at least one featurizer.");
    }
    if (new HashSet<>(names).size() < names.size()) {
      throw new IllegalArgumentException(
          "A featurizer is named twice in \"" + String.join(", ", names) + "\".");
    }
    Set<String> result = new LinkedHashSet<>();
    for (String name : names) {
      switch (name) {
        case ALL_COMPOSITION -> result.addAll(compositionNames());
        case ALL_CRYSTAL -> result.addAll(CRYSTAL.keySet());
        default -> result.add(name);
      }
    }
    return List.copyOf(result);
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
      throw unknown(name, compositionChoices());
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
  public static Featurizer<AnalyzedStructure> ofStructure(String name, Set<Element> elements) {
    if (CRYSTAL.containsKey(name)) {
      return new OfCrystal(CRYSTAL.get(name));
    }
    if (!compositionNames().contains(name)) {
      throw unknown(name, structureChoices());
    }
    return new OfComposition(ofComposition(name, elements));
  }

  private record OfCrystal(CrystalFeaturizer featurizer) implements Featurizer<AnalyzedStructure> {
    @Override
    public FeatureSpec spec() {
      return featurizer.spec();
    }

    @Override
    public double[] apply(AnalyzedStructure item) {
      return featurizer.compute(item.analysis());
    }
  }

  private record OfComposition(Featurizer<Composition> featurizer)
      implements Featurizer<AnalyzedStructure> {
    @Override
    public FeatureSpec spec() {
      return featurizer.spec();
    }

    @Override
    public double[] apply(AnalyzedStructure item) {
      return featurizer.apply(item.structure().composition());
    }
  }

  private static <F extends Featurizer<?>> Map<String, F> byName(List<F> featurizers) {
    Map<String, F> map = new LinkedHashMap<>();
    for (F featurizer : featurizers) {
      map.put(featurizer.spec().name(), featurizer);
    }
    return Collections.unmodifiableMap(map);
  }

  private static IllegalArgumentException unknown(String name, List<String> names) {
    return new IllegalArgumentException(
        "There is no featurizer \"" + name + "\"; choose from " + String.join(", ", names) + ".");
  }
}
