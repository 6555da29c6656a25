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
import org.materialsj.features.composition.MatminerProperties;
import org.materialsj.features.composition.OneHotElements;
import org.materialsj.features.composition.OxidationStates;
import org.materialsj.features.crystal.AverageMinimumDistance;
import org.materialsj.features.crystal.ChemicalOrdering;
import org.materialsj.features.crystal.CrystalAnalysis;
import org.materialsj.features.crystal.CrystalFeaturizer;
import org.materialsj.features.crystal.CrystalNNFingerprint;
import org.materialsj.features.crystal.DensityFeatures;
import org.materialsj.features.crystal.ElectronicRadialDistribution;
import org.materialsj.features.crystal.GeneralizedRadialDistribution;
import org.materialsj.features.crystal.OPSiteFingerprint;
import org.materialsj.features.crystal.PoreDescriptors;
import org.materialsj.features.crystal.SiteStats;
import org.materialsj.features.crystal.VoronoiFingerprint;
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
              new Magpie(),
              new MatminerProperties(),
              new ElementFractions(),
              OxidationStates.reduced()));

  private static final Map<String, CrystalFeaturizer> CRYSTAL =
      byName(
          List.of(
              new DensityFeatures(),
              new SiteStats(CrystalNNFingerprint.ops()),
              prefixed(new SiteStats(new OPSiteFingerprint())),
              new SiteStats(new VoronoiFingerprint()),
              new ChemicalOrdering(),
              new SiteStats(GeneralizedRadialDistribution.gaussian()),
              new SiteStats(GeneralizedRadialDistribution.histogram()),
              new ElectronicRadialDistribution(),
              new AverageMinimumDistance()));

  /** Offered, but in no preset: variants of others, or slow. */
  private static final Map<String, Featurizer<Composition>> COMPOSITION_APART =
      byName(List.of(new PrefixedComposition(OxidationStates.compatible())));

  private static final Map<String, CrystalFeaturizer> CRYSTAL_APART =
      byName(
          List.of(
              prefixed(new SiteStats(CrystalNNFingerprint.cn())),
              prefixed(new SiteStats(CrystalNNFingerprint.geometric())),
              prefixed(new SiteStats(OPSiteFingerprint.compatible())),
              prefixed(new SiteStats(new VoronoiFingerprint(true, false))),
              new PoreDescriptors()));

  private Featurizers() {}

  /**
   * What can be computed from a crystal: the featurizers of compositions, then those of crystals.
   *
   * @return names in the order of the menu
   */
  public static List<String> structureNames() {
    List<String> names = new ArrayList<>(compositionNames());
    names.addAll(CRYSTAL.keySet());
    names.addAll(CRYSTAL_APART.keySet());
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
    names.addAll(COMPOSITION_APART.keySet());
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
        case ALL_COMPOSITION -> {
          result.addAll(COMPOSITION.keySet());
          result.add(OneHotElements.NAME);
        }
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
        needsElements(name)
            ? new OneHotElements(elements)
            : COMPOSITION.getOrDefault(name, COMPOSITION_APART.get(name));
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
    CrystalFeaturizer found = CRYSTAL.getOrDefault(name, CRYSTAL_APART.get(name));
    if (found != null) {
      return new OfCrystal(found);
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
      return featurizer.compute(item.crystal());
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

  private static CrystalFeaturizer prefixed(CrystalFeaturizer featurizer) {
    return new PrefixedCrystal(featurizer);
  }

  private record PrefixedCrystal(CrystalFeaturizer featurizer) implements CrystalFeaturizer {
    @Override
    public FeatureSpec spec() {
      return featurizer.spec().prefixed();
    }

    @Override
    public double[] compute(CrystalAnalysis analysis) {
      return featurizer.compute(analysis);
    }
  }

  private record PrefixedComposition(Featurizer<Composition> featurizer)
      implements Featurizer<Composition> {
    @Override
    public FeatureSpec spec() {
      return featurizer.spec().prefixed();
    }

    @Override
    public double[] apply(Composition composition) {
      return featurizer.apply(composition);
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
